import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Graph, readText } from '../tools/call-graph.mjs';

const tableBase = 70_003;
/** Numbers of a segment, as they lie in memory. */
const words = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.from(Uint32Array.of(value).buffer)));

const text = `(module
 (elem $0 (i32.const ${tableBase}) $4 $5)
 (export "run" (func $1))
 (func $1 (result i32)
  (call $2)
  (i32.load offset=600100 (local.get $0)))
 (func $2
  (i64.store (local.get $0) (i64.const ${(BigInt(600_000) << 32n) + 7n})))
 (func $3
  (i32.const ${tableBase + 1}))
 (func $4)
 (func $5)
 (func $6))`;

const segments = [
  { name: 'half', address: 600_000, bytes: words(0) },
  { name: 'gate', address: 600_100, bytes: words(tableBase) },
  { name: 'apart', address: 600_200, bytes: words(tableBase + 1) },
];

test('what is led to: by calls, by the upper half of a 64-bit constant, by the offset of a load, by a place in the table', () => {
  const module = readText(text);
  const graph = new Graph(module, segments);
  const names = [...graph.reachable(module.roots)].map((found) => (typeof found === 'string' ? found : found.name));
  assert.deepEqual(names.sort(), ['1', '2', '4', 'gate', 'half']);
});

test('what a closed segment alone leads to is not reached, and what nothing leads to never', () => {
  const module = readText(text);
  const graph = new Graph(module, segments);
  const found = graph.reachable(module.roots, ((each: string | { name: string }) => typeof each !== 'string' && each.name === 'gate') as () => boolean);
  assert.ok(!found.has('4'));
  assert.ok(!found.has('6') && !found.has('3'));
});

test('text leads nowhere, whatever address its letters spell', () => {
  const [half, , apart] = segments;
  const graph = new Graph(readText(text), [half!, { ...segments[1]!, name: '.rodata..L.str.7' }, apart!]);
  const found = graph.reachable(['1']);
  assert.ok([...found].some((each) => typeof each !== 'string' && each.name === '.rodata..L.str.7'));
  assert.ok(!found.has('4'));
});
