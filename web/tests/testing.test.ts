import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openClient } from '../src/client.js';
import { FakeTransport, ManualClock, sample } from '../src/testing.js';
import { FakeCore } from './fake-core.js';

const get = (transport: FakeTransport, url = 'https://api.example/api/v1/auth/me', init: RequestInit = {}) => transport.fetch(url, init);

test('fake transport: it plays back what was written, in order, and keeps what it was asked', async () => {
  const transport = new FakeTransport().answer({ user_id: 'usr_1' }, { status: 201, headers: { 'X-Request-Id': 'req_1' } }).answer('<html>', { status: 502 }).answer();
  const first = await get(transport, 'https://api.example/api/v1/groups?x=1', { method: 'POST', headers: { Authorization: 'Bearer t' }, body: '{"name":"Trail"}' });
  assert.deepEqual([first.status, first.headers.get('x-request-id'), JSON.parse(await first.text())], [201, 'req_1', { user_id: 'usr_1' }]);
  assert.deepEqual([(await get(transport)).status, await (await get(transport)).text()], [502, '']);
  assert.deepEqual(transport.lines, ['POST /api/v1/groups?x=1', 'GET /api/v1/auth/me', 'GET /api/v1/auth/me']);
  assert.deepEqual([transport.requests[0]!.body, transport.requests[0]!.headers.get('authorization'), transport.last!.body], [{ name: 'Trail' }, 'Bearer t', undefined]);
  transport.assertDone();
});

test('fake transport: a request that nothing was written for fails, and is named at the end', async () => {
  const transport = new FakeTransport();
  await assert.rejects(get(transport), (error: Error) => /nothing was written for GET \/api\/v1\/auth\/me/.test((error.cause as Error).message));
  assert.throws(() => transport.assertDone(), /nothing was written for GET \/api\/v1\/auth\/me/);
});

test('fake transport: what was written but not asked for is missed at the end', async () => {
  const transport = new FakeTransport().answer({}).answer({});
  await get(transport);
  assert.throws(() => transport.assertDone(), /1 of the answers were not asked for, after 1 requests/);
});

test('fake transport: connections break, bodies are cut, answers never come', async () => {
  const transport = new FakeTransport().fail('refused').cut({ body: '{"half":' }).hang();
  await assert.rejects(get(transport), { name: 'TypeError' });
  const cut = await get(transport);
  const reader = cut.body!.getReader();
  assert.equal(new TextDecoder().decode((await reader.read()).value), '{"half":');
  await assert.rejects(reader.read(), { name: 'TypeError' });
  const controller = new AbortController();
  const hanging = get(transport, undefined, { signal: controller.signal });
  controller.abort(new Error('gone'));
  await assert.rejects(hanging, { message: 'gone' });
  assert.equal(transport.last!.signal.aborted, true);
});

test('fake transport: a stream arrives piece by piece', async () => {
  const pieces = ['event: chunk\ndata: {}\n\n', 'event: done\ndata: {}\n\n'];
  const body = new ReadableStream({ pull: (controller) => (pieces.length > 0 ? controller.enqueue(new TextEncoder().encode(pieces.shift())) : controller.close()) });
  const transport = new FakeTransport().answer(body, { headers: { 'Content-Type': 'text/event-stream' } });
  const response = await get(transport);
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  assert.equal(await response.text(), 'event: chunk\ndata: {}\n\nevent: done\ndata: {}\n\n');
});

test('fake transport: answers can be made of requests, once or for all that is left', async () => {
  const transport = new FakeTransport().answerWith(({ url }) => ({ body: url.searchParams.get('limit') })).always(async ({ method }) => ({ status: method === 'GET' ? 200 : 204 }));
  assert.equal(await (await get(transport, 'https://x/?limit=7')).text(), '7');
  assert.equal((await get(transport)).status, 200);
  const empty = await get(transport, 'https://x/', { method: 'DELETE' });
  assert.deepEqual([empty.status, await empty.text()], [204, '']);
  transport.assertDone();
});

test('manual clock: timers run in the order in which they fall due, those too that they start', async () => {
  const clock = new ManualClock(1000);
  const log: string[] = [];
  const note = (name: string) => () => void log.push(`${name} at ${clock.now()}`);
  clock.setTimeout(note('late'), 300);
  clock.setTimeout(() => {
    note('early')();
    clock.setTimeout(note('chained'), 50);
  }, 100);
  const dropped = clock.setTimeout(note('dropped'), 10);
  clock.clearTimeout(dropped);
  assert.deepEqual(clock.delays, [300, 100]);
  await clock.advance(200);
  assert.deepEqual([log, clock.now(), clock.delays], [['early at 1100', 'chained at 1150'], 1200, [100]]);
  await clock.advance(100);
  assert.deepEqual(log.at(-1), 'late at 1300');
});

test('manual clock: what a promise leads to counts as what follows', async () => {
  const clock = new ManualClock();
  const log: number[] = [];
  const startedAt = clock.now();
  void Promise.resolve().then(async () => {
    for (let round = 0; round < 3; round++) {
      await new Promise<void>((resolve) => void clock.setTimeout(resolve, 10));
      log.push(clock.now() - startedAt);
    }
  });
  await clock.advance(100);
  assert.deepEqual(log, [10, 20, 30]);
});

test('manual clock: a test can wait for a timer of the kind that it expects', async () => {
  const clock = new ManualClock();
  const waiting = clock.whenWaiting((delayMillis) => delayMillis > 1000);
  clock.setTimeout(() => {}, 5);
  clock.setTimeout(() => {}, 2000);
  assert.equal(await waiting, 2000);
  assert.equal(await clock.whenWaiting(), 5);
});

test('manual clock: a client takes its time from it, and only from it', () => {
  const clock = new ManualClock(5000);
  const core = new FakeCore();
  const fired: number[] = [];
  Object.assign(core, { timerFired: (timer: number) => void fired.push(timer) });
  openClient(core, { clock }, () => {});
  const host = core.hosts.get(1)!;
  host.startTimer(1, 100);
  host.startTimer(2, 200);
  host.stopTimer(2);
  assert.deepEqual([host.now(), clock.delays], [5000, [100]]);
  return clock.advance(1000).then(() => assert.deepEqual([fired, host.now()], [[1], 6000]));
});

test('samples: each is a new value with every field, and changes on top', () => {
  const one = sample('Activity', { activity_id: 'act_1' });
  assert.equal(one.activity_id, 'act_1');
  assert.equal(typeof one.summary.distance_in_meters, 'number');
  one.summary.distance_in_meters = 1;
  assert.notEqual(sample('Activity').summary.distance_in_meters, 1);
  assert.throws(() => sample('Activities' as never), /there is no model called Activities/);
});
