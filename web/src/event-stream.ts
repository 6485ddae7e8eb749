import { captureCallSite } from './call-site.js';
import type { Calls } from './calls.js';
import type { CoreEvent } from './core.js';
import { ValidationError } from './errors.js';
import type { RequestOptions } from './request-options.js';

/** What can be set for a single stream. `timeoutMillis` is how long it may be silent; streams are never repeated. */
export interface StreamOptions<Event> extends Omit<RequestOptions, 'maxRetries'> {
  /** Told of each event as it arrives. What it throws ends the stream. */
  onEvent?: ((event: Event) => void) | undefined;
}

/** The data of the event that ends a stream. */
type Final<Event> = Event extends { event: 'done'; data: infer Data } ? Data : never;

type Receive = (events: CoreEvent[], pull: () => void) => void;
/** Begins a stream: resolves at its end, rejects with what ended it early. */
type Begin = (signal: AbortSignal, receive: Receive) => Promise<unknown>;

/**
 * The events of one answer, as they arrive. The request goes out when something is first waited for, and no more is read than
 * is asked for. Every loop over a stream begins at its first event.
 */
export class EventStream<Event extends CoreEvent> implements AsyncIterable<Event> {
  readonly #begin: Begin;
  readonly #options: StreamOptions<Event>;
  readonly #controller = new AbortController();
  readonly #events: Event[] = [];
  #pull = () => this.#start();
  #arriving: PromiseWithResolver | undefined;
  #outcome: { error?: unknown } | undefined;

  /** @internal */
  constructor(begin: Begin, options: StreamOptions<Event>) {
    this.#begin = begin;
    this.#options = options;
  }

  /** Leaving the loop early closes the connection. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Event, void, undefined> {
    try {
      for (let index = 0; await this.#has(index); index++) yield this.#events[index]!;
    } finally {
      this.abort();
    }
  }

  /** Reads to the end and gives the whole: the data of the event `done`. */
  async final(): Promise<Final<Event>> {
    while (await this.#has(this.#events.length));
    return this.#events.at(-1)!.data as Final<Event>;
  }

  /** Closes the connection: whoever waits for an event gets an `AbortError`. Does nothing when the stream is over. */
  abort(reason?: unknown): void {
    if (!this.#outcome) this.#controller.abort(reason);
  }

  static {
    // Older engines have no such symbol, and get no such member.
    if (Symbol.asyncDispose) this.prototype[Symbol.asyncDispose] = async function (this: EventStream<CoreEvent>) { this.abort(); };
  }

  /** Waits until there is an event at `index`, or none any more. */
  async #has(index: number): Promise<boolean> {
    while (index >= this.#events.length && !this.#outcome) await this.#more();
    if (index < this.#events.length) return true;
    if ('error' in this.#outcome!) throw this.#outcome.error;
    return false;
  }

  /** However many wait, more is asked for once. */
  #more(): Promise<void> {
    if (!this.#arriving) {
      this.#arriving = promiseWithResolver();
      this.#pull();
    }
    return this.#arriving.promise;
  }

  #wake(): void {
    this.#arriving?.resolve();
    this.#arriving = undefined;
  }

  #start(): void {
    const { signal } = this.#options;
    const forward = () => this.#controller.abort(signal!.reason);
    if (signal?.aborted) forward();
    signal?.addEventListener('abort', forward);
    this.#begin(this.#controller.signal, (events, pull) => this.#take(events as Event[], pull))
      .then(() => this.#end({}), (error: unknown) => this.#end({ error }))
      .finally(() => signal?.removeEventListener('abort', forward));
  }

  /** Must not throw: it is called from within the core. */
  #take(events: Event[], pull: () => void): void {
    this.#pull = pull;
    this.#events.push(...events);
    try {
      for (const event of events) this.#options.onEvent?.(event);
    } catch (error) {
      this.#end({ error });
      this.#controller.abort();
    }
    this.#wake();
  }

  #end(outcome: { error?: unknown }): void {
    this.#outcome ??= outcome;
    this.#wake();
  }
}

export interface EventStream<Event extends CoreEvent> {
  /** `await using stream = …` closes the connection at the end of the block. */
  [Symbol.asyncDispose](): Promise<void>;
}

interface PromiseWithResolver {
  promise: Promise<void>;
  resolve: () => void;
}

function promiseWithResolver(): PromiseWithResolver {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

export interface StreamCall {
  index: number;
  operation: string;
  args: unknown;
  options: StreamOptions<CoreEvent> | undefined;
  callee: (...args: never[]) => unknown;
}

/** The stream of a call, which is made when its first event is waited for; its errors point at `callee`'s caller all the same. */
export function streamOf(calls: Calls, client: number, { options, ...call }: StreamCall): EventStream<CoreEvent> {
  const { onEvent, signal, ...rest } = options ?? {};
  if (onEvent !== undefined && typeof onEvent !== 'function') {
    throw new ValidationError(`${call.operation}: onEvent must be a function`, { field: 'onEvent', operation: call.operation });
  }
  const site = captureCallSite(call.callee);
  return new EventStream((signal, onEvents) => calls.start(client, { ...call, options: { ...rest, signal }, site, onEvents }), { onEvent, signal });
}
