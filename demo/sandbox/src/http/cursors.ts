import { hashWords } from "../random.ts";
import { anyText, type Fields, queryInteger } from "../validation.ts";
import { invalidCursor } from "./errors.ts";

/** contract 1.14: `limit` switches pages with a cursor on; without it a list is cut by `offset` only. */
export type ListPage = { kind: "cursor"; limit: number; after: Position | null } | { kind: "offset"; offset: number };

/** Where a page ended. */
export interface Position {
  updatedAt: number;
  id: string;
}

const MAX_WITHOUT_LIMIT = 200;

/** `filters` are what the cursor is valid for. */
export function readListPage(query: Fields, filters: object): ListPage {
  const limit = query.optional("limit", queryInteger({ min: 1, max: 50 }));
  const offset = query.optional("offset", queryInteger({ min: 0 }));
  const cursor = query.optional("cursor", anyText);
  if (limit === undefined) {
    if (cursor !== undefined) throw query.missing("limit");
    return { kind: "offset", offset: offset ?? 0 };
  }
  if (offset !== undefined) throw query.invalid("offset");
  return { kind: "cursor", limit, after: cursor === undefined ? null : decode(cursor, filters) };
}

/** Items come sorted by `updated_at` falling, ties by id. */
export function cutPage<Item>(
  items: readonly Item[],
  page: ListPage,
  positionOf: (item: Item) => Position,
  filters: object,
): { items: Item[]; nextCursor: string | null } {
  if (page.kind === "offset") return { items: items.slice(page.offset, page.offset + MAX_WITHOUT_LIMIT), nextCursor: null };
  const { after } = page;
  const rest = after === null ? items : items.filter((item) => isAfter(positionOf(item), after));
  const shown = rest.slice(0, page.limit);
  const nextCursor = rest.length > shown.length ? encode(positionOf(shown.at(-1)!), filters) : null;
  return { items: shown, nextCursor };
}

function isAfter(position: Position, { updatedAt, id }: Position): boolean {
  return position.updatedAt < updatedAt || (position.updatedAt === updatedAt && position.id > id);
}

function fingerprint(filters: object): number {
  return hashWords(JSON.stringify(filters))[0];
}

function encode({ updatedAt, id }: Position, filters: object): string {
  return btoa(JSON.stringify({ u: updatedAt, i: id, f: fingerprint(filters) }));
}

function decode(cursor: string, filters: object): Position {
  const { u, i, f } = parse(cursor);
  if (typeof u !== "number" || typeof i !== "string" || f !== fingerprint(filters)) throw invalidCursor();
  return { updatedAt: u, id: i };
}

function parse(cursor: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(atob(cursor));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    throw invalidCursor();
  }
}
