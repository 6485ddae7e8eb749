// The cache folder outside the checkout: what a clean clone reuses. Every part is made under a temporary name,
// renamed when it is whole, and described by a stamp; a part whose stamp does not fit is made anew.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

export function cacheDir(env = process.env) {
  const base = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(homedir(), '.cache');
  return join(base, 'astral-sdk');
}

/** Readers see the old content or the new one, never half of it. A file that is right already is not touched. */
export function writeFileAtomically(path, content) {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.partial-${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

const stampName = 'stamp.json';

export function readStamp(dir) {
  try {
    return JSON.parse(readFileSync(join(dir, stampName), 'utf8'));
  } catch {
    return undefined;
  }
}

export function writeStamp(dir, stamp) {
  writeFileAtomically(join(dir, stampName), `${JSON.stringify(stamp, undefined, 2)}\n`);
}

/**
 * Makes folder `dir` by `make(temporaryDir)`, which returns the stamp. The caller holds the lock, so that temporary
 * folders found here were left by a process that died.
 */
export async function makeDirectory(dir, make) {
  const parent = dirname(dir);
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${basename(dir)}.partial-`)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const temporary = `${dir}.partial-${process.pid}`;
  mkdirSync(temporary);
  try {
    const stamp = await make(temporary);
    writeStamp(temporary, stamp);
    rmSync(dir, { recursive: true, force: true });
    renameSync(temporary, dir);
    return stamp;
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}
