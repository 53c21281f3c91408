// The audits that the GraphQL over HTTP specification's authors publish, against the running server: one line for each, "level id status name".
import { serverAudits } from 'graphql-http';

const [endpoint] = process.argv.slice(2);
for (const audit of serverAudits({ url: endpoint, fetchFn: preflighted })) {
  const { status, reason } = await audit.fn();
  console.log([audit.name.split(' ', 1)[0], audit.id, status, audit.name, reason ?? ''].join('\t'));
}

// The endpoint takes a GET only with a header that no foreign page can send.
function preflighted(url, { headers, ...rest } = {}) {
  return fetch(url, { ...rest, headers: { ...headers, 'graphql-preflight': '1' } });
}
