// Splits the dashboard's wasm in two: what the first frame and the forms before the sign-in need, and the rest, which the page loads
// after that: node tools/split.mjs <folder of dashboard.wasm> <folder of Emscripten>. The second part is what only `SecondPart` (core/second_part.hpp) leads to. docs/adr/0068 says more.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Graph, readText } from './call-graph.mjs';
import { dataNamesOf, dataSection, moduleOf, sectionIds, sectionsOf, segmentsOf } from './wasm-file.mjs';

/** Where the second part finds what it shares with the first. */
const sharedName = 'first';
const features = ['--enable-mutable-globals', '--enable-bulk-memory', '--enable-bulk-memory-opt', '--enable-sign-ext', '--enable-nontrapping-float-to-int', '--enable-reference-types', '--enable-multivalue'];

const isGate = ({ name }) => name?.includes('9dashboard10SecondPartI');

/** One segment for those that follow each other: a beginning costs as much as a few zeros. */
function joined(segments) {
  const runs = [];
  for (const { address, bytes } of segments) {
    const last = runs.at(-1);
    const gap = last ? address - last.address - last.bytes.length : Infinity;
    if (gap <= 8) last.bytes = Buffer.concat([last.bytes, Buffer.alloc(gap), bytes]);
    else runs.push({ address, bytes });
  }
  return runs;
}

const withoutNames = (sections) => sections.filter(({ name }) => name !== 'name');
const withData = (wasm, segments) =>
  moduleOf(wasm, [...sectionsOf(wasm).filter(({ id, name }) => id !== sectionIds.data && id !== sectionIds.dataCount && name !== 'name'), dataSection(segments)]);

/**
 * @param {Buffer} wasm with names
 * @param {string} toolsDir where Binaryen's programs are
 */
export function splitModule(wasm, toolsDir) {
  const sections = sectionsOf(wasm);
  const names = dataNamesOf(sections);
  const segments = segmentsOf(sections)
    .map((segment, i) => ({ ...segment, name: names[i] ?? '' }))
    .sort((a, b) => a.address - b.address);
  if (!segments.some(isGate)) throw new Error('split.mjs: the module has no SecondPart: link it with -Wl,--no-merge-data-segments and --profiling-funcs (demo/dashboard/wasm.cmake)');

  const dir = mkdtempSync(join(tmpdir(), 'dashboard-split-'));
  try {
    const file = (name) => join(dir, name);
    const run = (tool, ...args) => execFileSync(join(toolsDir, tool), [...args, ...features], { maxBuffer: 2 ** 28 });
    writeFileSync(file('whole.wasm'), moduleOf(wasm, withoutNames(sections)));
    const module = readText(run('wasm-dis', file('whole.wasm')).toString('utf8'));
    const graph = new Graph(module, segments);
    const first = graph.reachable(module.roots, isGate);
    const everything = graph.reachable(module.roots);
    const lost = [...module.functions.keys()].filter((name) => !everything.has(name));
    // Were one found by no way, there would be ways that this does not see.
    if (lost.length > 0) throw new Error(`split.mjs: nothing leads to the functions ${lost.slice(0, 5).join(', ')} (${lost.length} in all)`);

    writeFileSync(file('second.txt'), [...module.functions.keys()].filter((name) => !first.has(name)).join('\n'));
    run('wasm-split', file('whole.wasm'), `--split-funcs=@${file('second.txt')}`, '--no-placeholders', `--import-namespace=${sharedName}`, '-o1', file('first.wasm'), '-o2', file('second.wasm'));
    return { first: withData(readFileSync(file('first.wasm')), joined(segments)), second: readFileSync(file('second.wasm')) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, emscriptenDir] = process.argv.slice(2);
  const binaryenDir = execFileSync(join(emscriptenDir, 'em-config'), ['BINARYEN_ROOT']).toString('utf8').trim();
  const { first, second } = splitModule(readFileSync(join(folder, 'dashboard.wasm')), join(binaryenDir, 'bin'));
  writeFileSync(join(folder, 'dashboard.first.wasm'), first);
  writeFileSync(join(folder, 'dashboard.second.wasm'), second);
}
