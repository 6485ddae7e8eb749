// The programs that every build calls. Missing ones are installed (root) or unpacked into the cache folder (everybody else).
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasApt, installPackages, isRoot, unpackHostPackages } from './apt.mjs';
import { makeDirectory, readStamp, writeFileAtomically } from './cache.mjs';
import { findLibraryDirs } from './elf.mjs';
import { UserError } from './errors.mjs';
import { capture } from './run.mjs';
import { findVersion, isAtLeast } from './versions.mjs';

const tools = [
  { program: 'cmake', atLeast: '3.25', debian: 'cmake' },
  { program: 'ninja', atLeast: '1.10', debian: 'ninja-build' },
  { program: 'python3', atLeast: '3.10', debian: 'python3' },
  { program: 'xz', atLeast: '5.0', debian: 'xz-utils' },
  // A compiler unpacked elsewhere does not find its own headers and start files: it has to be installed.
  { program: 'g++', atLeast: '12', debian: 'g++', mustBeInstalled: true, query: ['-dumpfullversion'] },
];

async function inspect({ program, query = ['--version'] }, env) {
  const { exitCode, stdout } = await capture(program, query, { env });
  return exitCode === 0 ? findVersion(stdout) : undefined;
}

async function missingTools(env) {
  const versions = await Promise.all(tools.map((tool) => inspect(tool, env)));
  return tools.map((tool, i) => ({ ...tool, found: versions[i] })).filter(({ found, atLeast }) => !found || !isAtLeast(found, atLeast));
}

function complain(missing) {
  const list = missing.map(({ program, atLeast, found }) => `${program} ${atLeast} or newer${found ? ` (here: ${found})` : ''}`).join(', ');
  return new UserError(`needed: ${list}. On Debian 12 or newer: apt-get install ${missing.map(({ debian }) => debian).join(' ')}`);
}

/** A wrapper, because an unpacked program does not find the libraries that were unpacked with it. */
export function writeWrapper(path, { program, libraryDirs, environment = {} }) {
  const settings = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'\n`).join('');
  writeFileAtomically(path, `#!/bin/sh\n${settings}export LD_LIBRARY_PATH='${libraryDirs.join(':')}'\nexec '${program}' "$@"\n`);
  chmodSync(path, 0o755);
}

async function unpackTools(missing, { cache, dir, quiet }) {
  await makeDirectory(dir, async (work) => {
    const root = join(work, 'root');
    await unpackHostPackages(missing.map(({ debian }) => debian), root, { dir: join(cache, 'apt'), quiet });
    const finalRoot = join(dir, 'root');
    const libraryDirs = findLibraryDirs(root).map((path) => join(finalRoot, path));
    for (const { program } of missing) {
      writeWrapper(join(work, 'bin', program), { program: join(finalRoot, 'usr/bin', program), libraryDirs });
    }
    return { programs: missing.map(({ program }) => program) };
  });
}

/** Makes sure of the tools; resolves with the folders to put in front of PATH. */
export async function ensureBuildTools({ cache, quiet }) {
  const dir = join(cache, 'host-tools');
  const env = existsSync(join(dir, 'bin')) ? { ...process.env, PATH: `${join(dir, 'bin')}:${process.env.PATH}` } : process.env;
  const missing = await missingTools(env);
  if (missing.length === 0) return env === process.env ? [] : [join(dir, 'bin')];

  const installable = missing.every(({ found }) => !found);
  if (!hasApt() || !installable) throw complain(missing);
  if (isRoot()) {
    await installPackages(missing.map(({ debian }) => debian), { quiet });
  } else {
    const compilers = missing.filter(({ mustBeInstalled }) => mustBeInstalled);
    if (compilers.length > 0) throw complain(compilers);
    const earlier = readStamp(dir)?.programs ?? [];
    await unpackTools(tools.filter((tool) => missing.some(({ program }) => program === tool.program) || earlier.includes(tool.program)), { cache, dir, quiet });
  }
  const stillMissing = await missingTools({ ...process.env, PATH: `${join(dir, 'bin')}:${process.env.PATH}` });
  if (stillMissing.length > 0) throw complain(stillMissing);
  return existsSync(join(dir, 'bin')) ? [join(dir, 'bin')] : [];
}

/** The interpreter itself: what is on PATH may be a version manager's script that costs time at each call of emcc. */
export async function findPython(path) {
  const { stdout } = await capture('python3', ['-c', 'import sys; print(sys.executable)'], { env: { ...process.env, PATH: path } });
  return stdout.trim() || 'python3';
}
