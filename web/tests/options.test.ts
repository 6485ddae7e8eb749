import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { checkOptions } from '../src/check-options.js';
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
  ];
  for (const [options, message] of wrong) assert.throws(() => checkOptions(options as AstralOptions), { name: 'ValidationError', message });
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
