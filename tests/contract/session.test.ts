import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { inspect, promisify } from 'node:util';
import type { Astral, AstralError, AstralOptions, AuthEvent, SessionStorage } from '@nexrex/astral';
import { importInstalled, installPackage, type AstralPackage, type Installation } from './support/installed-package.js';
import { startSandbox, type RunningSandbox } from './support/sandbox.js';
import { demoPassword } from './support/world.js';

const run = promisify(execFile);
const hourSeconds = 3_600;
const athlete = 'alex@summit.example';
const head = 'coach@summit.example';

let installation: Installation;
let sandbox: RunningSandbox;
let library: AstralPackage;
const clients: Astral[] = [];

before(async () => {
  [installation, sandbox] = await Promise.all([installPackage(), startSandbox()]);
  library = await importInstalled(installation.dir);
});
after(async () => {
  for (const astral of clients) astral.close();
  await Promise.all([sandbox?.stop(), installation?.remove()]);
});

async function create(options: AstralOptions = {}): Promise<Astral> {
  const astral = await library.Astral.create({ baseUrl: sandbox.baseUrl, maxRetries: 0, ...options });
  clients.push(astral);
  return astral;
}

async function signedIn(options: AstralOptions = {}, email = athlete): Promise<Astral> {
  const astral = await create(options);
  await astral.auth.login({ email, password: demoPassword });
  return astral;
}

/** The server's time moves on; this machine's does not. */
const advance = (seconds: number) => sandbox.control('POST', '/clock', { advance_seconds: seconds });

async function mailedTo(email: string, kind: 'verification' | 'password_reset'): Promise<string> {
  const { messages } = await sandbox.control<{ messages: { kind: string; token: string }[] }>('GET', `/mailbox?to=${encodeURIComponent(email)}`);
  const message = messages.find((each) => each.kind === kind);
  assert.ok(message, `a mail of the kind ${kind} was sent`);
  return message.token;
}

async function signUp(astral: Astral, email: string): Promise<void> {
  await astral.auth.requestVerification({ email });
  await astral.auth.completeSignup({ token: await mailedTo(email, 'verification'), password: demoPassword });
}

/** A fetch that keeps the addresses it was asked for. */
function recording(): { fetch: NonNullable<AstralOptions['fetch']>; urls: string[]; refreshes(): number } {
  const urls: string[] = [];
  return {
    urls,
    fetch: (url, init) => (urls.push(url), fetch(url, init)),
    refreshes: () => urls.filter((url) => url.endsWith('/auth/token/refresh')).length,
  };
}

function watch(astral: Astral): string[] {
  const seen: string[] = [];
  astral.session.onAuthStateChange(({ type, origin }: AuthEvent) => void seen.push(origin === 'client' ? type : `${type} from ${origin}`));
  return seen;
}

class AsyncStorage implements SessionStorage {
  readonly items = new Map<string, string>();
  getItem = async (key: string): Promise<string | null> => (await nextTurn(), this.items.get(key) ?? null);
  setItem = async (key: string, value: string): Promise<void> => (await nextTurn(), void this.items.set(key, value));
  removeItem = async (key: string): Promise<void> => (await nextTurn(), void this.items.delete(key));
}

/** Waits for what other clients and storages do, which nobody awaits. */
async function eventually(condition: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    assert.ok(Date.now() < deadline, `did not happen: ${what}`);
    await nextTurn();
  }
}

