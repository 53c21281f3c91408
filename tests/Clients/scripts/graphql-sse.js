import { createClient } from 'graphql-sse';
import { officer, watch } from './watching.js';

const [endpoint] = process.argv.slice(2);
const client = createClient({ url: endpoint, headers: { authorization: officer }, retryAttempts: 0 });
await watch(endpoint, (request) => client.iterate(request));

const results = [];
for await (const result of client.iterate({ query: '{ members(first: 1) { nodes { __typename } } }' })) {
  results.push(result.data.members.nodes[0].__typename);
}
console.log(results.join());
client.dispose();
