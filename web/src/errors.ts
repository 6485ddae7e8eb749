/** Marks errors of every copy of this package on a page, so that `instanceof` works across copies. */
const brand: unique symbol = Symbol.for('@nexrex/astral/error') as never;

/** What is known about a failure besides its message. */
export interface AstralErrorFacts {
  /** HTTP status. */
  status?: number | undefined;
  /** `details.code` of the answer. */
  code?: string | undefined;
  /** The field or argument that was refused. */
  field?: string | undefined;
  /** `X-Request-Id` of the answer. */
  requestId?: string | undefined;
  /** Such as `activities.list`. */
  operation?: string | undefined;
  /** Where an answer is not what it should be. */
  path?: string | undefined;
  /** Body of the answer. */
  body?: unknown;
  /** What lies beneath. */
  cause?: unknown;
  /** How long the server asks to wait. */
  retryAfterMillis?: number | undefined;
}

const shownFacts = ['status', 'code', 'field', 'requestId', 'operation', 'path', 'retryAfterMillis'] as const;

/** The root of every error that this package throws. */
export class AstralError extends Error {
  /** HTTP status, when an answer arrived. */
  declare readonly status: number | undefined;
  /** `details.code` of the answer: branch on this or on the class, not on the message. */
  declare readonly code: string | undefined;
  /** The field or argument that was refused. */
  declare readonly field: string | undefined;
  /** `X-Request-Id` of the answer: name it when you report a problem. */
  declare readonly requestId: string | undefined;
  /** The operation, such as `activities.list`. */
  declare readonly operation: string | undefined;
  /** Where an answer is not what it should be, such as `$.members[0].email`. */
  declare readonly path: string | undefined;
  /** How long the server asks to wait. */
  declare readonly retryAfterMillis: number | undefined;
  /** Body of the answer: JSON, or else the start of its text. Left out of JSON and of logs, as it may hold secrets. */
  declare readonly body: unknown;
  /** What lies beneath, such as the failure of `fetch` or the reason of an abort. */
  declare readonly cause?: unknown;

  constructor(message: string, facts: AstralErrorFacts = {}) {
    const { cause, body, ...shown } = facts;
    super(message, cause === undefined ? undefined : { cause });
    for (const name of shownFacts) if (shown[name] !== undefined) Object.defineProperty(this, name, { value: shown[name], enumerable: true });
    Object.defineProperty(this, 'body', { value: body, enumerable: false });
  }

  /** What may stand in a log: no bodies, no causes. */
  toJSON(): Record<string, unknown> {
    return Object.fromEntries((['name', 'message', ...shownFacts] as const).map((name) => [name, this[name]]));
  }

  static [Symbol.hasInstance](value: unknown): boolean {
    // A class that an application derives from ours has no brand of its own and is told by its prototype.
    if (!Object.hasOwn(this, brand)) return Function.prototype[Symbol.hasInstance].call(this, value);
    if (typeof value !== 'object' || value === null || !(brand in value)) return false;
    const name = (this as unknown as Branded)[brand];
    return name === 'AstralError' || name === (value as Branded)[brand];
  }
}

interface Branded {
  [brand]: string;
}

/** 400, or an argument or option that was refused before anything was sent. */
export class ValidationError extends AstralError {}
/** 401: no credential, or one that is not valid any more. */
export class AuthenticationError extends AstralError {}
/** 403: the credential is good but does not allow this. */
export class PermissionError extends AstralError {}
/** 404 */
export class NotFoundError extends AstralError {}
/** 409 */
export class ConflictError extends AstralError {}
/** 429: see `retryAfterMillis`. */
export class RateLimitError extends AstralError {}
/** 5xx */
export class ServerError extends AstralError {}
/** Any other 4xx. */
export class ApiError extends AstralError {}
/** No answer arrived, or the connection broke while it did. */
export class NetworkError extends AstralError {}
/** No answer in time. */
export class TimeoutError extends AstralError {}
/** The caller ended the call, by a signal or by closing the client. */
export class AbortError extends AstralError {}
/** An answer arrived that is not what the API promises: see `path`. */
export class DecodeError extends AstralError {}

/** A stream ended before its last event: `events` is what had arrived. */
export class StreamInterruptedError extends AstralError {
  /** The events that arrived, as the stream gave them. Left out of JSON and of logs. */
  get events(): readonly { event: string; data: unknown }[] {
    return (this.body ?? []) as { event: string; data: unknown }[];
  }
}

/** Minifiers rename classes: names that people see, and the brands made of them, are set by hand. */
export function nameErrors(classes: Readonly<Record<string, typeof AstralError>>): void {
  for (const [name, errorClass] of Object.entries(classes)) {
    Object.defineProperty(errorClass, 'name', { value: name });
    Object.defineProperty(errorClass, brand, { value: name });
    Object.defineProperty(errorClass.prototype, 'name', { value: name, writable: true, configurable: true });
    Object.defineProperty(errorClass.prototype, brand, { value: name });
  }
}

nameErrors({
  AstralError, ValidationError, AuthenticationError, PermissionError, NotFoundError, ConflictError, RateLimitError,
  ServerError, ApiError, NetworkError, TimeoutError, AbortError, DecodeError, StreamInterruptedError,
});
