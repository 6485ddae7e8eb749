// Makes a fresh machine ready: npm packages, build tools, Emscripten, the sources of the C++ libraries, and on demand a browser.
// Everything it fetches lies in one cache folder outside the checkout; a second run only looks whether all is there.
import { delimiter, join } from 'node:path';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuildTools, findPython } from './lib/build-tools.mjs';
import { cacheDir, writeFileAtomically } from './lib/cache.mjs';
import { ensureChromium as findOrInstallChromium } from './lib/chromium.mjs';
import { ensureEmscripten, onPath } from './lib/emscripten.mjs';
import { runMain, UserError } from './lib/errors.mjs';
import { ensureFirefox } from './lib/firefox.mjs';
import { withLock } from './lib/lock.mjs';
import { ensureNodeModules } from './lib/node-modules.mjs';
import { ensureSources } from './lib/sources.mjs';
import { ensureSystemLibraries, kinds } from './lib/system-libraries.mjs';
import { checkoutDir, readPins } from './lib/versions.mjs';

const minimumNodeMajor = 20;

/** Compiler results are kept between builds and between checkouts when ccache is there. */
function ccacheEnvironment(ccache, cache) {
  if (!ccache) return {};
  return {
    CCACHE_DIR: process.env.CCACHE_DIR ?? join(cache, 'ccache'),
    CCACHE_BASEDIR: checkoutDir,
    CCACHE_NOHASHDIR: '1',
    CCACHE_MAXSIZE: '3G',
    CCACHE_SLOPPINESS: 'pch_defines,time_macros', // what precompiled headers need
    EM_COMPILER_WRAPPER: ccache,
    CMAKE_C_COMPILER_LAUNCHER: ccache,
    CMAKE_CXX_COMPILER_LAUNCHER: ccache,
  };
}

function makeEnvironment({ cache, path, python, emscripten, sources }) {
  const { EM_CONFIG: _, ...inherited } = process.env;
  return {
    ...inherited,
    PATH: [emscripten.root, ...path.split(delimiter).filter((dir) => dir !== emscripten.root)].join(delimiter),
    ...(emscripten.config && { EM_CONFIG: emscripten.config }),
    EMSDK_PYTHON: python,
    EMSCRIPTEN_ROOT: emscripten.root,
    ASTRAL_CACHE_DIR: cache,
    ASTRAL_SOURCES_DIR: sources.dir,
    ...ccacheEnvironment(emscripten.ccache ?? onPath('ccache', path)[0], cache),
  };
}

/** For those who call CMake by hand: cmake/cache_record.cmake reads it. */
function writeRecord(cache, { emscripten, sources }) {
  writeFileAtomically(join(cache, 'toolchain.env'), `EMSCRIPTEN_ROOT=${emscripten.root}\nASTRAL_SOURCES_DIR=${sources.dir}\n`);
}

/**
 * Makes the machine ready and resolves with
 * `{ env, cacheDir, emscripten: { root, version, how }, sources: { dir, imgui, catch2, nlohmannJson, versions }, chromium }`.
 * `env` is the environment to run cmake and emcc in; `chromium` is a path when `browser` was asked for.
 * `libraries` names the kinds of link whose system libraries are compiled ahead.
 */
export async function setUp({ browser = false, libraries = ['release'], quiet = false } = {}) {
  if (Number(process.versions.node.split('.')[0]) < minimumNodeMajor) {
    throw new UserError(`Node ${process.versions.node} is too old: install Node ${minimumNodeMajor} or newer`);
  }
  const cache = cacheDir();
  const pins = readPins();
  const say = (text) => quiet || process.stderr.write(`  ${text}\n`);
  await ensureNodeModules(checkoutDir, { cache, quiet });
  return withLock(join(cache, 'locks', 'set-up'), { quiet }, async () => {
    const toolDirs = await ensureBuildTools({ cache, quiet });
    const path = [...toolDirs, process.env.PATH].join(delimiter);
    const python = await findPython(path);
    const found = await ensureEmscripten({ cache, pins, python, quiet, say });
    const sources = await ensureSources({ cache, pins, quiet });
    const env = makeEnvironment({ cache, path, python, emscripten: found, sources });
    await ensureSystemLibraries(libraries, { cache, emscripten: found, env, quiet });
    writeRecord(cache, { emscripten: found, sources });
    const chromium = browser ? await findOrInstallChromium({ cache, quiet }) : undefined;
    if (browser) await ensureFirefox({ quiet, say });
    const { root, version, how } = found;
    return { env, cacheDir: cache, emscripten: { root, version, how }, sources, chromium };
  });
}

/** Resolves with the path of a Chromium that starts, and installs or unpacks Debian's when there is none. */
export function ensureChromium({ quiet = false } = {}) {
  const cache = cacheDir();
  return withLock(join(cache, 'locks', 'set-up'), { quiet }, () => findOrInstallChromium({ cache, quiet }));
}

/** The settings that differ from the caller's own, as lines for a shell. */
function exportLines(env) {
  const quoted = (value) => `'${value.replaceAll("'", "'\\''")}'`;
  return Object.entries(env).filter(([name, value]) => process.env[name] !== value).map(([name, value]) => `export ${name}=${quoted(value)}`);
}

async function main() {
  const { values } = parseArgs({ options: { browser: { type: 'boolean' }, print: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log('usage: node tools/setup.mjs [--browser] [--print]\n  --browser  the browsers of the tests too\n  --print    the environment as lines for a shell: eval "$(node tools/setup.mjs --print)"');
    return;
  }
  const result = await setUp({ browser: values.browser, libraries: Object.keys(kinds) });
  if (values.print) {
    console.log(exportLines(result.env).join('\n'));
    return;
  }
  const { emscripten, sources, chromium } = result;
  const versions = Object.entries(sources.versions).map(([name, version]) => `${name} ${version}`);
  console.log(`ready: Emscripten ${emscripten.version} (${emscripten.how}), ${versions.join(', ')}${chromium ? `, ${chromium}` : ''}`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await runMain(main);
