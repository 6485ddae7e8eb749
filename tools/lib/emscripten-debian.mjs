// Debian's packages of Emscripten, unpacked into the cache folder and made to run there.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSuite, reachable, unpackPackages } from './apt.mjs';
import { makeDirectory, readStamp, writeFileAtomically } from './cache.mjs';
import { findElfFiles, relink } from './elf.mjs';
import { UserError } from './errors.mjs';
import { capture, run } from './run.mjs';
import { isAtLeast } from './versions.mjs';

// Counts up whenever this file makes a different tree out of the same packages.
const recipe = 1;

// Not needed to compile, and each brings a crowd: curl for debuginfod, clang's C interface, native development files.
const unwantedLibraries = /^(libcurl|libclang1-|libobjc|libpfm|libpython|libdebuginfod)/;
const isWantedLibrary = (name) =>
  /^libclang-common-\d+-dev$/.test(name) || (/^(lib|zlib)/.test(name) && !/-dev$/.test(name) && !unwantedLibraries.test(name));

const closureCli = 'usr/share/emscripten/node_modules/google-closure-compiler/cli.js';

function layout(root, llvmMajor) {
  const emscripten = join(root, 'usr/share/emscripten');
  return { root, emscripten, llvmBin: join(root, `usr/lib/llvm-${llvmMajor}/bin`), binaryen: join(root, 'usr') };
}

/** What must be there for the stamp to be believed. */
function isWhole(dir, stamp) {
  const { emscripten, llvmBin } = layout(join(dir, 'root'), stamp.llvmMajor);
  const needed = [
    ...['emcc', 'em++', 'emcc.py', 'src/settings.js', 'system/include', 'cmake/Modules/Platform/Emscripten.cmake', 'node_modules/acorn'].map((name) => join(emscripten, name)),
    ...['clang', 'clang++', 'wasm-ld', 'llvm-ar', 'llvm-nm', 'llvm-objcopy'].map((name) => join(llvmBin, name)),
    ...['usr/bin/wasm-opt', 'usr/bin/wasm-emscripten-finalize', 'usr/bin/wasm-metadce', closureCli].map((name) => join(dir, 'root', name)),
  ];
  return needed.every((path) => existsSync(path));
}

async function fetchTree(work, finalDir, { suite, pins, quiet }) {
  const available = await suite.versionOf('emscripten');
  if (!available || !isAtLeast(available, pins.EMSCRIPTEN_VERSION)) {
    throw new UserError(`Debian ${pins.DEBIAN_SUITE} has Emscripten ${available ?? '(none)'}, but ${pins.EMSCRIPTEN_VERSION} is needed: set DEBIAN_SUITE in emsdk.env to a newer suite`);
  }
  const graph = await suite.dependencyGraph(['emscripten', 'patchelf', 'ccache']);
  const compilers = (graph.get('emscripten') ?? []).filter((name) => /^(clang|lld|llvm)-\d+$/.test(name));
  const llvmMajor = compilers[0]?.split('-')[1];
  if (!llvmMajor) throw new UserError(`Debian ${pins.DEBIAN_SUITE}'s emscripten package names no clang: install Emscripten by hand (emsdk) and put emcc on PATH`);
  const seeds = ['emscripten', 'binaryen', 'patchelf', 'ccache', ...compilers];
  const packages = reachable(graph, seeds, isWantedLibrary);

  const downloads = join(work, 'downloads');
  const root = join(work, 'root');
  await suite.download(packages, downloads, `downloading Emscripten ${available} (${packages.length} packages, 0.1 GB)`);
  await unpackPackages(downloads, root, { title: 'unpacking Emscripten', quiet });
  rmSync(downloads, { recursive: true });

  const finalRoot = join(finalDir, 'root');
  const llvm = `usr/lib/llvm-${llvmMajor}`;
  await relink({
    root,
    finalRoot,
    programs: [
      ...findElfFiles(join(root, llvm, 'bin')),
      ...findElfFiles(join(root, 'usr/bin'), (name) => /^(wasm|ccache)/.test(name)),
    ],
    // A library with a search path of its own ignores the program's.
    libraries: findLlvmLibraries(root, llvm),
    libraryDirs: [join(llvm, 'lib')],
    quiet,
  });
  return { recipe, version: available, llvmMajor, packages };
}

