/** The events of a text/event-stream body. */
export async function* readEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }

      // A chunk may end between the two characters of a line end: keep the lone \r for the next one.
      const text = rest + value;
      const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
      const blocks = whole.replace(/\r\n?/g, '\n').split('\n\n');
      rest = blocks.pop() + text.slice(whole.length);
      for (const block of blocks) {
        yield parse(block);
      }
    }
  } finally {
    // After an error there is nothing left to cancel.
    await reader.cancel().catch(() => {});
  }
}

function parse(block) {
  let event = 'message';
  const data = [];
  for (const line of block.split('\n')) {
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (field === 'event') {
      event = value;
    } else if (field === 'data') {
      data.push(value);
    }
  }
  return { event, data: data.join('\n') };
}
