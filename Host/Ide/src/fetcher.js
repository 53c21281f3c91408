import { getOperationAST, Kind, parse } from 'graphql';
import { stream } from './stream.js';

/** How GraphiQL reaches the endpoint: plain POST, and server-sent events for a subscription. */
export function createFetcher(endpoint, getAuthorization) {
  return (request, { headers } = {}) => {
    const operation = operationOf(request);
    const body = JSON.stringify({ ...request, operationName: operation ? operation.name?.value : request.operationName });
    const send = (accept, signal) => fetch(endpoint, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept, 'content-type': 'application/json', ...withAuthorization(getAuthorization(), headers) },
      body,
      signal,
    });

    return operation?.operation === 'subscription'
      ? stream(signal => send('text/event-stream', signal), answer)
      : send('application/graphql-response+json, application/json;q=0.9').then(answer);
  };
}

// Read from what is sent: right after another tab was chosen, GraphiQL still holds the name and the document of the one before.
function operationOf({ query, operationName }) {
  try {
    const document = parse(query);
    const operations = document.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION);
    return operations.length === 1 ? operations[0] : getOperationAST(document, operationName);
  } catch {
    return undefined;
  }
}

// What was typed into the header editor wins over the chosen sign-in.
function withAuthorization(authorization, headers = {}) {
  const typed = Object.keys(headers).some(name => ['authorization', 'x-api-key'].includes(name.toLowerCase()));
  return authorization && !typed ? { ...headers, authorization } : headers;
}

async function answer(response) {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return { errors: [{ message: `HTTP ${response.status} ${response.statusText}`.trim() }] };
  }
}
