/// <reference lib="esnext.disposable" preserve="true" />
import type { CallPromise } from './call-promise.js';
import type { AstralError } from './errors.js';
import type { ApiKeysOperations, CreatedApiKey, Credentials, Me, Operations, User } from './generated/api.js';
import type { OperationInfo } from './operation-info.js';
import type { RawRequest, RequestOptions } from './request-options.js';
import type { HandOver, RotateApiKeyParams } from './rotate-api-key.js';

/** `expired`: the server takes the token no longer, and the user has to sign in again. */
export type SessionState = 'signed-out' | 'signed-in' | 'expired';

/** What is known of the user: from the sign-in, and from calls that told more since. */
export interface SessionUser {
  /** Id of the account. */
  readonly user_id: string;
  /** From the sign-in, or from `auth.me` since. */
  readonly credentials?: Readonly<Credentials | Me>;
  /** What is known of the profile: from the sign-in, and from calls that told more since. */
  readonly profile?: Readonly<User>;
  /** True when the sign-in made the account. */
  readonly is_new_user?: boolean;
}

/** What holds for a session at a moment. */
export interface SessionFacts {
  /** Whether somebody is signed in. */
  readonly state: SessionState;
  /** Not known after `setToken`, until `auth.me` told. */
  readonly user: SessionUser | undefined;
  /** When the token ends, unless it is refreshed before. */
  readonly expiresAt: Date | undefined;
}

/** `storage-failed`: the kept session could not be read or written, see `error`; it goes on in memory. */
export type AuthEventType = 'signed-in' | 'refreshed' | 'signed-out' | 'expired' | 'user-updated' | 'storage-failed';

/** Where a change began: in this client, in what was stored, or in another tab. */
export type Origin = 'client' | 'storage' | 'tab';

/** A change of the session, with what holds after it. */
export interface AuthEvent extends SessionFacts {
  /** What happened. */
  readonly type: AuthEventType;
  /** Where it began. */
  readonly origin: Origin;
  /** What went wrong, when something did. */
  readonly error?: AstralError;
}

/** Who is signed in. The token itself stays inside and cannot be read. */
export interface Session extends SessionFacts {
  /** Whether there is a user token. */
  readonly isSignedIn: boolean;
  /** Id of the account, where it is known. */
  readonly userId: string | undefined;
  /**
   * Calls back after each change, and gives a function that ends it. The first listener also hears what happened while the
   * client was made, such as a session that was taken from the storage.
   */
  onAuthStateChange(listener: (event: AuthEvent) => void): () => void;
  /** Goes on with a token from elsewhere. */
  setToken(token: string, expiresAt?: Date | string | number): void;
  /** Forgets the token, here and in all tabs that share it. `auth.logout` also revokes it on the server. */
  end(): void;
}

/** The operations of API keys, and what is made of them. */
export interface ApiKeys extends ApiKeysOperations {
  /**
   * Replaces a key: makes a new one, hands its secret over, and revokes the old one when that is done. When the hand-over fails
   * the new key is revoked and the old one stays. The message of the error says how things stand, and so does its `code`:
   * `ROTATION_UNDONE`, `ROTATION_NEW_KEY_LEFT` or `ROTATION_OLD_KEY_LEFT`.
   */
  rotate(params: RotateApiKeyParams, handOver: HandOver, options?: RequestOptions): Promise<CreatedApiKey>;
}

/** A client of the Astral API. */
export interface Astral extends Omit<Operations, 'apiKeys'> {
  readonly apiKeys: ApiKeys;
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
