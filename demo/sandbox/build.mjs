// Bundles the server into dist/. libsql stays outside: it brings a native library that a bundle cannot hold.
//   node demo/sandbox/build.mjs [--types]    with the declarations that the npm package ships
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { compileDeclarations, reachableDeclarations } from "../../tools/lib/declarations.mjs";

const here = import.meta.dirname;
const dist = join(here, "dist");

/** Everything that a build reads. */
export function buildInputs() {
  const sources = readdirSync(join(here, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return [...["build.mjs", "package.json", "tsconfig.json"].map((name) => join(here, name)), ...sources];
}

export async function buildServer() {
  rmSync(dist, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: { main: "src/main.ts", index: "src/index.ts" },
    outdir: "dist",
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    external: ["libsql"],
    legalComments: "inline",
    logLevel: "warning",
    metafile: true,
  });
  chmodSync(join(dist, "main.js"), 0o755);
  writeNotices(Object.keys(metafile.inputs));
}

/** What others wrote may be passed on only with their licences. */
function writeNotices(inputs) {
  const packages = new Set(inputs.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean));
  const notices = [...packages].sort().map((path) => {
    const dir = join(here, path);
    const { name, version } = JSON.parse(readFileSync(join(dir, "package.json"), "utf8"));
    const file = readdirSync(dir).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`demo/sandbox/build.mjs: ${name} is bundled but has no licence file`);
    return `${name} ${version}\n\n${readFileSync(join(dir, file), "utf8").trim()}\n`;
  });
  writeFileSync(join(dist, "THIRD_PARTY_LICENSES.txt"), notices.join(`\n${"-".repeat(80)}\n\n`));
}

/** The server, and the declarations that its entry shows. Sources import each other as .ts, a package's users as .js. */
export async function buildPackage() {
  await buildServer();
  const types = join(dist, "types");
  compileDeclarations(here, types, ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--rootDir", here]);
  for (const path of reachableDeclarations(types, `src${sep}index.d.ts`)) {
    const target = join(dist, relative("src", path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(join(types, path), "utf8").replaceAll(/(["'])(\.[^"']+)\.ts\1/g, "$1$2.js$1"));
  }
  rmSync(types, { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { types: { type: "boolean" } } });
  await (values.types ? buildPackage() : buildServer());
}
