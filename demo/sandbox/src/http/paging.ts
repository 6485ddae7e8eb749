import { type Fields, queryInteger } from "../validation.ts";

export interface Page {
  limit: number;
  offset: number;
}

/** contract 1.14, the offset styles. */
export function readPage(query: Fields, limits: { default: number; max: number }): Page {
  return {
    limit: query.optional("limit", queryInteger({ min: 1, max: limits.max })) ?? limits.default,
    offset: query.optional("offset", queryInteger({ min: 0 })) ?? 0,
  };
}

export const WITH_TOTAL = { default: 50, max: 100 } as const;

export function pageOf<Item>(items: readonly Item[], page: Page): Item[] {
  return items.slice(page.offset, page.offset + page.limit);
}
