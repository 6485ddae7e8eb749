import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Astral } from '../src/astral.js';
import { openClient } from '../src/client.js';
import { turnsOf } from '../src/turns.js';
import { FakeCore } from './fake-core.js';

/** A client that runs two calls at a time; the test answers what is on the wire. */
function open() {
  const core = new FakeCore();
  const wire: ((status?: number) => void)[] = [];
  const fetch = () => new Promise<Response>((resolve) => wire.push((status = 200) => resolve(new Response('{}', { status }))));
  const astral: Astral = openClient(core, { fetch }, () => {}, { turns: turnsOf(2) });
  return { astral, core, wire };
}

test('turns: no more calls run at a time, the others follow in their order', async () => {
  const { astral, core, wire } = open();
  const calls = [1, 2, 3, 4].map((limit) => astral.activities.list({ limit }));
  assert.deepEqual(core.calls.map(({ args }) => args), [{ limit: 1 }, { limit: 2 }]);
  wire[1]!();
  await calls[1];
  assert.deepEqual(core.calls.at(-1)!.args, { limit: 3 });
  wire[0]!();
  wire[2]!();
  await Promise.all([calls[0], calls[2]]);
  assert.equal(core.calls.length, 4);
  wire[3]!();
  await calls[3];
});

test('turns: a failed call gives its turn back', async () => {
  const { astral, core, wire } = open();
  const calls = [1, 2, 3].map(() => astral.auth.me());
  wire[0]!(500);
  await assert.rejects(calls[0]!, { name: 'ServerError' });
  assert.equal(core.calls.length, 3);
});

test('turns: who aborts gives the turn back, and who aborts while waiting is never sent', async () => {
  const { astral, core, wire } = open();
  const [running, waiting] = [new AbortController(), new AbortController()];
  const calls = [astral.auth.me({ signal: running.signal }), astral.auth.me(), astral.auth.me({ signal: waiting.signal }), astral.activities.list()];
  waiting.abort();
  await assert.rejects(calls[2]!, { name: 'AbortError' });
  assert.equal(core.calls.length, 2);
  running.abort();
  await assert.rejects(calls[0]!, { name: 'AbortError' });
  assert.equal(core.calls.length, 3);
  assert.equal(core.calls[2]!.index, 1);
  wire[2]!();
  await calls[3];
});

test('turns: closing ends those who wait too, and begins none of them', async () => {
  const { astral, core } = open();
  const calls = [1, 2, 3].map(() => astral.auth.me());
  astral.close();
  for (const call of calls) await assert.rejects(call, { message: 'the client is closed' });
  assert.equal(core.calls.length, 2);
});

test('turns: a call that is refused at once takes none', async () => {
  const { astral, core } = open();
  await assert.rejects(astral.auth.me({ timeoutMillis: -1 }), { name: 'ValidationError' });
  void astral.auth.me();
  void astral.auth.me();
  assert.equal(core.calls.length, 2);
});
