import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { essentialFonts, readIcons } from '../tools/fonts.mjs';

const dashboardDir = join(dirname(fileURLToPath(import.meta.url)), '..');

test('every icon of the header is one of Lucide', () => {
  assert.ok(readIcons(dashboardDir).length > 20);
});

test('an icon with a wrong code point is refused by name', () => {
  const dir = mkdtempSync(join(tmpdir(), 'icons-'));
  try {
    mkdirSync(join(dir, 'view'));
    writeFileSync(join(dir, 'view/icon.hpp'), 'enum class Icon {\n  search = 0xe000,\n};\n');
    assert.throws(() => readIcons(dir), /search = 0xe000: Lucide has it at 0xe151/);
    writeFileSync(join(dir, 'view/icon.hpp'), 'enum class Icon {\n  no_such = 0xe151,\n};\n');
    assert.throws(() => readIcons(dir), /no-such = 0xe151: Lucide has no such icon/);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('the essential fonts are small TrueType files', async () => {
  const fonts = await essentialFonts(dashboardDir);
  assert.deepEqual(fonts.map(({ face }: { face: string }) => face), ['regular', 'medium', 'semibold', 'icons']);
  for (const { face, bytes } of fonts) {
    assert.equal(bytes.readUInt32BE(0), 0x00010000, `${face} is TrueType`);
    assert.ok(bytes.length < 30_000, `${face} has ${bytes.length} bytes`);
  }
});
