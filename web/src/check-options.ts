import type { Clock } from './clock.js';
import type { CoreCallOptions, CoreOptions } from './core.js';
import { ValidationError } from './errors.js';
import type { AstralOptions } from './options.js';
import { isBrowser } from './platform.js';
import type { RequestOptions } from './request-options.js';

export type Check = (value: unknown) => string | undefined;

const text: Check = (value) => (typeof value === 'string' ? undefined : 'must be a string');
const secret: Check = (value) => (typeof value === 'string' && value.trim() === value && value !== '' ? undefined : 'must be a string that is not empty and has no spaces around it');
const callable: Check = (value) => (typeof value === 'function' ? undefined : 'must be a function');
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
const count: Check = (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : 'must be a whole number, 0 or more');
const oneOf = (...words: string[]): Check => (value) => (words.includes(value as string) ? undefined : `must be ${words.map((word) => `'${word}'`).join(', ')}`);
const object: Check = (value) => (typeof value === 'object' && value !== null ? undefined : 'must be an object');
const signal: Check = (value) => (typeof (value as AbortSignal | null)?.addEventListener === 'function' ? undefined : 'must be an AbortSignal');
const headers: Check = (value) => object(value) && 'must be an object, such as { "X-Trace": "1" }';
const anything: Check = () => undefined;

const optionChecks: Readonly<Record<keyof AstralOptions, Check>> = {
  baseUrl: text,
  apiKey: secret,
  apiKeyHeader: oneOf('x-api-key', 'bearer'),
  appKey: secret,
  accessToken: secret,
  accessTokenExpiresAt: anything,
  fetch: callable,
  clock: (value) => (typeof (value as Clock | null)?.setTimeout === 'function' ? undefined : 'must be an object with now, setTimeout and clearTimeout'),
  timeoutMillis: count,
  totalTimeoutMillis: count,
  maxRetries: count,
  maxConcurrent: count,
  shareEqualGets: flag,
  headers,
  signal,
  onRequest: callable,
  onResponse: callable,
  onRetry: callable,
  onError: callable,
  logger: object,
  logLevel: oneOf('off', 'error', 'warn', 'info', 'debug'),
  validate: oneOf('off', 'lenient', 'strict'),
  session: object,
  dangerouslyAllowBrowser: flag,
};

const requestChecks: Readonly<Record<keyof RequestOptions, Check>> = {
  signal,
  timeoutMillis: count,
  totalTimeoutMillis: count,
  maxRetries: count,
  headers,
};

/** Throws what is wrong with `options` and how to put it right. */
export function check(options: unknown, checks: Readonly<Record<string, Check>>, callee: string): void {
  if (typeof options !== 'object' || options === null) throw new ValidationError(`${callee}: options must be an object`);
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const problem = Object.hasOwn(checks, name) ? checks[name]!(value) : `is no option: there are ${Object.keys(checks).join(', ')}`;
    if (problem) throw new ValidationError(`${callee}: ${name} ${problem}`, { field: name });
  }
}

function refuseSecretsInBrowser(options: AstralOptions): void {
  const name = options.apiKey !== undefined ? 'apiKey' : options.appKey !== undefined ? 'appKey' : undefined;
  if (!name || options.dangerouslyAllowBrowser || !isBrowser()) return;
  throw new ValidationError(
    `Astral.create: ${name} in a browser can be read by everyone who opens the page. Sign users in with astral.auth.login, or call the API from your server. Only if nobody else can open the page, pass dangerouslyAllowBrowser: true.`,
    { field: name },
  );
}

/** Throws a ValidationError for options that cannot be meant. `extra` are options of one entry only. */
export function checkOptions(options: AstralOptions, extra: Readonly<Record<string, Check>> = {}): void {
  check(options, { ...optionChecks, ...extra }, 'Astral.create');
  refuseSecretsInBrowser(options);
}

const limits = ['timeoutMillis', 'totalTimeoutMillis', 'maxRetries'] as const;

/** The part of the options that the core is interested in. */
export function coreOptionsOf(options: AstralOptions, expiresAtMillis: number | undefined): CoreOptions {
  return {
    ...pick(options, ...limits, 'baseUrl', 'apiKey', 'appKey', 'accessToken', 'validate'),
    ...defined({
      accessTokenExpiresAtMillis: expiresAtMillis,
      sendsApiKeyAsBearer: options.apiKeyHeader === 'bearer' || undefined,
      headers: headerPairs('Astral.create', options.headers),
    }),
  };
}

export function coreCallOptionsOf(operation: string, options: RequestOptions): CoreCallOptions {
  check(options, requestChecks, operation);
  return { ...pick(options, ...limits), ...defined({ headers: headerPairs(operation, options.headers) }) };
}

function headerPairs(operation: string, headers: RequestOptions['headers']): [string, string][] | undefined {
  if (!headers) return undefined;
  const pairs = Symbol.iterator in headers ? [...(headers as Iterable<readonly [string, string]>)] : Object.entries(headers);
  try {
    return [...new Headers(pairs as [string, string][])];
  } catch (cause) {
    throw new ValidationError(`${operation}: headers hold a name or a value that HTTP does not allow`, { field: 'headers', operation, cause });
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The core tells absent from undefined nowhere, but its checks are simpler for what is not there. */
function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function pick<T extends object, K extends keyof T & string>(values: T, ...names: K[]): Defined<Pick<T, K>> {
  return defined(Object.fromEntries(names.map((name) => [name, values[name]]))) as Defined<Pick<T, K>>;
}