describe('the session of a client', () => {
  test('it tells who is signed in, and each change', async () => {
    const astral = await create();
    const seen = watch(astral);
    assert.deepEqual([astral.session.state, astral.session.user, astral.session.expiresAt], ['signed-out', undefined, undefined]);
    const answer = await astral.auth.login({ email: athlete, password: demoPassword });
    assert.equal(astral.session.state, 'signed-in');
    assert.equal(astral.session.user?.user_id, answer.user_id);
    assert.equal(astral.session.user?.credentials?.email, athlete);
    assert.equal(astral.session.user?.profile?.email, athlete);
    await astral.auth.refresh();
    const me = await astral.auth.me();
    assert.deepEqual(astral.session.user?.credentials, me);
    await astral.auth.me();
    await astral.auth.logout();
    await nextTurn();
    assert.deepEqual(seen, ['signed-in', 'refreshed', 'user-updated', 'signed-out']);
    assert.equal(astral.session.user, undefined);
  });

  test('a Firebase token and the e-mail signup start it too', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const astral = await create();
    const seen = watch(astral);
    const { user_id } = await (await signedIn()).auth.me();
    await astral.auth.login({ firebase_id_token: `${part({ alg: 'RS256' })}.${part({ sub: user_id, email: athlete })}.c2ln` });
    assert.equal(astral.session.userId, user_id);

    await astral.auth.requestVerification({ email: 'new@example.com' });
    const { messages } = await sandbox.control<{ messages: { token: string }[] }>('GET', '/mailbox?to=new@example.com');
    await astral.auth.completeSignup({ token: messages[0]!.token, password: demoPassword });
    assert.equal(astral.session.user?.is_new_user, true);
    assert.notEqual(astral.session.userId, user_id);
    await nextTurn();
    assert.deepEqual(seen, ['signed-in', 'signed-in']);
  });

  test('an invitation by mail starts it with the signup; one that is accepted in it leaves it as it was', async () => {
    const coach = await signedIn({}, head);
    const { org_id } = await coach.analytics.groupDashboard();
    const email = 'invited@example.com';
    await coach.invitations.create({ org_id, email, first_name: 'Kim' });
    const astral = await create();
    const seen = watch(astral);
    await signUp(astral, email);
    const { userId } = astral.session;
    assert.equal((await astral.users.get({ user_id: userId! })).org_id, org_id);
    assert.equal(astral.session.user?.profile?.org_id, org_id);

    const guest = await create();
    const seenByGuest = watch(guest);
    const { token } = await coach.invitations.create({ org_id, type: 'multi' });
    await assert.rejects(guest.invitations.accept({ token }), { name: 'AuthenticationError' });
    await signUp(guest, 'guest@example.com');
    const before = guest.session.userId;
    assert.equal((await guest.invitations.accept({ token })).member.user_id, before);
    assert.equal(guest.session.userId, before);
    await nextTurn();
    assert.deepEqual([seen, seenByGuest], [['signed-in', 'user-updated'], ['signed-in']]);
  });

  test('a new password ends it everywhere and starts none; the sign-in with it does', async () => {
    const email = 'forgetful@example.com';
    const forgetful = await create();
    await signUp(forgetful, email);
    const seenByForgetful = watch(forgetful);
    const astral = await create();
    const seen = watch(astral);
    await astral.auth.passwordResetRequest({ email });
    const password = 'Another-Summit-2026';
    await astral.auth.passwordResetConfirm({ token: await mailedTo(email, 'password_reset'), password });
    await nextTurn();
    assert.deepEqual([astral.session.state, seen], ['signed-out', []]);
    await assert.rejects(forgetful.auth.me(), { name: 'AuthenticationError' });
    await astral.auth.login({ email, password });
    await nextTurn();
    assert.deepEqual([seenByForgetful, seen], [['expired'], ['signed-in']]);
    assert.equal(astral.session.user?.profile?.email, email);
  });

  test('a token that the server takes no longer ends it: told once, however many calls it ends', async () => {
    const answer = await (await create()).auth.login({ email: athlete, password: demoPassword });
    const astral = await create({ accessToken: answer.access_token });
    const seen = watch(astral);
    await astral.auth.me();
    const other = await create({ accessToken: answer.access_token });
    await other.auth.logout();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => astral.auth.me()));
    assert.ok(outcomes.every((outcome) => outcome.status === 'rejected' && (outcome.reason as Error).name === 'AuthenticationError'));
    assert.equal(astral.session.state, 'expired');
    assert.deepEqual(seen, ['user-updated', 'expired']);
    await astral.auth.login({ email: athlete, password: demoPassword });
    assert.equal(astral.session.state, 'signed-in');
  });

  test('a thousand calls with a token about to end refresh it once, on a clock that is an hour behind', async () => {
    const record = recording();
    const astral = await signedIn({ fetch: record.fetch });
    await advance(hourSeconds - 100);
    await astral.auth.me(); // its answer says what time it is
    await Promise.all(Array.from({ length: 1_000 }, () => astral.auth.me()));
    assert.equal(record.refreshes(), 1);
    assert.equal(record.urls.length, 1_003);
  });

  test('a clock that is wrong by a day neither loses the session nor refreshes all the time', async () => {
    for (const seconds of [24 * hourSeconds, -48 * hourSeconds]) {
      await advance(seconds);
      const record = recording();
      const astral = await signedIn({ fetch: record.fetch });
      await astral.auth.me();
      await astral.auth.me();
      assert.equal(record.refreshes(), 0);
      await advance(hourSeconds - 100);
      await astral.auth.me();
      await astral.auth.me();
      assert.equal(record.refreshes(), 1);
    }
  });
});

