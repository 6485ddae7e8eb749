/// <reference lib="esnext.disposable" preserve="true" />
import type { CallPromise } from './call-promise.js';
import type { Operations } from './generated/api.js';
import type { OperationInfo } from './operation-info.js';
import type { RawRequest, RequestOptions } from './request-options.js';

/** Who is signed in. The token itself stays inside and cannot be read. */
export interface Session {
  /** Whether there is a user token. */
  readonly isSignedIn: boolean;
  /** Known after a sign-in through this client. */
  readonly userId: string | undefined;
  /** When that token ends, where it is known. */
  readonly expiresAt: Date | undefined;
  /** Goes on with a token from elsewhere. */
  setToken(token: string, expiresAt?: Date | string | number): void;
  /** Forgets the token here. `auth.logout` also revokes it on the server. */
  end(): void;
}

/** A client of the Astral API. */
export interface Astral extends Operations {
  /** Every operation there is. */
  readonly operations: readonly OperationInfo[];
  /** Calls what the table of operations does not know, with the same credential, retries, limits and errors. The result is the whole body. */
  request<T = unknown>(request: RawRequest, options?: RequestOptions): CallPromise<T>;
  /** Who is signed in. */
  readonly session: Session;
  /** Reads a time in any of the forms that the API uses. */
  toDate(value: unknown): Date | undefined;
  /** Ends the client: running calls reject with an `AbortError`, the token is forgotten. */
  close(): void;
  [Symbol.dispose](): void;
  [Symbol.asyncDispose](): Promise<void>;
}
