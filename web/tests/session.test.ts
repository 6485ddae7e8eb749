import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { test } from 'node:test';
import type { AuthEvent, Session } from '../src/astral.js';
import { AstralError } from '../src/errors.js';
import { KeptSession } from '../src/kept-session.js';
import type { SessionKeeper } from '../src/session-keeper.js';
import { createSession } from '../src/session.js';
import { onWake } from '../src/wake.js';
import { FakeCore } from './fake-core.js';

const open = (kept?: KeptSession) => createSession(new FakeCore(), () => 1, kept);

function listening({ facade }: { facade: Session }): { seen: string[]; stop: () => void } {
  const seen: string[] = [];
  return { seen, stop: facade.onAuthStateChange(({ type }) => void seen.push(type)) };
}

test('events: all who listen are told, until they stop', async () => {
  const session = open();
  const one = listening(session);
  const other = listening(session);
  session.emit('signed-in');
  await nextTurn();
  one.stop();
  one.stop();
  session.emit('refreshed');
  await nextTurn();
  assert.deepEqual([one.seen, other.seen], [['signed-in'], ['signed-in', 'refreshed']]);
});

test('events: a function that listens twice is told twice, and stops one at a time', async () => {
  const session = open();
  let calls = 0;
  const listener = () => void calls++;
  const stop = session.facade.onAuthStateChange(listener);
  session.facade.onAuthStateChange(listener);
  session.emit('signed-in');
  await nextTurn();
  stop();
  session.emit('signed-out');
  await nextTurn();
  assert.equal(calls, 3);
});

test('events: a listener that stops in its own call, or throws, disturbs no other', async (context) => {
  const thrown: unknown[] = [];
  const onThrown = (error: unknown) => void thrown.push(error);
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', onThrown);
  context.after(() => {
    process.off('uncaughtException', onThrown);
    others.forEach((listener) => process.on('uncaughtException', listener));
  });
  const session = open();
  const mistake = new Error('a mistake of the application');
  const stop = session.facade.onAuthStateChange(() => {
    stop();
    throw mistake;
  });
  const other = listening(session);
  session.emit('signed-in');
  session.emit('signed-out');
  await nextTurn();
  assert.deepEqual(other.seen, ['signed-in', 'signed-out']);
  assert.deepEqual(thrown, [mistake]);
});

test('events: listeners are called later, so that they may use the client', async () => {
  const session = open();
  const { seen } = listening(session);
  session.emit('signed-in');
  assert.deepEqual(seen, []);
  await nextTurn();
  assert.deepEqual(seen, ['signed-in']);
});

test('events: each says what holds after it, and cannot be changed by who hears it', async () => {
  const session = open();
  let event!: AuthEvent;
  session.facade.onAuthStateChange((given) => void (event = given));
  session.emit('refreshed');
  await nextTurn();
  assert.deepEqual(event, { type: 'refreshed', origin: 'client', state: 'signed-in', user: undefined, expiresAt: new Date(1_776_672_000_000) });
  assert.ok(Object.isFrozen(event));
});

test('events: what happened while the client was made is told to the first who listens, once', async () => {
  const keeper: SessionKeeper = { isShared: false, ready: Promise.resolve(), attach() {}, changed() {}, takeTurn: async () => {}, endTurn() {}, catchUp: async () => {}, close() {} };
  const kept = new KeptSession(keeper);
  const session = open(kept);
  session.emit('storage-failed', new AstralError('no', { code: 'STORAGE_FAILED' }));
  await kept.ready();
  session.emit('signed-in');
  const first = listening(session);
  const second = listening(session);
  await nextTurn();
  assert.deepEqual([first.seen, second.seen], [['storage-failed'], []]);
});

test('events: a closed client tells nothing any more', async () => {
  const session = open();
  const { seen } = listening(session);
  session.emit('signed-in');
  session.close();
  await nextTurn();
  assert.deepEqual(seen, []);
});

test('wake: a page that changes between seen and hidden, comes back or is online again calls back, until it stops', (context) => {
  const scope = new EventTarget();
  const before = Object.getOwnPropertyDescriptor(globalThis, 'addEventListener');
  context.after(() => (before ? Object.defineProperty(globalThis, 'addEventListener', before) : Reflect.deleteProperty(globalThis, 'addEventListener')));
  Object.defineProperty(globalThis, 'addEventListener', { value: scope.addEventListener.bind(scope), configurable: true, writable: true });
  const ending = new AbortController();
  let calls = 0;
  onWake(() => calls++, ending.signal);
  const happen = () => ['visibilitychange', 'online', 'pageshow'].forEach((type) => scope.dispatchEvent(new Event(type)));
  happen();
  assert.equal(calls, 3);
  ending.abort();
  happen();
  assert.equal(calls, 3);
});
