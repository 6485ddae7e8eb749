/** Fonts for scripts beyond Latin, fetched when a character of theirs is first drawn. */
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

export function createFallbackFonts(listPath: string, dashboard: () => Dashboard): FallbackFonts {
  const asked = new Set<FontSlice>();
  let list: Promise<FontSlice[]> | undefined;

  async function load(path: string): Promise<Response> {
    const response = await fetch(new URL(path, import.meta.url), { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`The server answered ${response.status} for a font.`);
    return response;
  }

  async function fetchFor(characters: number[]): Promise<void> {
    list ??= load(listPath).then((response) => response.json() as Promise<FontSlice[]>);
    const slices = await list;
    const wanted = slices.filter((slice) => !asked.has(slice) && slice.ranges.some(([first, last]) => characters.some((point) => point >= first && point <= last)));
    await Promise.all(
      wanted.map(async (slice) => {
        asked.add(slice);
        const bytes = new Uint8Array(await (await load(slice.path)).arrayBuffer());
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
