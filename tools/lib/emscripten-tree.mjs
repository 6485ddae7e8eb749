// What an Emscripten of our own needs, wherever its files came from: a configuration beside it, and a check that it is whole.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from './cache.mjs';
import { capture } from './run.mjs';
import { findVersion } from './versions.mjs';

/**
 * Writes the configuration. It lies where emcc looks first by itself, so that calls without any environment work too;
 * it names the Node that runs now, which may be another one tomorrow.
 */
export function configure(tree, { libraryCache } = {}) {
  const config = join(tree.root, '.emscripten');
  const settings = {
    LLVM_ROOT: tree.llvmBin,
    BINARYEN_ROOT: tree.binaryen,
    NODE_JS: process.execPath,
    ...(libraryCache && { CACHE: libraryCache }),
    ...(tree.closure && { CLOSURE_COMPILER: [process.execPath, tree.closure] }),
  };
  // A JSON string or list of strings is a Python literal of the same value.
  if (existsSync(tree.root)) writeFileAtomically(config, Object.entries(settings).map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`).join(''));
  return { ...tree, config, libraryCache: libraryCache ?? join(tree.root, 'cache') };
}

function requiredFiles({ root, llvmBin, binaryen, closure }) {
  return [
    ...['emcc', 'em++', 'emar', 'src/settings.js', 'system/include', 'cmake/Modules/Platform/Emscripten.cmake', 'node_modules/acorn'].map((name) => join(root, name)),
    ...['clang', 'clang++', 'wasm-ld', 'llvm-ar', 'llvm-nm', 'llvm-objcopy'].map((name) => join(llvmBin, name)),
    ...['wasm-opt', 'wasm-emscripten-finalize', 'wasm-metadce'].map((name) => join(binaryen, 'bin', name)),
    ...(closure ? [closure] : []),
  ];
}

export async function emccVersion(emcc, { python, config } = {}) {
  const { EM_CONFIG: _, ...env } = process.env;
  if (config) env.EM_CONFIG = config;
  if (python) env.EMSDK_PYTHON = python;
  const { exitCode, stdout } = await capture(emcc, ['--version'], { env, timeoutMillis: 30_000 });
  return exitCode === 0 ? findVersion(/emcc \(.*?\) (\S+)/.exec(stdout)?.[1] ?? '') : undefined;
}

/** Every file that a build calls is there, and the two big programs start. Sets `tree.version`. */
export async function isComplete(tree, python) {
  if (!requiredFiles(tree).every((path) => existsSync(path))) return false;
  const [version, ...others] = await Promise.all([
    emccVersion(join(tree.root, 'emcc'), { python, config: tree.config }),
    capture(join(tree.llvmBin, 'clang'), ['--version']),
    capture(join(tree.llvmBin, 'wasm-ld'), ['--version']),
    capture(join(tree.binaryen, 'bin/wasm-opt'), ['--version']),
  ]);
  tree.version = version;
  return Boolean(version) && others.every(({ exitCode }) => exitCode === 0);
}
