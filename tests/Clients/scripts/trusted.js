// Where only trusted documents run: what the manifest holds is answered by its id, as documentId and as Apollo Client sends it; any other text is refused.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { getOperationName } from '@apollo/client/utilities/internal';
import { readFile } from 'node:fs/promises';
import { signedIn } from './documents.js';
import { post } from './http.js';

const [endpoint, folder] = process.argv.slice(2);
const manifest = Object.entries(JSON.parse(await readFile(`${folder}/persisted-documents.json`, 'utf8')));
const find = (name) => manifest.find(([, text]) => text.startsWith(`query ${name}(`));
const [hash, text] = find('Organization');
const variables = { code: '33' };

const { data } = await post(endpoint, { documentId: `sha256:${hash}`, variables });
console.log(data.unionOrganization.name);

const client = new ApolloClient({
  link: new PersistedQueryLink({ generateHash: (document) => find(getOperationName(document))[0], retry: () => false }).concat(new HttpLink({ uri: endpoint, headers: signedIn })),
  cache: new InMemoryCache({ addTypename: false }),
});
console.log((await client.query({ query: gql(text), variables })).data.unionOrganization.name);
client.stop();

const refused = await post(endpoint, { query: `${text} #`, variables }, signedIn);
console.log(`${refused.errors[0].extensions.code}: ${refused.errors[0].message}`);