describe('a session that is kept', () => {
  test('the next client goes on with it, the first listener hears so', async () => {
    const storage = new AsyncStorage();
    const first = await signedIn({ session: { storage } });
    await eventually(() => storage.items.size === 1, 'the session is stored');
    first.close();
    const next = await create({ session: { storage } });
    const seen = watch(next);
    assert.equal(next.session.user?.profile?.email, athlete);
    assert.equal((await next.auth.me()).email, athlete);
    assert.deepEqual(seen, ['signed-in from storage', 'user-updated']);
    await next.auth.logout();
    await eventually(() => storage.items.size === 0, 'nothing is stored');
  });

  test('what cannot be read is dropped, with an event', async () => {
    const storage = new AsyncStorage();
    const key = 'mine';
    storage.items.set(key, '{"version":1,"epoch":');
    const astral = await create({ session: { storage, storageKey: key } });
    const events: AuthEvent[] = [];
    astral.session.onAuthStateChange((event) => void events.push(event));
    await eventually(() => events.length === 1 && storage.items.size === 0, 'the content is dropped');
    assert.equal(events[0]!.type, 'storage-failed');
    assert.equal((events[0]!.error as AstralError).code, 'STORAGE_CORRUPTED');
    await astral.auth.login({ email: athlete, password: demoPassword });
  });

  test('sessions of two servers are kept apart', async () => {
    const storage = new AsyncStorage();
    await signedIn({ session: { storage } });
    await eventually(() => storage.items.size === 1, 'the session is stored');
    const elsewhere = await create({ baseUrl: sandbox.baseUrl.replace('127.0.0.1', 'localhost'), session: { storage } });
    assert.equal(elsewhere.session.state, 'signed-out');
  });

  test('two clients that share it refresh it once between them, and a sign-out is one of both', async () => {
    const storage = new AsyncStorage();
    const session = { storage, shareTabs: true };
    const record = recording();
    const one = await signedIn({ session, fetch: record.fetch });
    await eventually(() => storage.items.size === 1, 'the session is stored');
    const other = await create({ session, fetch: record.fetch });
    const seen = watch(other);
    await advance(hourSeconds - 100);
    await one.auth.me();
    await one.auth.me();
    assert.equal(record.refreshes(), 1);
    await eventually(() => seen.includes('refreshed from tab'), 'the other hears of the refresh');
    await other.auth.me();
    await other.auth.me();
    assert.equal(record.refreshes(), 1);
    await one.auth.logout();
    await eventually(() => other.session.state === 'signed-out', 'the other is signed out');
    assert.ok(seen.includes('signed-out from tab'));
  });
});

describe('the end of a client', () => {
  // What Node lists as active leaves out what does not keep the process running, and so all that a session holds.
  const held = new Map<number, string>();
  const hook = createHook({
    init: (id, type) => ['Timeout', 'MESSAGEPORT'].includes(type) && new Error().stack!.includes(installation.dir) && held.set(id, type),
    destroy: (id) => void held.delete(id),
  });
  before(() => void hook.enable());
  after(() => void hook.disable());
  const everythingKept = (): AstralOptions => ({ session: { storage: new AsyncStorage(), shareTabs: true, keepAlive: true } });

  test('close() leaves no timer, no channel and no listener', async () => {
    const astral = await signedIn(everythingKept());
    watch(astral);
    await astral.auth.me();
    assert.deepEqual([...new Set(held.values())].sort(), ['MESSAGEPORT', 'Timeout']);
    astral.close();
    await eventually(() => held.size === 0, 'all is let go');
    assert.equal(astral.session.state, 'signed-out');
  });

  test('neither does the end of a block that uses it', { skip: Symbol.asyncDispose ? false : 'this engine has no Symbol.asyncDispose' }, async () => {
    let used: Astral;
    let seen: string[];
    const options = everythingKept();
    {
      await using astral = await signedIn(options);
      used = astral;
      seen = watch(astral);
      await astral.auth.me();
      assert.ok(held.size > 0, 'a client in use holds something');
    }
    await eventually(() => held.size === 0, 'all is let go');
    await assert.rejects(used.auth.me(), { name: 'AbortError' });
    const heard = [...seen];
    const other = await create(options);
    await other.auth.logout();
    other.close();
    await nextTurn();
    assert.deepEqual(seen, heard, 'what others do is told to nobody');
  });

  test('a session that is kept alive does not keep the process running', async () => {
    const program = join(installation.dir, 'alive.mjs');
    await writeFile(
      program,
      `import { Astral } from '@nexrex/astral';
       const astral = await Astral.create({ baseUrl: '${sandbox.baseUrl}', session: { keepAlive: true, shareTabs: true, storage: { getItem: () => null, setItem() {}, removeItem() {} } } });
       await astral.auth.login({ email: '${athlete}', password: '${demoPassword}' });
       console.log(astral.session.state);`,
    );
    const { stdout } = await run(process.execPath, [program], { timeout: 60_000 });
    assert.equal(stdout.trim(), 'signed-in');
  });
});

