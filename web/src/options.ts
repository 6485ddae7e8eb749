import type { Clock } from './clock.js';
import type { Hooks } from './hooks.js';
import type { RequestOptions } from './request-options.js';
import type { StorageChoice } from './session-storage.js';

/** A function like the platform's `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What `console` has too. */
export type Logger = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (text: string, facts: object) => void>>;

/** From nothing to everything. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

/** How a session is kept. */
export interface SessionOptions {
  /**
   * Where the session is kept: in `memory` (default), in the page's `sessionStorage` or `localStorage`, or in a storage of your
   * own, whose functions may give promises. Whatever can read there can act for the user.
   */
  storage?: StorageChoice | undefined;
  /** The name that it is stored under. Default: one for each `baseUrl`. */
  storageKey?: string | undefined;
  /** Whether tabs share the session: one refresh for all, and a sign-out in one is one in all. Default: with `localStorage` only. */
  shareTabs?: boolean | undefined;
  /** Whether the token is refreshed also while no calls are made. Default: in browsers. */
  keepAlive?: boolean | undefined;
}

/** What a client is made with. */
export interface AstralOptions extends Hooks {
  /** Default `https://app.nexrex.ai/api/v1`. In a browser often a proxy on your own origin. */
  baseUrl?: string | undefined;
  /** Organization API key. Secret: for servers. */
  apiKey?: string | undefined;
  /** How the API key is sent: as `X-API-Key` (default), or as `Authorization: Bearer` where the API takes both. */
  apiKeyHeader?: 'x-api-key' | 'bearer' | undefined;
  /** App key, only for `organizations.create`. Secret: for servers. */
  appKey?: string | undefined;
  /** Token of a user who has signed in before. `auth.login` and its like set it by themselves. */
  accessToken?: string | undefined;
  /** When that token ends, as a time in any form of the API, such as epoch seconds; the client then renews it in time. */
  accessTokenExpiresAt?: Date | string | number | undefined;
  /** Used in place of the platform's `fetch`. */
  fetch?: Fetch | undefined;
  /** Used in place of the platform's time and timers, such as a `ManualClock` of `@nexrex/astral/testing`. */
  clock?: Clock | undefined;
  /** How long one attempt may take. Default: 30,000 for most operations. 0: as long as it likes. */
  timeoutMillis?: number | undefined;
  /**
   * How long a call may take in all: attempts, the waits between them, waiting for the network. Default 0: as long as it
   * likes; then a call fails at once when the device is offline.
   */
  totalTimeoutMillis?: number | undefined;
  /** Attempts after the first one, for calls that are safe to repeat. Default 2. */
  maxRetries?: number | undefined;
  /** Calls that may run at a time, their retries included; the others wait their turn. Default 0: any number. */
  maxConcurrent?: number | undefined;
  /** Sends a read that is already under way once for all who ask for the same; they get the same object. Default false. */
  shareEqualGets?: boolean | undefined;
  /** Added to every request. Credentials that the client sends cannot be replaced by them. */
  headers?: RequestOptions['headers'];
  /** Closes the client when it fires. */
  signal?: AbortSignal | undefined;
  /** Gets a line for what happens, without credentials, parameters and bodies; `console` will do. */
  logger?: Logger | undefined;
  /** From where on lines are written. Default `warn`: retries and failed calls. */
  logLevel?: LogLevel | undefined;
  /**
   * Whether answers are held against the described models: `off` (default) looks at the outermost form only, `lenient`
   * wants ids and right types, `strict` wants every required field too. A mismatch is a `DecodeError` with its path.
   */
  validate?: 'off' | 'lenient' | 'strict' | undefined;
  /** How the session is kept. */
  session?: SessionOptions | undefined;
  /** Allows `apiKey` and `appKey` in a browser, where everyone who opens the page can read them. */
  dangerouslyAllowBrowser?: boolean | undefined;
}
