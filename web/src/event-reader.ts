import type { CoreEvent } from './core.js';
import type { Final, StreamOptions } from './event-stream.js';

type Receive = (events: CoreEvent[], pull: () => void) => void;
/** Begins a stream: resolves at its end, rejects with what ended it early. */
export type Begin = (signal: AbortSignal, receive: Receive) => Promise<unknown>;

/** Reads the events of one answer, and keeps them for those who come later. */
export class EventReader<Event extends CoreEvent> implements AsyncIterable<Event> {
  readonly #begin: Begin;
  readonly #options: StreamOptions<Event>;
  readonly #controller: AbortController;
  readonly #events: Event[] = [];
  #pull = () => this.#start();
  #arriving: PromiseWithResolver | undefined;
  #outcome: { error?: unknown } | undefined;

  /** `controller` ends it, also before it has begun. */
  constructor(begin: Begin, options: StreamOptions<Event>, controller = new AbortController()) {
    this.#begin = begin;
    this.#options = options;
    this.#controller = controller;
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

interface PromiseWithResolver {
  promise: Promise<void>;
  resolve: () => void;
}

function promiseWithResolver(): PromiseWithResolver {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
