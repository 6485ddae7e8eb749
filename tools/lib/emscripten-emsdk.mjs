// Emscripten, second way: the official emsdk, at the pinned version, when its storage can be reached.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDirectory, readStamp } from './cache.mjs';
import { configure, isComplete } from './emscripten-tree.mjs';
import { UserError } from './errors.mjs';
import { run } from './run.mjs';
import { isAtLeast } from './versions.mjs';

const recipe = 1;
const reachTimeoutMillis = 3_000;
const places = {
  archive: (version) => `https://github.com/emscripten-core/emsdk/archive/refs/tags/${version}.tar.gz`,
  storage: 'https://storage.googleapis.com/webassembly/emscripten-releases-builds/',
};

async function answers(url) {
  try {
    // Any answer will do: the question is whether the network leads there at all.
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(reachTimeoutMillis) });
    return true;
  } catch {
    return false;
  }
}

export async function isEmsdkReachable(pins, { archive, storage } = places) {
  const results = await Promise.all([answers(archive(pins.EMSCRIPTEN_VERSION)), answers(storage)]);
  return results.every(Boolean);
}

export async function findEmsdk({ cache, pins, python }) {
  const dir = join(cache, 'emsdk');
  const stamp = readStamp(dir);
  if (stamp?.recipe !== recipe || !isAtLeast(stamp.version, pins.EMSCRIPTEN_VERSION)) return undefined;
  const upstream = join(dir, 'upstream');
  const tree = configure({ root: join(upstream, 'emscripten'), llvmBin: join(upstream, 'bin'), binaryen: upstream });
  return (await isComplete(tree, python)) ? { ...tree, how: 'emsdk, installed in the cache folder' } : undefined;
}

export async function makeEmsdk({ cache, pins, python, quiet }, { archive } = places) {
  const dir = join(cache, 'emsdk');
  const version = pins.EMSCRIPTEN_VERSION;
  await makeDirectory(dir, async (work) => {
    const response = await fetch(archive(version));
    if (!response.ok) throw new UserError(`emsdk ${version} cannot be downloaded: status ${response.status}`);
    const tarball = join(work, 'emsdk.tar.gz');
    writeFileSync(tarball, Buffer.from(await response.arrayBuffer()));
    await run('tar', ['--extract', '--file', tarball, '--directory', work, '--strip-components=1'], { title: 'unpacking emsdk', quiet });
    await run(python, [join(work, 'emsdk.py'), 'install', version], { title: `installing emsdk ${version}`, cwd: work, quiet });
    if (!existsSync(join(work, 'upstream/emscripten/emcc'))) throw new UserError(`emsdk ${version} installed no emcc`);
    return { recipe, version };
  });
  const found = await findEmsdk({ cache, pins, python });
  if (found) return found;
  throw new UserError(`the emsdk in ${dir} does not run on this machine`);
}
