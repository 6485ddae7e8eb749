import type { Clock } from './clock.js';

/** A function like the platform's `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface AstralOptions {
  /** Default `https://app.nexrex.ai/api/v1`. In a browser often a proxy on your own origin. */
  baseUrl?: string | undefined;
  /** Organization API key. Secret: for servers. */
  apiKey?: string | undefined;
  /** App key, only for `organizations.create`. Secret: for servers. */
  appKey?: string | undefined;
  /** Token of a user who has signed in before. `auth.login` and its like set it by themselves. */
  accessToken?: string | undefined;
  /** When that token ends; the client then renews it in time. */
  accessTokenExpiresAt?: Date | string | number | undefined;
  /** Used in place of the platform's `fetch`. */
  fetch?: Fetch | undefined;
  /** Used in place of the platform's time and timers, such as a `ManualClock` of `@nexrex/astral/testing`. */
  clock?: Clock | undefined;
  /** How long one attempt may take. Default: 30,000 for most operations. 0: as long as it likes. */
  timeoutMillis?: number | undefined;
  /** Attempts after the first one, for calls that are safe to repeat. Default 2. */
  maxRetries?: number | undefined;
  /**
   * Whether answers are held against the described models: `off` (default) looks at the outermost form only, `lenient`
   * wants ids and right types, `strict` wants every required field too. A mismatch is a `DecodeError` with its path.
   */
  validate?: 'off' | 'lenient' | 'strict' | undefined;
  /** Allows `apiKey` and `appKey` in a browser, where everyone who opens the page can read them. */
  dangerouslyAllowBrowser?: boolean | undefined;
}
