import type { RunningCall } from './call-promise.js';
import type { OperationInfo } from './operation-info.js';
import type { Args, PageSource } from './pagination.js';

type Items = readonly unknown[];

/** Contract 1.14: a list may stand under other names too. */
function itemsOf(info: OperationInfo, page: unknown): Items {
  const body = page as Record<string, unknown>;
  const names = [info.pages?.items, 'items', 'data', 'results'];
  const lists = Array.isArray(page) ? [page] : names.map((name) => body[name ?? '']);
  return (lists.find(Array.isArray) as Items | undefined) ?? [];
}

/** Finds the arguments of the page after a page; knows when there is none, and when a server goes round in circles. */
function pageTurner({ info, args = {}, error }: PageSource): (page: unknown, items: Items) => Args | undefined {
  const seen = new Set<unknown>();
  let offset = Number(args.offset ?? 0);
  let size: number | undefined;

  function refuseRepetition(mark: unknown, what: string): void {
    if (seen.has(mark)) throw error({ kind: 'decode', message: `the server gave the same ${what} twice: its pages have no end`, operation: info.id, path: '$' });
    seen.add(mark);
  }

  return (page, items) => {
    const { next_cursor: cursor, has_more: hasMore, total, limit = args.limit } = page as Record<string, unknown>;
    // Without a limit these operations give plain lists, which go on by offset.
    const isList = [cursor, hasMore, args.limit, args.cursor].every((each) => each === undefined);
    if (info.pages?.style === 'cursor' && !isList) {
      if (typeof cursor !== 'string' || cursor === '' || hasMore === false) return undefined;
      refuseRepetition(cursor, 'cursor');
      return { ...args, cursor };
    }
    if (items.length === 0) return undefined;
    offset += items.length;
    // Without a limit or a total the first page tells how long a page is.
    size ??= Number(limit ?? items.length);
    if (typeof total === 'number' ? offset >= total : items.length < size) return undefined;
    refuseRepetition(JSON.stringify(items[0]), 'page');
    return { ...args, offset };
  };
}

/** Pages from the first on, one asked for ahead, until `max` items have come. */
export async function* pagesOf(first: RunningCall, source: PageSource, max = Infinity): AsyncGenerator<Items, void, undefined> {
  const turn = pageTurner(source);
  let ahead: RunningCall | undefined = first;
  try {
    for (let count = 0; ahead; ) {
      const page: unknown = await ahead;
      const items = itemsOf(source.info, page);
      count += items.length;
      const args = count < max ? turn(page, items) : undefined;
      ahead = args && source.fetch(args);
      ahead?.catch(() => {}); // whoever comes that far gets the error
      yield page as Items;
    }
  } finally {
    if (ahead !== first) ahead?.abandon();
  }
}

export async function* itemsOfAll(first: RunningCall, source: PageSource): AsyncGenerator<unknown, void, undefined> {
  for await (const page of pagesOf(first, source)) {
    for (const item of itemsOf(source.info, page)) {
      source.check();
      yield item;
    }
  }
}

export async function collect(first: RunningCall, source: PageSource, max = Infinity): Promise<unknown[]> {
  if (!(max >= 0)) throw source.error({ kind: 'validation', message: `${source.info.id}: max must be a number, 0 or more`, field: 'max' });
  const all: unknown[] = [];
  for await (const page of pagesOf(first, source, max)) all.push(...itemsOf(source.info, page));
  return all.slice(0, max);
}
