// Emscripten compiles its C and C++ libraries when a link first needs them, a minute or two for each kind of link.
// Set-up asks for them ahead, by linking a small program of each kind, so that no later step is slow for no visible reason.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from './cache.mjs';
import { UserError } from './errors.mjs';
import { capture, run } from './run.mjs';

const program = `
#include <emscripten/bind.h>
#include <emscripten/html5.h>
#include <emscripten/val.h>
#include <GLES3/gl3.h>
#include <coroutine>
#include <expected>
#include <map>
#include <string>
#include <vector>

emscripten::val twice(emscripten::val promise) { co_return emscripten::val((co_await promise).as<double>() * 2); }
std::expected<double, std::string> half(double value) {
  if (value < 0) return std::unexpected("negative: " + std::to_string(value));
  return value / 2;
}
std::string describe(double value) {
  std::map<std::string, std::vector<double>> values{{"half", {half(value).value_or(0)}}};
  glClear(GL_COLOR_BUFFER_BIT);
  return std::to_string(values["half"].size() + static_cast<std::size_t>(emscripten_get_device_pixel_ratio()));
}
EMSCRIPTEN_BINDINGS(probe) {
  emscripten::function("twice", &twice);
  emscripten::function("describe", &describe);
}
`;

// The flags that decide which variant of each library a link takes, as cmake/wasm.cmake sets them. A flag that changes
// there and not here costs no more than time: Emscripten then compiles the other variant in the middle of a build.
const compileFlags = ['-std=c++23'];
const linkFlags = ['-lembind', '-sMALLOC=emmalloc', '-sSUPPORT_LONGJMP=0', '-sDYNAMIC_EXECUTION=0', '-sFILESYSTEM=0', '-sALLOW_MEMORY_GROWTH=1'];
const moduleFlags = ['-sMIN_WEBGL_VERSION=2', '-sMAX_WEBGL_VERSION=2', '-sMODULARIZE', '-sEXPORT_ES6', '-sSINGLE_FILE'];

/** The kinds of link that the project has. What the compiler cannot do shows here, not in the middle of a build. */
export const kinds = {
  release: {
    compile: ['-Oz', '-flto', '-fno-exceptions', '-fno-rtti', '-DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0'],
    link: ['-Oz', '-flto', '-fno-exceptions', '--closure=1', '-sENVIRONMENT=web,worker'],
  },
  debug: {
    compile: ['-g', '-fwasm-exceptions'],
    link: ['-g', '-fwasm-exceptions', '-sASSERTIONS=1', '-sENVIRONMENT=node'],
  },
};

async function link(kind, { work, emscripten, env, quiet, log }) {
  const source = join(work, `${kind}.cpp`);
  const object = join(work, `${kind}.o`);
  writeFileSync(source, program);
  const compiler = join(emscripten.root, 'em++');
  const title = `compiling Emscripten's libraries (${kind})`;
  await run(compiler, [...compileFlags, ...kinds[kind].compile, '-c', source, '-o', object], { env, title, quiet, log });
  await run(compiler, [...linkFlags, ...moduleFlags, ...kinds[kind].link, object, '-o', join(work, `${kind}.mjs`)], { env, title, quiet, log });
}

const readLine = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Removes the libraries of the cache that are no archives, so that Emscripten makes them anew; resolves with how many there were. */
async function removeBrokenArchives({ libraryCache, llvmBin }) {
  if (!libraryCache || !existsSync(libraryCache)) return 0;
  const archives = readdirSync(libraryCache, { recursive: true }).filter((name) => name.endsWith('.a')).map((name) => join(libraryCache, name));
  let broken = 0;
  for (const archive of archives) {
    const { exitCode } = await capture(join(llvmBin, 'llvm-ar'), ['t', archive]);
    if (exitCode === 0 && statSync(archive).size > 0) continue;
    rmSync(archive);
    ++broken;
  }
  return broken;
}

/** Makes sure that links of the wanted kinds find their libraries compiled. The caller holds the lock. */
export async function ensureSystemLibraries(wanted, { cache, emscripten, env, quiet }) {
  for (const kind of wanted) {
    if (!kinds[kind]) throw new UserError(`there is no kind of link called "${kind}": use ${Object.keys(kinds).join(' or ')}`);
    const stamp = join(cache, 'probes', `${kind}.stamp`);
    const identity = JSON.stringify([emscripten.root, emscripten.version, compileFlags, linkFlags, moduleFlags, kinds[kind], program]);
    if (readLine(stamp) === identity) continue;
    const work = join(cache, 'probes', `work-${kind}`);
    mkdirSync(work, { recursive: true });
    const options = { work, emscripten, env, quiet, log: join(cache, 'logs', `libraries-${kind}.log`) };
    try {
      await link(kind, options);
    } catch (error) {
      if (!(await removeBrokenArchives(emscripten))) throw error;
      await link(kind, options);
    }
    rmSync(work, { recursive: true, force: true });
    writeFileAtomically(stamp, identity);
  }
}
