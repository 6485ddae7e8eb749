// Checks that includes go with the arrows of the architecture, box by box.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './lib/arrows.mjs';
import { cppFiles } from './lib/cpp-files.mjs';
import { runMain, UserError } from './lib/errors.mjs';
import { checkoutDir } from './lib/versions.mjs';

await runMain(async () => {
  const files = new Map(cppFiles(checkoutDir).map((path) => [path, readFileSync(join(checkoutDir, path), 'utf8')]));
  const found = violations(files);
  found.forEach((line) => console.error(line));
  if (found.length > 0) throw new UserError(`${found.length} of the includes go against an arrow`);
  console.log(`arrows: ${files.size} files, no include against one`);
});
