import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Core } from '../src/core.js';
import { createSharedCore } from '../src/shared-core.js';
import { FakeCore } from './fake-core.js';

test('shared core: it is loaded once, also for clients that are made at the same time', async () => {
  const shared = createSharedCore();
  let loads = 0;
  const make = async (): Promise<Core> => (loads++, new FakeCore());
  const [one, two] = await Promise.all([shared.load(make), shared.load(make)]);
  assert.equal(one, two);
  assert.equal(loads, 1);
});

test('shared core: after a failed load the next client tries again', async () => {
  const shared = createSharedCore();
  await assert.rejects(shared.load(() => Promise.reject(new Error('offline'))), /offline/);
  assert.ok(await shared.load(async () => new FakeCore()));
});

test('shared core: a broken core is replaced, a newer one is not', async () => {
  const shared = createSharedCore();
  const first = await shared.load(async () => new FakeCore());
  shared.forget(first);
  const second = await shared.load(async () => new FakeCore());
  assert.notEqual(first, second);
  shared.forget(first);
  assert.equal(await shared.load(async () => new FakeCore()), second);
});
