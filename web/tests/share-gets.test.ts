import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Astral } from '../src/astral.js';
import { openClient } from '../src/client.js';
import type { ExchangeRequest, Platform } from '../src/core.js';
import type { Fetch } from '../src/options.js';
import { shareGets } from '../src/share-gets.js';
import { FakeCore } from './fake-core.js';

/** A client that shares, and the requests that are on the wire, to be answered by the test. */
function open(): { astral: Astral; core: FakeCore; wire: { url: string; signal: AbortSignal; answer(body: string, status?: number): void }[] } {
  const core = new FakeCore();
  const wire: ReturnType<typeof open>['wire'] = [];
  const fetch: Fetch = (url, { signal }) =>
    new Promise((resolve) => wire.push({ url, signal: signal!, answer: (body, status = 200) => resolve(new Response(body, { status })) }));
  return { core, wire, astral: openClient(core, { fetch }, () => {}, { share: shareGets }) };
}

test('sharing: equal reads at the same time are sent once, and all get the same object', async () => {
  const { astral, wire } = open();
  const calls = [astral.auth.me(), astral.auth.me(), astral.auth.me()];
  assert.equal(wire.length, 1);
  wire[0]!.answer('{"user_id":"usr_1"}');
  const [one, ...others] = await Promise.all(calls);
  for (const each of others) assert.equal(each, one);
});

test('sharing: what was answered is asked anew', async () => {
  const { astral, wire } = open();
  const first = astral.auth.me();
  wire[0]!.answer('{"n":1}');
  await first;
  const second = astral.auth.me();
  assert.equal(wire.length, 2);
  wire[1]!.answer('{"n":2}');
  assert.deepEqual(await second, { n: 2 });
});

test('sharing: an error is shared too, and so is what HTTP said', async () => {
  const { astral, wire } = open();
  const calls = [astral.auth.me(), astral.auth.me()];
  wire[0]!.answer('{"error":"gone"}', 404);
  for (const call of calls) await assert.rejects(call, { name: 'NotFoundError' });
  const told = [astral.auth.me().withResponse(), astral.auth.me().withResponse()];
  wire[1]!.answer('{}', 203);
  for (const { response } of await Promise.all(told)) assert.equal(response.status, 203);
});

test('sharing: who wants the body in another form asks for himself', () => {
  const sent: number[] = [];
  const sink = { received() {}, chunk() {}, failed() {}, timerFired() {} };
  const platform = shareGets(sink, () => ({ send: (id: number) => void sent.push(id) }) as unknown as Platform);
  const request: ExchangeRequest = { operation: 'activities.get', attempt: 1, method: 'GET', url: 'http://127.0.0.1:1/api/v1/activities/act_1?detail=true', headers: [] };
  platform.send(1, request);
  platform.send(2, { ...request, operation: 'activities.streams', bodyForm: 'bytes' });
  platform.send(3, request);
  assert.deepEqual(sent, [1, 2]);
});

test('sharing: other addresses go their own way', () => {
  const { astral, wire } = open();
  void astral.auth.me();
  void astral.activities.list();
  assert.equal(wire.length, 2);
});

test('sharing: who aborts leaves, whether first or not, and the others still get the answer', async () => {
  for (const leaver of [0, 1]) {
    const { astral, wire } = open();
    const controllers = [new AbortController(), new AbortController()];
    const calls = controllers.map(({ signal }) => astral.auth.me({ signal }));
    controllers[leaver]!.abort();
    await assert.rejects(calls[leaver]!, { name: 'AbortError' });
    assert.equal(wire[0]!.signal.aborted, false);
    wire[0]!.answer('{"user_id":"usr_1"}');
    assert.deepEqual(await calls[1 - leaver], { user_id: 'usr_1' });
  }
});

test('sharing: when all have left the request ends, and the next caller starts another', async () => {
  const { astral, wire } = open();
  const controller = new AbortController();
  const calls = [1, 2].map(() => astral.auth.me({ signal: controller.signal }));
  controller.abort();
  for (const call of calls) await assert.rejects(call, { name: 'AbortError' });
  assert.equal(wire[0]!.signal.aborted, true);
  const next = astral.auth.me();
  assert.equal(wire.length, 2);
  wire[1]!.answer('{}');
  assert.deepEqual(await next, {});
});
