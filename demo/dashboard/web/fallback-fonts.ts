/** Fonts for scripts beyond Latin, fetched when a character of theirs is first drawn. */
import type { AssetSource } from './asset-source.js';
import type { Dashboard } from './module.js';

interface FontSlice {
  path: string;
  /** Pairs of first and last code point, differences written flat. */
  ranges: [first: number, last: number][];
}

export interface FallbackFonts {
  /** After a frame: fetches what it found missing. */
  check(): void;
}

export function createFallbackFonts(assets: AssetSource, dashboard: () => Dashboard): FallbackFonts {
  const asked = new Set<FontSlice>();
  let list: Promise<FontSlice[]> | undefined;

  async function fetchFor(characters: number[]): Promise<void> {
    list ??= assets.further(assets.fallbackList).then((response) => response.json() as Promise<FontSlice[]>);
    const slices = await list;
    const wanted = slices.filter((slice) => !asked.has(slice) && slice.ranges.some(([first, last]) => characters.some((point) => point >= first && point <= last)));
    await Promise.all(
      wanted.map(async (slice) => {
        asked.add(slice);
        const bytes = new Uint8Array(await (await assets.further(slice.path)).arrayBuffer());
        dashboard().addFallback(bytes);
      }),
    );
  }

  return {
    check() {
      const characters = dashboard().takeMissingCharacters();
      if (characters.length === 0) return;
      fetchFor(characters).catch(() => {
        list = undefined; // names show a box for such a character until the next try
      });
    },
  };
}
