import type { Astral } from './astral.js';
import { check } from './check-options.js';
import { openClient } from './client.js';
import type { Core } from './core.js';
import type { AstralOptions } from './options.js';
import { isBrowser } from './platform.js';
import { createSharedCore } from './shared-core.js';

const shared = createSharedCore();

const isObserved = ({ onRequest, onResponse, onRetry, onError, logger }: AstralOptions) => onRequest ?? onResponse ?? onRetry ?? onError ?? logger;

/** Loads the core once, however many clients ask for one, and opens a client on it. */
export async function createOn(make: () => Promise<Core>, options: AstralOptions): Promise<Astral> {
  const kept = options.session && (await import('./keep-session.js')).keepSession(options, check);
  try {
    const isKeptAlive = options.session?.keepAlive ?? isBrowser();
    const [core, keepAlive] = await Promise.all([shared.load(make), isKeptAlive ? import('./keep-alive.js') : undefined]);
    if (options.validate && options.validate !== 'off') core.readAnswers((await import('./generated/answers.js')).answers);
    const observer = isObserved(options) ? (await import('./observe.js')).observerOf(options, core.operations()) : undefined;
    const share = options.shareEqualGets ? (await import('./share-gets.js')).shareGets : undefined;
    const turns = options.maxConcurrent ? (await import('./turns.js')).turnsOf(options.maxConcurrent) : undefined;
    const astral = openClient(core, options, () => shared.forget(core), { observer, share: kept?.isShared ? kept.sharing(share) : share, turns, kept, ...keepAlive });
    await kept?.ready();
    return astral;
  } catch (error) {
    kept?.close();
    throw error;
  }
}
