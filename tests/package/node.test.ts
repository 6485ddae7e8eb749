import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { installPackage, type Installation } from '../contract/support/installed-package.js';
import { startSandbox, type RunningSandbox } from '../contract/support/sandbox.js';
import { readmeCode } from './support/readme.js';

const run = promisify(execFile);
const resolve = createRequire(import.meta.url).resolve;

let installation: Installation;
let sandbox: RunningSandbox;
before(async () => {
  installation = await installPackage();
  sandbox = await startSandbox();
});
after(() => Promise.all([installation?.remove(), sandbox?.stop()]));

const node = (...args: string[]) => run(process.execPath, args, { cwd: installation.dir });

test('node: ten lines of TypeScript in an empty folder, and the code of the README, compile under --strict and run', async () => {
  await cp(fileURLToPath(new URL('fixtures/program.ts', import.meta.url)), join(installation.dir, 'program.ts'));
  await writeFile(join(installation.dir, 'bundler.d.ts'), "declare module '*?url' {\n  const url: string;\n  export default url;\n}\n");
  const examples = await readmeCode(sandbox.baseUrl);
  assert.ok(examples.length >= 3);
  const names = examples.map((_, index) => `readme-${index}.ts`);
  await Promise.all(examples.map((code, index) => writeFile(join(installation.dir, names[index]!), code)));
  const typeRoots = dirname(dirname(resolve('@types/node/package.json')));
  await node(resolve('typescript/bin/tsc'), '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', 'node', '--typeRoots', typeRoots, 'bundler.d.ts', 'program.ts', ...names);

  const program = await node('program.js', sandbox.baseUrl);
  assert.deepEqual(JSON.parse(program.stdout), { isMine: true, count: 3, isNotFound: true });
  const example = await node('readme-0.js');
  assert.equal(example.stdout.trim().split('\n').length, 21, 'twenty runs and a refusal');
  assert.match(example.stdout, /Activity not found req_/);
  const tested = await node(`readme-${examples.findIndex((code) => code.includes('FakeTransport'))}.js`);
  assert.match(tested.stdout, /^act_1 \[\s*'GET \/api\/v1\/activities\?limit=1',\s*'GET \/api\/v1\/activities\?limit=1'\s*\]\n$/);
  assert.equal(program.stderr + example.stderr + tested.stderr, '');
});

test('node: the package is there for CommonJS too, and importing it does no work', async () => {
  await writeFile(
    join(installation.dir, 'program.cjs'),
    `const compile = WebAssembly.compile, instantiate = WebAssembly.instantiate;
     let compiled = 0;
     WebAssembly.compile = (...all) => (compiled++, compile(...all));
     WebAssembly.instantiate = (...all) => (compiled++, instantiate(...all));
     const { Astral } = require('@nexrex/astral');
     setImmediate(async () => {
       const before = compiled;
       const [one, two] = await Promise.all([Astral.create(), Astral.create()]);
       console.log(JSON.stringify({ before, compiled, operations: one.operations.length, again: two.operations.length }));
     });`,
  );
  const { stdout, stderr } = await node('program.cjs');
  const { operations, ...rest } = JSON.parse(stdout) as Record<string, number>;
  assert.deepEqual(rest, { before: 0, compiled: 1, again: operations });
  assert.equal(stderr, '');
});

test('node: the external entry takes bytes, a compiled module and a response, and says what is wrong with others', async () => {
  await writeFile(
    join(installation.dir, 'external.mjs'),
    `import { readFile } from 'node:fs/promises';
     import { createRequire } from 'node:module';
     const bytes = await readFile(createRequire(import.meta.url).resolve('@nexrex/astral/astral.wasm'));
     const sources = [bytes, new WebAssembly.Module(bytes), new Response(bytes), Promise.resolve(new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } })),
       5, new Uint8Array([1, 2, 3]), new Response('gone', { status: 404 })];
     const outcomes = [];
     for (const [index, wasm] of sources.entries()) {
       // A copy of the package each time, as one copy shares one core.
       const { Astral } = await import('./entry.mjs?' + index);
       outcomes.push(await Astral.create({ wasm }).then((astral) => astral.operations.length > 0, (error) => error.name + ': ' + error.message));
     }
     console.log(JSON.stringify(outcomes));`,
  );
  const dist = join(installation.dir, 'node_modules/@nexrex/astral/dist');
  await build({ entryPoints: [join(dist, 'external.js')], bundle: true, format: 'esm', outfile: join(installation.dir, 'entry.mjs'), logLevel: 'error' });
  const { stdout } = await node('external.mjs');
  assert.deepEqual(JSON.parse(stdout), [
    true, true, true, true,
    "ValidationError: Astral.create: wasm must be a URL, a Response, bytes or a WebAssembly.Module of '@nexrex/astral/astral.wasm'",
    "AstralError: wasm is not the astral.wasm of this package: serve the file of '@nexrex/astral/astral.wasm' unchanged",
    'AstralError: astral.wasm could not be loaded:  answered 404',
  ]);
});
