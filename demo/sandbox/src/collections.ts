/** Map.groupBy for Node 20. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Lower case without diacritics, so that "Zoe" finds "Zoë". */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** Alphabetical as people expect it; ties by id, so that pages are stable. */
export function byName<Item>(nameOf: (item: Item) => string, idOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => collator.compare(nameOf(a), nameOf(b)) || (idOf(a) < idOf(b) ? -1 : 1);
}

/** Drops the keys without a value, so that merging changes only what was sent. */
export function withoutAbsent<T extends object>(values: { [Key in keyof T]: T[Key] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
