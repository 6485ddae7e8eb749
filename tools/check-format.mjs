// Checks our C++ with clang-format; `--fix` formats it.
import { hasApt, installPackages, isRoot } from './lib/apt.mjs';
import { cppFiles } from './lib/cpp-files.mjs';
import { runMain, UserError } from './lib/errors.mjs';
import { capture } from './lib/run.mjs';
import { checkoutDir, findVersion, isAtLeast } from './lib/versions.mjs';

const oldest = '14';

async function version() {
  const { exitCode, stdout } = await capture('clang-format', ['--version']);
  return exitCode === 0 ? findVersion(stdout) : undefined;
}

async function requireClangFormat() {
  if (!(await version()) && hasApt() && isRoot()) await installPackages(['clang-format']);
  const found = await version();
  if (!found) throw new UserError('clang-format is missing: apt-get install clang-format');
  if (!isAtLeast(found, oldest)) throw new UserError(`clang-format ${found} is too old: ${oldest} or newer is needed`);
  return found;
}

/** `path:line:column: error: …` for the first place of each file; the code that follows tells no more than `--fix` does. */
function placesOf(output) {
  const places = new Map();
  for (const [, path, line] of output.matchAll(/^(.+?):(\d+):\d+: error:/gm)) if (!places.has(path)) places.set(path, line);
  return [...places].map(([path, line]) => `${path}:${line}: not formatted`);
}

await runMain(async () => {
  const isFixing = process.argv.includes('--fix');
  const found = await requireClangFormat();
  const files = cppFiles(checkoutDir);
  const { exitCode, stderr } = await capture('clang-format', [...(isFixing ? ['-i'] : ['--dry-run', '-Werror']), ...files], { cwd: checkoutDir });
  const places = placesOf(stderr);
  places.forEach((line) => console.error(line));
  if (places.length > 0) throw new UserError(`${places.length} files are not formatted: node tools/check-format.mjs --fix`);
  if (exitCode !== 0) throw new UserError(`clang-format failed: ${stderr.trim()}`);
  console.log(`format: ${files.length} files ${isFixing ? 'formatted' : 'as they should be'} (clang-format ${found})`);
});
