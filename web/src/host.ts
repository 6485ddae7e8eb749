import { platformClock, type Clock } from './clock.js';
import type { ExchangeRequest, ExchangeResponse, ExchangeSink, Platform } from './core.js';
import { describeFailure, failureKindOf, refuseOffline, refuseRedirect } from './network-failure.js';
import type { Fetch } from './options.js';
import { readBytes, readJson } from './response-body.js';

export interface HostOptions {
  /** Gets the outcome of every exchange and timer. */
  core: ExchangeSink;
  /** Default: the platform's own, looked up at each request. */
  fetch?: Fetch | undefined;
  clock?: Clock | undefined;
  /** How bodies cross: as values that `JSON.parse` made, or as bytes (request bodies are then strings). */
  readBody: 'json' | 'bytes';
  /** The core threw: nothing that it was asked for will ever be answered. */
  onCrash?: (error: unknown) => void;
}

export interface Host extends Platform {
  /** What broke the exchange that the core is being told of right now. */
  failure(): unknown;
  /** Tells the core something: if that breaks it, nobody else could catch it. */
  guard(tell: () => void): void;
}

/** Longer delays overflow and fire at once. */
const longestDelayMillis = 2 ** 31 - 1;

/** Cookies, caches and the page's path are none of the API's business. */
const privateByDefault: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'strict-origin' };

/** Some platforms refuse members of RequestInit that they do not implement, so only those are set that their Request has. */
function supportedInit(): RequestInit {
  const known = typeof Request === 'function' ? Request.prototype : {};
  return Object.fromEntries(Object.entries(privateByDefault).filter(([name]) => name in known));
}

/** A request under way, or a body that is still read. */
interface Exchange {
  url: string;
  controller: AbortController;
  body?: ReadableStreamDefaultReader<Uint8Array>;
}

/** The next bytes of a stream, none at its end. */
async function nextBytes(body: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  for (;;) {
    const { done, value } = await body.read();
    if (done) return new Uint8Array();
    if (value.length > 0) return value;
  }
}

const isEventStream = (response: Response) => /^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '');

/** The later of two headers of one name wins: credentials come last. */
function headersOf(request: ExchangeRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of request.headers) headers.set(name, value);
  return headers;
}

function bodyOf(request: ExchangeRequest): string | undefined {
  const { body } = request;
  return typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
}

/** Does I/O, time and chance for a core: the page's own fetch and timers. */
export function createHost({ core, fetch: ownFetch, clock = platformClock, readBody, onCrash }: HostOptions): Host {
  const read = readBody === 'json' ? readJson : readBytes;
  let init: RequestInit | undefined;
  const exchanges = new Map<number, Exchange>();
  const timers = new Map<number, unknown>();
  let currentFailure: unknown;

  function guard(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      onCrash?.(error);
    }
  }

  async function perform(request: ExchangeRequest, exchange: Exchange): Promise<ExchangeResponse> {
    refuseOffline(request.url);
    const send: Fetch = ownFetch ?? ((url, init) => globalThis.fetch(url, init));
    const response = await send(request.url, {
      ...(init ??= supportedInit()),
      method: request.method,
      headers: headersOf(request),
      body: bodyOf(request) ?? null,
      signal: exchange.controller.signal,
      redirect: 'manual',
    });
    refuseRedirect(response, request.url);
    const head = { status: response.status, headers: [...response.headers] };
    if (request.bodyForm === 'stream' && response.ok && response.body && isEventStream(response)) {
      exchange.body = response.body.getReader();
      return { ...head, isComplete: true, isStream: true };
    }
    const readAll = request.bodyForm === 'bytes' && response.ok ? readBytes : read;
    return { ...head, ...(await readAll(response)) };
  }

  function send(exchangeId: number, request: ExchangeRequest): void {
    const exchange: Exchange = { url: request.url, controller: new AbortController() };
    exchanges.set(exchangeId, exchange);
    perform(request, exchange).then(
      (response) => {
        if (!exchanges.has(exchangeId)) return void exchange.body?.cancel().catch(() => {});
        if (!exchange.body) exchanges.delete(exchangeId);
        guard(() => core.received(exchangeId, response));
      },
      (failure: unknown) => fail(exchangeId, exchange, failure),
    );
  }

  function fail(exchangeId: number, { url }: Exchange, failure: unknown): void {
    if (!exchanges.delete(exchangeId)) return;
    currentFailure = failure;
    guard(() => core.failed(exchangeId, failureKindOf(failure), describeFailure(failure, url)));
    currentFailure = undefined;
  }

  /** The platform reads no further ahead than its own buffers: whoever sends too fast has to wait. */
  function readStream(exchangeId: number): void {
    const exchange = exchanges.get(exchangeId);
    if (!exchange?.body) return;
    nextBytes(exchange.body).then(
      (bytes) => {
        if (bytes.length === 0) exchanges.delete(exchangeId);
        guard(() => core.chunk(exchangeId, bytes));
      },
      (failure: unknown) => fail(exchangeId, exchange, failure),
    );
  }

  /** Answers for the exchange itself, as a custom fetch may not heed its signal. */
  function abort(exchangeId: number): void {
    const exchange = exchanges.get(exchangeId);
    if (!exchange) return;
    exchanges.delete(exchangeId);
    exchange.controller.abort();
    exchange.body?.cancel().catch(() => {});
    queueMicrotask(() => guard(() => core.failed(exchangeId, 'aborted', 'the call was aborted')));
  }

  function startTimer(timerId: number, delayMillis: number): void {
    const fire = () => {
      timers.delete(timerId);
      guard(() => core.timerFired(timerId));
    };
    timers.set(timerId, clock.setTimeout(fire, Math.min(delayMillis, longestDelayMillis)));
  }

  function stopTimer(timerId: number): void {
    clock.clearTimeout(timers.get(timerId));
    timers.delete(timerId);
  }

  return {
    send, read: readStream, abort, startTimer, stopTimer, guard,
    now: () => clock.now(), random: () => Math.random(), retrying: () => {}, failure: () => currentFailure,
  };
}
