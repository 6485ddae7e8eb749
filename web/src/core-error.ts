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

/**
 * The error for what the core reports. Files that are loaded on demand make theirs with it too: classes that they imported would
 * be a file of their own, which every application had to load.
 */
export function errorFrom(error: Partial<CoreError>, cause?: unknown): AstralError {
  const { kind, message = '', text, ...facts } = error;
  return new (classOfKind[kind!] ?? AstralError)(message, { ...facts, body: facts.body ?? text, cause });
}
