import type { check, Check } from './check-options.js';
import { KeptSession } from './kept-session.js';
import type { AstralOptions, SessionOptions } from './options.js';
import { createKeeper } from './session-keeper.js';

const isStorage = (value: unknown) => ['getItem', 'setItem', 'removeItem'].every((name) => typeof (value as Record<string, unknown> | null)?.[name] === 'function');
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');

const sessionChecks: Readonly<Record<keyof SessionOptions, Check>> = {
  storage: (value) =>
    isStorage(value) || ['memory', 'sessionStorage', 'localStorage'].includes(value as string)
      ? undefined
      : "must be 'memory', 'sessionStorage', 'localStorage', or an object with getItem, setItem and removeItem",
  storageKey: (value) => (typeof value === 'string' ? undefined : 'must be a string'),
  shareTabs: flag,
  keepAlive: flag,
};

/**
 * What keeps a session beyond its client; nothing for one that lives in memory. `checkAll` is handed in: imported, it
 * would become a file of its own, which every application would have to load.
 */
export function keepSession({ baseUrl = '', session = {} }: AstralOptions, checkAll: typeof check): KeptSession | undefined {
  checkAll(session, sessionChecks, 'Astral.create: session');
  const { storage = 'memory', storageKey = `@nexrex/astral session ${baseUrl}`, shareTabs: isShared = storage === 'localStorage' } = session;
  return storage === 'memory' ? undefined : new KeptSession(createKeeper({ storage, storageKey, isShared }));
}
