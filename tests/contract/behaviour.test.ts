import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Astral, AstralOptions } from '@nexrex/astral';
import { startServer } from './support/canned-server.js';
import { refuseUnseenRejections } from './support/unseen-rejections.js';
import { createWorld, demoPassword, type World } from './support/world.js';

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world?.close());

const fault = (text: string) => ({ headers: { 'X-Sandbox-Fault': text } });

refuseUnseenRejections();

const runningTimers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

describe('retries', () => {
  test('a call that is safe to repeat survives two failures and waits as long as it is told', async () => {
    const astral = await world.open('athlete', { maxRetries: 2 });
    const startedAt = Date.now();
    const me = await astral.auth.me(fault('503*2; retry-after=0'));
    assert.equal(me.email, world.emails.athlete);
    assert.ok(Date.now() - startedAt < 1500);
    const waited = Date.now();
    await astral.auth.me(fault('503*1; retry-after=1'));
    assert.ok(Date.now() - waited >= 1000);
  });

  test('after the last attempt the last error is reported, with the wait that the server asks for', async () => {
    const astral = await world.open('athlete', { maxRetries: 1 });
    await assert.rejects(astral.auth.me(fault('503; retry-after=0')), { name: 'ServerError', status: 503, retryAfterMillis: 0, operation: 'auth.me' });
    await assert.rejects(astral.auth.me({ ...fault('429; retry-after=7'), maxRetries: 0 }), { name: 'RateLimitError', status: 429, retryAfterMillis: 7000 });
  });

  test('a POST is repeated after 429 only', async () => {
    const server = await startServer((request, index) => (index === 0 ? { status: Number(request.headers['x-status']), headers: { 'Retry-After': '0' }, body: '{}' } : { body: '{"message":"Verification email sent","expires_in":86400}' }));
    try {
      const astral = await world.open('nobody', { baseUrl: server.origin, maxRetries: 2 });
      await assert.rejects(astral.auth.requestVerification({ email: 'a@example.com' }, { headers: { 'X-Status': '503' } }), { name: 'ServerError' });
      assert.equal(server.requests.length, 1);
      server.restart();
      await astral.auth.requestVerification({ email: 'a@example.com' }, { headers: { 'X-Status': '429' } });
      assert.equal(server.requests.length, 2);
    } finally {
      await server.stop();
    }
  });

  test('a DELETE whose first answer was lost and that then finds nothing has succeeded', async () => {
    const head = await world.open('head', { maxRetries: 1 });
    const { key_id } = await head.apiKeys.create({ org_id: world.orgId, name: 'Lost answer' });
    await head.apiKeys.revoke({ org_id: world.orgId, key_id }, fault('cut-body; times=1'));
    const { api_keys } = await head.apiKeys.list({ org_id: world.orgId });
    assert.ok(api_keys.every((key) => key.key_id !== key_id));
  });

  test('a connection that nobody answers is a NetworkError that names the host', async () => {
    const astral = await world.open('nobody', { baseUrl: 'http://127.0.0.1:9/api/v1' });
    await assert.rejects(astral.organizations.get({ org_id: 'org_1' }), { name: 'NetworkError', message: /^no answer from http:\/\/127\.0\.0\.1:9: / });
  });
});

