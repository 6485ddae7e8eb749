// Builds the page: node demo/dashboard/build.mjs [--wasm <folder of dashboard.mjs and .wasm>] [--out <folder>]
// Names carry a hash of the content, so that everything but index.html can be cached for good.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, transform } from 'esbuild';
import { brotli } from './tools/compress.mjs';
import { fallbackFonts } from './tools/fallback-fonts.mjs';
import { essentialFonts } from './tools/fonts.mjs';
import { notices } from './tools/notices.mjs';

const dashboardDir = dirname(fileURLToPath(import.meta.url));
const webDir = join(dashboardDir, 'web');
const checkoutDir = join(dashboardDir, '../..');
const cacheDir = join(checkoutDir, 'build/cache/dashboard');
const compressible = new Set(['.html', '.css', '.js', '.wasm', '.ttf', '.json', '.svg', '.txt']);

/** What is written, in the order in which it was added. */
class Output {
  #files = new Map();

  constructor(dir) {
    this.dir = dir;
  }

  /** @returns {string} the name with its hash */
  addHashed(name, bytes) {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const extension = extname(name);
    const hashed = `${name.slice(0, -extension.length)}.${hash}${extension}`;
    this.add(hashed, bytes);
    return hashed;
  }

  add(name, bytes) {
    this.#files.set(name, Buffer.from(bytes));
  }

