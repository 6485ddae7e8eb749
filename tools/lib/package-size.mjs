// What the client weighs on the wire.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const brotliLength = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/** A module and all that it imports statically, itself first. */
function withStaticImports(dir, name, found = []) {
  if (found.includes(name)) return found;
  found.push(name);
  for (const [, imported] of readFileSync(join(dir, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) withStaticImports(dir, imported, found);
  return found;
}

function measure(dir, name, files) {
  const contents = files.map((file) => readFileSync(join(dir, file)));
  return {
    name,
    rawBytes: contents.reduce((sum, bytes) => sum + bytes.length, 0),
    // Each file is compressed by itself, as a server does.
    brotliBytes: contents.reduce((sum, bytes) => sum + brotliLength(bytes), 0),
  };
}

/** Sizes of the parts, and of all that a page with the default entry loads. */
export function measurePackage(dir) {
  const facade = measure(dir, 'façade (index.js)', withStaticImports(dir, 'index.js'));
  const core = measure(dir, 'core with wasm (core.js)', ['core.js']);
  const parts = [facade, core, measure(dir, 'glue alone', ['core-external.js']), measure(dir, 'wasm alone', ['astral.wasm'])];
  return { parts, defaultEntryBrotliBytes: facade.brotliBytes + core.brotliBytes };
}
