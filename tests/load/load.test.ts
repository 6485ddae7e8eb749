import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startSandbox } from '../contract/support/sandbox.js';
import { crash, damageOf, load } from './load.js';

/** The short version of `npm run load`. */

const small = ['--athletes', '8', '--weeks', '4'];
let dir: string;
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'astral-load-'));
});
after(() => rm(dir, { recursive: true, force: true }));

test('load: requests of several clients at once over all resources are answered, and leave the file sound', async () => {
  const path = join(dir, 'load.db');
  const sandbox = await startSandbox('--db', path, ...small);
  const figures = await load(sandbox, { requests: 800, clients: 8 }).finally(() => sandbox.stop());
  console.log(`${figures.requestsPerSecond.toFixed(0)} requests a second`);
  assert.deepEqual(figures.losses, []);
  assert.deepEqual(damageOf(path), []);
});

test('load: killed in the middle of writing, the sandbox comes back with every write that it acknowledged', async () => {
  const path = join(dir, 'crash.db');
  const { acknowledgedWrites, losses } = await crash(path, small, { writes: 300, clients: 6 });
  assert.ok(acknowledgedWrites >= 300);
  assert.deepEqual(losses, []);
  assert.deepEqual(damageOf(path), []);
});
