// Sources of the C++ libraries, from Debian's archive: ImGui and Catch2 as their authors released them, nlohmann/json's headers.
// Native and wasm builds compile the same files.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSuite, unpackPackages } from './apt.mjs';
import { makeDirectory, readStamp } from './cache.mjs';
import { UserError } from './errors.mjs';
import { run } from './run.mjs';
import { isAtLeast } from './versions.mjs';

const recipe = 1;

/** One row a library: its folder below sources/, and how to read from the files which version it really is. */
const libraries = [
  { name: 'imgui', pin: 'IMGUI_VERSION', header: 'imgui.h', needs: ['imgui.cpp', 'backends/imgui_impl_opengl3.cpp', 'misc/cpp/imgui_stdlib.cpp'], version: /#define IMGUI_VERSION\s+"([^"]+)"/ },
  { name: 'catch2', pin: 'CATCH2_VERSION', header: 'extras/catch_amalgamated.hpp', needs: ['extras/catch_amalgamated.cpp'], version: /Catch v(\S+)/ },
  {
    name: 'nlohmann-json',
    pin: 'NLOHMANN_JSON_VERSION',
    header: 'include/nlohmann/detail/abi_macros.hpp',
    needs: ['include/nlohmann/json.hpp'],
    version: /VERSION_MAJOR (\d+)[\s\S]*?#define NLOHMANN_JSON_VERSION_MINOR (\d+)[\s\S]*?#define NLOHMANN_JSON_VERSION_PATCH (\d+)/,
  },
];

function foundVersion(library, dir) {
  const path = join(dir, library.name, library.header);
  if (!existsSync(path) || !library.needs.every((name) => existsSync(join(dir, library.name, name)))) return undefined;
  return library.version.exec(readFileSync(path, 'utf8'))?.slice(1).join('.');
}

/** The versions found below `dir`, or the complaint that names the first library that is missing or too old. */
export function inspectSources(dir, pins) {
  const versions = {};
  for (const library of libraries) {
    const version = foundVersion(library, dir);
    if (!version) return { complaint: `${library.name} is missing from ${dir}` };
    if (!isAtLeast(version, pins[library.pin])) return { complaint: `${library.name} is ${version}, but ${pins[library.pin]} is needed` };
    versions[library.name] = version;
  }
  return { versions };
}

async function unpackTarball(folder, packageName, into, quiet) {
  const tarball = readdirSync(folder).find((name) => name.startsWith(`${packageName}_`) && /\.orig\.tar\.\w+$/.test(name));
  if (!tarball) throw new UserError(`Debian's source package of ${packageName} holds no upstream tarball`);
  mkdirSync(into);
  await run('tar', ['--extract', '--file', join(folder, tarball), '--directory', into, '--strip-components=1'], { title: `unpacking ${packageName}`, quiet });
}

async function fetchSources(work, { cache, pins, quiet }) {
  const suite = await openSuite(pins.DEBIAN_SUITE, { dir: join(cache, 'apt'), quiet });
  const downloads = join(work, 'downloads');
  await suite.downloadSources(['imgui', 'catch2'], downloads, 'downloading the sources of ImGui and Catch2');
  await unpackTarball(downloads, 'imgui', join(work, 'imgui'), quiet);
  await unpackTarball(downloads, 'catch2', join(work, 'catch2'), quiet);
  await suite.download(['nlohmann-json3-dev'], downloads, 'downloading nlohmann/json');
  await unpackPackages(downloads, join(downloads, 'root'), { title: 'unpacking nlohmann/json', quiet });
  mkdirSync(join(work, 'nlohmann-json'));
  renameSync(join(downloads, 'root/usr/include'), join(work, 'nlohmann-json/include'));
  rmSync(downloads, { recursive: true });

  const { versions, complaint } = inspectSources(work, pins);
  if (complaint) throw new UserError(`${complaint}: set DEBIAN_SUITE in emsdk.env to a newer suite`);
  return { recipe, versions };
}

/** Makes sure that the sources are there; resolves with the folder, each library's folder, and the versions. */
export async function ensureSources({ cache, pins, quiet }) {
  const given = process.env.ASTRAL_SOURCES_DIR;
  const dir = given || join(cache, 'sources');
  const isCurrent = () => given || readStamp(dir)?.recipe === recipe;
  let found = isCurrent() ? inspectSources(dir, pins) : {};
  if (given && found.complaint) throw new UserError(`ASTRAL_SOURCES_DIR: ${found.complaint}`);
  if (!found.versions) found = await makeDirectory(dir, (work) => fetchSources(work, { cache, pins, quiet }));
  return {
    dir,
    versions: found.versions,
    imgui: join(dir, 'imgui'),
    catch2: join(dir, 'catch2'),
    nlohmannJson: join(dir, 'nlohmann-json/include'),
  };
}
