import assert from 'node:assert/strict';

/** Says what is wrong with a value, with the path to it. Written from the contract's prose, not from the SDK's models. */
export type Shape = (value: unknown, path: string) => void;

export const check = (expectation: string, isGood: (value: unknown) => boolean): Shape => (value, path) => {
  // Written only then: to write a value is to look at all of it.
  if (!isGood(value)) assert.fail(`${path}: expected ${expectation}, found ${JSON.stringify(value)}`);
};
const list = check('a list', Array.isArray);
const anObject = check('an object', (value) => typeof value === 'object' && value !== null && !Array.isArray(value));

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const matches = (pattern: RegExp) => (value: unknown): boolean => typeof value === 'string' && pattern.test(value);

export const text = check('a text', (value) => typeof value === 'string' && value !== '');
export const anyText = check('a text', (value) => typeof value === 'string');
export const id = check('an id', (value) => typeof value === 'string' && value.length > 0 && value.length <= 128 && !value.includes('/'));
export const flag = check('true or false', (value) => typeof value === 'boolean');
export const amount = check('a number, 0 or more', (value) => isNumber(value) && value >= 0);
export const anyNumber = check('a number', isNumber);
export const count = check('a whole number, 0 or more', (value) => Number.isSafeInteger(value) && (value as number) >= 0);
export const between = (least: number, most: number): Shape => check(`a number from ${least} to ${most}`, (value) => isNumber(value) && value >= least && value <= most);
export const email = check('an e-mail address', matches(/^[^@\s]+@[^@\s]+$/));
export const url = check('an https URL', matches(/^https:\/\//));
export const pace = check('a pace M:SS', matches(/^[1-9]?\d:[0-5]\d$/));
export const date = check('a date YYYY-MM-DD', matches(/^\d{4}-\d{2}-\d{2}$/));
export const iso = check('an ISO 8601 time with Z', matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/));
/** Seconds and milliseconds of this century cannot be mistaken for each other. */
export const seconds = check('epoch seconds', (value) => isNumber(value) && value > 1e9 && value < 1e11);
export const millis = check('epoch milliseconds', (value) => isNumber(value) && value > 1e12 && value < 1e14);
export const oneOf = (...words: string[]): Shape => check(`one of ${words.join(', ')}`, (value) => words.includes(value as string));
export const exactly = (wanted: unknown): Shape => check(JSON.stringify(wanted), (value) => value === wanted);

/** Absent and null mean the same (contract 1.13). */
export const optional = (shape: Shape): Shape => (value, path) => {
  if (value !== undefined && value !== null) shape(value, path);
};

export const listOf = (shape: Shape, { atLeast = 0 } = {}): Shape => (value, path) => {
  list(value, path);
  const items = value as unknown[];
  assert.ok(items.length >= atLeast, `${path}: expected at least ${atLeast} items, found ${items.length}`);
  items.forEach((item, index) => shape(item, `${path}[${index}]`));
};

export const object = (fields: Readonly<Record<string, Shape>>): Shape => (value, path) => {
  anObject(value, path);
  for (const [name, shape] of Object.entries(fields)) shape((value as Record<string, unknown>)[name], `${path}.${name}`);
};

export const conforms = (shape: Shape, value: unknown): void => shape(value, '$');
