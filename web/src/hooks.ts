import type { AstralError } from './errors.js';

/** An attempt of a call. Parameters, bodies and credentials are left out: this may go into a log. */
export interface AttemptFacts {
  /** The operation, such as `activities.list`; `request` for `astral.request`. */
  readonly operation: string;
  /** Of HTTP. */
  readonly method: string;
  /** With its `{parameters}`, below the base URL; for `astral.request` the whole path. */
  readonly path: string;
  /** Counts from 1. */
  readonly attempt: number;
  /** Names in small letters. The values of credentials are `***`. */
  readonly requestHeaders: Readonly<Record<string, string>>;
}

/** An attempt that was answered. */
export interface AnswerFacts extends AttemptFacts {
  /** Of HTTP, such as 200. */
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** `X-Request-Id` */
  readonly requestId: string | undefined;
  /** From sending the attempt to its answer, in milliseconds. */
  readonly durationMillis: number;
}

/** An attempt that failed and will be repeated. */
export interface RetryFacts extends AttemptFacts {
  /** How long until the next attempt. */
  readonly delayMillis: number;
  /** What the attempt was answered with, if it was. */
  readonly status: number | undefined;
}

/** A call that failed. */
export interface ErrorFacts {
  /** Such as `activities.list`; `request` for `astral.request`. */
  readonly operation: string;
  /** What the call rejects with. */
  readonly error: AstralError;
  /** From the call to its end, in milliseconds. */
  readonly durationMillis: number;
}

/** What hears of calls as they run. Whatever a hook throws is dropped. */
export interface Hooks {
  /** An attempt is about to be sent. */
  onRequest?: ((facts: AttemptFacts) => unknown) | undefined;
  /** An attempt was answered, well or badly. */
  onResponse?: ((facts: AnswerFacts) => unknown) | undefined;
  /** An attempt failed and will be repeated. */
  onRetry?: ((facts: RetryFacts) => unknown) | undefined;
  /** A call failed for good. */
  onError?: ((facts: ErrorFacts) => unknown) | undefined;
}