describe('time limits and aborts', () => {
  test('a call without an answer ends as a TimeoutError', async () => {
    const astral = await world.open('athlete', { timeoutMillis: 60 });
    await assert.rejects(astral.auth.me(fault('hang')), { name: 'TimeoutError', operation: 'auth.me', message: 'no answer within 60 ms' });
    await assert.rejects(astral.auth.me({ ...fault('hang'), timeoutMillis: 30 }), { name: 'TimeoutError', message: 'no answer within 30 ms' });
  });

  test('an abort ends the request on the wire and keeps its reason', async () => {
    const server = await startServer(() => undefined);
    try {
      const astral = await world.open('athlete', { baseUrl: server.origin });
      const controller = new AbortController();
      const call = astral.auth.me({ signal: controller.signal });
      await server.arrivals(1);
      controller.abort(new Error('the user left'));
      await assert.rejects(call, (error: Error) => error.name === 'AbortError' && (error.cause as Error).message === 'the user left');
      await server.departure();
    } finally {
      await server.stop();
    }
  });

  test('an abort ends the wait between two attempts', async () => {
    const astral = await world.open('athlete', { maxRetries: 2 });
    const signal = AbortSignal.timeout(100);
    const startedAt = Date.now();
    await assert.rejects(astral.auth.me({ ...fault('503; retry-after=30'), signal }), { name: 'AbortError' });
    assert.ok(Date.now() - startedAt < 2000);
  });

  test('close() ends everything that runs, at once, and leaves no timer behind', async () => {
    const timersBefore = runningTimers();
    const server = await startServer((request) => (request.url === '/auth/me' ? { status: 503, headers: { 'Retry-After': '30' }, body: '{}' } : undefined));
    try {
      const astral = await world.open('athlete', { baseUrl: server.origin, maxRetries: 2 });
      const calls = [astral.auth.me(), astral.activities.list(), astral.organizations.get({ org_id: 'org_1' })];
      await server.arrivals(3);
      astral.close();
      for (const call of calls) await assert.rejects(call, { name: 'AbortError', message: 'the client is closed' });
      await assert.rejects(astral.auth.me(), { name: 'AbortError' });
      assert.equal(astral.session.isSignedIn, false);
    } finally {
      await server.stop();
    }
    assert.ok(runningTimers() <= timersBefore, `timers: ${runningTimers()} after, ${timersBefore} before`);
  });

  test('a client ends with its block', { skip: Symbol.asyncDispose ? false : 'this engine has no Symbol.asyncDispose' }, async () => {
    const astral = await world.open('athlete');
    await astral[Symbol.asyncDispose]();
    await assert.rejects(astral.auth.me(), { name: 'AbortError' });
  });
});

describe('what is refused before anything is sent', () => {
  let astral: Astral;
  before(async () => {
    // Nothing listens there: an error of any other kind would tell that something was sent.
    astral = await world.open('nobody', { baseUrl: 'http://127.0.0.1:9/api/v1' });
  });
  const refused = (call: () => Promise<unknown>, field: string, message?: RegExp) => assert.rejects(call(), { name: 'ValidationError', field, ...(message && { message }) });

  test('ids that would lead elsewhere', async () => {
    for (const org_id of ['..', '.', '', 'a/b', 'a\\b', '../users']) await refused(() => astral.organizations.get({ org_id }), 'org_id', /^organizations\.get: org_id (must not|is not valid)/);
  });

  test('an id that is missing, or is none', async () => {
    await refused(() => astral.organizations.get({} as never), 'org_id', /is required/);
    await refused(() => astral.organizations.get({ org_id: 5 } as never), 'org_id', /expected string/);
  });

  test('parameters that the operation does not have', async () => {
    await refused(() => astral.activities.list({ limitt: 5 } as never), 'limitt', /activities\.list: limitt is not a parameter of this operation/);
  });

  test('values of the wrong type, with the path to them', async () => {
    await refused(() => astral.activities.create({ summary: { activity_name: 'x', activity_type: 'RUNNING', distance_in_meters: 'far' } } as never), 'summary.distance_in_meters');
    await refused(() => astral.activities.list({ status: ['completed', 5] } as never), 'status[1]');
  });

  test('arguments that are no object', async () => {
    for (const args of [[], 'org_1', 5, null]) await refused(() => astral.activities.list(args as never), 'params');
  });

  test('a base URL that cannot be one', async () => {
    for (const baseUrl of ['app.nexrex.ai', 'ftp://x', 'https://user:secret@x/', 'https://x/?key=1', '']) {
      await assert.rejects(world.open('nobody', { baseUrl }), { name: 'ValidationError', field: 'baseUrl' }, baseUrl);
    }
  });
});

