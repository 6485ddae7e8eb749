import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startStep } from '../../tools/lib/progress.mjs';
import { capture, run } from '../../tools/lib/run.mjs';

test('run: the log file gets the whole output', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'astral-run-'));
  const log = join(dir, 'logs/step.log');
  await run('sh', ['-c', 'echo one; echo two >&2'], { quiet: true, log });
  assert.deepEqual(readFileSync(log, 'utf8').trim().split('\n').sort(), ['one', 'two']);
  rmSync(dir, { recursive: true });
});

test('run: a failure names the step, the code and the last lines', async () => {
  const failure = await run('sh', ['-c', 'echo why; exit 3'], { quiet: true, title: 'compiling' }).catch((error) => error);
  assert.equal(failure.message, 'compiling: sh ended with code 3');
  assert.deepEqual(failure.tail, ['why']);
});

test('run: a program that is not there is said to be missing', async () => {
  await assert.rejects(run('no-such-program', [], { quiet: true }), /no-such-program is not installed/);
  assert.equal((await capture('no-such-program')).exitCode, 127);
});

test('progress: a log gets one line for a step, and none for a short one', () => {
  let nowMillis = 0;
  let text = '';
  const options = { stream: { write: (chunk) => (text += chunk) }, now: () => nowMillis };
  startStep('short', options).end(true);
  assert.equal(text, '');
  const long = startStep('long', options);
  nowMillis = 12_400;
  long.end(true);
  assert.equal(text, '✓ long (12 s)\n');
});
