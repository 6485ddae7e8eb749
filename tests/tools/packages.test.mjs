import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDependencyGraph, reachable } from '../../tools/lib/apt.mjs';
import { findDifference } from '../../tools/lib/node-modules.mjs';

const graphText = `emscripten
  Depends: binaryen
 |Depends: clang-21
  Depends: <python3:any>
    python3
clang-21
  PreDepends: libc6
  Depends: libstdc++-16-dev
libc6
binaryen
  Depends: libc6
libstdc++-16-dev
`;

test('packages: what apt-cache prints becomes a graph', () => {
  const graph = parseDependencyGraph(graphText);
  assert.deepEqual(graph.get('emscripten'), ['binaryen', 'clang-21', '<python3:any>']);
  assert.deepEqual(graph.get('clang-21'), ['libc6', 'libstdc++-16-dev']);
});

test('packages: only wanted dependencies are followed, and virtual ones are left out', () => {
  const graph = parseDependencyGraph(graphText);
  assert.deepEqual(reachable(graph, ['clang-21'], (name) => !name.endsWith('-dev')), ['clang-21', 'libc6']);
  assert.deepEqual(reachable(graph, ['emscripten'], () => true), ['binaryen', 'clang-21', 'emscripten', 'libc6', 'libstdc++-16-dev']);
});

const wanted = {
  '': { name: 'root' },
  web: { name: 'astral' },
  'node_modules/astral': { resolved: 'web', link: true },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/for-another-system': { version: '2.0.0', optional: true },
};

test('npm packages: nothing is installed anew when all is there', () => {
  const { 'node_modules/for-another-system': _, ...installed } = wanted;
  assert.equal(findDifference(wanted, installed), undefined);
});

test('npm packages: a missing folder, a missing package and another version are differences', () => {
  assert.equal(findDifference(wanted, undefined), 'node_modules');
  assert.equal(findDifference(wanted, {}), 'node_modules/astral');
  assert.equal(findDifference(wanted, { ...wanted, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } }), 'node_modules/a');
});
