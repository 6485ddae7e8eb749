// A clang-tidy that reads C++23: the machine's own when it is new enough, else Debian's of a newer suite, unpacked in the cache folder.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSuite, reachable, unpackPackages } from './apt.mjs';
import { makeDirectory, readStamp } from './cache.mjs';
import { findElfFiles, relink } from './elf.mjs';
import { UserError } from './errors.mjs';
import { withLock } from './lock.mjs';
import { capture } from './run.mjs';
import { findVersion, isAtLeast } from './versions.mjs';

const oldest = '19'; // older ones do not read libstdc++'s <expected>
const recipe = 1;

async function works(program) {
  const { exitCode, stdout } = await capture(program, ['--version']).catch(() => ({ exitCode: 1, stdout: '' }));
  return exitCode === 0 && isAtLeast(findVersion(stdout) ?? '0', oldest);
}

const isLibrary = (name) => /^(lib|zlib)/.test(name) && (!name.endsWith('-dev') || /^libclang-common-\d+-dev$/.test(name)) && !/^lib(curl|python|debuginfod|pfm)/.test(name);

async function unpack(dir, { cache, pins, quiet }) {
  await makeDirectory(dir, async (work) => {
    const suite = await openSuite(pins.DEBIAN_SUITE, { dir: join(cache, 'apt'), quiet });
    const llvmMajor = (await suite.dependencyGraph(['emscripten'])).get('emscripten')?.find((name) => /^clang-\d+$/.test(name))?.split('-')[1];
    const graph = await suite.dependencyGraph([`clang-tidy-${llvmMajor}`, 'patchelf']);
    const root = join(work, 'root');
    const downloads = join(work, 'downloads');
    await suite.download(reachable(graph, [`clang-tidy-${llvmMajor}`, 'patchelf'], isLibrary), downloads, `downloading clang-tidy ${llvmMajor} (about 60 MB)`);
    await unpackPackages(downloads, root, { title: 'unpacking clang-tidy', quiet });
    rmSync(downloads, { recursive: true });
    const llvm = `usr/lib/llvm-${llvmMajor}`;
    await relink({
      root,
      finalRoot: join(dir, 'root'),
      programs: [...findElfFiles(join(root, llvm, 'bin'), (name) => name === 'clang-tidy'), ...findElfFiles(join(root, 'usr/bin'), (name) => name === 'patchelf')],
      libraries: (libraryDir) => [join(root, llvm, 'lib'), join(root, libraryDir)].flatMap((each) => findElfFiles(each, (name) => /^lib(LLVM|clang-cpp)\.so\.\d/.test(name))),
      libraryDirs: [join(llvm, 'lib')],
      quiet,
    });
    return { recipe, program: join('root', llvm, 'bin/clang-tidy') };
  });
}

const unpacked = (dir) => {
  const stamp = readStamp(dir);
  const program = stamp?.recipe === recipe && join(dir, stamp.program);
  return program && existsSync(program) ? program : undefined;
};

/** Resolves with the path of a clang-tidy that runs. */
export async function ensureClangTidy({ cache, pins, quiet = false }) {
  if (await works('clang-tidy')) return 'clang-tidy';
  const dir = join(cache, 'clang-tidy');
  return withLock(join(cache, 'locks', 'clang-tidy'), { quiet }, async () => {
    if (!(unpacked(dir) && (await works(unpacked(dir))))) await unpack(dir, { cache, pins, quiet });
    const program = unpacked(dir);
    if (program && (await works(program))) return program;
    throw new UserError(`clang-tidy ${oldest} or newer is missing, and Debian's does not run here: put one on PATH`);
  });
}
