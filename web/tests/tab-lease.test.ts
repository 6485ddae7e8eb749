import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { leaseMillis, TabLease, type ChangeLease, type Lease } from '../src/tab-lease.js';

/** A database that all tabs of a test share. */
function memory(): { change: ChangeLease; leases: Map<string, Lease> } {
  const leases = new Map<string, Lease>();
  return {
    leases,
    change: async (key, decide) => {
      const next = decide(leases.get(key));
      if (next) leases.set(key, next);
    },
  };
}

const withClock = (name: string, run: () => Promise<void>) =>
  test(name, async () => {
    mock.timers.enable({ apis: ['Date', 'setInterval'], now: 1_000_000 });
    try {
      await run();
    } finally {
      mock.timers.reset();
    }
  });

withClock('lease: one of two tabs gets it, the other learns how long it has to wait', async () => {
  const { change } = memory();
  const one = new TabLease('key', change);
  const other = new TabLease('key', change);
  assert.equal((await one.take()).waitMillis, 0);
  mock.timers.setTime(1_001_000);
  assert.equal((await other.take()).waitMillis, leaseMillis - 1_000);
  assert.equal((await one.take()).waitMillis, 0, 'its own is no obstacle');
  one.close();
});

withClock('lease: what the last holder left to say is told to the next', async () => {
  const { change } = memory();
  const one = new TabLease('key', change);
  const other = new TabLease('key', change);
  assert.equal((await one.take()).note, undefined);
  await one.release({ epoch: 7 });
  assert.deepEqual(await other.take(), { waitMillis: 0, note: { epoch: 7 } });
  other.close();
});

withClock('lease: a tab that dies with it blocks nobody for longer than it lasts', async () => {
  const { change } = memory();
  const dead = new TabLease('key', change);
  const living = new TabLease('key', change);
  await dead.take();
  dead.close(); // as the end of a tab: nothing renews it, nothing gives it back
  mock.timers.tick(leaseMillis - 1);
  assert.equal((await living.take()).waitMillis, 1);
  mock.timers.tick(1);
  assert.equal((await living.take()).waitMillis, 0);
  living.close();
});

withClock('lease: it is renewed while the refresh of its holder takes long', async () => {
  const { change } = memory();
  const slow = new TabLease('key', change);
  const other = new TabLease('key', change);
  await slow.take();
  for (let halves = 0; halves < 7; halves++) mock.timers.tick(leaseMillis / 2);
  assert.ok((await other.take()).waitMillis > 0);
  await slow.release(undefined);
  assert.equal((await other.take()).waitMillis, 0);
  other.close();
});

withClock('lease: one that ends later than any can was made by a wrong clock, and binds nobody', async () => {
  const { change, leases } = memory();
  leases.set('key', { owner: 'another', untilMillis: 1_000_000 + 10 * leaseMillis });
  const lease = new TabLease('key', change);
  assert.equal((await lease.take()).waitMillis, 0);
  lease.close();
});

withClock('lease: who holds none gives none back', async () => {
  const { change } = memory();
  const holder = new TabLease('key', change);
  const other = new TabLease('key', change);
  await holder.take();
  await other.release('stolen');
  assert.ok((await other.take()).waitMillis > 0);
  holder.close();
});
