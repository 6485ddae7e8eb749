import type { CoreError, ErrorKind } from './core.js';
import {
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

const classOfKind: Readonly<Record<ErrorKind, typeof AstralError>> = {
  validation: ValidationError,
  authentication: AuthenticationError,
  permission: PermissionError,
  not_found: NotFoundError,
  conflict: ConflictError,
  rate_limit: RateLimitError,
  server: ServerError,
  api: ApiError,
  network: NetworkError,
  timeout: TimeoutError,
  aborted: AbortError,
  decode: DecodeError,
  stream_interrupted: StreamInterruptedError,
};

/** The error class for what the core reports. */
export function errorFrom(error: CoreError, cause?: unknown): AstralError {
  const { kind, message, text, ...facts } = error;
  return new (classOfKind[kind] ?? AstralError)(message, { ...facts, body: facts.body ?? text, cause });
}
