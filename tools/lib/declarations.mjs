// The declarations that a package ships: compiled from its sources, and only those that its entries show.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Compiles the declarations of a project into a folder. What the compiler complains about is the error's message. */
export function compileDeclarations(project, outDir, options = []) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project, '--outDir', outDir, ...options], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the types do not compile:\n${stdout}`);
}

/** A declaration file and all that it refers to, as paths below `dir`. */
export function reachableDeclarations(dir, path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, specifier] of readFileSync(join(dir, path), 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.[jt]s['"]/g)) {
    reachableDeclarations(dir, join(dirname(path), `${specifier}.d.ts`), found);
  }
  return found;
}