function findLlvmLibraries(root, llvm) {
  const named = (name) => /^lib(LLVM|clang-cpp|LTO)\.so\.\d/.test(name);
  const triplets = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((triplet) => join(root, 'usr/lib', triplet));
  return [join(root, llvm, 'lib'), ...triplets].flatMap((dir) => findElfFiles(dir, named));
}

async function installJavaScriptTools(root, { pins, quiet }) {
  const packages = [
    `acorn@${pins.ACORN_VERSION}`,
    `acorn-import-phases@${pins.ACORN_IMPORT_PHASES_VERSION}`,
    `google-closure-compiler@${pins.CLOSURE_COMPILER_VERSION}`,
  ];
  const cwd = join(root, 'usr/share/emscripten');
  // Without a package.json here npm would walk up and install into somebody's folder above.
  writeFileSync(join(cwd, 'package.json'), '{ "private": true }\n');
  await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--no-package-lock', ...packages], {
    cwd,
    title: "installing Emscripten's JavaScript tools",
    quiet,
  });
}

function emConfig({ emscripten, llvmBin, binaryen, root }, systemCache) {
  const quote = (text) => JSON.stringify(text);
  return [
    `LLVM_ROOT = ${quote(llvmBin)}`,
    `BINARYEN_ROOT = ${quote(binaryen)}`,
    `EMSCRIPTEN_ROOT = ${quote(emscripten)}`,
    `NODE_JS = ${quote(process.execPath)}`,
    `CACHE = ${quote(systemCache)}`,
    `CLOSURE_COMPILER = [${quote(process.execPath)}, ${quote(join(root, closureCli))}]`,
    '',
  ].join('\n');
}

/** Makes sure that the unpacked Emscripten is there and runs; resolves with where it is and how it is called. */
export async function ensureDebianEmscripten({ cache, pins, quiet, python }) {
  const dir = join(cache, 'emscripten');
  const make = () =>
    makeDirectory(dir, async (work) => {
      const suite = await openSuite(pins.DEBIAN_SUITE, { dir: join(cache, 'apt'), quiet });
      const stamp = await fetchTree(work, dir, { suite, pins, quiet });
      await installJavaScriptTools(join(work, 'root'), { pins, quiet });
      return stamp;
    });
  const describe = (stamp) => {
    const places = layout(join(dir, 'root'), stamp.llvmMajor);
    const config = join(dir, 'emscripten.config');
    writeFileAtomically(config, emConfig(places, join(cache, 'emscripten-libraries')));
    return { ...places, version: undefined, packageVersion: stamp.version, config };
  };
  const answers = async (places) => {
    const env = { ...process.env, EM_CONFIG: places.config, EMSDK_PYTHON: python };
    const { exitCode } = await capture(join(places.emscripten, 'emcc'), ['--version'], { env });
    const clang = await capture(join(places.llvmBin, 'clang'), ['--version'], { env });
    return exitCode === 0 && clang.exitCode === 0;
  };

  const stamp = readStamp(dir);
  const isCurrent = stamp?.recipe === recipe && isAtLeast(stamp.version, pins.EMSCRIPTEN_VERSION) && isWhole(dir, stamp);
  if (isCurrent) {
    const places = describe(stamp);
    if (await answers(places)) return places;
  }
  const places = describe(await make());
  if (await answers(places)) return places;
  throw new UserError(`the unpacked Emscripten does not run here (${places.emscripten}/emcc --version): install it by hand (emsdk) and put emcc on PATH`);
}
