import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { test } from 'node:test';
import type { Astral } from '../src/astral.js';
import { openClient } from '../src/client.js';
import { AbortError, AstralError, DecodeError, NetworkError, NotFoundError, ServerError, ValidationError } from '../src/errors.js';
import type { AstralOptions, Fetch } from '../src/options.js';
import { KeptSession } from '../src/kept-session.js';
import type { SessionKeeper, SessionPort } from '../src/session-keeper.js';
import { FakeCore } from './fake-core.js';

const answering = (body: string, init: ResponseInit = {}): Fetch => async () => new Response(body, init);

function open(options: AstralOptions = {}): { astral: Astral; core: FakeCore; crashes: () => number } {
  const core = new FakeCore();
  let crashes = 0;
  return { core, astral: openClient(core, options, () => crashes++), crashes: () => crashes };
}

const neverAnswering: Fetch = (_, init) => new Promise((_, reject) => init.signal!.addEventListener('abort', () => reject(init.signal!.reason)));

test('client: the namespaces are those of the table', async () => {
  const { astral, core } = open({ fetch: answering('[{"activity_id":"act_1","new_field":1}]') });
  assert.deepEqual(await astral.activities.list({ limit: 3 }), [{ activity_id: 'act_1', new_field: 1 }]);
  assert.equal(core.calls[0]!.index, 1);
  assert.deepEqual(core.calls[0]!.args, { limit: 3 });
  assert.deepEqual(astral.operations.map(({ id }) => id), ['auth.me', 'activities.list', 'members.list', 'plans.list']);
  assert.equal(astral.activities.list.name, 'activities.list');
  assert.ok(Object.isFrozen(astral) && Object.isFrozen(astral.activities) && Object.isFrozen(astral.operations[0]));
});

test('client: options of a call reach the core, headers as pairs', async () => {
  const { astral, core } = open({ fetch: answering('{}') });
  await astral.auth.me({ timeoutMillis: 5, maxRetries: 0, headers: { 'X-Trace': '1' } });
  await astral.auth.me({ headers: new Headers({ 'X-Trace': '2' }) });
  assert.deepEqual(core.calls[0]!.options, { timeoutMillis: 5, maxRetries: 0, headers: [['x-trace', '1']] });
  assert.deepEqual(core.calls[1]!.options, { headers: [['x-trace', '2']] });
});

test('client: wrong options of a call are refused with their name', async () => {
  const { astral, core } = open({ fetch: answering('{}') });
  const wrong: [object, RegExp][] = [
    [{ timeout: 5 }, /auth\.me: timeout is no option: there are signal, timeoutMillis/],
    [{ timeoutMillis: -1 }, /timeoutMillis must be a whole number/],
    [{ maxRetries: 1.5 }, /maxRetries must be a whole number/],
    [{ signal: {} }, /signal must be an AbortSignal/],
    [{ headers: { 'bad name': 'x' } }, /headers hold a name or a value that HTTP does not allow/],
  ];
  for (const [options, message] of wrong) await assert.rejects(astral.auth.me(options), { name: 'ValidationError', message });
  assert.equal(core.calls.length, 0);
});

test('client: a typed error has its class, its facts and a stack that points at the call', async () => {
  const { astral } = open({ fetch: answering('{"error":"User not found"}', { status: 404 }) });
  const error: unknown = await astral.auth.me().catch((reason: unknown) => reason);
  assert.ok(error instanceof NotFoundError && error instanceof AstralError && !(error instanceof ServerError));
  assert.equal(error.message, 'User not found');
  assert.equal(error.status, 404);
  assert.equal(error.operation, 'auth.me');
  assert.deepEqual(error.body, { error: 'User not found' });
  assert.match(error.stack!, /^NotFoundError: User not found\n\s+at .*client\.test\.ts/);
});

test('client: errors go into JSON and logs without bodies', async () => {
  const { astral } = open({ fetch: answering('{"access_token":"secret"', { status: 200 }) });
  const error: unknown = await astral.auth.me().catch((reason: unknown) => reason);
  assert.ok(error instanceof DecodeError);
  assert.equal(error.body, '{"access_token":"secret"');
  assert.doesNotMatch(JSON.stringify(error), /secret/);
  assert.doesNotMatch((await import('node:util')).inspect(error), /secret/);
  assert.equal(JSON.parse(JSON.stringify(error)).name, 'DecodeError');
});

