// Sends documents that are almost right, and holds the server's verdict on each against the reference implementation's: valid or not.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { post } from './http.js';

const [endpoint, published] = process.argv.slice(2);
const documents = 1500;

const schema = buildSchema(await readFile(path.join(published, 'schema.graphql'), 'utf8'));
const folder = path.join(published, 'operations');
const originals = [
  'query($a: Int = 1, $b: [ID!]! = ["x"]) { unionOrganizations(first: $a) { nodes { id name ...F } } nodes(ids: $b) { id ...F ... on Member { displayName } } } fragment F on UnionOrganization { name children(first: 2) { nodes { ...G } } } fragment G on Node { id }',
  'query($s: [MembershipStatus!], $o: [MemberOrder!], $n: String!) { members(where: { and: [{ status: { in: $s } }, { displayName: { startsWith: $n } }] }, orderBy: $o) { nodes { x: displayName } } viewer { x: __typename } }',
  '{ a: node(id: "x") { __typename ... on UnionOrganization { x: name } ... on Member { x: __typename } } }',
  'mutation { __typename }',
  'subscription { membershipEventOccurred { kind cursor } }',
];
for (const file of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.graphql')).sort()) {
  originals.push((await readFile(path.join(folder, file), 'utf8')).replace(/#.*$/gm, ''));
}

// The same documents every time.
let seed = 20260501;
const below = (count) => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed % count;
};

const tokens = originals.map((text) => text.match(/"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|\.\.\.|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|[{}()[\]:!$@=|&,]/g));
const pool = tokens.flat();
const pieces = ['@skip(if: true)', '@include(if: $a)', '... {', '}', '$a', 'null', '[1]', '{ a: 1 }', 'x:', '__typename', '...F', 'on Node', '-1', '1e5', 'true', 'ENUM', '[]', '$none'];

function change(original) {
  const changed = [...original];
  const at = below(changed.length);
  const some = 1 + below(8);
  [
    () => changed.splice(at, some),
    () => changed.splice(at, 1),
    () => changed.splice(at, 0, ...changed.slice(below(changed.length)).slice(0, some)),
    () => (changed[at] = pool[below(pool.length)]),
    () => (changed[at] = pieces[below(pieces.length)]),
    () => changed.splice(at, 0, pieces[below(pieces.length)]),
    () => ([changed[at], changed[below(changed.length)]] = [changed[below(changed.length)], changed[at]]),
    () => changed.splice(at, 0, 'z', ':'),
  ][below(8)]();
  return changed.join(' ');
}

function expected(text) {
  try {
    return validate(schema, parse(text)).length === 0;
  } catch {
    return false;
  }
}

// What is wrong with the request and not with the document does not count: no variables are sent, and the operation that is asked for may be gone.
const isOfOperation = ({ message }) => /more than one operation|any operations|operation named/.test(message);
const isOfRequest = (error) => /^Variable '\$.*' is invalid/.test(error.message) || isOfOperation(error);

const verdicts = {};
for (let i = 0; i < documents; i++) {
  const text = i < tokens.length ? tokens[i].join(' ') : change(tokens[below(tokens.length)]);
  if (text.trim() === '') {
    continue;
  }

  const operationName = text.match(/\b(?:query|mutation) ([A-Z]\w*)/)?.[1];
  const { errors = [] } = await post(endpoint, { query: text, operationName }, { 'accept-language': 'en' });
  assert.ok(!errors.some((e) => e.extensions.code === 'INTERNAL'), text);
  const own = errors.filter((e) => !isOfRequest(e));

  // A definition may be described since 2025, which the parser does not know yet; and where no operation is found, nothing else is looked for.
  if (errors.some(isOfOperation) || own.some((e) => /(Unexpected|found) String/.test(e.message))) {
    continue;
  }

  // Both say what is wrong; one may say of a variable that it must not stand there, and the other that it is not defined.
  const verdict = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'].find((code) => own.some((e) => e.extensions.code === code)) ?? 'valid';
  assert.equal(verdict === 'valid', expected(text), `${text}\n${own.map((e) => e.message).join('\n')}`);
  verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
}

console.log(Object.entries(verdicts).every(([, count]) => count > 50) && Object.keys(verdicts).length === 3 ? 'agreed' : JSON.stringify(verdicts));
