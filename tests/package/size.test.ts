import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { measurePackage } from '../../tools/lib/package-size.mjs';
import { packClient } from '../../tools/pack.mjs';

const here = dirname(fileURLToPath(import.meta.url));

test('size: the default entry keeps its budget', async () => {
  await packClient({ quiet: true });
  const { defaultEntryBrotliBytes: budget } = JSON.parse(await readFile(join(here, 'size-budget.json'), 'utf8')) as { defaultEntryBrotliBytes: number };
  const { defaultEntryBrotliBytes: size } = measurePackage(join(here, '../../web/dist'));
  assert.ok(size <= budget, `${size} bytes with brotli are over the budget of ${budget}: make it smaller, or raise the budget and say why`);
  if (size < budget * 0.97) console.log(`the budget of ${budget} can be tightened: ${size} bytes are used`);
});
