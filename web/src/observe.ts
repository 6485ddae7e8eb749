import type { ExchangeRequest } from './core.js';
import type { Observer } from './exchanges.js';
import type { AttemptFacts, Hooks } from './hooks.js';
import { loggingHooks } from './logging.js';
import type { OperationInfo } from './operation-info.js';
import type { AstralOptions } from './options.js';
import { responseInfo } from './response-info.js';

type FactsOf<Name extends keyof Hooks> = Parameters<NonNullable<Hooks[Name]>>[0];

const secretName = /auth|key|cookie|token|secret/i;

function redacted(pairs: Iterable<readonly [name: string, value: string]>): Record<string, string> {
  return Object.fromEntries([...pairs].map(([name, value]) => [name.toLowerCase(), secretName.test(name) ? '***' : value]));
}

/** Tells hooks and logger of the options what happens. */
export function observerOf(options: AstralOptions, operations: readonly OperationInfo[]): Observer {
  const all: Hooks[] = [options];
  if (options.logger) all.push(loggingHooks(options.logger, options.logLevel ?? 'warn'));
  const paths = new Map(operations.map(({ id, path }) => [id, path]));

  function tell<Name extends keyof Hooks>(name: Name, facts: FactsOf<Name>): void {
    for (const hooks of all) {
      const hook = hooks[name] as ((facts: unknown) => unknown) | undefined;
      // A promise catches both what is thrown and what is rejected later.
      if (hook) new Promise((resolve) => resolve(hook(facts))).catch(() => {});
    }
  }

  function factsOf({ operation, method, url, attempt, headers }: ExchangeRequest): AttemptFacts {
    return { operation, method, path: paths.get(operation) ?? new URL(url).pathname, attempt, requestHeaders: redacted(headers) };
  }

  return {
    sent: (request) => tell('onRequest', factsOf(request)),
    answered: (exchange) => {
      const { status, headers, requestId, timings } = responseInfo(exchange);
      tell('onResponse', { ...factsOf(exchange.request), status, headers: redacted(headers), requestId, durationMillis: timings.totalMillis });
    },
    retrying: (request, delayMillis, status) => tell('onRetry', { ...factsOf(request), delayMillis, status }),
    failed: (operation, error, durationMillis) => tell('onError', { operation, error, durationMillis }),
  };
}
