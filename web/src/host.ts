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
  const exchanges = new Map<number, AbortController>();
  const timers = new Map<number, unknown>();
  let currentFailure: unknown;

  /** Nothing that the core does may end in an unhandled rejection. */
  function tell(report: () => void): void {
    try {
      report();
    } catch (error) {
      onCrash?.(error);
    }
  }

  async function perform(request: ExchangeRequest, signal: AbortSignal): Promise<ExchangeResponse> {
    refuseOffline(request.url);
    const send: Fetch = ownFetch ?? ((url, init) => globalThis.fetch(url, init));
    const response = await send(request.url, {
      ...(init ??= supportedInit()),
      method: request.method,
      headers: headersOf(request),
      body: bodyOf(request) ?? null,
      signal,
      redirect: 'manual',
    });
    refuseRedirect(response, request.url);
    return { status: response.status, headers: [...response.headers], ...(await read(response)) };
  }

  function send(exchangeId: number, request: ExchangeRequest): void {
    const controller = new AbortController();
    exchanges.set(exchangeId, controller);
    perform(request, controller.signal).then(
      (response) => {
        if (exchanges.delete(exchangeId)) tell(() => core.received(exchangeId, response));
      },
      (failure: unknown) => {
        if (!exchanges.delete(exchangeId)) return;
        currentFailure = failure;
        tell(() => core.failed(exchangeId, failureKindOf(failure), describeFailure(failure, request.url)));
        currentFailure = undefined;
      },
    );
  }

  /** Answers for the exchange itself, as a custom fetch may not heed its signal. */
  function abort(exchangeId: number): void {
    const controller = exchanges.get(exchangeId);
    if (!controller) return;
    exchanges.delete(exchangeId);
    controller.abort();
    queueMicrotask(() => tell(() => core.failed(exchangeId, 'aborted', 'the call was aborted')));
  }

  function startTimer(timerId: number, delayMillis: number): void {
    const fire = () => {
      timers.delete(timerId);
      tell(() => core.timerFired(timerId));
    };
    timers.set(timerId, clock.setTimeout(fire, Math.min(delayMillis, longestDelayMillis)));
  }

  function stopTimer(timerId: number): void {
    clock.clearTimeout(timers.get(timerId));
    timers.delete(timerId);
  }

  return { send, abort, startTimer, stopTimer, now: () => clock.now(), random: () => Math.random(), retrying: () => {}, failure: () => currentFailure };
}
