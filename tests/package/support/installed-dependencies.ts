import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const nodeModules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

interface Manifest {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** A package of the checkout and all that it needs on this machine: what is for other machines is not there. */
async function closure(name: string, found = new Set<string>()): Promise<Set<string>> {
  const manifest = join(nodeModules, name, 'package.json');
  if (found.has(name) || !existsSync(manifest)) return found;
  found.add(name);
  const { dependencies, optionalDependencies } = JSON.parse(await readFile(manifest, 'utf8')) as Manifest;
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) await closure(needed, found);
  return found;
}

/** Packs a package that is installed in the checkout, with its dependencies, so that it can be installed elsewhere without the net. */
export async function packInstalled(name: string, outDir: string): Promise<string[]> {
  const folders = [...(await closure(name))].map((needed) => join(nodeModules, needed));
  const { stdout } = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', outDir, ...folders]);
  return stdout.trim().split('\n').map((file) => join(outDir, file));
}