describe('secrets', () => {
  test('a new API key and a token can be read by their names only', async () => {
    const astral = await create();
    const signIn = await astral.auth.login({ email: head, password: demoPassword });
    const { org_id } = await astral.analytics.groupDashboard();
    const key = await astral.apiKeys.create({ org_id, name: 'Hidden' });
    const refresh = await astral.auth.refresh();
    for (const [answer, secret] of [[key, key.secret], [signIn, signIn.access_token], [refresh, refresh.access_token]] as const) {
      assert.ok(secret.length > 20);
      const shown = `${inspect(answer, { depth: 9, showHidden: true })} ${JSON.stringify(answer)} ${JSON.stringify({ ...answer })}`;
      assert.ok(!shown.includes(secret));
      assert.match(shown, /\*\*\*/);
    }
    const state = `${inspect(astral, { depth: 9, showHidden: true })} ${inspect(astral.session, { depth: 9, getters: true })} ${JSON.stringify(astral)}`;
    assert.ok(![signIn.access_token, refresh.access_token].some((token) => state.includes(token)));
  });

  test('an API key can be sent as Bearer', async () => {
    const astral = await signedIn({}, head);
    const { org_id } = await astral.analytics.groupDashboard();
    const { secret } = await astral.apiKeys.create({ org_id, name: 'Bearer' });
    const sent: Headers[] = [];
    const remember: AstralOptions['fetch'] = (url, init) => (sent.push(new Headers(init.headers)), fetch(url, init));
    for (const apiKeyHeader of ['x-api-key', 'bearer'] as const) {
      const program = await create({ apiKey: secret, apiKeyHeader, fetch: remember });
      assert.ok((await program.members.list({ org_id })).members.length > 0);
    }
    assert.deepEqual(sent.map((headers) => [headers.get('x-api-key'), headers.get('authorization')]), [[secret, null], [null, `Bearer ${secret}`]]);
  });

  test('an API key is rotated without a gap, and a failed hand-over leaves the old one', async () => {
    const astral = await signedIn({}, head);
    const { org_id } = await astral.analytics.groupDashboard();
    const old = await astral.apiKeys.create({ org_id, name: 'Old' });
    const works = async (apiKey: string) => (await create({ apiKey })).members.list({ org_id }).then(() => true, () => false);
    const undone: unknown = await astral.apiKeys.rotate({ org_id, key_id: old.key_id, name: 'New' }, () => Promise.reject(new Error('disk full'))).catch((error: unknown) => error);
    assert.equal((undone as AstralError).code, 'ROTATION_UNDONE');
    assert.equal(await works(old.secret), true);
    let handed = '';
    const key = await astral.apiKeys.rotate({ org_id, key_id: old.key_id, name: 'New' }, async (secret) => {
      assert.deepEqual([await works(secret), await works(old.secret)], [true, true]);
      handed = secret;
    });
    assert.equal(handed, key.secret);
    assert.deepEqual([await works(key.secret), await works(old.secret)], [true, false]);
    const { api_keys } = await astral.apiKeys.list({ org_id });
    assert.ok(api_keys.some(({ key_id }) => key_id === key.key_id) && !api_keys.some(({ key_id }) => key_id === old.key_id));
  });
});
