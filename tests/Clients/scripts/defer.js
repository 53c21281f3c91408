// A query whose answer comes in parts, as Apollo Client takes them and as graphql-js 17 validates them.
import { ApolloClient, HttpLink, InMemoryCache, NetworkStatus, gql } from '@apollo/client';
import { GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql-17';
import { clientFacts, signedIn } from './documents.js';

const [endpoint, schema] = process.argv.slice(2);
const text = (deferred, streamed) => `
  query Parts($code: String!) {
    unionOrganization(code: $code) {
      id
      name
      ... ${deferred} {
        children(first: 4) {
          nodes ${streamed} { id code }
          totalCount { value }
        }
      }
    }
  }`;
const parts = text('@defer(label: "children")', '@stream(initialCount: 1, label: "nodes")');
const sdl = await readFile(join(schema, 'schema.graphql'), 'utf8');
assert.deepEqual(validate(buildSchema(sdl), parse(parts)), []);
assert.equal(validate(buildSchema(sdl), parse(parts.replace('"nodes"', '"children"'))).length, 1);

const { possibleTypes } = await clientFacts(schema);
const client = () =>
  new ApolloClient({
    link: new HttpLink({ uri: endpoint, headers: signedIn }),
    cache: new InMemoryCache({ possibleTypes }),
    incrementalHandler: new GraphQL17Alpha9Handler(),
  });
const variables = { code: '33' };
const whole = (await client().query({ query: gql(text('', '')), variables })).data;

// A stream that is followed to its end.
const seen = await new Promise((resolve, reject) => {
  const results = [];
  client()
    .watchQuery({ query: gql(parts), variables })
    .subscribe({
      next: (result) => {
        if (result.error) {
          reject(result.error);
        }

        if (result.data) {
          results.push(structuredClone(result.data));
        }

        if (result.networkStatus === NetworkStatus.ready) {
          resolve(results);
        }
      },
      error: reject,
    });
});
assert.deepEqual(seen.at(-1), whole);
console.log(`first: ${Object.keys(seen[0].unionOrganization).sort().join(' ')}`);
console.log(`at last: ${whole.unionOrganization.children.nodes.length} of ${whole.unionOrganization.children.totalCount.value}`);
