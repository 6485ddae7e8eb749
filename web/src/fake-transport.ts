import type { Fetch } from './options.js';

/** A request as the client sent it. */
export interface FakeRequest {
  /** Of HTTP. */
  method: string;
  /** With path and query. */
  url: URL;
  /** Credentials and all. */
  headers: Headers;
  /** The parsed JSON body; undefined without one. */
  body: unknown;
  /** Aborted when the client has given up on the request. */
  signal: AbortSignal;
}

/** What a request is answered with. */
export interface FakeAnswer {
  /** Default 200. */
  status?: number;
  /** Besides `Content-Type`. */
  headers?: Readonly<Record<string, string>>;
  /** A string or a stream is sent as it is, everything else as JSON. Without it the body is empty. */
  body?: unknown;
}

type Play = (request: FakeRequest) => Promise<Response>;

/** How a browser and Node describe a connection that is not there. */
const refusal = (reason: string) => new TypeError('fetch failed', { cause: new Error(reason) });

function textOf(body: unknown): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function responseOf({ status = 200, headers, body }: FakeAnswer): Response {
  const init = { status, headers: { 'Content-Type': 'application/json', ...headers } };
  if (body instanceof ReadableStream) return new Response(body, init);
  const text = status === 204 || status === 304 ? '' : textOf(body);
  // As if it had wholly arrived: reading it takes no time, in any engine.
  return withText(new Response(text === '' ? null : text, init), async () => text);
}

/** The body breaks off after what there is of it. */
function brokenResponse({ body, ...init }: FakeAnswer): Response {
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(textOf(body))),
    // Asked for when that has been read.
    pull: (controller) => controller.error(refusal('terminated')),
  });
  return responseOf({ ...init, body: broken });
}

function withText(response: Response, read: () => Promise<string>): Response {
  return Object.defineProperty(response, 'text', { value: read, configurable: true });
}

function requestOf(url: string, { method = 'GET', headers, body, signal }: RequestInit): FakeRequest {
  return { method, url: new URL(url), headers: new Headers(headers), body: typeof body === 'string' ? JSON.parse(body) : undefined, signal: signal ?? new AbortController().signal };
}

/**
 * A network that plays back what a test has written, in order, and keeps what it was asked. Pass its `fetch` to
 * `Astral.create`. A request that nothing was written for fails, and `assertDone` says which one.
 */
export class FakeTransport {
  readonly #script: Play[] = [];
  readonly #unexpected: string[] = [];
  #always: Play | undefined;
  /** Every request, oldest first. */
  readonly requests: FakeRequest[] = [];

  /** Answers the next request. */
  answer(body?: unknown, init: Omit<FakeAnswer, 'body'> = {}): this {
    return this.#play(async () => responseOf({ ...init, body }));
  }

  /** Answers the next request with what is made of it. */
  answerWith(make: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>): this {
    return this.#play(async (request) => responseOf(await make(request)));
  }

  /** Breaks the connection of the next request. */
  fail(reason = 'connection refused'): this {
    return this.#play(() => Promise.reject(refusal(reason)));
  }

  /** Breaks the connection while the next answer's body arrives. */
  cut(init: FakeAnswer = {}): this {
    return this.#play(async () => brokenResponse(init));
  }

  /** Leaves the next request without an answer until the client gives up on it. */
  hang(): this {
    return this.#play(({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))));
  }

  /** Answers every request that nothing else is written for. */
  always(make: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>): this {
    this.#always = async (request) => responseOf(await make(request));
    return this;
  }

  /** The newest request. */
  get last(): FakeRequest | undefined {
    return this.requests.at(-1);
  }

  /** Every request as `GET /api/v1/activities?limit=20`. */
  get lines(): string[] {
    return this.requests.map(lineOf);
  }

  /** Throws when something that was written was not asked for, or something was asked for that was not written. */
  assertDone(): void {
    if (this.#unexpected.length > 0) throw new Error(`nothing was written for ${this.#unexpected.join(', ')}`);
    if (this.#script.length > 0) throw new Error(`${this.#script.length} of the answers were not asked for, after ${this.requests.length} requests`);
  }

  /** Pass it to `Astral.create`. */
  readonly fetch: Fetch = (url, init) => {
    const request = requestOf(url, init);
    this.requests.push(request);
    const play = this.#script.shift() ?? this.#always;
    if (play) return play(request);
    this.#unexpected.push(lineOf(request));
    return Promise.reject(refusal(`nothing was written for ${lineOf(request)}`));
  };

  #play(play: Play): this {
    this.#script.push(play);
    return this;
  }
}

function lineOf({ method, url }: FakeRequest): string {
  return `${method} ${url.pathname}${url.search}`;
}
