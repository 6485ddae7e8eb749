// Checks our C++ with clang-tidy (.clang-tidy says what for), as the native build compiles it. What has passed once, with the
// same headers of ours, is not looked at again. Nine tenths of its time go into the headers of the standard library, so it reads
// several files as one; where it complains of that, or they do not go together, of half of them, down to the file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cacheDir, writeFileAtomically } from './lib/cache.mjs';
import { ensureClangTidy } from './lib/clang-tidy.mjs';
import { cppFiles } from './lib/cpp-files.mjs';
import { runMain, UserError } from './lib/errors.mjs';
import { capture } from './lib/run.mjs';
import { checkoutDir, readPins } from './lib/versions.mjs';

const buildDir = join(checkoutDir, 'build', 'native-asan');
const tidyDir = join(checkoutDir, 'build', 'tidy');
const mostInBatch = 12;
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

function entryOf(entries, path) {
  const entry = entries.find(({ file }) => relative(checkoutDir, file) === path);
  if (!entry) throw new UserError(`${path} is not among the files that are checked: name a .cpp of sdk, bindings, or of core or runtime of the dashboard, from the top of the checkout`);
  return entry;
}

/** Files that are compiled in the same way, some together. */
function batchesOf(entries) {
  const alike = new Map();
  for (const entry of entries) {
    const flags = entry.command.replace(entry.file, '').replace(/-o \S+/, '');
    alike.set(flags, [...(alike.get(flags) ?? []), entry]);
  }
  return [...alike.values()].flatMap((group) => {
    const size = Math.ceil(group.length / Math.ceil(group.length / mostInBatch));
    return Array.from({ length: Math.ceil(group.length / size) }, (_, index) => group.slice(index * size, (index + 1) * size));
  });
}

/** One source of several: not by including them, since some checks look at the main file alone. */
function asOne(batch) {
  if (batch.length === 1) return batch[0];
  const { command, file: first, directory } = batch[0];
  const file = join(tidyDir, `${createHash('sha256').update(batch.map(({ file }) => file).join('\0')).digest('hex').slice(0, 16)}.cpp`);
  writeFileAtomically(file, batch.map((entry) => `#line 1 "${entry.file}"\n${readFileSync(entry.file, 'utf8')}\n`).join(''));
  const besides = [...new Set(batch.map((entry) => `-iquote "${dirname(entry.file)}"`))].join(' ');
  return { directory, file, command: `${command.replace(first, file)} ${besides}` };
}

/** A batch takes less than a minute; on a machine that is busy with other things, some. */
const longestCheckMillis = 900_000;

/** What clang-tidy has against a batch; nothing where all is well. */
async function complaintOn(program, batch) {
  const entry = asOne(batch);
  const commandsDir = join(tidyDir, relative(checkoutDir, entry.file).replaceAll('/', '-'));
  writeFileAtomically(join(commandsDir, 'compile_commands.json'), JSON.stringify([entry]));
  const options = ['--quiet', '-p', commandsDir, '--extra-arg=-Wno-unknown-warning-option', '--extra-arg=-Wno-deprecated-declarations'];
  const { exitCode, stdout, stderr } = await capture(program, [...options, entry.file], { cwd: checkoutDir, timeoutMillis: longestCheckMillis });
  if (exitCode === 0) return undefined;
  return stdout.trim() || stderr.trim() || `${entry.file}: clang-tidy ended with ${exitCode}, without a word`;
}

/** The complaints of clang-tidy, some batches at a time. */
async function check(program, entries) {
  const markOfEntry = ({ file }) => markOf(program, relative(checkoutDir, file));
  const fresh = entries.filter((entry) => !existsSync(markOfEntry(entry)));
  const waiting = batchesOf(fresh);
  const complaints = [];
  let done = 0;
  const settle = (batch) => console.log(`tidy: ${(done += batch.length)} of ${fresh.length} files`);
  const worker = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const complaint = await complaintOn(program, batch);
      if (complaint && batch.length > 1) {
        console.log(`tidy: ${batch.length} files in halves, for ${complaint.split('\n').find((line) => line.includes('error:')) ?? 'no reason given'}`);
        const half = Math.ceil(batch.length / 2);
        waiting.unshift(batch.slice(0, half), batch.slice(half));
        continue;
      }
      if (complaint) complaints.push(complaint);
      else batch.forEach((entry) => writeFileAtomically(markOfEntry(entry), `${entry.file}\n`));
      settle(batch);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return complaints;
}

await runMain(async () => {
  const all = readCommands();
  const entries = process.argv.length > 2 ? process.argv.slice(2).map((path) => entryOf(all, path)) : all;
  const complaints = await check(await ensureClangTidy({ cache: cacheDir(), pins: readPins() }), entries);
  complaints.forEach((text) => console.error(text));
  if (complaints.length > 0) throw new UserError(`clang-tidy complains of ${complaints.length} of ${entries.length} files`);
  console.log(`tidy: ${entries.length} files as they should be`);
});
