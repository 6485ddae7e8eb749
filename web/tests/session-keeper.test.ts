import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { mock, test } from 'node:test';
import type { Origin } from '../src/astral.js';
import { createKeeper, type Adoption, type Failure, type KeeperOptions, type SessionKeeper, type SessionPort } from '../src/session-keeper.js';
import type { SessionRecord } from '../src/session-record.js';
import type { SessionStorage } from '../src/session-storage.js';

const signedIn = (epoch: number, token = 'secret', expires = 100): SessionRecord => ({ version: 1, epoch, state: 'signed-in', access_token: token, expires_at_millis: expires });
const signedOut = (epoch: number): SessionRecord => ({ version: 1, epoch, state: 'signed-out' });

/** The session of a tab, with the core's rule of who knows more. */
class Tab implements SessionPort {
  session: SessionRecord = signedOut(0);
  readonly errors: (Failure & { cause: unknown })[] = [];
  readonly origins: string[] = [];
  readonly keeper: SessionKeeper;

  constructor(options: Partial<KeeperOptions> & Pick<KeeperOptions, 'storage'>) {
    this.keeper = createKeeper({ storageKey: 'key', isShared: false, lease: freeLease(), ...options });
    this.keeper.attach(this);
  }

  record = () => this.session;
  report = (failure: Failure, cause?: unknown) => void this.errors.push({ ...failure, cause });

  adopt = (found: unknown, origin: Origin): Adoption => {
    const record = found as SessionRecord | undefined;
    if (record?.version !== 1) return 'unreadable';
    const isRenewal = record.epoch === this.session.epoch && (record.expires_at_millis ?? 0) > (this.session.expires_at_millis ?? 0);
    if (record.epoch <= this.session.epoch && !isRenewal) return 'stale';
    this.session = record;
    this.origins.push(`${record.state} ${origin}`);
    this.keeper.changed(record.state === 'signed-in' ? (isRenewal ? 'refreshed' : 'signed-in') : 'signed-out', origin);
    return 'taken';
  };

  become(record: SessionRecord, type: 'signed-in' | 'refreshed' | 'signed-out'): void {
    this.session = record;
    this.keeper.changed(type, 'client');
  }
}

const freeLease = () => ({ take: async () => ({ waitMillis: 0, note: undefined as unknown }), release: async () => {}, close: () => {} });

class MemoryStorage implements SessionStorage {
  readonly items = new Map<string, string>();
  constructor(record?: SessionRecord | string) {
    if (record !== undefined) this.items.set('key', typeof record === 'string' ? record : JSON.stringify(record));
  }
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
  get stored(): SessionRecord | undefined {
    const text = this.items.get('key');
    return text === undefined ? undefined : (JSON.parse(text) as SessionRecord);
  }
}

