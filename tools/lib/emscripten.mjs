// Finds or makes an Emscripten, in this order: the one that is installed, the official emsdk, Debian's packages.
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { findDebianEmscripten, makeDebianEmscripten } from './emscripten-debian.mjs';
import { findEmsdk, isEmsdkReachable, makeEmsdk } from './emscripten-emsdk.mjs';
import { emccVersion } from './emscripten-tree.mjs';
import { isAtLeast } from './versions.mjs';

/** Every file called `name` in the folders of PATH, in their order. */
export function onPath(name, path = process.env.PATH ?? '') {
  return path.split(delimiter).filter((dir) => dir !== '').map((dir) => join(dir, name)).filter((file) => existsSync(file));
}

/** The emcc of $EMSDK or PATH that is new enough, or undefined. */
export async function findInstalled({ cache, pins, python, say }) {
  const fromEmsdk = process.env.EMSDK ? [join(process.env.EMSDK, 'upstream/emscripten/emcc')] : [];
  const candidates = [...fromEmsdk, ...onPath('emcc')].filter((path) => existsSync(path)).map((path) => realpathSync(path));
  // Our own one is on PATH when a script that ran set-up starts another: it is no installation, it is ours to keep whole.
  const foreign = [...new Set(candidates)].filter((path) => !path.startsWith(cache + sep));
  for (const emcc of foreign) {
    const ownConfig = process.env.EM_CONFIG?.startsWith(cache + sep) ? undefined : process.env.EM_CONFIG;
    const version = await emccVersion(emcc, { python, config: ownConfig });
    if (version && isAtLeast(version, pins.EMSCRIPTEN_VERSION)) return { root: dirname(emcc), version, config: ownConfig, how: 'already installed' };
    say(`${emcc} is ${version ? `version ${version}, ${pins.EMSCRIPTEN_VERSION} is needed` : 'not working'}: looking further`);
  }
  return undefined;
}

/** Resolves with `{ root, version, how, config?, ccache? }`. */
export async function ensureEmscripten(options) {
  const found = (await findInstalled(options)) ?? (await findEmsdk(options)) ?? (await findDebianEmscripten(options));
  if (found) return found;
  if (await isEmsdkReachable(options.pins)) {
    try {
      return await makeEmsdk(options);
    } catch (error) {
      options.say(`${error.message}: trying Debian's packages instead`);
    }
  }
  return makeDebianEmscripten(options);
}
