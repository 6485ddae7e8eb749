import type { Exchange } from './exchanges.js';

/** How an answer came about. */
export interface ResponseInfo {
  /** Of HTTP, such as 200. */
  readonly status: number;
  /** As they arrived. */
  readonly headers: Headers;
  /** `X-Request-Id`: name it when you report a problem. */
  readonly requestId: string | undefined;
  /** Requests that were sent until this answer came. */
  readonly attempts: number;
  /** How long it took. */
  readonly timings: {
    /** From the call to its answer: all attempts, and the waits between them. */
    readonly totalMillis: number;
    /** The last attempt alone. */
    readonly lastAttemptMillis: number;
  };
}

/** A result, and how it came about. */
export interface WithResponse<T> {
  /** The result of the call. */
  readonly data: T;
  /** What HTTP said about it. */
  readonly response: ResponseInfo;
}

/** The promise of a call. */
export interface CallPromise<T> extends Promise<T> {
  /** The same result, with what HTTP said about it. */
  withResponse(): Promise<WithResponse<T>>;
}

/** A call's end of the promise. */
export interface CallHandle {
  /** What ended the call, when it has succeeded. */
  exchange(): Exchange | undefined;
  startedAt: number;
  cancel(): void;
}

export type Executor = (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void;

export class RunningCall extends Promise<unknown> implements CallPromise<unknown> {
  readonly #handle: CallHandle;

  constructor(executor: Executor, handle: CallHandle) {
    super(executor);
    this.#handle = handle;
  }

  /** What `then` gives is a plain promise. */
  static override get [Symbol.species]() {
    return Promise;
  }

  async withResponse(): Promise<WithResponse<unknown>> {
    const [data, { responseInfo }] = await Promise.all([this, import('./response-info.js')]);
    return { data, response: responseInfo(this.#handle.exchange()!, this.#handle.startedAt) };
  }

  /** Ends the call, without a word to anybody. */
  abandon(): void {
    this.catch(() => {});
    this.#handle.cancel();
  }
}
