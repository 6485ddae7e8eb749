import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packSandbox } from '../../tools/pack.mjs';
import { install, type Installation } from '../contract/support/installed-package.js';
import { packInstalled } from './support/installed-dependencies.js';

const run = promisify(execFile);
const resolve = createRequire(import.meta.url).resolve;

let tarball: string;
let installation: Installation;
before(async () => {
  tarball = await packSandbox({ quiet: true });
  const packed = await mkdtemp(join(tmpdir(), 'astral-dependencies-'));
  installation = await install(tarball, ...(await packInstalled('libsql', packed)));
  await rm(packed, { recursive: true });
});
after(() => installation?.remove());

const npx = (...args: string[]) => ['--offline', '--no-install', 'astral-sandbox', ...args];

interface Program {
  /** What it has printed so far, line by line. */
  lines: string[];
  line(pattern: RegExp): Promise<RegExpExecArray>;
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** The program that `npx` would run, as a process of its own so that a signal reaches it. */
function start(...args: string[]): Program {
  const child = spawn(process.execPath, [join(installation.dir, 'node_modules/.bin/astral-sandbox'), ...args], { cwd: installation.dir, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines: string[] = [];
  const output = createInterface(child.stdout).on('line', (line) => lines.push(line));

  async function line(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = lines.map((text) => pattern.exec(text)).find(Boolean);
      if (match) return match;
      await Promise.race([once(output, 'line'), exited.then(([code]) => assert.fail(`the sandbox ended with ${code}: ${lines.join('\n')}`))]);
    }
  }
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return (await exited)[0] as number | null;
  };
  return { lines, line, stop };
}

/** Signs in with what the program printed. */
async function signIn(program: Program): Promise<Response> {
  const [, baseUrl] = await program.line(/^base URL: (http:\/\/127\.0\.0\.1:\d+\/api\/v1)$/);
  const [, password] = await program.line(/^Sign in with password (\S+):$/);
  const [, email] = await program.line(/^ +(\S+) +head coach$/);
  return fetch(`${baseUrl}/auth/login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email, password }) });
}

test('sandbox: npx prints its options', async () => {
  const { stdout } = await run('npx', npx('--help'), { cwd: installation.dir });
  for (const option of ['--port', '--db', '--seed', '--athletes', '--weeks', '--help']) assert.match(stdout, new RegExp(`^  ${option} `, 'm'));
});

test('sandbox: a wrong option is refused with a sentence that says what would be right', async () => {
  const wrong = {
    "Unknown option '--prot'": ['--prot', '9000'],
    '--port must be a whole number from 0 to 65535, not "http"': ['--port', 'http'],
    '--athletes must be a whole number from 0 to 20000, not "-5"': ['--athletes=-5'],
    'The database nowhere/club.db cannot be opened: it must be a SQLite file, or a new one in a folder that exists': ['--db', 'nowhere/club.db'],
    'The database package.json cannot be opened: it must be a SQLite file, or a new one in a folder that exists': ['--db', 'package.json'],
  };
  for (const [sentence, args] of Object.entries(wrong)) {
    await assert.rejects(run('npx', npx(...args), { cwd: installation.dir }), ({ code, stderr, stdout }: { code: number; stderr: string; stdout: string }) => {
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.ok(stderr.startsWith(`astral-sandbox: ${sentence}`), stderr);
      assert.doesNotMatch(stderr, /\n +at /, 'no stack');
      return true;
    });
  }
});

test('sandbox: it starts from an empty folder, lets the coach sign in, and keeps its data in the file', async () => {
  const options = ['--port', '0', '--db', 'club.db', '--seed', 'hills', '--athletes', '3', '--weeks', '2'];
  const first = start(...options);
  const signedIn = await signIn(first);
  assert.equal(signedIn.status, 200);
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  assert.equal(await first.stop('SIGINT'), 0);
  assert.ok((await stat(join(installation.dir, 'club.db'))).size > 0);

  const second = start(...options);
  const [, baseUrl] = await second.line(/^base URL: (\S+)$/);
  const me = await fetch(`${baseUrl}/auth/me`, { headers: { Authorization: `Bearer ${token}` } });
  assert.equal(((await me.json()) as { email: string }).email, 'coach@summit.example');
  assert.equal(await second.stop('SIGTERM'), 0);
});

test('sandbox: a test can import it and needs no socket', async () => {
  await writeFile(
    join(installation.dir, 'program.mjs'),
    `import { createSandbox, DEMO_PASSWORD } from '@nexrex/astral-sandbox';
     const sandbox = await createSandbox({ demo: { athletes: 2, weeks: 1 } });
     const body = JSON.stringify({ email: 'coach@summit.example', password: DEMO_PASSWORD });
     const response = await sandbox.fetch(new Request('http://sandbox/api/v1/auth/login', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }));
     console.log(response.status);
     sandbox.close();`,
  );
  const { stdout, stderr } = await run(process.execPath, ['program.mjs'], { cwd: installation.dir });
  assert.deepEqual([stdout, stderr], ['200\n', '']);
});

test('sandbox: what others wrote comes with its licence', async () => {
  const notices = await readFile(join(installation.dir, 'node_modules/@nexrex/astral-sandbox/dist/THIRD_PARTY_LICENSES.txt'), 'utf8');
  for (const name of ['@hono/node-server', 'hono', 'jose']) assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
});

test('sandbox: attw finds no problem', async () => {
  const attw = join(dirname(resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');
  const { stdout } = await run(process.execPath, [attw, tarball, '--format', 'json', '--profile', 'esm-only']);
  const { analysis } = JSON.parse(stdout) as { analysis: { problems: { kind: string }[]; entrypoints: object } };
  assert.deepEqual(Object.keys(analysis.entrypoints), ['.', './package.json']);
  // It is an ES module: CommonJS reaches it by import().
  assert.deepEqual(analysis.problems.filter(({ kind }) => kind !== 'CJSResolvesToESM'), []);
});

test('sandbox: publint finds no problem', async () => {
  const pkgDir = join(installation.dir, 'node_modules/@nexrex/astral-sandbox');
  const { messages, pkg } = await publint({ pkgDir, pack: false, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg!)), []);
});