/** Lets everything that is under way happen, messages between channels too. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await nextTurn();
}

test('storage: what was stored is the session of the next client', async () => {
  const tab = new Tab({ storage: new MemoryStorage(signedIn(5)) });
  await tab.keeper.ready;
  assert.deepEqual(tab.session, signedIn(5));
  assert.deepEqual(tab.origins, ['signed-in storage']);
});

test('storage: a sign-in is stored, a refresh takes its place, a sign-out removes it', async () => {
  const storage = new MemoryStorage();
  const tab = new Tab({ storage });
  await tab.keeper.ready;
  tab.become(signedIn(6), 'signed-in');
  await settle();
  assert.deepEqual(storage.stored, signedIn(6));
  tab.become(signedIn(6, 'newer', 200), 'refreshed');
  await settle();
  assert.equal(storage.stored?.access_token, 'newer');
  tab.become(signedOut(7), 'signed-out');
  await settle();
  assert.equal(storage.items.size, 0);
});

for (const content of ['', '{', 'null', '"text"', '{"version":2}', '\u0000']) {
  test(`storage: ${JSON.stringify(content)} is dropped, with a report and without a crash`, async () => {
    const storage = new MemoryStorage(content);
    const tab = new Tab({ storage });
    await tab.keeper.ready;
    assert.equal(tab.session.state, 'signed-out');
    assert.equal(storage.items.size, 0);
    assert.deepEqual(tab.errors.map(({ code }) => code), ['STORAGE_CORRUPTED']);
  });
}

test('storage: one that throws is reported, and the session goes on in memory', async () => {
  const fail = () => {
    throw new Error('the quota is used up');
  };
  const tab = new Tab({ storage: { getItem: fail, setItem: fail, removeItem: fail } });
  await tab.keeper.ready;
  tab.become(signedIn(6), 'signed-in');
  tab.become(signedIn(6, 'newer', 200), 'refreshed');
  await settle();
  assert.equal(tab.session.access_token, 'newer', 'nothing stored is no sign-out of another tab');
  assert.deepEqual(new Set(tab.errors.map(({ code }) => code)), new Set(['STORAGE_FAILED']));
  assert.match(String(tab.errors[0]!.cause), /quota/);
});

test('storage: a page without it goes on in memory', async () => {
  const tab = new Tab({ storage: 'localStorage' });
  await tab.keeper.ready;
  assert.deepEqual(tab.errors.map(({ code }) => code), ['STORAGE_FAILED']);
});

test('storage: one that never answers holds nothing up for longer than a second', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const never = () => new Promise<null>(() => {});
    const tab = new Tab({ storage: { getItem: never, setItem: never, removeItem: never } });
    let isReady = false;
    void tab.keeper.ready.then(() => (isReady = true));
    await settle();
    assert.equal(isReady, false);
    mock.timers.tick(1_000);
    await settle();
    assert.equal(isReady, true);
    const turn = tab.keeper.takeTurn();
    await settle();
    mock.timers.tick(1_000);
    await turn;
  } finally {
    mock.timers.reset();
  }
});

test('storage: what arrives late is taken over, unless somebody signed in meanwhile', async () => {
  let answer!: (text: string) => void;
  const storage = { getItem: () => new Promise<string>((resolve) => (answer = resolve)), setItem: () => {}, removeItem: () => {} };
  const late = new Tab({ storage });
  answer(JSON.stringify(signedIn(5)));
  await settle();
  assert.equal(late.session.epoch, 5);
  const later = new Tab({ storage });
  later.become(signedIn(9, 'mine'), 'signed-in');
  answer(JSON.stringify(signedIn(5)));
  await settle();
  assert.equal(later.session.access_token, 'mine');
});

test('storage: of many changes the last is what stays, however slow it is', async () => {
  const items = new MemoryStorage();
  const slow: SessionStorage = {
    getItem: async (key) => (await nextTurn(), items.getItem(key)),
    setItem: async (key, value) => (await nextTurn(), items.setItem(key, value)),
    removeItem: async (key) => (await nextTurn(), items.removeItem(key)),
  };
  const tab = new Tab({ storage: slow });
  await tab.keeper.ready;
  tab.become(signedIn(6), 'signed-in');
  tab.become(signedOut(7), 'signed-out');
  tab.become(signedIn(8, 'last'), 'signed-in');
  await settle();
  assert.equal(items.stored?.access_token, 'last');
  tab.become(signedOut(9), 'signed-out');
  await settle();
  assert.equal(items.items.size, 0);
});

test('tabs: a sign-in, a refresh and a sign-out in one are those of the other', async () => {
  const storage = new MemoryStorage();
  const one = new Tab({ storage, isShared: true });
  const other = new Tab({ storage, isShared: true });
  try {
    await Promise.all([one.keeper.ready, other.keeper.ready]);
    one.become(signedIn(6), 'signed-in');
    await settle();
    one.become(signedIn(6, 'newer', 200), 'refreshed');
    await settle();
    assert.equal(other.session.access_token, 'newer');
    other.become(signedOut(7), 'signed-out');
    await settle();
    assert.equal(one.session.state, 'signed-out');
    assert.deepEqual(other.origins, ['signed-in tab', 'signed-in tab']);
    assert.equal(storage.items.size, 0);
  } finally {
    one.keeper.close();
    other.keeper.close();
  }
});

test('tabs: a refresh that comes after the sign-out of another tab revives nothing', async () => {
  const storage = new MemoryStorage(signedIn(6));
  const tab = new Tab({ storage, isShared: true });
  await tab.keeper.ready;
  storage.removeItem('key'); // another tab signs out; its message is still under way
  tab.become(signedIn(6, 'too late', 200), 'refreshed');
  await settle();
  assert.equal(tab.session.state, 'signed-out');
  assert.equal(storage.items.size, 0);
  tab.keeper.close();
});

test('tabs: a sign-out that arrives late does not remove what somebody has stored since', async () => {
  const storage = new MemoryStorage(signedIn(6));
  const tab = new Tab({ storage, isShared: true });
  await tab.keeper.ready;
  storage.setItem('key', JSON.stringify(signedIn(8, 'since')));
  tab.adopt(signedOut(7), 'tab');
  await settle();
  assert.equal(storage.stored?.access_token, 'since');
  tab.keeper.close();
});

test('tabs: the turn waits for the tab that refreshes, and ends with its news', async () => {
  const storage = new MemoryStorage(signedIn(6));
  const lease = { ...freeLease(), take: async () => ({ waitMillis: 60_000, note: undefined }) };
  const waiting = new Tab({ storage, isShared: true, lease });
  const refreshing = new Tab({ storage, isShared: true });
  try {
    await Promise.all([waiting.keeper.ready, refreshing.keeper.ready]);
    let hasTurn = false;
    const turn = waiting.keeper.takeTurn().then(() => (hasTurn = true));
    await settle();
    assert.equal(hasTurn, false);
    refreshing.become(signedIn(6, 'newer', 200), 'refreshed');
    await turn;
    assert.equal(waiting.session.access_token, 'newer');
  } finally {
    waiting.keeper.close();
    refreshing.keeper.close();
  }
});

test('tabs: whoever gets the lease after a refresh waits for the token that was just learnt', async () => {
  // The note has arrived, message and storage not yet.
  const storage = new MemoryStorage(signedIn(6));
  const lease = { ...freeLease(), take: async () => ({ waitMillis: 0, note: { epoch: 6, expiresAtMillis: 200 } }) };
  const tab = new Tab({ storage, isShared: true, lease });
  await tab.keeper.ready;
  const turn = tab.keeper.takeTurn();
  await settle();
  const sender = new BroadcastChannel('key');
  sender.postMessage(signedIn(6, 'newer', 200));
  await turn;
  assert.equal(tab.session.access_token, 'newer');
  sender.close();
  tab.keeper.close();
});

test('tabs: without leases each refreshes for itself', async () => {
  const lease = { ...freeLease(), take: () => Promise.reject(new Error('IndexedDB is not there')) };
  const tab = new Tab({ storage: new MemoryStorage(signedIn(6)), isShared: true, lease });
  await tab.keeper.ready;
  await tab.keeper.takeTurn();
  assert.deepEqual(tab.errors, []);
  tab.keeper.close();
});

test('tabs: close() ends what waits and leaves neither timer nor channel', async () => {
  const before = process.getActiveResourcesInfo();
  const lease = { ...freeLease(), take: async () => ({ waitMillis: 60_000, note: undefined }) };
  const tab = new Tab({ storage: new MemoryStorage(signedIn(6)), isShared: true, lease });
  await tab.keeper.ready;
  const turn = tab.keeper.takeTurn();
  await settle();
  tab.keeper.close();
  await turn;
  assert.deepEqual(process.getActiveResourcesInfo().sort(), before.sort());
});
