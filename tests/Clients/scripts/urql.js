import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { apply, children, form, organization, report, signedIn, walk } from './documents.js';

const [endpoint] = process.argv.slice(2);
const client = new Client({ url: endpoint, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false, fetchOptions: { headers: signedIn } });
const sent = async (operation) => {
  const { data, error } = await operation.toPromise();
  if (error) throw error;
  return data;
};

report(
  await sent(client.query(organization, { code: '33' })),
  (await sent(client.mutation(apply, { input: form }))).submitMembershipApplication,
  await walk((variables) => sent(client.query(children, variables))),
);
