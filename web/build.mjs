// Builds web/dist: the façade in JavaScript and types, beside the core modules that CMake linked.
//   node web/build.mjs [--core <folder of the linked core>]
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { compileDeclarations, reachableDeclarations } from '../tools/lib/declarations.mjs';

const webDir = dirname(fileURLToPath(import.meta.url));
const distDir = join(webDir, 'dist');
const sourceDir = join(webDir, 'src');

export const coreDir = join(webDir, '../build/wasm-release/bindings');
const coreFiles = { inlined: 'astral-core.browser.mjs', external: 'astral-core.external.mjs', wasm: 'astral-core.external.wasm', columns: 'astral-columns.wasm' };

/** `<astral-dashboard>` and what it loads, of the built page: all but the page itself. */
const dashboardDir = join(webDir, '../build/dashboard');
const dashboardSources = join(webDir, '../demo/dashboard');
const isOfElement = (name) => !/^(index\.html|shell\.|style\.|icon\.|manifest\.json|examples\/)|\.br$/.test(name);

/** Everything that a build reads. */
export function buildInputs(core = coreDir) {
  const own = ['build.mjs', 'tsconfig.json', 'package.json'].map((name) => join(webDir, name));
  const sources = readdirSync(sourceDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return [join(dashboardDir, 'element.js'), ...own, ...sources, ...Object.values(coreFiles).map((name) => join(core, name))];
}

function refuseIncompleteInputs(core) {
  const missing = buildInputs(core).concat(join(sourceDir, 'generated/api.ts')).filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`web/build.mjs: ${missing.join(', ')} is not there: run \`npm run build\` first`);
}

/** The core's modules are chunks of their own, so that importing the package loads none of them. */
const chunksBeside = (prefix) => ({
  name: 'chunks-beside',
  setup({ onResolve }) {
    const files = { 'astral-core': 'core.js', 'astral-core-external': 'core-external.js', './astral.wasm': 'astral.wasm' };
    onResolve({ filter: /^(astral-core|astral-core-external|\.\/astral\.wasm)$/ }, ({ path }) => ({ path: prefix + files[path], external: true }));
  },
});

/** The reader of columns goes into the chunk that needs it, as text: the bundler's own form of bytes would cost every entry a helper. */
export const columnsInlined = (core) => ({
  name: 'columns-inlined',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^astral-columns$/ }, () => ({ path: join(core, coreFiles.columns), namespace: 'columns' }));
    onLoad({ filter: /.*/, namespace: 'columns' }, ({ path }) => ({ contents: readFileSync(path).toString('base64'), loader: 'text' }));
  },
});

/** Entries without a core. They bring their own copy of the errors: a chunk that they shared would cost the default entry 200 bytes. */
const tools = ['webhooks', 'connect', 'testing'];
/** What can be imported besides the default entry. */
const subpaths = ['external', ...tools];
/** Entries that make clients. Each is one file, as nobody loads two of them, and what one loads on demand imports nothing of it. */
const clients = ['index', 'index.workerd', 'external'];

const common = { bundle: true, minify: true, sourcemap: true, target: 'es2022', logLevel: 'warning', charset: 'utf8', legalComments: 'none' };

function bundleEntries(core, outdir) {
  const sources = (...names) => names.map((name) => join(sourceDir, `${name}.ts`));
  const esm = { ...common, format: 'esm', splitting: true, chunkNames: 'shared-[hash]', platform: 'neutral', outdir, plugins: [chunksBeside('./'), columnsInlined(core)] };
  const cjs = { ...common, format: 'cjs', platform: 'node', outdir: join(outdir, 'cjs'), plugins: [chunksBeside('../'), columnsInlined(core)] };
  return Promise.all([
    ...sources(...clients).map((source) => build({ ...esm, entryPoints: [source] })),
    build({ ...esm, splitting: false, entryPoints: sources(...tools) }),
    build({ ...cjs, entryPoints: sources('index', ...subpaths) }),
  ]);
}

/** The core with inlined wasm goes out as it was linked: its binary string is tighter than a minifier would write it. */
async function copyCore(core, outdir) {
  cpSync(join(core, coreFiles.inlined), join(outdir, 'core.js'));
  cpSync(join(core, coreFiles.wasm), join(outdir, 'astral.wasm'));
  await build({
    ...common,
    bundle: false,
    sourcemap: false,
    format: 'esm',
    entryPoints: [join(core, coreFiles.external)],
    outfile: join(outdir, 'core-external.js'),
    // The wasm is handed in. Bundlers would look for a file beside the glue otherwise.
    define: { 'import.meta.url': 'undefined' },
  });
}

function writeTypes(outdir) {
  const allTypes = join(outdir, 'types');
  compileDeclarations(webDir, allTypes);
  writeFileSync(join(allTypes, 'astral.wasm.d.ts'), "declare const module: import('./wasm-source.js').WasmModule;\nexport default module;\n");
  // Only what the entries show. Below a package.json of type commonjs the same declarations are those of the CommonJS entries.
  for (const entry of ['index', ...subpaths, 'astral.wasm'].map((name) => `${name}.d.ts`)) {
    for (const path of reachableDeclarations(allTypes, entry)) {
      cpSync(join(allTypes, path), join(outdir, path));
      cpSync(join(allTypes, path), join(outdir, 'cjs', path));
    }
  }
  rmSync(allTypes, { recursive: true });
  writeFileSync(join(outdir, 'cjs/package.json'), '{ "type": "commonjs" }\n');
}

function copyDashboard(outdir) {
  const to = join(outdir, 'dashboard');
  cpSync(dashboardDir, to, { recursive: true, filter: (path) => isOfElement(relative(dashboardDir, path).replaceAll(sep, '/')) });
  rmSync(join(to, 'examples'), { recursive: true, force: true });
  const types = join(outdir, 'dashboard-types');
  compileDeclarations(join(dashboardSources, 'tsconfig.element.json'), types);
  const built = join(types, relative(join(webDir, '..'), join(dashboardSources, 'web')));
  for (const path of reachableDeclarations(built, 'element.d.ts')) cpSync(join(built, path), join(to, path));
  rmSync(types, { recursive: true });
}

/** Builds into a new folder that takes the old one's place when it is whole. */
export async function buildPackage({ core = coreDir } = {}) {
  refuseIncompleteInputs(core);
  const outdir = `${distDir}.partial-${process.pid}`;
  try {
    mkdirSync(join(outdir, 'cjs'), { recursive: true });
    await Promise.all([bundleEntries(core, outdir), copyCore(core, outdir)]);
    writeTypes(outdir);
    copyDashboard(outdir);
    rmSync(distDir, { recursive: true, force: true });
    renameSync(outdir, distDir);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
  return distDir;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { core: { type: 'string' } } });
  await buildPackage(values);
}
