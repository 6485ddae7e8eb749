import type { Astral } from './astral.js';
import { Calls } from './calls.js';
import { coreOptionsOf } from './check-options.js';
import type { Core } from './core.js';
import { errorFrom } from './core-error.js';
import { AbortError } from './errors.js';
import { createHost } from './host.js';
import { namespacesOf, type Method } from './namespaces.js';
import type { OperationInfo } from './operation-info.js';
import type { AstralOptions } from './options.js';
import type { RequestOptions } from './request-options.js';
import { createSession, expiryMillisOf, millisOf } from './session.js';

function freezeDeeply<T extends readonly object[]>(items: T): T {
  items.forEach((item) => Object.freeze(item));
  return Object.freeze(items);
}

/** Makes a client on a core. `onCrash` is told when the core must not be used again. */
export function openClient(core: Core, options: AstralOptions, onCrash: () => void): Astral {
  const calls = new Calls(core);
  const host = createHost({
    core,
    fetch: options.fetch,
    clock: options.clock,
    readBody: 'json',
    onCrash: (error) => {
      onCrash();
      calls.crash(error);
    },
  });
  const { failure, ...platform } = host;
  const opened = core.open(
    {
      ...platform,
      settle: (callId, value) => calls.settle(callId, value),
      fail: (callId, error) => calls.fail(callId, error, failure()),
    },
    coreOptionsOf(options, expiryMillisOf(core, options.accessTokenExpiresAt, 'accessTokenExpiresAt')),
  );
  if ('error' in opened) throw errorFrom(opened.error);
  const { client } = opened;

  let isOpen = true;
  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    calls.end((operation) => new AbortError('the client is closed', { operation }));
    core.close(client);
  }

  const operations = freezeDeeply(core.operations());
  const methodOf = ({ id, takesParams }: OperationInfo, index: number): Method => {
    const start = (args: unknown, options: RequestOptions | undefined) => calls.start(client, { index, operation: id, args, options, callee: method });
    const method: Method = takesParams ? (params, options) => start(params, options) : (options) => start(undefined, options);
    return method;
  };
  const astral = {
    ...namespacesOf(operations, methodOf),
    operations,
    session: createSession(core, client, () => isOpen),
    toDate: (value: unknown) => {
      const millis = millisOf(core, value);
      return millis === undefined ? undefined : new Date(millis);
    },
    close,
    // Older engines have no such symbols, and get no such members.
    ...(Symbol.dispose && { [Symbol.dispose]: close }),
    ...(Symbol.asyncDispose && { [Symbol.asyncDispose]: async () => close() }),
  };
  // The table makes the namespaces at run time and the types of them at build time; nothing else could join the two.
  return Object.freeze(astral) as unknown as Astral;
}
