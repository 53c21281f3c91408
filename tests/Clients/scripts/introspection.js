// Rebuilds the schema from introspection, as IDEs and generators do, and compares it with the one that is served as text.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { post } from './http.js';

const [endpoint, published] = process.argv.slice(2);
const query = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});
const { data, errors } = await post(endpoint, { query });
assert.equal(errors, undefined);

const print = (schema) => printSchema(lexicographicSortSchema(schema)).split('\n');
const served = print(buildClientSchema(data));
const expected = print(buildSchema(await readFile(published, 'utf8')));
const first = expected.findIndex((line, i) => line !== served[i]);
assert.equal(first, -1, `line ${first}: ${JSON.stringify(served.slice(first - 8, first + 4), null, 1)} instead of ${JSON.stringify(expected.slice(first - 8, first + 4), null, 1)}`);
assert.equal(served.length, expected.length);
console.log(`${served.length > 1000 ? 'whole' : 'too short'}`);
