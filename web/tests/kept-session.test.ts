import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { mock, test } from 'node:test';
import type { AuthEvent } from '../src/astral.js';
import type { ExchangeRequest, ExchangeResponse, ExchangeSink, Platform } from '../src/core.js';
import { KeptSession } from '../src/kept-session.js';
import type { SessionKeeper } from '../src/session-keeper.js';
import { createSession } from '../src/session.js';
import { FakeCore } from './fake-core.js';

const keeperOf = (changes: Partial<SessionKeeper> = {}): SessionKeeper => ({
  isShared: true,
  ready: Promise.resolve(),
  attach() {},
  changed() {},
  takeTurn: async () => {},
  endTurn() {},
  catchUp: async () => {},
  close() {},
  ...changes,
});

/** A client of which nothing is real but its session. */
function open(keeper = keeperOf()) {
  const core = new FakeCore();
  core.state = {};
  core.ownToken = '';
  const kept = new KeptSession(keeper);
  const session = createSession(core, () => 1, kept);
  core.hosts.set(1, { sessionChanged: (event: number, told: unknown) => session.changed(event, told) } as never);
  kept.begin({ core, id: () => 1, guard: (ask) => ask(), facts: session.facts, report() {} });
  const seen: string[] = [];
  session.facade.onAuthStateChange(({ type, origin }: AuthEvent) => void seen.push(`${type} ${origin}`));
  return { core, kept, session: session.facade, seen, signIn: (token: string, end: number) => core.setToken(1, token, end, false), renew: (token: string, end: number) => core.setToken(1, token, end, true) };
}

test('kept: what one client tells another makes it the same', async () => {
  const [one, other] = [open(), open()];
  one.core.state = { isSignedIn: true, expiresAtMillis: 100 };
  one.core.ownToken = 't1';
  one.core.hosts.get(1)!.sessionChanged(0, { user_id: 'usr_7', credentials: { user_id: 'usr_7' }, access_token: 't1', success: true });
  assert.equal(other.kept.adopt(one.kept.record(), 'tab'), 'taken');
  assert.deepEqual(other.core.tokens, [[1, 't1', 100, false]]);
  assert.deepEqual(other.session.user, { user_id: 'usr_7', credentials: { user_id: 'usr_7' } });
  assert.deepEqual(other.kept.record(), one.kept.record());
  await nextTurn();
  assert.deepEqual(other.seen, ['signed-in tab']);
});

test('kept: an end in one is an end in the other, and is told once', async () => {
  for (const [hasExpired, type] of [[false, 'signed-out'], [true, 'expired']] as const) {
    const [one, other] = [open(), open()];
    one.signIn('t1', 100);
    other.kept.adopt(one.kept.record(), 'tab');
    one.core.endSession(1, hasExpired);
    assert.equal('access_token' in one.kept.record(), false);
    assert.equal(other.kept.adopt(one.kept.record(), 'tab'), 'taken');
    assert.equal(other.kept.adopt(one.kept.record(), 'tab'), 'stale');
    assert.equal(other.session.state, type);
    await nextTurn();
    assert.deepEqual(other.seen, ['signed-in tab', `${type} tab`]);
  }
});

test('kept: a refresh in one renews the other, and an older token does not come back', async () => {
  const [one, other] = [open(), open()];
  one.signIn('t1', 100);
  const before = one.kept.record();
  other.kept.adopt(before, 'tab');
  one.renew('t2', 200);
  assert.equal(other.kept.adopt(one.kept.record(), 'tab'), 'taken');
  assert.equal(other.kept.adopt(before, 'tab'), 'stale');
  assert.equal(other.core.ownToken, 't2');
  await nextTurn();
  assert.deepEqual(other.seen, ['signed-in tab', 'refreshed tab']);
});

test('kept: a refresh that a sleeping tab tells of too late revives nothing', () => {
  const [one, other] = [open(), open()];
  one.signIn('t1', 100);
  other.kept.adopt(one.kept.record(), 'tab');
  other.core.endSession(1, false);
  one.renew('t2', 200);
  assert.equal(other.kept.adopt(one.kept.record(), 'tab'), 'stale');
  assert.equal(other.session.state, 'signed-out');
  assert.equal(one.kept.adopt(other.kept.record(), 'tab'), 'taken');
  assert.equal(one.session.state, 'signed-out');
});

test('kept: of two sign-ins the later one wins in both, and epochs grow also when the clock was set back', (context) => {
  mock.timers.enable({ apis: ['Date'], now: 1_000 });
  context.after(() => mock.timers.reset());
  const [one, other] = [open(), open()];
  one.signIn('earlier', 100);
  mock.timers.setTime(2_000);
  other.signIn('later', 100);
  assert.equal(other.kept.adopt(one.kept.record(), 'tab'), 'stale');
  assert.equal(one.kept.adopt(other.kept.record(), 'tab'), 'taken');
  mock.timers.setTime(500);
  other.core.endSession(1, false);
  assert.equal(one.kept.adopt(other.kept.record(), 'tab'), 'taken');
  assert.equal(one.session.state, 'signed-out');
  one.signIn('again', 100);
  assert.equal(other.kept.adopt(one.kept.record(), 'tab'), 'taken');
  assert.equal(other.core.ownToken, 'again');
});

