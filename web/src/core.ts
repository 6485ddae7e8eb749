/** The protocol between this package and the WebAssembly core. It does not change when the API grows. */
import type { OperationInfo } from './operation-info.js';

export type ErrorKind =
  | 'validation'
  | 'authentication'
  | 'permission'
  | 'not_found'
  | 'conflict'
  | 'rate_limit'
  | 'server'
  | 'api'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'decode'
  | 'stream_interrupted';

export interface CoreError {
  kind: ErrorKind;
  message: string;
  status?: number;
  code?: string;
  field?: string;
  requestId?: string;
  operation?: string;
  path?: string;
  body?: unknown;
  text?: string;
  retryAfterMillis?: number;
}

export interface ExchangeRequest {
  operation: string;
  /** Counts from 1. */
  attempt: number;
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  /** A plain value; already a string where bodies cross as bytes. */
  body?: unknown;
  /** How the body of a good answer is wanted. Absent: as all bodies cross. */
  bodyForm?: 'bytes' | 'stream';
}

export interface ExchangeResponse {
  status: number;
  headers: [name: string, value: string][];
  /** The parsed JSON; absent when the body was empty or not JSON. */
  body?: unknown;
  /** The start of a body that is not JSON. */
  text?: string;
  /** The whole body, where bodies cross as bytes. */
  bytes?: Uint8Array;
  /** False when the connection broke while the body arrived. */
  isComplete: boolean;
  /** The answer is an event stream: its body is asked for by `read`. */
  isStream?: true;
}

/** `offline`: nothing was sent, as the device is known to have no network. */
export type FailureKind = 'network' | 'offline' | 'aborted';

/** What the outcome of an exchange or a timer is reported to. */
export interface ExchangeSink {
  received(exchangeId: number, response: ExchangeResponse): void;
  /** What a `read` was for; no bytes at the end of the stream. */
  chunk(exchangeId: number, bytes: Uint8Array): void;
  failed(exchangeId: number, kind: FailureKind, message: string): void;
  timerFired(timerId: number): void;
}

/** What the core asks of its platform. None of these may throw: an exception cannot cross the core. */
export interface Platform {
  send(exchangeId: number, request: ExchangeRequest): void;
  /** Asks for the next bytes of a stream. */
  read(exchangeId: number): void;
  abort(exchangeId: number): void;
  startTimer(timerId: number, delayMillis: number): void;
  stopTimer(timerId: number): void;
  now(): number;
  random(): number;
  /** Attempt `request.attempt` has failed, and will be repeated after that time. */
  retrying(delayMillis: number, request: ExchangeRequest): void;
}

export interface CoreEvent {
  event: string;
  data: unknown;
}

export interface CoreHost extends Platform {
  /** Events of a stream; more come when the core is asked by `pull`. `settle` follows the last one. */
  events(callId: number, events: CoreEvent[]): void;
  settle(callId: number, value: unknown): void;
  fail(callId: number, error: CoreError): void;
  /** `event` is a number of the core's SessionEvent, `told` the answer that tells of it. */
  sessionChanged(event: number, told: unknown): void;
}

export interface CoreOptions {
  baseUrl?: string;
  apiKey?: string;
  sendsApiKeyAsBearer?: boolean;
  appKey?: string;
  accessToken?: string;
  accessTokenExpiresAtMillis?: number;
  timeoutMillis?: number;
  totalTimeoutMillis?: number;
  maxRetries?: number;
  headers?: [name: string, value: string][];
  validate?: 'off' | 'lenient' | 'strict';
}

export interface CoreCallOptions {
  timeoutMillis?: number;
  totalTimeoutMillis?: number;
  maxRetries?: number;
  headers?: [name: string, value: string][];
}

export interface CoreSession {
  isSignedIn?: boolean;
  hasExpired?: boolean;
  expiresAtMillis?: number;
  /** Until the token is to be refreshed; negative when that has passed. */
  millisUntilDue?: number;
}

export interface Core extends ExchangeSink {
  operations(): OperationInfo[];
  open(host: CoreHost, options: CoreOptions): { client: number } | { error: CoreError };
  close(client: number): void;
  /** `operationIndex` is a position in `operations()`; -1 sends what `args` describes: method, path, query, body. */
  call(client: number, callId: number, operationIndex: number, args: unknown, options: CoreCallOptions): void;
  pull(callId: number): void;
  cancel(callId: number): void;
  session(client: number): CoreSession;
  /** The user's token; empty when nobody is signed in. Secret. */
  token(client: number): string;
  /** Renews a token that is due though nobody calls. */
  checkSession(client: number): void;
  /** `isRenewal`: of the same session. */
  setToken(client: number, token: string, expiresAtMillis: number | undefined, isRenewal: boolean): void;
  /** `hasExpired`: because the server takes the token no longer. */
  endSession(client: number, hasExpired: boolean): void;
  parseTime(value: unknown): number | undefined;
  /** Hands in the models of answers, which only validation needs. */
  readAnswers(text: string): void;
}

/** Emscripten's factory of a core. */
export type CoreFactory = (moduleArguments?: object) => Promise<Core>;
