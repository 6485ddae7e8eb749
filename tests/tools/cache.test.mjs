import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { cacheDir, makeDirectory, readStamp, writeFileAtomically } from '../../tools/lib/cache.mjs';
import { withLock } from '../../tools/lib/lock.mjs';

let base;
beforeEach(() => (base = mkdtempSync(join(tmpdir(), 'astral-cache-'))));
afterEach(() => rmSync(base, { recursive: true }));

test('cache: a folder appears whole, with its stamp', async () => {
  const dir = join(base, 'part');
  await makeDirectory(dir, (work) => {
    assert.ok(!existsSync(dir));
    writeFileSync(join(work, 'file'), 'x');
    return { version: '1' };
  });
  assert.deepEqual(readStamp(dir), { version: '1' });
  assert.equal(readFileSync(join(dir, 'file'), 'utf8'), 'x');
});

test('cache: a part that fails leaves the old one alone and nothing behind', async () => {
  const dir = join(base, 'part');
  await makeDirectory(dir, () => ({ version: '1' }));
  await assert.rejects(makeDirectory(dir, () => Promise.reject(new Error('no network'))), /no network/);
  assert.deepEqual(readStamp(dir), { version: '1' });
  assert.deepEqual(readdirSync(base), ['part']);
});

test('cache: what a dead process left half made is removed', async () => {
  mkdirSync(join(base, 'part.partial-1'));
  await makeDirectory(join(base, 'part'), () => ({}));
  assert.deepEqual(readdirSync(base), ['part']);
});

test('cache: a broken stamp counts as none', () => {
  writeFileSync(join(base, 'stamp.json'), '{"version":');
  assert.equal(readStamp(base), undefined);
});

test('cache: a file is replaced as a whole', () => {
  writeFileAtomically(join(base, 'a/b'), '1');
  writeFileAtomically(join(base, 'a/b'), '2');
  assert.equal(readFileSync(join(base, 'a/b'), 'utf8'), '2');
  assert.deepEqual(readdirSync(join(base, 'a')), ['b']);
});

test('cache: XDG_CACHE_HOME is used when it is an absolute path', () => {
  assert.equal(cacheDir({ XDG_CACHE_HOME: '/somewhere' }), '/somewhere/astral-sdk');
  assert.match(cacheDir({ XDG_CACHE_HOME: 'relative' }), /\.cache\/astral-sdk$/);
});

test('lock: one holder at a time, and the next one when it has ended', async () => {
  const path = join(base, 'lock');
  const events = [];
  const hold = (name) =>
    withLock(path, { quiet: true }, async () => {
      events.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      events.push(`${name} out`);
    });
  await Promise.all([hold('a'), hold('b')]);
  assert.equal(events.length, 4);
  assert.equal(events[0].replace('in', 'out'), events[1]);
  assert.equal(events[2].replace('in', 'out'), events[3]);
});