test('kept: a client that begins with a token of its own does not take an older session from the storage', () => {
  const core = new FakeCore();
  const kept = new KeptSession(keeperOf());
  kept.begin({ core, id: () => 1, guard: (ask) => ask(), facts: createSession(core, () => 1, kept).facts, report() {} });
  assert.equal(kept.adopt({ version: 1, epoch: 5, state: 'signed-in', access_token: 'old' }, 'storage'), 'stale');
  assert.equal(core.ownToken, 'token');
});

/** A platform between a core and a network that a test plays. */
function sharing(client: ReturnType<typeof open>) {
  const heard: string[] = [];
  const sent: string[] = [];
  let inner!: ExchangeSink;
  const sink: ExchangeSink = {
    received: (id, { status, body }) => void heard.push(`${id} ${status} ${(body as { access_token?: string } | undefined)?.access_token ?? ''}`.trim()),
    failed: (id, kind) => void heard.push(`${id} ${kind}`),
    chunk() {},
    timerFired() {},
  };
  const platform = client.kept.sharing()(sink, (given) => {
    inner = given;
    return { send: (id, { operation }) => void sent.push(`${id} ${operation}`), abort: (id) => void sent.push(`${id} aborted`) } as Platform;
  });
  const send = (id: number, operation: string) => platform.send(id, { operation } as ExchangeRequest);
  const answer = (id: number, status: number, body: object = {}) => inner.received(id, { status, headers: [], body, isComplete: true } as ExchangeResponse);
  return { heard, sent, send, answer, platform, fail: (id: number) => inner.failed(id, 'network', 'gone') };
}

test('sharing: a refresh waits for its turn and hands it on, other calls do not', async () => {
  let turn!: () => void;
  let ended = 0;
  const client = open(keeperOf({ takeTurn: () => new Promise((resolve) => (turn = resolve)), endTurn: () => void ended++ }));
  client.signIn('t1', 100);
  const wire = sharing(client);
  wire.send(1, 'auth.refresh');
  wire.send(2, 'auth.me');
  assert.deepEqual(wire.sent, ['2 auth.me']);
  turn();
  await nextTurn();
  assert.deepEqual(wire.sent, ['2 auth.me', '1 auth.refresh']);
  assert.equal(ended, 0);
  wire.answer(1, 200);
  assert.equal(ended, 1);
  wire.send(3, 'auth.refresh');
  turn();
  await nextTurn();
  wire.fail(3);
  assert.equal(ended, 2);
  assert.deepEqual(wire.heard, ['1 200', '3 network']);
});

test('sharing: what another client has refreshed is not refreshed again', async () => {
  let turn!: () => void;
  let ended = 0;
  const client = open(keeperOf({ takeTurn: () => new Promise((resolve) => (turn = resolve)), endTurn: () => void ended++ }));
  client.signIn('t1', 100);
  const wire = sharing(client);
  wire.send(1, 'auth.refresh');
  client.kept.adopt({ ...client.kept.record(), access_token: 'theirs', expires_at_millis: 200 }, 'tab');
  turn();
  await nextTurn();
  assert.deepEqual([wire.sent, wire.heard, ended], [[], ['1 200 theirs'], 1]);
});

test('sharing: after a sign-out elsewhere nothing is sent for a refresh that waited', async () => {
  let turn!: () => void;
  const client = open(keeperOf({ takeTurn: () => new Promise((resolve) => (turn = resolve)) }));
  client.signIn('t1', 100);
  const wire = sharing(client);
  wire.send(1, 'auth.refresh');
  client.kept.adopt({ version: 1, epoch: client.kept.record().epoch + 1, state: 'signed-out' }, 'tab');
  turn();
  await nextTurn();
  assert.deepEqual([wire.sent, wire.heard], [[], ['1 401']]);
});

test('sharing: who aborts does not wait for the turn, which is handed on', async () => {
  let turn!: () => void;
  let ended = 0;
  const client = open(keeperOf({ takeTurn: () => new Promise((resolve) => (turn = resolve)), endTurn: () => void ended++ }));
  client.signIn('t1', 100);
  const wire = sharing(client);
  wire.send(1, 'auth.refresh');
  wire.platform.abort(1);
  turn();
  await nextTurn();
  assert.deepEqual([wire.sent, ended], [[], 1]);
});

test('sharing: a refused token is held against what the others know before the core hears of it', async () => {
  let caughtUp!: () => void;
  const client = open(keeperOf({ catchUp: () => new Promise((resolve) => (caughtUp = resolve)) }));
  client.signIn('t1', 100);
  const wire = sharing(client);
  wire.send(1, 'auth.me');
  wire.answer(1, 401, { error: 'token validation error' });
  assert.deepEqual(wire.heard, []);
  caughtUp();
  await nextTurn();
  wire.answer(2, 401, { error: 'Invalid API key' });
  assert.deepEqual(wire.heard, ['1 401', '2 401']);
});
