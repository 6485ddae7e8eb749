import { captureCallSite } from './call-site.js';
import type { Calls } from './calls.js';
import type { CoreEvent } from './core.js';
import { ValidationError } from './errors.js';
import type { Begin, EventReader } from './event-reader.js';
import type { RequestOptions } from './request-options.js';

/** What can be set for a single stream. `timeoutMillis` is how long it may be silent; streams are never repeated. */
export interface StreamOptions<Event> extends Omit<RequestOptions, 'maxRetries'> {
  /** Told of each event as it arrives. What it throws ends the stream. */
  onEvent?: ((event: Event) => void) | undefined;
}

/** The data of the event that ends a stream. */
export type Final<Event> = Event extends { event: 'done'; data: infer Data } ? Data : never;

/**
 * The events of one answer, as they arrive. The request goes out when something is first waited for, and no more is read than
 * is asked for. Every loop over a stream begins at its first event.
 */
export class EventStream<Event extends CoreEvent> implements AsyncIterable<Event> {
  readonly #begin: Begin;
  readonly #options: StreamOptions<Event>;
  readonly #controller = new AbortController();
  #loading: Promise<EventReader<Event>> | undefined;
  #reader: EventReader<Event> | undefined;

  /** @internal */
  constructor(begin: Begin, options: StreamOptions<Event>) {
    this.#begin = begin;
    this.#options = options;
  }

  /** Loaded by the first who waits for an event. */
  #read(): Promise<EventReader<Event>> {
    return (this.#loading ??= import('./event-reader.js').then(({ EventReader }) => (this.#reader = new EventReader(this.#begin, this.#options, this.#controller))));
  }

  /** Leaving the loop early closes the connection. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Event, void, undefined> {
    yield* await this.#read();
  }

  /** Reads to the end and gives the whole: the data of the event `done`. */
  async final(): Promise<Final<Event>> {
    return (await this.#read()).final();
  }

  /** Closes the connection: whoever waits for an event gets an `AbortError`. Does nothing when the stream is over. */
  abort(reason?: unknown): void {
    (this.#reader ?? this.#controller).abort(reason);
  }

  static {
    // Older engines have no such symbol, and get no such member.
    if (Symbol.asyncDispose) this.prototype[Symbol.asyncDispose] = async function (this: EventStream<CoreEvent>) { this.abort(); };
  }
}

export interface EventStream<Event extends CoreEvent> {
  /** `await using stream = …` closes the connection at the end of the block. */
  [Symbol.asyncDispose](): Promise<void>;
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
