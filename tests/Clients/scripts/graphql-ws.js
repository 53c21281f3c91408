import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { officer, watch } from './watching.js';

const [endpoint] = process.argv.slice(2);
const open = (connectionParams, on = {}) =>
  createClient({ url: endpoint.replace(/^http/, 'ws'), webSocketImpl: WebSocket, connectionParams, retryAttempts: 0, lazy: true, keepAlive: 1_000, on });

const client = open({ Authorization: officer });
await watch(endpoint, (request) => client.iterate(request));
const { value } = await client.iterate({ query: '{ me { displayName } members(first: 1) { nodes { __typename } } }' }).next();
console.log(value.data.members.nodes[0].__typename);
await client.dispose();

for (const params of [{ Authorization: 'Bearer nobody' }, { 'X-Api-Key': 'hl_live_nothing' }, { authorization: officer, 'x-api-key': 'hl_live_nothing' }]) {
  const refused = open(params);
  try {
    await refused.iterate({ query: '{ __typename }' }).next();
  } catch ({ code, reason }) {
    console.log(code, reason);
  }
}
