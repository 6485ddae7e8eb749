// The packages of package-lock.json, installed when what is there differs.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';

const readPackages = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined);

/**
 * Compares what the lock file wants with what npm wrote down after it installed: the first package that differs,
 * or undefined. A package for another operating system is optional and may be absent.
 */
export function findDifference(wanted, installed) {
  if (!installed) return 'node_modules';
  const isThere = ([path, entry]) => {
    const found = installed[path];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity && found.resolved === entry.resolved;
  };
  return Object.entries(wanted).find((candidate) => candidate[0].includes('node_modules/') && !isThere(candidate))?.[0];
}

export async function ensureNodeModules(checkout, { cache, quiet }) {
  const difference = () =>
    findDifference(readPackages(join(checkout, 'package-lock.json')), readPackages(join(checkout, 'node_modules/.package-lock.json')));
  if (!difference()) return;
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 16);
  await withLock(join(cache, 'locks', `npm-${name}`), { quiet }, async () => {
    if (!difference()) return;
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: checkout, title: 'installing npm packages', quiet });
  });
}
