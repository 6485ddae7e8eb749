// `npm run mutate`: breaks a copy of the checkout in one way after another and says which case noticed. Fails when none did.
//   npm run mutate -- roster      only the mutations with that word in their name or file
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { runMain, UserError } from '../../tools/lib/errors.mjs';
import { capture } from '../../tools/lib/run.mjs';
import { checkoutDir } from '../../tools/lib/versions.mjs';
import { mutations } from './mutations.mjs';

const copied = ['package.json', '.npmrc', 'tools', 'tests', 'web', 'demo/sandbox', 'docs/openapi.json', 'build/wasm-release/bindings'];
const leftOut = new Set(['node_modules', 'dist', 'CMakeFiles', 'goldens']);
const defaultTests = 'tests/contract/operations.test.ts';

function copyCheckout() {
  const dir = mkdtempSync(join(tmpdir(), 'astral-mutations-'));
  for (const path of copied) cpSync(join(checkoutDir, path), join(dir, path), { recursive: true, filter: (source) => !leftOut.has(basename(source)) });
  symlinkSync(join(checkoutDir, 'node_modules'), join(dir, 'node_modules'));
  return dir;
}

async function mustRun(dir, args) {
  const { exitCode, stdout, stderr } = await capture(process.execPath, args, { cwd: dir });
  if (exitCode !== 0) throw new UserError(`node ${args.join(' ')} failed in the copy:\n${stdout}${stderr}`);
}

/** The names of the cases that fail. Both packages are built anew where their sources have changed. */
async function failingCases(dir, tests, cases) {
  await mustRun(dir, ['demo/sandbox/build.mjs']);
  const pattern = `^(${cases.map((name) => name.replaceAll('.', '\\.')).join('|')})\\b`;
  const args = ['--import', 'tsx', '--test', '--test-reporter', './tests/mutations/failures.mjs', '--test-name-pattern', pattern, tests];
  const { exitCode, stdout, stderr } = await capture(process.execPath, args, { cwd: dir, timeoutMillis: 300_000 });
  const failures = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  if (exitCode !== 0 && failures.length === 0) throw new UserError(`the tests ended with ${exitCode}, and none failed:\n${stderr}`);
  return failures;
}

/** Byte for byte: the core holds text that is no UTF-8. */
const read = (path) => readFileSync(path, 'latin1');

function mutated(dir, { name, file, edits }) {
  return edits.reduce((text, [find, replacement]) => {
    const count = text.split(find).length - 1;
    if (count !== 1) throw new UserError(`"${name}" does not fit any more: "${find.trim()}" stands in ${file} ${count} times`);
    return text.replace(find, () => replacement);
  }, read(join(dir, file)));
}

async function tryMutation(dir, mutation) {
  const path = join(dir, mutation.file);
  const original = read(path);
  writeFileSync(path, mutated(dir, mutation), 'latin1');
  try {
    return await failingCases(dir, mutation.tests ?? defaultTests, mutation.cases);
  } finally {
    writeFileSync(path, original, 'latin1');
  }
}

/** Without this a suite that always fails would catch everything. */
async function refuseFailingSuite(dir, wanted) {
  for (const tests of new Set(wanted.map((mutation) => mutation.tests ?? defaultTests))) {
    const cases = new Set(wanted.filter((mutation) => (mutation.tests ?? defaultTests) === tests).flatMap((mutation) => mutation.cases));
    const failures = await failingCases(dir, tests, [...cases]);
    if (failures.length > 0) throw new UserError(`${tests} fails without any mutation: ${failures.join('; ')}`);
  }
}

const firstOf = ([first, ...more]) => `${first}${more.length > 0 ? ` and ${more.length} more` : ''}`;

/** What the last whole run found. */
const readme = (rows) => `# Mutations

\`npm run mutate\` breaks a copy of the checkout in one way after another and asks the contract suite. It wrote this table.

| what is broken | where | which case noticed |
| --- | --- | --- |
${rows.map(({ name, place, failures }) => `| ${name} | \`${place}\` | ${failures.length === 0 ? '**nobody**' : firstOf(failures)} |`).join('\n')}
`;

await runMain(async () => {
  const word = process.argv[2] ?? '';
  const wanted = mutations.filter(({ name, file }) => name.includes(word) || file.includes(word));
  if (wanted.length === 0) throw new UserError(`no mutation has "${word}" in its name or file`);
  const dir = copyCheckout();
  try {
    mkdirSync(join(dir, 'dist'));
    // All of them, before the first one costs time.
    for (const mutation of wanted) mutated(dir, mutation);
    await refuseFailingSuite(dir, wanted);
    const rows = [];
    for (const mutation of wanted) {
      const failures = await tryMutation(dir, mutation);
      const place = `${dirname(mutation.file).split('/').at(-1)}/${basename(mutation.file)}`;
      rows.push({ name: mutation.name, place, failures });
      console.log(`${mutation.name} (${place})\n  ${failures.length === 0 ? 'SURVIVED' : `caught by ${firstOf(failures)}`}`);
    }
    const survivors = rows.filter(({ failures }) => failures.length === 0).length;
    console.log(`${wanted.length - survivors} of ${wanted.length} mutations were caught`);
    if (wanted.length === mutations.length) writeFileSync(join(checkoutDir, 'tests/mutations/README.md'), readme(rows));
    if (survivors > 0) throw new UserError('add the cases that would have caught them');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
