import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { packClient } from '../../tools/pack.mjs';
import { installPackage, type Installation } from '../contract/support/installed-package.js';

const run = promisify(execFile);
const resolve = createRequire(import.meta.url).resolve;
const nodeTypes = dirname(dirname(resolve('@types/node/package.json')));

let installation: Installation;
before(async () => {
  installation = await installPackage();
  await cp(fileURLToPath(new URL('fixtures', import.meta.url)), installation.dir, { recursive: true });
});
after(() => installation?.remove());

/** What a strict compiler says about files that use the package; its own declarations are checked too. */
function complaints(files: readonly string[], options: ts.CompilerOptions): string[] {
  const program = ts.createProgram(files.map((file) => join(installation.dir, file)), {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
    ...options,
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName.replace(installation.dir, '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

test('types: a bundled page compiles, and mistakes do not', () => {
  const options = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] };
  assert.deepEqual(complaints(['good.ts', 'bad.ts'], options), []);
});

test('types: a Node program without the DOM compiles, from ES modules and from CommonJS', () => {
  const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, lib: ['lib.es2022.d.ts'], types: ['node'], typeRoots: [nodeTypes] };
  assert.deepEqual(complaints(['good.ts', 'bad.ts', 'required.cts'], options), []);
});

test('types: the old way of finding modules finds them too', () => {
  const options = { module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] };
  assert.deepEqual(complaints(['good.ts', 'bad.ts'], options), []);
});

test('types: attw finds no problem', async () => {
  const attw = join(dirname(resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');
  // It ends with 1 when there are problems, and lists them all the same.
  const { stdout } = await run(process.execPath, [attw, await packClient({ quiet: true }), '--format', 'json']).catch((error: { stdout: string }) => error);
  const { analysis } = JSON.parse(stdout) as { analysis: { problems: { kind: string; entrypoint?: string }[]; entrypoints: object } };
  const entries = ['.', './external', './webhooks', './connect', './testing', './dashboard', './dashboard/*', './astral.wasm', './package.json'];
  assert.deepEqual(Object.keys(analysis.entrypoints), entries);
  // The dashboard is an element of pages, and pages have ES modules.
  const isByIntent = ({ kind, entrypoint }: { kind: string; entrypoint?: string }) => kind === 'CJSResolvesToESM' && entrypoint === './dashboard';
  assert.deepEqual(analysis.problems.filter((problem) => !isByIntent(problem)), []);
});

test('types: publint finds no problem', async () => {
  const pkgDir = join(installation.dir, 'node_modules/@nexrex/astral');
  const { messages, pkg } = await publint({ pkgDir, pack: false, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg!)), []);
});

test('types: the tests of the package compile under --strict', async () => {
  const project = fileURLToPath(new URL('../contract', import.meta.url));
  await run(process.execPath, [resolve('typescript/bin/tsc'), '-p', project]).catch(({ stdout }: { stdout: string }) => assert.fail(stdout));
});
