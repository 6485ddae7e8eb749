import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { check, checkOptions } from '../src/check-options.js';
import { keepSession } from '../src/keep-session.js';
import type { AstralOptions } from '../src/options.js';
import { isBrowser } from '../src/platform.js';

function setGlobal(context: TestContext, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  context.after(() => (before ? Object.defineProperty(globalThis, name, before) : Reflect.deleteProperty(globalThis, name)));
}

test('options: what cannot be meant is refused with its name and what to write', () => {
  const wrong: [object | null, RegExp][] = [
    [null, /options must be an object/],
    [{ baseURL: 'x' }, /baseURL is no option: there are baseUrl, /],
    [{ baseUrl: new URL('http://x') }, /baseUrl must be a string/],
    [{ apiKey: ' key\n' }, /apiKey must be a string that is not empty and has no spaces around it/],
    [{ fetch: 'fetch' }, /fetch must be a function/],
    [{ maxRetries: -1 }, /maxRetries must be a whole number, 0 or more/],
    [{ validate: true }, /validate must be 'off', 'lenient', 'strict'/],
    [{ apiKeyHeader: 'Bearer' }, /apiKeyHeader must be 'x-api-key', 'bearer'/],
    [{ session: 'localStorage' }, /session must be an object/],
  ];
  for (const [options, message] of wrong) assert.throws(() => checkOptions(options as AstralOptions), { name: 'ValidationError', message });
});

test('options: the same holds for those of the session', () => {
  const wrong: [object, RegExp][] = [
    [{ store: 'memory' }, /Astral\.create: session: store is no option: there are storage, storageKey, shareTabs, keepAlive/],
    [{ storage: 'cookie' }, /session: storage must be 'memory', 'sessionStorage', 'localStorage', or an object with getItem/],
    [{ storage: { getItem() {} } }, /session: storage must be/],
    [{ storageKey: 5 }, /session: storageKey must be a string/],
    [{ keepAlive: 1 }, /session: keepAlive must be true or false/],
  ];
  for (const [session, message] of wrong) assert.throws(() => keepSession({ session }, check), { name: 'ValidationError', message });
  assert.equal(keepSession({ session: { storage: 'memory', keepAlive: true } }, check), undefined);
});

test('options: undefined is the same as absent', () => {
  checkOptions({ baseUrl: undefined, apiKey: undefined, fetch: undefined });
});

test('options: a secret is not shown in the message that refuses it', () => {
  assert.throws(() => checkOptions({ apiKey: ' astral_live_x' }), (error: Error) => !error.message.includes('astral_live_x'));
});

test('options: keys are refused in a page unless that is wanted', (context) => {
  setGlobal(context, 'window', { document: {} });
  for (const name of ['apiKey', 'appKey']) {
    assert.throws(() => checkOptions({ [name]: 'k' }), { name: 'ValidationError', field: name, message: /everyone who opens the page/ });
    checkOptions({ [name]: 'k', dangerouslyAllowBrowser: true });
  }
  checkOptions({ accessToken: 'jwt' });
});

test('options: a page is told from servers, its workers from edge runtimes', (context) => {
  assert.equal(isBrowser(), false);
  setGlobal(context, 'WorkerGlobalScope', class {});
  setGlobal(context, 'navigator', { userAgent: 'Mozilla/5.0' });
  assert.equal(isBrowser(), true);
  setGlobal(context, 'navigator', { userAgent: 'Cloudflare-Workers' });
  assert.equal(isBrowser(), false);
});
