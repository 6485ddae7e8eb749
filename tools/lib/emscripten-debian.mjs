// Emscripten, third way: Debian's packages, unpacked into the cache folder and made to run there.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSuite, reachable, unpackPackages } from './apt.mjs';
import { makeDirectory, readStamp } from './cache.mjs';
import { findElfFiles, relink } from './elf.mjs';
import { configure, isComplete } from './emscripten-tree.mjs';
import { UserError } from './errors.mjs';
import { run } from './run.mjs';
import { isAtLeast } from './versions.mjs';

// Counts up whenever this file makes a different tree out of the same packages.
const recipe = 1;

// Not needed to compile, and each brings a crowd: curl for debuginfod, clang's C interface, native development files.
const unwantedLibraries = /^(libcurl|libclang1-|libobjc|libpfm|libpython|libdebuginfod)/;
const isWantedLibrary = (name) =>
  /^libclang-common-\d+-dev$/.test(name) || (/^(lib|zlib)/.test(name) && !name.endsWith('-dev') && !unwantedLibraries.test(name));

function layout(dir, stamp) {
  const root = join(dir, 'root');
  const emscripten = join(root, 'usr/share/emscripten');
  return {
    root: emscripten,
    llvmBin: join(root, `usr/lib/llvm-${stamp.llvmMajor}/bin`),
    binaryen: join(root, 'usr'),
    closure: join(emscripten, 'node_modules/google-closure-compiler/cli.js'),
    ccache: join(root, 'usr/bin/ccache'),
  };
}

/** What to install of the suite: Emscripten, the LLVM that it names, and the libraries of both. */
async function choosePackages(suite, pins) {
  const version = await suite.versionOf('emscripten');
  if (!version || !isAtLeast(version, pins.EMSCRIPTEN_VERSION)) {
    throw new UserError(`Debian ${pins.DEBIAN_SUITE} has Emscripten ${version ?? '(none)'}, but ${pins.EMSCRIPTEN_VERSION} is needed: name a newer suite in emsdk.env (DEBIAN_SUITE)`);
  }
  const graph = await suite.dependencyGraph(['emscripten', 'patchelf', 'ccache']);
  const llvm = (graph.get('emscripten') ?? []).filter((name) => /^(clang|lld|llvm)-\d+$/.test(name));
  if (llvm.length === 0) throw new UserError('Debian\'s emscripten package names no clang: install emsdk by hand and put emcc on PATH');
  const packages = reachable(graph, ['emscripten', 'binaryen', 'patchelf', 'ccache', ...llvm], isWantedLibrary);
  return { version, llvmMajor: llvm[0].split('-')[1], packages };
}

function relinkTree(root, finalRoot, { llvmMajor }, quiet) {
  const llvm = `usr/lib/llvm-${llvmMajor}`;
  const isLlvmLibrary = (name) => /^lib(LLVM|clang-cpp|LTO)\.so\.\d/.test(name);
  return relink({
    root,
    finalRoot,
    programs: [...findElfFiles(join(root, llvm, 'bin')), ...findElfFiles(join(root, 'usr/bin'), (name) => /^(wasm|ccache)/.test(name))],
    // A library with a search path of its own ignores the program's.
    libraries: (libraryDir) => [join(root, llvm, 'lib'), join(root, libraryDir)].flatMap((dir) => findElfFiles(dir, isLlvmLibrary)),
    libraryDirs: [join(llvm, 'lib')],
    quiet,
  });
}

async function installJavaScriptTools(emscripten, { pins, quiet }) {
  const packages = [
    `acorn@${pins.ACORN_VERSION}`,
    `acorn-import-phases@${pins.ACORN_IMPORT_PHASES_VERSION}`,
    `google-closure-compiler@${pins.CLOSURE_COMPILER_VERSION}`,
  ];
  // Without a package.json here npm would walk up and install into a folder above.
  writeFileSync(join(emscripten, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--no-package-lock', ...packages];
  await run('npm', args, { cwd: emscripten, title: "installing Emscripten's JavaScript tools", quiet });
}

/** The unpacked tree when it is whole and new enough, else undefined. */
export async function findDebianEmscripten({ cache, pins, python }) {
  const dir = join(cache, 'emscripten');
  const stamp = readStamp(dir);
  if (stamp?.recipe !== recipe || !isAtLeast(stamp.version, pins.EMSCRIPTEN_VERSION)) return undefined;
  const tree = configure(layout(dir, stamp), { libraryCache: join(cache, 'emscripten-libraries') });
  return (await isComplete(tree, python)) ? { ...tree, how: `Debian ${pins.DEBIAN_SUITE}'s packages, unpacked in the cache folder` } : undefined;
}

export async function makeDebianEmscripten({ cache, pins, python, quiet }) {
  const dir = join(cache, 'emscripten');
  await makeDirectory(dir, async (work) => {
    const suite = await openSuite(pins.DEBIAN_SUITE, { dir: join(cache, 'apt'), quiet });
    const choice = await choosePackages(suite, pins);
    const root = join(work, 'root');
    const downloads = join(work, 'downloads');
    await suite.download(choice.packages, downloads, `downloading Emscripten ${choice.version} (about 110 MB)`);
    await unpackPackages(downloads, root, { title: 'unpacking Emscripten', quiet });
    rmSync(downloads, { recursive: true });
    await relinkTree(root, join(dir, 'root'), choice, quiet);
    await installJavaScriptTools(layout(work, choice).root, { pins, quiet });
    return { recipe, ...choice };
  });
  const found = await findDebianEmscripten({ cache, pins, python });
  if (found) return found;
  throw new UserError(`the unpacked Emscripten does not run on this machine: install emsdk by hand and put emcc on PATH (it is in ${dir})`);
}
