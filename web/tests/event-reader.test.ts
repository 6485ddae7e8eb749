import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CoreEvent } from '../src/core.js';
import { EventReader } from '../src/event-reader.js';
import type { StreamOptions } from '../src/event-stream.js';

type Event = { event: 'chunk'; data: string } | { event: 'done'; data: { whole: string } };

const chunk = (data: string): Event => ({ event: 'chunk', data });
const done = (whole: string): Event => ({ event: 'done', data: { whole } });

/** Plays the core: hands out one batch whenever it is asked for more, and ends as it is told. */
function play(batches: Event[][], options: StreamOptions<Event> = {}, failure?: Error) {
  const seen = { begun: 0, pulls: 0, signal: undefined as AbortSignal | undefined };
  const stream = new EventReader<Event>((signal, receive) => {
    seen.begun++;
    seen.signal = signal;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      if (signal.aborted) return reject(signal.reason as Error);
      const next = () => {
        if (signal.aborted) return;
        const batch = batches.shift();
        if (batch) return receive(batch as CoreEvent[], () => (seen.pulls++, queueMicrotask(next)));
        if (failure) reject(failure);
        else resolve(undefined);
      };
      queueMicrotask(next);
    });
  }, options);
  return { stream, seen };
}

async function collect(stream: AsyncIterable<Event>): Promise<Event[]> {
  const events: Event[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

test('stream: a loop sees every event, and final gives the whole without asking again', async () => {
  const { stream, seen } = play([[chunk('a'), chunk('b')], [done('ab')]]);
  assert.deepEqual(await collect(stream), [chunk('a'), chunk('b'), done('ab')]);
  assert.deepEqual(await stream.final(), { whole: 'ab' });
  assert.equal(seen.begun, 1);
  assert.equal(seen.signal!.aborted, false);
});

test('stream: nothing is sent before something is waited for, and nothing is read ahead', async () => {
  const { stream, seen } = play([[chunk('a')], [chunk('b')], [done('ab')]]);
  assert.equal(seen.begun, 0);
  const loop = stream[Symbol.asyncIterator]();
  await loop.next();
  assert.deepEqual([seen.begun, seen.pulls], [1, 0]);
  await loop.next();
  assert.equal(seen.pulls, 1);
  await loop.return();
});

test('stream: a loop that is left closes the connection', async () => {
  const { stream, seen } = play([[chunk('a')], [done('a')]]);
  for await (const event of stream) {
    assert.deepEqual(event, chunk('a'));
    break;
  }
  assert.equal(seen.signal!.aborted, true);
  await assert.rejects(stream.final(), { name: 'AbortError' });
});

test('stream: a loop that is left at its last event has closed nothing that was open', async () => {
  const { stream } = play([[done('a')]]);
  for await (const event of stream) if (event.event === 'done') break;
  assert.ok(stream);
});

test('stream: several loops and final share one request, each from the first event', async () => {
  const { stream, seen } = play([[chunk('a')], [chunk('b')], [done('ab')]]);
  const [one, other, whole] = await Promise.all([collect(stream), collect(stream), stream.final()]);
  assert.deepEqual(one, other);
  assert.equal(one.length, 3);
  assert.deepEqual(whole, { whole: 'ab' });
  assert.equal(seen.begun, 1);
});

test('stream: what ends it early is thrown after the events that came before', async () => {
  const failure = new Error('interrupted');
  const { stream } = play([[chunk('a')]], {}, failure);
  const seen: Event[] = [];
  await assert.rejects(async () => {
    for await (const event of stream) seen.push(event);
  }, failure);
  assert.deepEqual(seen, [chunk('a')]);
  await assert.rejects(stream.final(), failure);
  assert.deepEqual(await stream[Symbol.asyncIterator]().next(), { value: chunk('a'), done: false });
});

test('stream: abort before and while it runs; after its end it does nothing', async () => {
  const early = play([[done('a')]]);
  early.stream.abort(new Error('never mind'));
  await assert.rejects(early.stream.final(), /never mind/);
  const running = play([[chunk('a')], [done('a')]]);
  const loop = running.stream[Symbol.asyncIterator]();
  await loop.next();
  running.stream.abort(new Error('enough'));
  await assert.rejects(loop.next(), /enough/);
  const over = play([[done('a')]]);
  await over.stream.final();
  over.stream.abort();
  assert.equal(over.seen.signal!.aborted, false);
});

test("stream: the caller's signal ends it, and is let go at the end", async () => {
  const controller = new AbortController();
  const aborted = play([[chunk('a')], [done('a')]], { signal: controller.signal });
  await aborted.stream[Symbol.asyncIterator]().next();
  controller.abort(new Error('from outside'));
  await assert.rejects(aborted.stream.final(), /from outside/);
  const kept = new AbortController();
  let listeners = 0;
  const add = kept.signal.addEventListener.bind(kept.signal);
  const remove = kept.signal.removeEventListener.bind(kept.signal);
  kept.signal.addEventListener = ((...args: Parameters<typeof add>) => (listeners++, add(...args))) as never;
  kept.signal.removeEventListener = ((...args: Parameters<typeof remove>) => (listeners--, remove(...args))) as never;
  await play([[done('a')]], { signal: kept.signal }).stream.final();
  await Promise.resolve();
  assert.equal(listeners, 0);
});

test('stream: onEvent sees each event once as it arrives; what it throws ends the stream', async () => {
  const seen: Event[] = [];
  const { stream } = play([[chunk('a')], [chunk('b'), done('ab')]], { onEvent: (event) => void seen.push(event) });
  await stream.final();
  await collect(stream);
  assert.deepEqual(seen, [chunk('a'), chunk('b'), done('ab')]);
  const mistake = new Error('in the application');
  const thrown = play([[chunk('a')], [done('a')]], { onEvent: () => { throw mistake; } });
  await assert.rejects(thrown.stream.final(), mistake);
  assert.equal(thrown.seen.signal!.aborted, true);
});
