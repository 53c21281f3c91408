import { readEvents } from './events.js';

/**
 * The answers of a subscription in GraphQL over SSE, one connection each.
 * A generator that waits for its next event cannot be left, so leaving ends the connection that it waits for.
 */
export function stream(open, answer) {
  const abort = new AbortController();
  const answers = read(open, answer, abort.signal);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => answers.next(),
    async return() {
      abort.abort();
      return { done: true, value: undefined };
    },
  };
}

async function* read(open, answer, signal) {
  try {
    const response = await open(signal);
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
      // A refused subscription is answered like a query.
      yield answer(response);
      return;
    }
    for await (const { event, data } of readEvents(response.body)) {
      if (event === 'complete') {
        return;
      }
      if (event === 'next') {
        yield JSON.parse(data);
      }
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
}