test('client: a failed fetch is a NetworkError that names the host and keeps its cause', async () => {
  const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1') });
  const { astral } = open({ fetch: () => Promise.reject(cause) });
  await assert.rejects(astral.activities.list({ user_id: 'usr_1' }), (error: unknown) => {
    assert.ok(error instanceof NetworkError);
    assert.equal(error.message, 'no answer from http://127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1');
    assert.equal(error.cause, cause);
    return true;
  });
});

test('client: an abort ends the call at once, tells the core and the fetch, and keeps the reason', async () => {
  let signal: AbortSignal | null | undefined;
  const { astral, core } = open({
    fetch: (_, init) => {
      signal = init.signal;
      return new Promise(() => {});
    },
  });
  const controller = new AbortController();
  const call = astral.auth.me({ signal: controller.signal });
  controller.abort('enough');
  await assert.rejects(call, (error: unknown) => error instanceof AbortError && error.cause === 'enough');
  assert.deepEqual(core.cancelled, [core.calls[0]!.callId]);
  assert.ok(signal?.aborted);
  await assert.rejects(astral.auth.me({ signal: controller.signal }), AbortError);
  assert.equal(core.calls.length, 1);
});

test('client: a call that ends lets go of its signal', async () => {
  const { astral } = open({ fetch: answering('{}') });
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...all: Parameters<typeof add>) => (listeners++, add(...all));
  signal.removeEventListener = (...all: Parameters<typeof remove>) => (listeners--, remove(...all));
  await astral.auth.me({ signal });
  assert.equal(listeners, 0);
});

test('client: close() ends running calls, refuses new ones and may be called twice', async () => {
  const { astral } = open({ fetch: neverAnswering });
  const running = astral.auth.me();
  astral.close();
  astral.close();
  await assert.rejects(running, { name: 'AbortError', message: 'the client is closed' });
  await assert.rejects(astral.auth.me(), { name: 'AbortError', message: 'the client is closed' });
  assert.equal(astral.session.isSignedIn, false);
});

test('client: a core that traps fails its calls and is not used again', async () => {
  const { astral, core, crashes } = open({ fetch: answering('{}') });
  const trap = new WebAssembly.RuntimeError('unreachable');
  const running = astral.auth.me();
  core.trap = trap;
  await assert.rejects(running, { name: 'AstralError', cause: trap, message: /make a new client/ });
  assert.equal(crashes(), 1);
  await assert.rejects(astral.auth.me(), { name: 'AstralError', cause: trap });
});

test('client: options that the core refuses are a ValidationError', () => {
  assert.throws(() => open({ baseUrl: 'nonsense' }), (error: unknown) => error instanceof ValidationError && error.field === 'baseUrl');
});

test('session: shows who is signed in and takes tokens from elsewhere', () => {
  const { astral, core } = open();
  assert.equal(astral.session.state, 'signed-in');
  assert.equal(astral.session.expiresAt?.toISOString(), '2026-04-20T08:00:00.000Z');
  astral.session.setToken('t', new Date(5));
  astral.session.setToken('t', '2026-04-20T08:00:00Z');
  assert.deepEqual(core.tokens, [[1, 't', 5, false], [1, 't', 1_776_672_000_000, false]]);
  assert.throws(() => astral.session.setToken('t', 'soon'), { name: 'ValidationError', field: 'expiresAt' });
  assert.throws(() => astral.session.setToken(''), { name: 'ValidationError', field: 'token' });
  astral.session.end();
  assert.deepEqual([astral.session.state, astral.session.isSignedIn, astral.session.expiresAt], ['signed-out', false, undefined]);
});

