import { GraphQLClient } from 'graphql-request';
import { apply, children, form, organization, report, signedIn, walk } from './documents.js';

const [endpoint] = process.argv.slice(2);
const client = new GraphQLClient(endpoint, { headers: signedIn });
report(
  await client.request(organization, { code: '33' }),
  (await client.request(apply, { input: form })).submitMembershipApplication,
  await walk((variables) => client.request(children, variables)),
);
