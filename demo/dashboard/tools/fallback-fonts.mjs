// Fonts for names in other scripts, cut into slices that the page fetches when a character of one is first drawn:
// Inter's Greek, Cyrillic and Vietnamese, and Noto Sans for Chinese, Japanese and Korean in the slices that its packages bring.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interFile, interWeights, subset } from './fonts.mjs';

const require = createRequire(import.meta.url);

const interSlices = {
  'latin-more': [[0x180, 0x24f], [0x1e00, 0x1eff], [0x300, 0x36f]],
  greek: [[0x370, 0x3ff]],
  cyrillic: [[0x400, 0x52f]],
};

/** A weight between the text faces, as all of them fall back on the same glyphs. */
const notoWeight = 450;
/** Everything before it is Inter's. */
const firstNotoPoint = 0x2e80;

const textOf = (ranges) => ranges.map(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('')).join('');

async function cutInter() {
  const inter = readFileSync(interFile(interWeights.medium));
  return Promise.all(Object.entries(interSlices).map(async ([name, ranges]) => ({ name: `inter-${name}`, ranges, bytes: await subset(inter, textOf(ranges)) })));
}

/** "U+3401,U+3502-3510" as pairs. */
function readRanges(text) {
  return text.split(',').map((part) => {
    const [first, last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)];
  });
}

/** Chinese first: its face has the kana too, and of a character in both the first one wins. */
const notoPackages = ['noto-sans-tc', 'noto-sans-kr'];

async function cutNoto(name) {
  const packageDir = dirname(require.resolve(`@fontsource-variable/${name}/package.json`));
  const rangesBySlice = JSON.parse(readFileSync(join(packageDir, 'unicode.json'), 'utf8'));
  const slices = [];
  for (const [key, text] of Object.entries(rangesBySlice)) {
    const ranges = readRanges(text).filter(([first, last]) => first >= firstNotoPoint && last <= 0xffff);
    if (ranges.length === 0) continue;
    const slice = `${name}-${key.replaceAll(/[[\]]/g, '')}`;
    const source = readFileSync(join(packageDir, 'files', `${slice}-wght-normal.woff2`));
    slices.push({ name: slice, ranges, bytes: await subset(source, textOf(ranges), { variationAxes: { wght: notoWeight } }) });
  }
  return slices;
}

/** What decides how the slices look: this file, its helper, and the versions of the packages. */
function recipeKey() {
  const hash = createHash('sha256');
  for (const name of ['fallback-fonts.mjs', 'fonts.mjs']) hash.update(readFileSync(join(dirname(fileURLToPath(import.meta.url)), name)));
  for (const name of [...notoPackages.map((noto) => `@fontsource-variable/${noto}`), '@expo-google-fonts/inter', 'subset-font']) {
    hash.update(JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version);
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * The slices, from the cache when the recipe is the same: cutting takes half a minute.
 * @returns {Promise<{name: string, ranges: number[][], bytes: Buffer}[]>}
 */
export async function fallbackFonts(cacheDir) {
  const dir = join(cacheDir, recipeKey());
  const list = join(dir, 'list.json');
  if (existsSync(list)) {
    return JSON.parse(readFileSync(list, 'utf8')).map((slice) => ({ ...slice, bytes: readFileSync(join(dir, `${slice.name}.ttf`)) }));
  }
  mkdirSync(dir, { recursive: true });
  const slices = await cutInter();
  for (const name of notoPackages) slices.push(...(await cutNoto(name)));
  for (const { name, bytes } of slices) writeFileSync(join(dir, `${name}.ttf`), bytes);
  writeFileSync(list, JSON.stringify(slices.map(({ name, ranges }) => ({ name, ranges }))));
  return slices;
}

