/** What both entries export besides `Astral` itself. */
export type { OperationInfo } from './core.js';
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
  TimeoutError,
  ValidationError,
} from './errors.js';
export type * from './generated/api.js';
export type { AstralOptions } from './options.js';
export type { RequestOptions } from './request-options.js';
export type { Session } from './session.js';
