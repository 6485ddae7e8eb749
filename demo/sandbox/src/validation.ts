import { invalidField, missingField } from "./http/errors.ts";
import { isDate, parseDatetime } from "./time.ts";

/** What a reader returns when the value does not fit; `Fields` turns it into the error that names the field. */
export const INVALID = Symbol("invalid");
export type Reader<T> = (value: unknown) => T | typeof INVALID;

/** The fields of a JSON object or of a query, read one at a time. */
export class Fields {
  readonly #values: Record<string, unknown>;
  readonly #prefix: string;

  constructor(values: Record<string, unknown>, prefix = "") {
    this.#values = values;
    this.#prefix = prefix;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#values, name) && this.#values[name] !== undefined;
  }

  required<T>(name: string, read: Reader<T>): T {
    if (!this.has(name)) throw missingField(this.#path(name));
    return this.#read(name, read);
  }

  /** undefined when absent; null does not fit. */
  optional<T>(name: string, read: Reader<T>): T | undefined {
    return this.has(name) ? this.#read(name, read) : undefined;
  }

  /** undefined when absent, null when cleared. */
  nullable<T>(name: string, read: Reader<T>): T | null | undefined {
    if (!this.has(name)) return undefined;
    return this.#values[name] === null ? null : this.#read(name, read);
  }

  requiredObject(name: string): Fields {
    return new Fields(this.required(name, object), `${this.#path(name)}.`);
  }

  optionalObject(name: string): Fields | undefined {
    const value = this.optional(name, object);
    return value && new Fields(value, `${this.#path(name)}.`);
  }

  /** undefined when absent, null when cleared. */
  nullableObject(name: string): Fields | null | undefined {
    return this.has(name) && this.#values[name] === null ? null : this.optionalObject(name);
  }

  /** A list of objects, each with its place in its errors: `workouts.3.week`. */
  optionalObjects(name: string, { max }: { max: number }): Fields[] | undefined {
    const values = this.optional(name, list(object, { max }));
    return values?.map((value, index) => new Fields(value, `${this.#path(name)}.${index}.`));
  }

  requiredObjects(name: string, limits: { max: number }): Fields[] {
    if (!this.has(name)) throw this.missing(name);
    return this.optionalObjects(name, limits)!;
  }

  /** For a rule that concerns more than the one value. */
  invalid(name: string): Error {
    return invalidField(this.#path(name));
  }

  missing(name: string): Error {
    return missingField(this.#path(name));
  }

  names(): string[] {
    return Object.keys(this.#values);
  }

  #path(name: string): string {
    return this.#prefix + name;
  }

  #read<T>(name: string, read: Reader<T>): T {
    const value = read(this.#values[name]);
    if (value === INVALID) throw invalidField(this.#path(name));
    return value;
  }
}

/** A name that stands several times in the query is a list. */
export function queryFields(parameters: URLSearchParams): Fields {
  const values: Record<string, unknown> = Object.create(null);
  for (const name of new Set(parameters.keys())) {
    const all = parameters.getAll(name);
    values[name] = all.length === 1 ? all[0] : all;
  }
  return new Fields(values);
}

// Readers of JSON values

const object: Reader<Record<string, unknown>> = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : INVALID;

export { object as freeObject };

export const boolean: Reader<boolean> = (value) => (typeof value === "boolean" ? value : INVALID);

export interface TextLimits {
  min?: number;
  max: number;
}

/** `min` counts without surrounding blanks, `max` counts code points. NUL ends a string inside SQLite, so it fits nowhere. */
export function text({ min = 0, max }: TextLimits): Reader<string> {
  return (value) => {
    if (typeof value !== "string" || value.includes("\0") || !value.isWellFormed()) return INVALID;
    const isShortEnough = value.length <= max || [...value].length <= max;
    return isShortEnough && value.trim().length >= min ? value : INVALID;
  };
}

export const anyText: Reader<string> = text({ max: 100_000 });
export const name: Reader<string> = text({ min: 1, max: 100 });
export const description: Reader<string> = text({ max: 2000 });
export const id: Reader<string> = text({ min: 1, max: 128 });

const EMAIL = /^[^\s@,;<>()"\\]+@[^\s@,;<>()"\\.]+(\.[^\s@,;<>()"\\.]+)+$/;

export const email: Reader<string> = (value) =>
  typeof value === "string" && value.length <= 254 && EMAIL.test(value) && value.isWellFormed() && !value.includes("\0")
    ? value
    : INVALID;

export function oneOf<const T extends string>(values: readonly T[]): Reader<T> {
  return (value) => (values.includes(value as T) ? (value as T) : INVALID);
}

export interface NumberLimits {
  min?: number;
  max?: number;
}

export function number({ min = -Number.MAX_VALUE, max = Number.MAX_VALUE }: NumberLimits = {}): Reader<number> {
  return (value) => (typeof value === "number" && value >= min && value <= max ? value : INVALID);
}

export function integer({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: NumberLimits = {}): Reader<number> {
  return (value) => (Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max ? (value as number) : INVALID);
}

export function list<T>(item: Reader<T>, { max }: { max: number }): Reader<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > max) return INVALID;
    const items = value.map(item);
    return items.includes(INVALID) ? INVALID : (items as T[]);
  };
}

function httpsText(value: unknown): value is string {
  if (typeof value !== "string" || value.length > 2000 || value.includes("\0") || !value.isWellFormed()) return false;
  return URL.canParse(value) && new URL(value).protocol === "https:";
}

export const httpsUrl: Reader<string> = (value) => (httpsText(value) ? value : INVALID);

/** Epoch milliseconds from an ISO 8601 datetime. */
export const datetime: Reader<number> = (value) => (typeof value === "string" ? (parseDatetime(value) ?? INVALID) : INVALID);

export const date: Reader<string> = (value) => (typeof value === "string" && isDate(value) ? value : INVALID);

// Readers of query values

export const queryBoolean: Reader<boolean> = (value) => (value === "true" ? true : value === "false" ? false : INVALID);

const INTEGER = /^-?\d{1,16}$/;

export function queryInteger(limits: NumberLimits): Reader<number> {
  const read = integer(limits);
  return (value) => (typeof value === "string" && INTEGER.test(value) ? read(Number(value)) : INVALID);
}

/** Comma-separated, repeated, or both. */
export function queryList<T>(item: Reader<T>): Reader<T[]> {
  return (value) => {
    const parts = (Array.isArray(value) ? value : [value]).flatMap((part) => String(part).split(","));
    const items = parts.map((part) => item(part.trim()));
    return items.includes(INVALID) ? INVALID : (items as T[]);
  };
}

/** contract 1.11: a datetime, or a date that means its first or its last second. */
export function queryMoment(ofDate: "first-second" | "last-second"): Reader<number> {
  const time = ofDate === "first-second" ? "00:00:00Z" : "23:59:59Z";
  return (value) => (date(value) === INVALID ? datetime(value) : Date.parse(`${value as string}T${time}`));
}