  async write({ compress = true } = {}) {
    rmSync(this.dir, { recursive: true, force: true });
    const sizes = {};
    for (const [name, bytes] of this.#files) {
      const path = join(this.dir, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      sizes[name] = { bytes: bytes.length };
      if (!compress || !compressible.has(extname(name))) continue;
      const compressed = await brotli(bytes, join(cacheDir, 'brotli'));
      writeFileSync(`${path}.br`, compressed);
      sizes[name].brotli = compressed.length;
    }
    writeFileSync(join(this.dir, 'manifest.json'), `${JSON.stringify(sizes, null, 1)}\n`);
    return sizes;
  }
}

function readWasm(wasmDir) {
  const glue = join(wasmDir, 'dashboard.mjs');
  const [first, second] = ['first', 'second'].map((part) => join(wasmDir, `dashboard.${part}.wasm`));
  if (!existsSync(glue) || !existsSync(second)) throw new Error(`demo/dashboard/build.mjs: there is no dashboard.second.wasm in ${wasmDir}: run \`npm run build\` first`);
  return { glue, first: readFileSync(first), second: readFileSync(second) };
}

async function addFallbackFonts(output) {
  const slices = await fallbackFonts(join(cacheDir, 'fonts'));
  const list = slices.map(({ name, ranges, bytes }) => ({ path: output.addHashed(`fonts/${name}.ttf`, bytes), ranges }));
  return output.addHashed('fallback-fonts.json', JSON.stringify(list));
}

/** One of the page's scripts, with everything that it imports. */
async function bundle(entry, glue, definitions) {
  const result = await build({
    entryPoints: [join(webDir, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    external: ['./element.js'], // who frames it loads the same file
    define: Object.fromEntries(Object.entries(definitions).map(([name, value]) => [name, JSON.stringify(value)])),
    alias: { 'dashboard-glue': glue },
  });
  return result.outputFiles[0].contents;
}

/** `<astral-dashboard>`, the page that holds one in a frame, and pages that show how both are used. Their names are what users write. */
async function addElement(output, glue, definitions) {
  output.add('element.js', await bundle('element.ts', glue, definitions));
  output.add('framed.js', await bundle('framed.ts', glue, definitions));
  for (const name of ['framed.html', 'framed.css']) output.add(name, readFileSync(join(webDir, name)));
  for (const name of readdirSync(join(dashboardDir, 'examples'))) output.add(`examples/${name}`, readFileSync(join(dashboardDir, 'examples', name)));
}

async function minifiedStyle() {
  return (await transform(readFileSync(join(webDir, 'style.css'), 'utf8'), { loader: 'css', minify: true })).code;
}

/** Fills the names into the page. The big files are asked for while the script is still on its way. */
function fillPage(names, preloads) {
  const links = preloads.map((path) => `<link rel="preload" href="${path}" as="fetch" crossorigin />`).join('\n    ');
  const values = { ...names, preloads: links };
  return readFileSync(join(webDir, 'index.html'), 'utf8').replaceAll(/\{\{([\w.]+)\}\}/g, (_, key) => {
    if (values[key] === undefined) throw new Error(`index.html asks for "${key}", which the build does not make`);
    return values[key];
  });
}

export async function buildDashboard({ wasmDir, outDir, compress }) {
  const output = new Output(outDir);
  const { glue, first, second } = readWasm(wasmDir);
  const wasm = { path: output.addHashed('dashboard.wasm', first), bytes: first.length };
  const secondPart = { path: output.addHashed('screens.wasm', second), bytes: second.length };
  const faces = (await essentialFonts(dashboardDir)).map(({ face, bytes }) => ({ face, bytes: bytes.length, path: output.addHashed(`fonts/${face}.ttf`, bytes) }));
  const assets = { wasm, secondPart, faces, fallbackList: await addFallbackFonts(output) };
  const style = await minifiedStyle();
  const names = {
    'shell.js': output.addHashed('shell.js', await bundle('shell.ts', glue, { ASSETS: assets })),
    'style.css': output.addHashed('style.css', style),
    'icon.svg': output.addHashed('icon.svg', readFileSync(join(webDir, 'icon.svg'))),
  };
  output.add('index.html', fillPage(names, [wasm.path, ...faces.map(({ path }) => path)]));
  await addElement(output, glue, { ASSETS: assets, STYLE: style });
  output.add('notices.txt', notices(process.env.ASTRAL_SOURCES_DIR));
  return output.write({ compress });
}

/** What is fetched when somebody comes for the first time, without what only other scripts, elements and frames need. */
const isOfAVisit = (name) => !/^fonts\/(inter|noto)-|^fallback-fonts|^notices|^element|^framed|^examples/.test(name);
/** What a first visit downloads before its first frame; the screens follow. */
const isFirst = (name) => !name.startsWith('screens.');

function report(sizes) {
  const totals = { firstVisitBrotliBytes: 0, wholeBrotliBytes: 0 };
  for (const [name, { bytes, brotli: compressed }] of Object.entries(sizes).filter(([each]) => isOfAVisit(each))) {
    totals.wholeBrotliBytes += compressed ?? bytes;
    if (isFirst(name)) totals.firstVisitBrotliBytes += compressed ?? bytes;
    console.log(`${name.padEnd(34)} ${String(bytes).padStart(8)}  brotli ${String(compressed ?? '-').padStart(7)}`);
  }
  const budgets = JSON.parse(readFileSync(join(dashboardDir, 'size-budget.json'), 'utf8'));
  const { firstVisitBrotliBytes: first, wholeBrotliBytes: whole } = totals;
  console.log(`first visit, up to the first frame: ${first} bytes with brotli; the budget is ${budgets.firstVisitBrotliBytes}`);
  console.log(`with the screens: ${whole} bytes; the budget is ${budgets.wholeBrotliBytes}`);
  for (const [what, total] of Object.entries(totals)) {
    if (total > budgets[what]) throw new Error(`${what} is over its budget by ${total - budgets[what]} bytes: make it smaller, or say in demo/dashboard/size-budget.json why not`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { wasm: { type: 'string' }, out: { type: 'string' } } });
  report(
    await buildDashboard({
      wasmDir: values.wasm ?? join(checkoutDir, 'build/wasm-release/demo/dashboard'),
      outDir: values.out ?? join(checkoutDir, 'build/dashboard'),
    }),
  );
}
