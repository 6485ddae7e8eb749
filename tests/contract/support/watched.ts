import { resultOf, resolved, type Schema } from './described.js';

/** A value that writes down which of its fields were looked at, as `$.members[].email`. */
export function watched<T>(value: T, seen: Set<string>, path = '$'): T {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || typeof member === 'function') return member;
      if (Array.isArray(target)) return key === 'length' ? member : watched(member, seen, `${path}[]`);
      seen.add(`${path}.${key}`);
      return watched(member, seen, `${path}.${key}`);
    },
  });
}

/** The described fields that a value has, written like those that were looked at. */
function fieldsIn(value: unknown, given: Schema, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const schema = resolved(given.anyOf?.find(({ type }) => type !== 'null') ?? given);
  if (Array.isArray(value)) return value.flatMap((item) => fieldsIn(item, schema.items ?? {}, `${path}[]`));
  return Object.entries(value).flatMap(([name, member]) => {
    const known = schema.properties?.[name];
    return known ? [`${path}.${name}`, ...fieldsIn(member, known, `${path}.${name}`)] : [];
  });
}

/** The described fields of an answer that nobody looked at. */
export const overlooked = (answer: unknown, body: Schema, seen: ReadonlySet<string>): string[] =>
  [...new Set(fieldsIn(answer, resultOf(body), '$'))].filter((field) => !seen.has(field));
