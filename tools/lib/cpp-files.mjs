// Our C++ files.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const roots = ['sdk', 'bindings', 'demo/dashboard', 'tests'];
const foreign = new Set(['node_modules', 'build', 'dist']);

function* walk(dir, checkout) {
  for (const entry of readdirSync(join(checkout, dir), { withFileTypes: true })) {
    const path = `${dir}/${entry.name}`;
    if (entry.isDirectory() && !foreign.has(entry.name)) yield* walk(path, checkout);
    else if (/\.[ch]pp$/.test(entry.name)) yield path;
  }
}

/** Paths relative to the checkout, with slashes, in order. */
export const cppFiles = (checkout) => roots.flatMap((root) => [...walk(root, checkout)]).sort();
