import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import assert from 'node:assert/strict';
import { apply, children, clientFacts, form, organization, report, signedIn } from './documents.js';

const [endpoint, schema] = process.argv.slice(2);
const { possibleTypes } = await clientFacts(schema);
const client = new ApolloClient({
  link: new HttpLink({ uri: endpoint, headers: signedIn }),
  cache: new InMemoryCache({ possibleTypes, typePolicies: { UnionOrganization: { fields: { children: relayStylePagination() } } } }),
});

const read = await client.query({ query: gql(organization), variables: { code: '33' } });
const again = await client.query({ query: gql(organization), variables: { code: '33' }, fetchPolicy: 'cache-only' });
assert.deepEqual(again.data, read.data);
const applied = await client.mutate({ mutation: gql(apply), variables: { input: form } });

// The cache joins the pages to one list.
const first = { query: gql(children), variables: { code: '33', first: 4 } };
const list = client.watchQuery(first);
const subscription = list.subscribe(() => {});
let page = (await list.refetch()).data;
let pages = 1;
for (; page.unionOrganization.children.pageInfo.hasNextPage; pages += 1) {
  page = (await list.fetchMore({ variables: { after: page.unionOrganization.children.pageInfo.endCursor } })).data;
}
const { edges } = client.readQuery(first).unionOrganization.children;
report(read.data, applied.data.submitMembershipApplication, { codes: edges.map(({ node }) => node.code), pages });
subscription.unsubscribe();
client.stop();
