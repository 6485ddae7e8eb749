// The fonts that the dashboard cannot do without: Inter's Latin letters in three weights, and the icons that are used.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** What the drawing needs; ImGui reads neither layout features nor hinting. */
const plain = { targetFormat: 'truetype', noHinting: true, noLayoutClosure: true, keepFeatures: [], dropTables: ['GPOS', 'GSUB', 'GDEF', 'STAT', 'gasp', 'prep'] };

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/** Basic Latin, Latin-1, Latin Extended-A, Romanian letters, and the signs that the dashboard writes. */
const latin = range(0x20, 0x7e) + range(0xa0, 0x17f) + '\u0218\u0219\u021a\u021b' + '\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2022\u2026\u202f\u2082\u20ac\u2190\u2191\u2192\u2193\u2212\ufffd';

export const interWeights = { regular: '400Regular', medium: '500Medium', semibold: '600SemiBold' };

export const interFile = (weight) => require.resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`);

export const subset = (font, text, options = {}) => subsetFont(font, text, { ...plain, ...options });

/** Names and code points of view/icon.hpp, held against Lucide's own list. */
export function readIcons(dashboardDir) {
  const header = readFileSync(join(dashboardDir, 'view/icon.hpp'), 'utf8');
  const known = JSON.parse(readFileSync(require.resolve('lucide-static/font/codepoints.json'), 'utf8'));
  const icons = [...header.matchAll(/^ {2}(\w+) = (0x[0-9a-f]+),/gm)].map(([, name, code]) => ({ name: name.replaceAll('_', '-'), code: Number(code) }));
  for (const { name, code } of icons) {
    if (known[name] !== code) {
      const hint = known[name] === undefined ? 'Lucide has no such icon' : `Lucide has it at 0x${known[name].toString(16)}`;
      throw new Error(`view/icon.hpp: ${name} = 0x${code.toString(16)}: ${hint}`);
    }
  }
  return icons;
}

/** @returns {Promise<{face: string, bytes: Buffer}[]>} */
export async function essentialFonts(dashboardDir) {
  const faces = Object.entries(interWeights).map(async ([face, weight]) => ({ face, bytes: await subset(readFileSync(interFile(weight)), latin) }));
  const iconText = readIcons(dashboardDir).map(({ code }) => String.fromCodePoint(code)).join('');
  const lucide = readFileSync(require.resolve('lucide-static/font/lucide.ttf'));
  const icons = subset(lucide, iconText).then((bytes) => ({ face: 'icons', bytes }));
  return Promise.all([...faces, icons]);
}
