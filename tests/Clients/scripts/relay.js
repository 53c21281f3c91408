import { mkdir, writeFile } from 'node:fs/promises';
import relay from 'relay-runtime';
import { form, report, signedIn } from './documents.js';
import { post } from './http.js';
import { run } from './run.js';

const { Environment, Network, RecordSource, Store, commitMutation, createOperationDescriptor, fetchQuery, getSingularSelector } = relay;
const [endpoint] = process.argv.slice(2);
await mkdir('artifacts/relay', { recursive: true });
await writeFile('artifacts/relay/package.json', '{ "type": "commonjs" }');
await run('node_modules/relay-compiler/cli.js', 'relay.config.json');
const compiled = async (name) => (await import(`../artifacts/relay/${name}.graphql.js`)).default;

const environment = new Environment({
  network: Network.create(({ text, name }, variables) => post(endpoint, { query: text, operationName: name, variables }, signedIn)),
  store: new Store(new RecordSource()),
});

const query = await compiled('documentsOrganizationQuery');
const fragment = await compiled('documentsChildren_organization');
const read = await fetchQuery(environment, query, { code: '33' }).toPromise();

const connection = () => environment.lookup(getSingularSelector(fragment, read.unionOrganization)).data.children;
const more = await compiled('documentsChildrenPaginationQuery');
environment.retain(createOperationDescriptor(query, { code: '33' }));
let pages = 1;
for (; connection().pageInfo.hasNextPage; pages += 1) {
  await fetchQuery(environment, more, { id: read.unionOrganization.id, first: 4, after: connection().pageInfo.endCursor }).toPromise();
}

const payload = await new Promise(async (onCompleted, onError) =>
  commitMutation(environment, {
    mutation: await compiled('documentsApplyMutation'),
    variables: { input: form },
    onCompleted: (data) => onCompleted(data.submitMembershipApplication),
    onError,
  }),
);
report(read, payload, { codes: connection().edges.map(({ node }) => node.code), pages });
