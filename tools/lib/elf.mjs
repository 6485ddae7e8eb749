// Programs of a newer Debian run on an older one when they start with their own loader and find their own libraries:
// patchelf writes both into each file.
import { closeSync, existsSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from './errors.mjs';
import { run } from './run.mjs';

const elfMagic = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);

export function isElf(path) {
  const stats = lstatSync(path);
  if (!stats.isFile() || stats.size < elfMagic.length) return false;
  const head = Buffer.alloc(elfMagic.length);
  const file = openSync(path, 'r');
  readSync(file, head);
  closeSync(file);
  return head.equals(elfMagic);
}

export function findElfFiles(dir, isWanted = () => true) {
  if (!existsSync(dir)) return [];
  return readdirSync(dir).filter(isWanted).map((name) => join(dir, name)).filter(isElf);
}

/** The folders of `root` that hold shared libraries for a machine, relative to `root`: "usr/lib/x86_64-linux-gnu". */
export function findLibraryDirs(root) {
  return ['usr/lib', 'lib'].flatMap((lib) => {
    const names = existsSync(join(root, lib)) ? readdirSync(join(root, lib)) : [];
    return names.filter((name) => name.endsWith('-linux-gnu')).map((name) => join(lib, name));
  });
}

/**
 * Points programs and `libraries(libraryDir)`, which lie below `root` now, at the loader and the libraries below `finalRoot`,
 * which `root` will be renamed to.
 */
export async function relink({ root, finalRoot, programs, libraries, libraryDirs, quiet }) {
  const libraryDir = findLibraryDirs(root).find((dir) => existsSync(join(root, dir, 'libc.so.6')));
  if (!libraryDir) throw new UserError('the unpacked packages hold no C library: install emsdk by hand and put emcc on PATH');
  const loader = readdirSync(join(root, libraryDir)).find((name) => /^ld-linux.*\.so\.\d+$/.test(name));
  const finalLoader = join(finalRoot, libraryDir, loader);
  const searchPath = [libraryDir, ...libraryDirs].map((dir) => join(finalRoot, dir)).join(':');
  // patchelf is one of those programs itself: its loader is called by name.
  const loaderArgs = ['--library-path', join(root, libraryDir), join(root, 'usr/bin/patchelf')];
  const patch = (files, args) =>
    run(join(root, libraryDir, loader), [...loaderArgs, ...args, '--force-rpath', '--set-rpath', searchPath, ...files], {
      title: 'fitting programs to this machine',
      quiet,
    });
  await patch(programs.filter((path) => basename(path) !== 'patchelf'), ['--set-interpreter', finalLoader]);
  await patch(libraries(libraryDir), []);
}
