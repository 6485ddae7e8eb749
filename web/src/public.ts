/** What every entry exports besides `Astral` itself. */
export type { ApiKeys, AuthEvent, AuthEventType, Origin, Session, SessionFacts, SessionState, SessionUser } from './astral.js';
export type { Clock } from './clock.js';
export type { CallPromise, ResponseInfo, WithResponse } from './call-promise.js';
export type { AstralErrorFacts } from './errors.js';
export {
  AbortError,
  ApiError,
  AstralError,
  AuthenticationError,
  ConflictError,
  DecodeError,
  NetworkError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  StreamInterruptedError,
  TimeoutError,
  ValidationError,
} from './errors.js';
export type * from './generated/api.js';
export type { OperationInfo } from './operation-info.js';
export type { EventStream, StreamOptions } from './event-stream.js';
export type { AnswerFacts, AttemptFacts, ErrorFacts, Hooks, RetryFacts } from './hooks.js';
export type { AstralOptions, Fetch, Logger, LogLevel, SessionOptions } from './options.js';
export type { PagePromise } from './pagination.js';
export type { QueryValue, RawRequest, RequestOptions } from './request-options.js';
export type { HandOver, RotateApiKeyParams } from './rotate-api-key.js';
export type { SessionStorage, StorageChoice } from './session-storage.js';
