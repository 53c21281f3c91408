// An officer resumes a stream from a cursor, then sees what happens while she watches; the list that she could ask again says the same.
import assert from 'node:assert/strict';
import { post } from './http.js';

export const officer = 'Bearer demo:hangzhou-officer';

const fields = 'sequence kind nameMasked cursor';
const events = `subscription Events($after: String) { membershipEventOccurred(after: $after) { ${fields} } }`;
const polled = `query Polled($since: String) { membershipEvents(first: 100, since: $since, orderBy: [{ sequence: ASC }]) { nodes { ${fields} } } }`;
const someone = 'query Someone { members(first: 1, where: { status: { eq: ACTIVE } }) { nodes { id } } }';
const end = 'mutation End($id: ID!) { endMembership(input: { memberId: $id }) { errors { __typename } } }';

export async function watch(endpoint, iterate) {
  const ask = async (query, variables) => {
    const { data, errors } = await post(endpoint, { query, variables }, { authorization: officer });
    assert.equal(errors, undefined);
    return data;
  };
  const endOne = async () => {
    const { id } = (await ask(someone)).members.nodes[0];
    assert.deepEqual((await ask(end, { id })).endMembership.errors, []);
  };

  await endOne();
  const before = (await ask(polled)).membershipEvents.nodes.at(-2)?.cursor ?? null;
  const stream = iterate({ query: events, variables: { after: before } });
  const next = async () => {
    const { value } = await stream.next();
    assert.equal(value.errors, undefined);
    return value.data.membershipEventOccurred;
  };

  const seen = before ? [await next()] : [];
  await endOne();
  seen.push(await next());
  await stream.return();
  const { nodes } = (await ask(polled, { since: before })).membershipEvents;
  assert.deepEqual(seen.map((e) => e.sequence), nodes.slice(-seen.length).map((e) => e.sequence));
  assert.deepEqual(seen, nodes.slice(-seen.length));
  console.log(seen.map((e) => e.kind).join());
}