describe('many at once', () => {
  test('a hundred calls of several clients each get their own answer', async () => {
    const people = ['head', 'assistant', 'athlete', 'loner'] as const;
    const clients = await Promise.all(people.map((person) => world.open(person)));
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => clients[index % 4]!.auth.me()));
    answers.forEach((me, index) => assert.equal(me.email, world.emails[people[index % 4]!]));
  });

  test('clients that are made at the same time share one core and keep their own sessions', async () => {
    const [one, two] = await Promise.all([world.open('nobody'), world.open('nobody')]);
    await one.auth.login({ email: world.emails.loner, password: demoPassword });
    assert.deepEqual([one.session.isSignedIn, two.session.isSignedIn], [true, false]);
    one.close();
    await assert.rejects(two.auth.me(), { name: 'AuthenticationError' });
  });

  test('fifty calls with a token about to end refresh it once', async () => {
    const loner = await world.open('fresh');
    const { access_token } = await loner.auth.refresh();
    let refreshes = 0;
    const counting: AstralOptions['fetch'] = (url, init) => {
      if (url.endsWith('/auth/token/refresh')) refreshes++;
      return fetch(url, init);
    };
    const astral = await world.open('nobody', { fetch: counting });
    // Signed in so long ago that a tenth of the lifetime is left.
    const now = Date.now();
    const clock = Date.now;
    Date.now = () => now - 3_400_000;
    astral.session.setToken(access_token, new Date(now + 100_000));
    Date.now = clock;
    await Promise.all(Array.from({ length: 50 }, () => astral.auth.me()));
    assert.equal(refreshes, 1);
    assert.ok(astral.session.expiresAt!.getTime() > now + 1_000_000);
  });
});

describe('the session', () => {
  test('signing in, asking, signing out', async () => {
    const astral = await world.open('nobody');
    await assert.rejects(astral.auth.me(), { name: 'AuthenticationError' });
    const { user_id } = await astral.auth.login({ email: world.emails.loner, password: demoPassword });
    assert.deepEqual([astral.session.isSignedIn, astral.session.userId], [true, user_id]);
    assert.ok(astral.session.expiresAt! > new Date());
    assert.equal((await astral.auth.me()).user_id, user_id);
    await astral.auth.logout();
    assert.equal(astral.session.isSignedIn, false);
    await assert.rejects(astral.auth.me(), { name: 'AuthenticationError', message: 'No authentication token provided' });
  });

  test('an unknown verification token gets a verdict, not an error', async () => {
    const astral = await world.open('nobody');
    assert.deepEqual(await astral.auth.verifyToken({ token: 'nope' }), { valid: false, error: 'Invalid or expired token' });
  });

  test('an organization key reads and writes for its members', async () => {
    const head = await world.open('head');
    const { secret } = await head.apiKeys.create({ org_id: world.orgId, name: 'Import' });
    const importer = await world.open('nobody', { apiKey: secret });
    const [newest] = await importer.activities.list({ user_id: world.userIds.athlete, limit: 1 });
    assert.equal(newest?.user_id, world.userIds.athlete);
    await assert.rejects(importer.auth.me(), { name: 'AuthenticationError' });
  });

  test('a token does not reach the address that a redirect names', async (context) => {
    const thief = await startServer(() => ({ body: '{}' }));
    const server = await startServer(() => ({ status: 302, headers: { Location: `${thief.origin}/auth/me` }, body: '' }));
    context.after(() => Promise.all([thief.stop(), server.stop()]));
    const astral = await world.open('athlete', { baseUrl: server.origin });
    await assert.rejects(astral.auth.me(), { name: 'NetworkError', message: new RegExp(`redirect to ${thief.origin}\\. It is not followed`) });
    assert.equal(thief.requests.length, 0);
  });

  test('no error shows a secret', async () => {
    const astral = await world.open('nobody', { accessToken: 'very.secret.token', baseUrl: 'http://127.0.0.1:9' });
    const { inspect } = await import('node:util');
    for (const call of [() => astral.auth.me(), () => astral.auth.login({ email: 'a@example.com', password: 'Very-secret-1' })]) {
      const error: unknown = await call().catch((reason: unknown) => reason);
      assert.doesNotMatch(`${inspect(error, { depth: 9 })} ${JSON.stringify(error)} ${String((error as Error).stack)}`, /secret/i);
    }
  });
});
