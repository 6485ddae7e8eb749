import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { installPackage, type Installation } from '../contract/support/installed-package.js';
import { startSandbox, type RunningSandbox } from '../contract/support/sandbox.js';

// Runtimes that the project does not install: each is tried where it is on the PATH (`npm install --global bun deno workerd`).
const run = promisify(execFile);
const expected = { isMine: true, count: 3, isNotFound: true };

let installation: Installation;
let sandbox: RunningSandbox;
before(async () => {
  [installation, sandbox] = await Promise.all([installPackage(), startSandbox('--athletes', '4', '--weeks', '4')]);
  for (const name of ['program.ts', 'worker.ts']) await cp(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), join(installation.dir, name));
});
after(() => Promise.all([installation?.remove(), sandbox?.stop()]));

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A test that says why it is left out where the runtime is missing. */
const on = (program: string, what: string, body: (context: TestContext) => Promise<void>): void =>
  void test(`${program}: ${what}`, { skip: isThere(program) ? false : `${program} is not on the PATH` }, body);

on('bun', 'the program in TypeScript runs as it is', async () => {
  const { stdout } = await run('bun', ['run', 'program.ts', sandbox.baseUrl], { cwd: installation.dir });
  assert.deepEqual(JSON.parse(stdout), expected);
});

on('deno', 'the program in TypeScript compiles and runs, and may do nothing but call the API', async () => {
  const { stdout } = await run('deno', ['run', '--check', '--no-remote', `--allow-net=${new URL(sandbox.origin).host}`, 'program.ts', sandbox.baseUrl], { cwd: installation.dir, env: { ...process.env, NO_COLOR: '1' } });
  assert.deepEqual(JSON.parse(stdout), expected);
});

const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["public", "private"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js"), (name = "./astral.wasm", wasm = embed "astral.wasm")],
  compatibilityDate = "2025-01-01",
);
`;

on('workerd', 'a worker with the wasm as a module of its own answers', async () => {
  const { dir } = installation;
  await build({ entryPoints: [join(dir, 'worker.ts')], outfile: join(dir, 'worker.js'), bundle: true, format: 'esm', conditions: ['workerd'], external: ['*.wasm'], logLevel: 'error' });
  await cp(join(dir, 'node_modules/@nexrex/astral/dist/astral.wasm'), join(dir, 'astral.wasm'));
  await writeFile(join(dir, 'config.capnp'), config);
  const child = spawn('workerd', ['serve', 'config.capnp', '--control-fd=3'], { cwd: dir, stdio: ['ignore', 'inherit', 'inherit', 'pipe'] });
  try {
    const [line] = (await once(createInterface(child.stdio[3] as Readable), 'line')) as [string];
    const { port } = JSON.parse(line) as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}/?api=${encodeURIComponent(sandbox.baseUrl)}`);
    assert.deepEqual(await response.json(), expected);
  } finally {
    child.kill();
    await once(child, 'exit');
  }
});
