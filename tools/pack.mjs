// Packs what users install into dist/: the client and the sandbox. Prints what the client weighs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildInputs as sandboxInputs, buildPackage as buildSandbox } from '../demo/sandbox/build.mjs';
import { buildInputs, buildPackage } from '../web/build.mjs';
import { runMain, UserError } from './lib/errors.mjs';
import { withLock } from './lib/lock.mjs';
import { measurePackage } from './lib/package-size.mjs';
import { checkoutDir } from './lib/versions.mjs';

const outDir = join(checkoutDir, 'dist');
const budgetPath = join(checkoutDir, 'tests/package/size-budget.json');

const modifiedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** npm names tarballs like this. */
function tarballOf(packageDir) {
  const { name, version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  return join(outDir, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
}

function npmPack(packageDir) {
  const tarball = tarballOf(packageDir);
  mkdirSync(outDir, { recursive: true });
  rmSync(tarball, { force: true });
  const { status, stderr } = spawnSync('npm', ['pack', '--silent', '--pack-destination', outDir], { cwd: packageDir, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0 || !existsSync(tarball)) throw new UserError(`npm pack failed in ${relative(checkoutDir, packageDir)}:\n${stderr}`);
  return tarball;
}

function checkInputs() {
  const missing = buildInputs().filter((path) => !existsSync(path));
  if (missing.length > 0) throw new UserError(`${missing.map((path) => relative(checkoutDir, path)).join(', ')} is not there: run \`npm run build\` first`);
}

/** One process at a time packs: tests that run beside each other share the tarball. */
function packWhenStale(dir, inputs, build, { quiet }) {
  const packageDir = join(checkoutDir, dir);
  return withLock(join(checkoutDir, 'build/pack.lock'), { quiet }, async () => {
    const tarball = tarballOf(packageDir);
    const shipped = ['README.md', 'LICENSE'].map((name) => join(packageDir, name));
    if (modifiedAt(tarball) > Math.max(...[...inputs, ...shipped].map(modifiedAt))) return tarball;
    await build();
    return npmPack(packageDir);
  });
}

/** Resolves with the path of the client's tarball, made anew when anything that goes into it is newer. */
export async function packClient({ quiet = false } = {}) {
  checkInputs();
  return packWhenStale('web', buildInputs(), buildPackage, { quiet });
}

/** The same for the sandbox. */
export function packSandbox({ quiet = false } = {}) {
  return packWhenStale('demo/sandbox', sandboxInputs(), buildSandbox, { quiet });
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function printSizes(sizes, budgetBytes) {
  console.log(`${''.padEnd(28)}${'raw'.padStart(12)}${'brotli'.padStart(12)}`);
  for (const { name, rawBytes, brotliBytes } of sizes.parts) {
    console.log(`${name.padEnd(28)}${kilobytes(rawBytes).padStart(12)}${kilobytes(brotliBytes).padStart(12)}`);
  }
  console.log(`default entry in all: ${sizes.defaultEntryBrotliBytes} bytes with brotli; the budget is ${budgetBytes}`);
}

async function main() {
  parseArgs({ options: {} });
  const tarballs = [await packClient(), await packSandbox()];
  for (const tarball of tarballs) console.log(`${relative(checkoutDir, tarball)}  ${kilobytes(statSync(tarball).size)}`);
  const sizes = measurePackage(join(checkoutDir, 'web/dist'));
  const { defaultEntryBrotliBytes: budgetBytes } = JSON.parse(readFileSync(budgetPath, 'utf8'));
  printSizes(sizes, budgetBytes);
  if (sizes.defaultEntryBrotliBytes > budgetBytes) throw new UserError(`the default entry is over its budget by ${sizes.defaultEntryBrotliBytes - budgetBytes} bytes: make it smaller, or say in ${relative(checkoutDir, budgetPath)} why not`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(main);
