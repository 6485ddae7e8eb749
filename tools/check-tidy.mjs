// Checks our C++ with clang-tidy (.clang-tidy says what for), as the native build compiles it. What has passed once, with the
// same headers of ours, is not looked at again: a file takes some twenty seconds.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { cacheDir, writeFileAtomically } from './lib/cache.mjs';
import { ensureClangTidy } from './lib/clang-tidy.mjs';
import { cppFiles } from './lib/cpp-files.mjs';
import { runMain, UserError } from './lib/errors.mjs';
import { capture } from './lib/run.mjs';
import { checkoutDir, readPins } from './lib/versions.mjs';

const buildDir = join(checkoutDir, 'build', 'native-asan');
const commandsDir = join(checkoutDir, 'build', 'tidy');
/** Product code; views are drawn through ImGui's C-like interface, which the checks do not fit. */
const isChecked = (path) => /^(sdk|bindings|demo\/dashboard\/(core|runtime))\//.test(path);

/** The commands of the native build without its precompiled headers, which are of another compiler. */
function readCommands() {
  try {
    const commands = JSON.parse(readFileSync(join(buildDir, 'compile_commands.json'), 'utf8'));
    return commands
      .filter(({ file }) => isChecked(relative(checkoutDir, file)))
      .map((entry) => ({ ...entry, command: entry.command.replaceAll(/-Winvalid-pch|-include \S+\/cmake_pch\.hxx/g, '') }));
  } catch {
    throw new UserError('the native build is not configured: cmake --preset native-asan');
  }
}

function checkedFiles() {
  const commands = readCommands();
  writeFileAtomically(join(commandsDir, 'compile_commands.json'), JSON.stringify(commands));
  return commands.map(({ file }) => relative(checkoutDir, file));
}

function memoized(make) {
  const known = new Map();
  return (key) => known.get(key) ?? known.set(key, make(key)).get(key);
}
const read = memoized((path) => readFileSync(join(checkoutDir, path), 'utf8'));

/** The directly included headers of ours; of several that may be meant all. */
const includesOf = memoized((path) =>
  [...read(path).matchAll(/^\s*#\s*include\s+["<]([^">]+)[">]/gm)].flatMap(([, name]) => ourHeaders().filter((header) => `/${header}`.endsWith(`/${name}`))));
const ourHeaders = memoized(() => cppFiles(checkoutDir).filter((path) => path.endsWith('.hpp')));

/** A file and what it includes, to the end. */
function reachedFrom(file) {
  const reached = new Set([file]);
  for (const path of reached) for (const header of includesOf(path)) reached.add(header);
  return [...reached].sort();
}

/** Where it is written that a file passed, by all that could change that. */
function markOf(program, file) {
  const sources = ['.clang-tidy', 'tools/check-tidy.mjs', 'cmake/dependencies.cmake', ...reachedFrom(file)].flatMap((path) => [path, read(path)]);
  return join(cacheDir(), 'tidy-passed', createHash('sha256').update([program, ...sources].join('\0')).digest('hex'));
}

/** One file takes some 10 s; on a machine that is busy with other things, minutes. */
const longestCheckMillis = 600_000;

/** The complaints of clang-tidy, some files at a time. */
async function check(program, files) {
  const waiting = [...files];
  const complaints = [];
  const worker = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const mark = markOf(program, file);
      if (existsSync(mark)) continue;
      const { exitCode, stdout, stderr } = await capture(program, ['--quiet', '-p', commandsDir, '--extra-arg=-Wno-unknown-warning-option', '--extra-arg=-Wno-deprecated-declarations', file], { cwd: checkoutDir, timeoutMillis: longestCheckMillis });
      if (exitCode === 0) writeFileAtomically(mark, `${file}\n`);
      else complaints.push(stdout.trim() || stderr.trim() || `${file}: clang-tidy ended with ${exitCode}, without a word`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return complaints;
}

await runMain(async () => {
  const all = checkedFiles();
  const files = process.argv.length > 2 ? process.argv.slice(2) : all;
  const complaints = await check(await ensureClangTidy({ cache: cacheDir(), pins: readPins() }), files);
  complaints.forEach((text) => console.error(text));
  if (complaints.length > 0) throw new UserError(`clang-tidy complains of ${complaints.length} of ${files.length} files`);
  console.log(`tidy: ${files.length} files as they should be`);
});
