import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventStream } from '../src/event-stream.js';

type Event = { event: 'chunk' | 'done'; data: string };

/** A server that says a word, and goes on when it is asked. */
function play() {
  const seen = { begun: 0, signal: undefined as AbortSignal | undefined };
  const stream = new EventStream<Event>((signal, receive) => {
    seen.begun++;
    seen.signal = signal;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      if (signal.aborted) return reject(signal.reason as Error);
      const end = () => (receive([{ event: 'done', data: 'whole' }], () => {}), resolve(undefined));
      queueMicrotask(() => receive([{ event: 'chunk', data: 'a' }], () => queueMicrotask(end)));
    });
  }, {});
  return { stream, seen };
}

test('stream: its reader comes with the first who waits, and all see the same events of one request', async () => {
  const { stream, seen } = play();
  assert.equal(seen.begun, 0);
  const words: string[] = [];
  for await (const { data } of stream) words.push(data);
  assert.deepEqual(words, ['a', 'whole']);
  assert.deepEqual(await Promise.all([stream.final(), stream.final()]), ['whole', 'whole']);
  assert.equal(seen.begun, 1);
});

test('stream: a loop that is left closes the connection', async () => {
  const { stream, seen } = play();
  for await (const event of stream) {
    assert.equal(event.data, 'a');
    break;
  }
  assert.equal(seen.signal!.aborted, true);
});

test('stream: one that is aborted before it begins sends nothing that is waited for', async () => {
  const { stream, seen } = play();
  stream.abort(new Error('left'));
  await assert.rejects(stream.final(), /left/);
  assert.equal(seen.signal!.aborted, true);
});

test('stream: an abort after the end changes nothing', async () => {
  const { stream, seen } = play();
  await stream.final();
  stream.abort();
  assert.equal(seen.signal!.aborted, false);
});

test('stream: a disposed stream is closed', async (context) => {
  if (!Symbol.asyncDispose) return context.skip('this engine has no Symbol.asyncDispose');
  const { stream, seen } = play();
  await stream[Symbol.asyncIterator]().next();
  await stream[Symbol.asyncDispose]();
  assert.equal(seen.signal!.aborted, true);
});
