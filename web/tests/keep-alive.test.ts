import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { test } from 'node:test';
import { keepAlive } from '../src/keep-alive.js';
import { FakeCore } from './fake-core.js';

/** One timer that a test fires. */
class OneTimer {
  delayMillis: number | undefined;
  unreferenced = 0;
  #fire = () => {};
  now = () => 0;
  setTimeout = (callback: () => void, delayMillis: number): unknown => {
    this.#fire = callback;
    this.delayMillis = delayMillis;
    return { unref: () => void this.unreferenced++ };
  };
  clearTimeout = (): void => void (this.delayMillis = undefined);
  fire(): void {
    this.delayMillis = undefined;
    this.#fire();
  }
}

function begin(millisUntilDue: number | undefined, catchUp?: () => Promise<void>) {
  const core = new FakeCore();
  const due = (millis: number | undefined) => (core.state = millis === undefined ? {} : { isSignedIn: true, millisUntilDue: millis });
  due(millisUntilDue);
  const clock = new OneTimer();
  const alive = keepAlive({ core, id: () => 1, guard: (ask) => ask() }, clock, catchUp && { catchUp });
  return { core, clock, alive, due };
}

test('keep alive: the timer is set for when the token is due, and does not keep a process running', () => {
  const { clock, core, alive, due } = begin(60_000);
  assert.deepEqual([clock.delayMillis, clock.unreferenced, core.checked], [60_000, 1, 0]);
  due(5_000);
  alive.arm();
  assert.equal(clock.delayMillis, 5_000);
  due(-1);
  alive.arm();
  assert.equal(clock.delayMillis, 0);
  due(2 ** 40);
  alive.arm();
  assert.equal(clock.delayMillis, 2 ** 31 - 1);
});

test('keep alive: without a token that ends no timer runs', () => {
  const { clock, alive, due } = begin(undefined);
  assert.equal(clock.delayMillis, undefined);
  due(60_000);
  alive.arm();
  due(undefined);
  alive.arm();
  assert.equal(clock.delayMillis, undefined);
});

test('keep alive: what is due is renewed by the core; until it answers the next try waits, the longer it fails the longer', () => {
  const { clock, core, due } = begin(60_000);
  due(-1);
  clock.fire();
  assert.deepEqual([core.checked, clock.delayMillis], [1, 30_000]);
  due(-3_600_000);
  clock.fire();
  assert.deepEqual([core.checked, clock.delayMillis], [2, 360_000]);
});

test('keep alive: a device that wakes up catches up with other tabs and looks at the token again, until the end', async (context) => {
  const scope = new EventTarget();
  const before = Object.getOwnPropertyDescriptor(globalThis, 'addEventListener');
  context.after(() => (before ? Object.defineProperty(globalThis, 'addEventListener', before) : Reflect.deleteProperty(globalThis, 'addEventListener')));
  Object.defineProperty(globalThis, 'addEventListener', { value: scope.addEventListener.bind(scope), configurable: true, writable: true });
  const order: string[] = [];
  const { core, clock, alive } = begin(60_000, async () => void order.push(`caught up ${core.checked}`));
  for (const type of ['visibilitychange', 'online', 'pageshow']) {
    scope.dispatchEvent(new Event(type));
    await nextTurn();
  }
  assert.deepEqual(order, ['caught up 0', 'caught up 1', 'caught up 2']);
  assert.equal(core.checked, 3);
  alive.stop();
  assert.equal(clock.delayMillis, undefined);
  scope.dispatchEvent(new Event('online'));
  await nextTurn();
  assert.equal(core.checked, 3);
});
