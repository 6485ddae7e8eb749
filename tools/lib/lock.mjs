// One process at a time. The kernel holds the lock through flock(1), so that it is free the moment its owner dies:
// no stale lock to detect, no process id to trust.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { startStep } from './progress.mjs';

function acquire(path, { quiet }) {
  return new Promise((resolve, reject) => {
    // `cat` ends when our end of its input closes: when we release, or when we are gone.
    const holder = spawn('flock', ['--exclusive', path, 'sh', '-c', 'echo held; exec cat'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // A group of its own, or Ctrl-C would free the lock before the steps that it protects have ended.
      detached: true,
    });
    const waiting = startStep('waiting for another set-up to end', { quiet });
    holder.once('error', (error) => {
      waiting.end(true);
      // Without util-linux (macOS) there is no lock to take; set-up works, but only one at a time is safe.
      if (error.code === 'ENOENT') resolve(() => {});
      else reject(error);
    });
    holder.stdout.once('data', () => {
      waiting.end(true);
      resolve(() => holder.stdin.end());
    });
    holder.once('exit', (code) => {
      if (code !== 0) reject(new Error(`cannot lock ${path}: flock ended with code ${code}`));
    });
  });
}

/** Runs `work` while holding the lock file `path`. */
export async function withLock(path, options, work) {
  mkdirSync(dirname(path), { recursive: true });
  const release = await acquire(path, options);
  try {
    return await work();
  } finally {
    release();
  }
}
