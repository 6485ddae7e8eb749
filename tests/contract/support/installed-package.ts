import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { packClient } from '../../../tools/pack.mjs';

const run = promisify(execFile);

export type AstralPackage = typeof import('@nexrex/astral');

export interface Installation {
  /** A project with nothing but what was packed in its node_modules. */
  dir: string;
  remove(): Promise<void>;
}

/** Installs the tarball that users would install, far from the checkout. */
export async function installPackage(): Promise<Installation> {
  return install(await packClient({ quiet: true }));
}

/** Installs tarballs, and nothing from the net, into an empty project. */
export async function install(...tarballs: string[]): Promise<Installation> {
  const dir = await mkdtemp(join(tmpdir(), 'astral-package-'));
  await writeFile(join(dir, 'package.json'), '{ "private": true, "type": "module" }\n');
  await run('npm', ['install', '--offline', '--silent', '--no-audit', '--no-fund', '--no-package-lock', ...tarballs], { cwd: dir, shell: process.platform === 'win32' });
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** Imports an entry of the package as a module of that project would: the default one, or such as `/testing`. */
export async function importInstalled<Entry = AstralPackage>(dir: string, subpath = ''): Promise<Entry> {
  const entry = join(dir, `entry${subpath.replace('/', '-')}.mjs`);
  await writeFile(entry, `export * from '@nexrex/astral${subpath}';\n`);
  return (await import(pathToFileURL(entry).href)) as Entry;
}