test('session: a change that the core tells of reaches listeners and keeper with where it came from', async () => {
  const core = new FakeCore();
  const changes: string[] = [];
  let port!: SessionPort;
  const keeper: SessionKeeper = {
    isShared: true,
    ready: Promise.resolve(),
    attach: (given) => void (port = given),
    changed: (type, origin) => void changes.push(`${type} ${origin}`),
    takeTurn: async () => {},
    endTurn: () => {},
    catchUp: async () => {},
    close: () => void changes.push('closed'),
  };
  const kept = new KeptSession(keeper);
  const astral = openClient(core, {}, () => {}, { kept });
  await kept.ready();
  const seen: string[] = [];
  astral.session.onAuthStateChange(({ type, origin, user }) => void seen.push(`${type} ${origin} ${user?.user_id}`));
  const host = core.hosts.get(1)!;
  host.sessionChanged(0, { user_id: 'usr_1', access_token: 'secret' });
  const { epoch } = port.record();
  assert.equal(port.adopt({ version: 1, epoch, state: 'signed-in', access_token: 'newer', expires_at_millis: 2e12, user: { user_id: 'usr_1' } }, 'tab'), 'taken');
  host.sessionChanged(4, { user_id: 'usr_1', email: 'a@b.c' });
  const expected = ['signed-in client', 'refreshed tab', 'user-updated client'];
  assert.deepEqual(changes, expected);
  await nextTurn();
  assert.deepEqual(seen, expected.map((each) => `${each} usr_1`));
  astral.close();
  host.sessionChanged(2, undefined);
  assert.deepEqual(changes.slice(3), ['closed']);
});

test('session: news of the user are taken when they are new and theirs', async () => {
  const { astral, core } = open();
  const host = core.hosts.get(1)!;
  const seen: string[] = [];
  astral.session.onAuthStateChange(({ type }) => void seen.push(type));
  host.sessionChanged(0, { user_id: 'usr_1', access_token: 'secret', credentials: null, is_new_user: true, success: true });
  const before = astral.session.user;
  assert.deepEqual(before, { user_id: 'usr_1', is_new_user: true });
  for (const told of [{ user_id: 'usr_1', username: 'kim' }, { user_id: 'usr_1', username: 'kim' }, { user_id: 'usr_2', username: 'lee' }]) host.sessionChanged(5, told);
  assert.deepEqual(astral.session.user, { ...before, profile: { user_id: 'usr_1', username: 'kim' } });
  assert.deepEqual(before, { user_id: 'usr_1', is_new_user: true });
  core.state = {};
  host.sessionChanged(5, { user_id: 'usr_1', username: 'mia' });
  assert.equal(astral.session.user, undefined);
  await nextTurn();
  assert.deepEqual(seen, ['signed-in', 'user-updated']);
});

test('session: who a token from elsewhere belongs to is learnt from the server\'s own word only', () => {
  const { astral, core } = open();
  astral.session.setToken('t');
  const host = core.hosts.get(1)!;
  host.sessionChanged(5, { user_id: 'usr_2' });
  assert.equal(astral.session.userId, undefined);
  host.sessionChanged(4, { user_id: 'usr_1' });
  assert.equal(astral.session.userId, 'usr_1');
});

test('client: the way in which a key is sent reaches the core', () => {
  const { core } = open({ apiKey: 'k', apiKeyHeader: 'bearer' });
  open({ apiKey: 'k', apiKeyHeader: 'x-api-key' });
  assert.deepEqual(core.opened, [{ apiKey: 'k', sendsApiKeyAsBearer: true }]);
});

test('client: the secret of an answer is hidden from logs', async () => {
  const core = new FakeCore();
  const operations = core.operations();
  core.operations = () => operations.map((each) => ({ ...each, secret: 'access_token' }));
  const astral = openClient(core, { fetch: answering('{"user_id":"usr_1","access_token":"secret"}') }, () => {});
  const answer = (await astral.auth.me()) as unknown as Record<string, unknown>;
  assert.equal(answer.access_token, 'secret');
  assert.equal(JSON.stringify(answer), '{"user_id":"usr_1"}');
});

test('client: the token of an application and its end reach the core', () => {
  const { core } = open({ accessToken: 'jwt', accessTokenExpiresAt: '2026-04-20T08:00:00Z', validate: 'strict' });
  assert.deepEqual(core.opened, [{ accessToken: 'jwt', accessTokenExpiresAtMillis: 1_776_672_000_000, validate: 'strict' }]);
});

test('client: nothing is left behind when an answer comes after the abort', async () => {
  let answer!: (response: Response) => void;
  const { astral } = open({ fetch: () => new Promise((resolve) => (answer = resolve)) });
  const controller = new AbortController();
  const call = astral.auth.me({ signal: controller.signal });
  controller.abort();
  await assert.rejects(call, AbortError);
  answer(new Response('{}'));
  await nextTurn();
});
