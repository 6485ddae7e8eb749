import type { Astral } from './astral.js';
import { captureCallSite } from './call-site.js';
import { RunningCall } from './call-promise.js';
import { Calls, refuseAborted, type Call, type Make } from './calls.js';
import { coreOptionsOf } from './check-options.js';
import { platformClock } from './clock.js';
import type { Core, ExchangeSink, Platform } from './core.js';
import { errorFrom } from './core-error.js';
import { AbortError } from './errors.js';
import { streamOf } from './event-stream.js';
import { Exchanges, type Observer } from './exchanges.js';
import { createHost } from './host.js';
import type { keepAlive } from './keep-alive.js';
import type { KeptSession } from './kept-session.js';
import { namespacesOf, type Method } from './namespaces.js';
import type { OperationInfo } from './operation-info.js';
import type { AstralOptions } from './options.js';
import { RunningPages, type PageSource } from './pagination.js';
import type { RequestOptions } from './request-options.js';
import type { Failure } from './session-keeper.js';
import { createSession, expiryMillisOf, millisOf } from './session.js';
import type { Turns } from './turns.js';

function freezeDeeply<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freezeDeeply);
  return value;
}

/** The call ends when its columns are read; who asks for none loads no reader. */
const columnsCall = (operation: string): Make => (executor, handle) => {
  const read = async (bytes: unknown) => (await import('./columns.js')).readColumns(bytes as Uint8Array, operation, errorFrom);
  return new RunningCall((resolve, reject) => executor((bytes) => void read(bytes).then(resolve, reject), reject), handle);
};

/** Stands for an operation that the table does not know. */
const rawRequest = -1;

/** What only some options need, loaded when they are set. */
export interface Extras {
  observer?: Observer | undefined;
  turns?: Turns | undefined;
  kept?: KeptSession | undefined;
  keepAlive?: typeof keepAlive | undefined;
  share?: (<P extends Platform>(sink: ExchangeSink, make: (sink: ExchangeSink) => P) => P) | undefined;
}

/** Makes a client on a core. `onCrash` is told when the core must not be used again. */
export function openClient(core: Core, options: AstralOptions, onCrash: () => void, { observer, turns, share = (sink, make) => make(sink), kept, keepAlive }: Extras = {}): Astral {
  const operations: readonly OperationInfo[] = freezeDeeply(core.operations());
  const exchanges = new Exchanges(observer);
  const calls = new Calls(core, exchanges, turns);
  const onCoreCrash = (error: unknown) => {
    onCrash();
    calls.crash(error);
  };
  const { failure, guard, ...platform } = share(exchanges.sinkOf(core), (sink) =>
    createHost({ core: sink, fetch: options.fetch, clock: options.clock, readBody: 'json', onCrash: onCoreCrash }),
  );
  /** 0 before it is open, and when it is closed. */
  let client = 0;
  const session = createSession(core, () => client, kept);
  const opened = core.open(
    {
      ...platform,
      ...exchanges.watch(platform),
      events: (callId, events) => calls.events(callId, events),
      settle: (callId, value) => calls.settle(callId, value),
      fail: (callId, error) => calls.fail(callId, error, failure()),
      sessionChanged: (event, told) => {
        if (!client) return;
        session.changed(event, told);
        alive?.arm();
      },
    },
    coreOptionsOf(options, expiryMillisOf(core, options.accessTokenExpiresAt, 'accessTokenExpiresAt')),
  );
  if ('error' in opened) throw errorFrom(opened.error);
  ({ client } = opened);
  const port = { core, id: () => client, guard, facts: session.facts, report: (failure: Failure, cause: unknown) => session.emit('storage-failed', errorFrom(failure, cause)) };
  kept?.begin(port);
  const alive = keepAlive?.(port, options.clock ?? platformClock, kept);

  function close(): void {
    if (!client) return;
    const id = client;
    client = 0;
    options.signal?.removeEventListener('abort', close);
    alive?.stop();
    kept?.close();
    session.close();
    calls.end((operation) => new AbortError('the client is closed', { operation }));
    core.close(id);
  }

  const start = (info: OperationInfo, call: Call) => {
    if (info.isStream) return streamOf(calls, client, call);
    if (info.isColumns) return calls.start(client, call, columnsCall(info.id));
    if (!info.pages) return calls.start(client, call);
    const first = { ...call, site: captureCallSite(call.callee) };
    const source: PageSource = {
      info,
      args: call.args as PageSource['args'],
      fetch: (args) => calls.start(client, { ...first, args }),
      check: () => refuseAborted(info.id, call.options?.signal),
      error: errorFrom,
    };
    return calls.start(client, first, (executor, handle) => new RunningPages(executor, handle, source));
  };
  const methodOf = (info: OperationInfo, index: number): Method => {
    const begin = (args: unknown, options: RequestOptions | undefined) => start(info, { index, operation: info.id, args, options, callee: method, secret: info.secret });
    const method: Method = info.takesParams ? (params, options) => begin(params, options) : (options) => begin(undefined, options);
    return method;
  };
  const rotate: Method = async (params, handOver, options) => {
    const { rotateApiKey } = await import('./rotate-api-key.js');
    return rotateApiKey(namespaces.apiKeys as never, errorFrom, params as never, handOver as never, options);
  };
  const namespaces = namespacesOf(operations, methodOf, { apiKeys: { rotate } });
  const request = (args: unknown, options?: RequestOptions) => calls.start(client, { index: rawRequest, operation: 'request', args, options, callee: request });
  const astral = {
    ...namespaces,
    operations: Object.freeze(operations.filter(({ formOf }) => formOf === undefined)),
    request,
    session: session.facade,
    toDate: (value: unknown) => {
      const millis = millisOf(core, value);
      return millis === undefined ? undefined : new Date(millis);
    },
    close,
    // Older engines have no such symbols, and get no such members.
    ...(Symbol.dispose && { [Symbol.dispose]: close }),
    ...(Symbol.asyncDispose && { [Symbol.asyncDispose]: async () => close() }),
  };
  if (options.signal?.aborted) close();
  options.signal?.addEventListener('abort', close);
  // The table makes the namespaces at run time and the types of them at build time; nothing else could join the two.
  return Object.freeze(astral) as unknown as Astral;
}
