import { captureCallSite, pointAt, type CallSite } from './call-site.js';
import { RunningCall, type CallHandle, type Executor } from './call-promise.js';
import { coreCallOptionsOf } from './check-options.js';
import type { Core, CoreError, CoreEvent } from './core.js';
import { errorFrom } from './core-error.js';
import { AbortError, AstralError } from './errors.js';
import type { Exchange, Exchanges } from './exchanges.js';
import type { RequestOptions } from './request-options.js';
import { hideSecret } from './secrets.js';
import type { Turns } from './turns.js';

/** A call as the application made it. */
export interface Call {
  /** Position of the operation in the core's table, and its id. */
  index: number;
  operation: string;
  args: unknown;
  options: RequestOptions | undefined;
  /** The function that the application called: stacks begin above it. */
  callee: (...args: never[]) => unknown;
  /** Where that was, when it is not now. */
  site?: CallSite;
  /** The member of its answer that is a secret. */
  secret?: string | undefined;
  /** Takes the events of a stream; `pull` asks for more. */
  onEvents?: (events: CoreEvent[], pull: () => void) => void;
}

/** Makes the promise that the application gets. */
export type Make = (executor: Executor, handle: CallHandle) => RunningCall;
const makeCall: Make = (executor, handle) => new RunningCall(executor, handle);

interface PendingCall {
  operation: string;
  resolve(value: unknown): void;
  reject(error: AstralError): void;
  stopListening(): void;
  onEvents: Call['onEvents'];
}

type MakeError = (operation: string) => AstralError;

/** Call ids are unique over all clients, as they share one core. */
let lastCallId = 0;

/** The running calls of one client: promises on this side, numbers on the core's. */
export class Calls {
  readonly #core: Core;
  readonly #exchanges: Exchanges;
  readonly #turns: Turns | undefined;
  readonly #pending = new Map<number, PendingCall>();
  /** Why no call can be made any more. */
  #ending: MakeError | undefined;

  constructor(core: Core, exchanges: Exchanges, turns?: Turns) {
    this.#core = core;
    this.#exchanges = exchanges;
    this.#turns = turns;
  }

  start(client: number, call: Call, make = makeCall): RunningCall {
    const { operation } = call;
    const site = call.site ?? captureCallSite(call.callee);
    const callId = ++lastCallId;
    const startedAt = performance.now();
    let exchange: Exchange | undefined;
    const begin: Executor = (resolveRaw, rejectRaw) => {
      const resolve = (value: unknown) => {
        exchange = this.#exchanges.current;
        if (call.secret) hideSecret(value as Record<string, unknown>, call.secret);
        resolveRaw(value);
      };
      const reject = (error: AstralError) => {
        rejectRaw(pointAt(error, site));
        this.#exchanges.observer?.failed(operation, error, performance.now() - startedAt);
      };
      try {
        this.#begin(client, callId, call, resolve, reject);
      } catch (error) {
        reject(error instanceof AstralError ? error : this.crash(error)(operation));
      }
    };
    return make(begin, {
      startedAt,
      exchange: () => exchange,
      cancel: () => this.#cancel(callId, () => new AbortError('the call was aborted', { operation })),
    });
  }

  #begin(client: number, callId: number, { index, operation, args, options, onEvents }: Call, resolve: PendingCall['resolve'], reject: PendingCall['reject']): void {
    if (this.#ending) throw this.#ending(operation);
    const coreOptions = options === undefined ? {} : coreCallOptionsOf(operation, options);
    const signal = options?.signal;
    refuseAborted(operation, signal);
    this.#pending.set(callId, { operation, resolve, reject, stopListening: this.#listen(callId, operation, signal), onEvents });
    const go = () => this.#ending ?? this.#core.call(client, callId, index, args, coreOptions);
    if (this.#turns) this.#turns.take(callId, go);
    else go();
  }

  #listen(callId: number, operation: string, signal: AbortSignal | undefined): () => void {
    if (!signal) return () => {};
    const onAbort = () => this.#cancel(callId, () => aborted(operation, signal));
    signal.addEventListener('abort', onAbort, { once: true });
    return () => signal.removeEventListener('abort', onAbort);
  }

  #cancel(callId: number, reason: () => AstralError): void {
    const call = this.#take(callId);
    if (!call) return;
    call.reject(reason());
    try {
      this.#core.cancel(callId);
    } catch (error) {
      this.crash(error);
    }
  }

  #take(callId: number): PendingCall | undefined {
    const call = this.#pending.get(callId);
    this.#pending.delete(callId);
    call?.stopListening();
    this.#turns?.give(callId);
    return call;
  }

  events(callId: number, events: CoreEvent[]): void {
    this.#pending.get(callId)?.onEvents?.(events, () => this.#pull(callId));
  }

  #pull(callId: number): void {
    try {
      if (this.#pending.has(callId)) this.#core.pull(callId);
    } catch (error) {
      this.crash(error);
    }
  }

  settle(callId: number, value: unknown): void {
    this.#take(callId)?.resolve(value);
  }

  fail(callId: number, error: CoreError, cause: unknown): void {
    const call = this.#take(callId);
    call?.reject(errorFrom({ ...error, operation: error.operation || call.operation }, cause));
  }

  /** From now on calls are refused, and those still running end. */
  end(ending: MakeError): void {
    this.#ending ??= ending;
    for (const [callId, call] of [...this.#pending]) this.#take(callId)?.reject(ending(call.operation));
  }

  /** The core broke: it cannot be asked again, and nothing that it was asked will be answered. */
  crash(cause: unknown): MakeError {
    const ending: MakeError = (operation) =>
      new AstralError('the core of @nexrex/astral stopped working: make a new client with Astral.create', { operation, cause });
    this.end(ending);
    return ending;
  }
}

export function refuseAborted(operation: string, signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw aborted(operation, signal);
}

function aborted(operation: string, signal: AbortSignal): AbortError {
  return new AbortError('the call was aborted', { operation, cause: signal.reason });
}
