import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findInstalled } from '../../tools/lib/emscripten.mjs';
import { findEmsdk, isEmsdkReachable, makeEmsdk } from '../../tools/lib/emscripten-emsdk.mjs';

const pins = { EMSCRIPTEN_VERSION: '6.0.5' };
const versionLine = (version) => `emcc (Emscripten gcc/clang-like replacement + linker emulating GNU ld) ${version} (abc)`;
const environment = { ...process.env };
let base;

beforeEach(() => (base = realpathSync(mkdtempSync(join(tmpdir(), 'astral-emscripten-')))));
afterEach(() => {
  Object.assign(process.env, environment);
  if (!environment.EMSDK) delete process.env.EMSDK;
  rmSync(base, { recursive: true });
});

function writeProgram(path, output) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho '${output}'\n`);
  chmodSync(path, 0o755);
  return path;
}

function find(said = []) {
  return findInstalled({ cache: join(base, 'cache'), pins, python: 'python3', say: (text) => said.push(text) });
}

test('emscripten: an emcc on PATH that is new enough is used', async () => {
  process.env.PATH = `${dirname(writeProgram(join(base, 'bin/emcc'), versionLine('6.1.0')))}:${environment.PATH}`;
  const { root, version } = await find();
  assert.deepEqual({ root, version }, { root: join(base, 'bin'), version: '6.1.0' });
});

test('emscripten: an older emcc is passed over, and said to be too old', async () => {
  process.env.PATH = `${dirname(writeProgram(join(base, 'bin/emcc'), versionLine('3.1.6')))}:/usr/bin:/bin`;
  const said = [];
  const found = await find(said);
  assert.ok(found?.root !== join(base, 'bin'));
  assert.match(said[0], /bin\/emcc is version 3\.1\.6, 6\.0\.5 is needed/);
});

test('emscripten: $EMSDK comes before PATH', async () => {
  process.env.EMSDK = join(base, 'emsdk');
  const emcc = writeProgram(join(base, 'emsdk/upstream/emscripten/emcc'), versionLine('6.0.5'));
  assert.equal((await find()).root, dirname(emcc));
});

test("emscripten: the cache's own emcc on PATH is no installation", async () => {
  process.env.PATH = `${dirname(writeProgram(join(base, 'cache/emscripten/emcc'), versionLine('9.0.0')))}:/usr/bin:/bin`;
  assert.notEqual((await find())?.version, '9.0.0');
});

/** Packs an emsdk whose install command writes programs that only answer for their version. */
function packEmsdk() {
  const dir = join(base, 'emsdk-6.0.5');
  mkdirSync(dir);
  writeFileSync(
    join(dir, 'emsdk.py'),
    `import os, sys
assert sys.argv[1:] == ['install', '6.0.5']
os.chdir(os.path.dirname(os.path.abspath(__file__)))
root = 'upstream/emscripten/'
for name in ['src/settings.js', 'cmake/Modules/Platform/Emscripten.cmake', 'system/include/x', 'node_modules/acorn/x']:
    os.makedirs(os.path.dirname(root + name), exist_ok=True); open(root + name, 'w').close()
os.makedirs('upstream/bin')
tools = ['clang', 'clang++', 'wasm-ld', 'llvm-ar', 'llvm-nm', 'llvm-objcopy', 'wasm-opt', 'wasm-emscripten-finalize', 'wasm-metadce']
for path in [root + 'emcc', root + 'em++', root + 'emar'] + ['upstream/bin/' + tool for tool in tools]:
    with open(path, 'w') as file: file.write('#!/bin/sh\\necho "${versionLine('6.0.5')}"\\n')
    os.chmod(path, 0o755)
`,
  );
  const tarball = join(base, 'emsdk.tar.gz');
  execFileSync('tar', ['--create', '--gzip', '--file', tarball, '--directory', base, 'emsdk-6.0.5']);
  return readFileSync(tarball);
}

test('emscripten: the official emsdk is installed when its storage answers, and found again', async () => {
  const tarball = packEmsdk();
  const server = createServer((_request, response) => response.end(tarball)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const places = { archive: (version) => `${url}${version}`, storage: url };
  const options = { cache: join(base, 'cache'), pins, python: 'python3', quiet: true };
  try {
    assert.equal(await isEmsdkReachable(pins, places), true);
    assert.equal(await findEmsdk(options), undefined);
    const { root, version } = await makeEmsdk(options, places);
    assert.deepEqual({ root, version }, { root: join(base, 'cache/emsdk/upstream/emscripten'), version: '6.0.5' });
    assert.match(readFileSync(join(root, '.emscripten'), 'utf8'), /LLVM_ROOT = ".*upstream\/bin"/);
    assert.equal((await findEmsdk(options)).version, '6.0.5');
    rmSync(join(root, '../bin/clang'));
    assert.equal(await findEmsdk(options), undefined, 'a tree without its compiler is not whole');
  } finally {
    server.close();
    server.closeAllConnections();
  }
  assert.equal(await isEmsdkReachable(pins, places), false);
});
