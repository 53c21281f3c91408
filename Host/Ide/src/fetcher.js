import { getOperationAST } from 'graphql';
import { readEvents } from './events.js';

/** How GraphiQL reaches the endpoint: plain POST, and server-sent events for a subscription. */
export function createFetcher(endpoint, getAuthorization) {
  return async (request, { headers, documentAST } = {}) => {
    const operation = documentAST && getOperationAST(documentAST, request.operationName);
    const streams = operation?.operation === 'subscription';
    const response = await fetch(endpoint, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        accept: streams ? 'text/event-stream' : 'application/graphql-response+json, application/json;q=0.9',
        'content-type': 'application/json',
        ...withAuthorization(getAuthorization(), headers),
      },
      body: JSON.stringify(request),
    });

    // A refused subscription is answered like a query.
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    return isStream ? results(response.body) : answer(response);
  };
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

async function* results(body) {
  for await (const { event, data } of readEvents(body)) {
    if (event === 'complete') {
      return;
    }
    if (event === 'next') {
      yield JSON.parse(data);
    }
  }
}
