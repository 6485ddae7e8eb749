// The arrows of the architecture: which box may include which. A box sees what its arrows point at, and what those point at.
// CMake's PRIVATE links hold boxes apart that are compiled; headers share one folder, so includes are looked at too.
import { posix } from 'node:path';

/** In order: the first pattern that fits a file names its box. */
const boxes = [
  { name: 'meta', files: /^sdk\/(include\/astral\/(codec|columns|error|json|meta|schema|text|types|wipe)\.hpp|src\/(codec|columns|error|exact_number|text|time|json\/kind)\.cpp)$/, sees: [] },
  { name: 'models', files: /^sdk\/include\/astral\/models\//, sees: ['meta'] },
  { name: 'api', files: /^sdk\/(include\/astral\/(api|lookup|operation|table_text)\.hpp|src\/table_(reader|writer)\.cpp)$/, sees: ['models'] },
  { name: 'json', files: /^sdk\/src\/json\//, sees: ['meta'], libraries: ['nlohmann'] },
  { name: 'testing', files: /^sdk\/testing\//, sees: ['client'] },
  { name: 'client', files: /^sdk\//, sees: ['api'] },
  { name: 'gen', files: /^bindings\/gen\//, sees: ['api', 'testing'] },
  { name: 'columns', files: /^bindings\/columns\//, sees: ['meta'], libraries: [] },
  { name: 'embind', files: /^bindings\/embind\//, sees: ['host'], libraries: ['emscripten'] },
  { name: 'host', files: /^bindings\/(host|include)\//, sees: ['client'], libraries: ['emscripten'] },
  { name: 'dashboard core', files: /^demo\/dashboard\/core\//, sees: ['models'] },
  { name: 'dashboard view', files: /^demo\/dashboard\/view\//, sees: ['dashboard core'], libraries: ['imgui'] },
  { name: 'dashboard runtime', files: /^demo\/dashboard\/runtime\//, sees: ['dashboard core', 'client'] },
  {
    name: 'dashboard platform',
    files: /^demo\/dashboard\/platform\//,
    sees: ['dashboard runtime', 'dashboard view', 'host'],
    libraries: ['emscripten', 'imgui'],
  },
  { name: 'tests', files: /^tests\//, seesAll: true },
];

const libraries = [
  { name: 'emscripten', headers: /^(emscripten|GLES\d|EGL)\b/ },
  { name: 'imgui', headers: /^(misc\/cpp\/)?(imgui|imstb)\w*\.h$/ },
  { name: 'nlohmann', headers: /^nlohmann\// },
  { name: 'catch', headers: /^catch_/ },
];

/** The folders that targets include from. */
const includeRoots = ['sdk/include', 'sdk/testing/include', 'bindings/include', 'bindings/embind', 'demo/dashboard'];

const boxOf = (path) => boxes.find(({ files }) => files.test(path));

/** The box itself and everything that its arrows reach. */
function reachOf(box) {
  const reach = new Set([box.name]);
  for (const name of reach) boxes.find((each) => each.name === name).sees?.forEach((next) => reach.add(next));
  return reach;
}

function* includesOf(text) {
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    const [, opening, header] = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(line) ?? [];
    if (header) yield { header, number, isQuoted: opening === '"' };
  }
}

function resolve(header, from, files) {
  const candidates = [posix.dirname(from), ...includeRoots].map((root) => posix.normalize(`${root}/${header}`));
  return candidates.find((candidate) => files.has(candidate));
}

function complaint({ header, isQuoted }, path, box, files) {
  if (box.seesAll) return undefined;
  const library = libraries.find(({ headers }) => headers.test(header));
  if (library) return box.libraries?.includes(library.name) ? undefined : `${box.name} must not include ${header}: it does not see ${library.name}`;
  const target = resolve(header, path, files);
  if (!target) return isQuoted ? `${header} is neither ours nor a known library's: name it in tools/lib/arrows.mjs` : undefined;
  const reach = reachOf(box);
  const other = boxOf(target);
  if (!other || reach.has(other.name)) return undefined;
  return `${box.name} must not include ${header} (${other.name}): it sees ${[...reach].join(', ')}`;
}

/** `files`: path → text. One line for each include against an arrow. */
export function violations(files) {
  const found = [];
  for (const [path, text] of files) {
    const box = boxOf(path);
    if (!box) found.push(`${path}: belongs to no box: name it in tools/lib/arrows.mjs`);
    for (const include of box ? includesOf(text) : []) {
      const problem = complaint(include, path, box, files);
      if (problem) found.push(`${path}:${include.number}: ${problem}`);
    }
  }
  return found;
}
