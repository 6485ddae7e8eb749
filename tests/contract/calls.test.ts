import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { AnswerFacts, AstralOptions, AttemptFacts, ErrorFacts, RetryFacts } from '@nexrex/astral';
import { startServer } from './support/canned-server.js';
import { createWorld, type World } from './support/world.js';

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world?.close());

const fault = (text: string) => ({ headers: { 'X-Sandbox-Fault': text } });

/** The platform's fetch, counted. */
function countedFetch(): { fetch: NonNullable<AstralOptions['fetch']>; urls: string[] } {
  const urls: string[] = [];
  return { urls, fetch: (url, init) => (urls.push(url), fetch(url, init)) };
}

function setGlobal(context: TestContext, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  context.after(() => (before ? Object.defineProperty(globalThis, name, before) : Reflect.deleteProperty(globalThis, name)));
}

describe('withResponse', () => {
  test('tells status, headers, request id, attempts and how long it took', async () => {
    const astral = await world.open('athlete', { maxRetries: 2 });
    const { data, response } = await astral.auth.me(fault('503*1; retry-after=0')).withResponse();
    assert.equal(data.email, world.emails.athlete);
    assert.equal(response.status, 200);
    assert.match(response.requestId ?? '', /^req_/);
    assert.equal(response.headers.get('x-request-id'), response.requestId);
    assert.equal(response.attempts, 2);
    assert.ok(response.timings.totalMillis >= response.timings.lastAttemptMillis);
  });

  test('a deletion whose answer was lost tells of the attempt that found nothing', async () => {
    const head = await world.open('head', { maxRetries: 1 });
    const { key_id } = await head.apiKeys.create({ org_id: world.orgId, name: 'Lost answer told' });
    const { data, response } = await head.apiKeys.revoke({ org_id: world.orgId, key_id }, fault('cut-body; times=1')).withResponse();
    assert.equal(data.key_id, key_id);
    assert.deepEqual([response.status, response.attempts], [404, 2]);
  });
});

describe('hooks and logger', () => {
  test('hear of every attempt, and of no secret', async () => {
    const heard: [string, AttemptFacts | AnswerFacts | RetryFacts | ErrorFacts][] = [];
    const lines: unknown[][] = [];
    const log = (...line: unknown[]) => lines.push(line);
    const astral = await world.open('fresh', {
      maxRetries: 1,
      headers: { 'X-App': 'tests' },
      onRequest: (facts) => heard.push(['request', facts]),
      onResponse: (facts) => heard.push(['response', facts]),
      onRetry: (facts) => heard.push(['retry', facts]),
      onError: (facts) => heard.push(['error', facts]),
      logger: { debug: log, info: log, warn: log, error: log },
      logLevel: 'debug',
    });
    await astral.auth.me(fault('503*1; retry-after=0'));
    await assert.rejects(astral.auth.login({ email: 'alex@summit.example', password: 'Very-secret-1' }), { name: 'AuthenticationError' });
    assert.deepEqual(heard.map(([name]) => name), ['request', 'response', 'retry', 'request', 'response', 'request', 'response', 'error']);
    const [first, , retry] = heard.map(([, facts]) => facts) as [AttemptFacts, AnswerFacts, RetryFacts];
    assert.deepEqual([first.operation, first.method, first.path, first.attempt], ['auth.me', 'GET', '/auth/me', 1]);
    assert.deepEqual([first.requestHeaders['authorization'], first.requestHeaders['x-app']], ['***', 'tests']);
    assert.deepEqual([retry.status, retry.delayMillis, retry.attempt], [503, 0, 1]);
    assert.equal(lines.length, heard.length);
    assert.doesNotMatch(JSON.stringify([heard, lines]), /secret|Bearer|alex@|eyJ/i);
  });

  test('a hook that throws changes nothing', async () => {
    const fail = () => {
      throw new Error('broken hook');
    };
    const astral = await world.open('athlete', { maxRetries: 1, onRequest: fail, onResponse: fail, onRetry: fail, onError: fail });
    assert.equal((await astral.auth.me(fault('503*1; retry-after=0'))).email, world.emails.athlete);
  });
});

describe('request', () => {
  test('calls what the table does not know, like any other call', async () => {
    const astral = await world.open('athlete', { maxRetries: 1 });
    const me = await astral.request<{ email: string }>({ path: '/auth/me' }, fault('503*1; retry-after=0'));
    assert.equal(me.email, world.emails.athlete);
    const list = await astral.request<unknown[]>({ path: '/activities', query: { limit: 2, status: ['completed'] } });
    assert.equal(list.length, 2);
    assert.deepEqual(await astral.request({ path: `${new URL(world.sandbox.baseUrl).pathname}/auth/me` }), me);
    await assert.rejects(astral.request({ path: '/activities/act_nobody' }), { name: 'NotFoundError', operation: 'request' });
    await assert.rejects((await world.open('nobody')).request({ method: 'POST', path: '/auth/login', body: { email: 'a@example.com' } }), { name: 'ValidationError', status: 400, field: 'password' });
  });

  test('takes an API key where there is no user', async () => {
    const head = await world.open('head');
    const { secret } = await head.apiKeys.create({ org_id: world.orgId, name: 'Raw' });
    const importer = await world.open('nobody', { apiKey: secret });
    const [activity] = await importer.request<{ user_id: string }[]>({ path: '/activities', query: { user_id: world.userIds.athlete, limit: 1 } });
    assert.equal(activity?.user_id, world.userIds.athlete);
  });

  test('goes to no other place, and sends nothing that could', async () => {
    const { fetch, urls } = countedFetch();
    const astral = await world.open('athlete', { fetch });
    for (const path of ['https://evil.example/', '//evil.example/', '\\\\evil.example', '/../../x', '/a/%2e%2e/b', '/a%2f..', '/a?x=1', '/a#b', '/a b', '/a\n', 'auth/me', '', 5]) {
      await assert.rejects(astral.request({ path } as never), { name: 'ValidationError', operation: 'request', field: 'path' }, String(path));
    }
    await assert.rejects(astral.request({ path: '/a', method: 'PATCH' as never }), { name: 'ValidationError', field: 'method' });
    await assert.rejects(astral.request({ path: '/a', body: {} }), { name: 'ValidationError', field: 'body' });
    await assert.rejects(astral.request({ path: '/a', params: {} } as never), { name: 'ValidationError', field: 'params' });
    assert.deepEqual(urls, []);
  });
});

describe('pages', () => {
  test('the items of all pages, in their order and each once, by every style', async () => {
    const athlete = await world.open('athlete');
    const all = await athlete.activities.list({ limit: 200 });
    assert.ok(all.length > 40);
    const ids = all.map(({ activity_id }) => activity_id);
    const walked: string[] = [];
    for await (const { activity_id } of athlete.activities.list({ limit: 17 })) if (walked.push(activity_id) === ids.length) break;
    assert.deepEqual(walked, ids);

    const head = await world.open('head');
    const { total } = await head.members.list({ org_id: world.orgId, limit: 1 });
    const members = await head.members.list({ org_id: world.orgId, limit: 7 }).toArray();
    assert.equal(members.length, total);
    assert.equal(new Set(members.map(({ user_id }) => user_id)).size, total);
    const roster = await head.analytics.coachAthletesMetrics({ limit: 9 }).toArray({ max: 20 });
    assert.equal(new Set(roster.map(({ user_id }) => user_id)).size, 20);
  });

  test('the table knows which lists have pages', async () => {
    const { operations } = await world.open('nobody');
    const pagesOf = (id: string) => operations.find((each) => each.id === id)?.pages;
    assert.deepEqual(pagesOf('activities.list'), { style: 'offset' });
    assert.deepEqual(pagesOf('members.list'), { style: 'offset', items: 'members' });
    assert.equal(pagesOf('auth.me'), undefined);
  });

  test('a list whose later page fails gives what came before, then the error', async () => {
    const { fetch: count, urls } = countedFetch();
    const astral = await world.open('athlete', { fetch: (url, init) => (urls.length === 1 ? count('http://127.0.0.1:9/', init) : count(url, init)) });
    const seen: unknown[] = [];
    await assert.rejects(
      (async () => {
        for await (const activity of astral.activities.list({ limit: 5 })) seen.push(activity);
      })(),
      { name: 'NetworkError', operation: 'activities.list' },
    );
    assert.equal(seen.length, 5);
  });

  test('leaving the loop ends the request that was sent ahead', async (context) => {
    const server = await startServer((_, index) => (index === 0 ? { body: '[{"activity_id":"a"},{"activity_id":"b"}]' } : undefined));
    context.after(() => server.stop());
    const astral = await world.open('athlete', { baseUrl: server.origin });
    for await (const activity of astral.activities.list({ limit: 2 })) {
      await server.arrivals(2);
      assert.equal(activity.activity_id, 'a');
      break;
    }
    await server.departure();
  });
});

describe('limits over calls', () => {
  test('a budget ends all attempts and the waits between them', async () => {
    const astral = await world.open('athlete', { maxRetries: 5, totalTimeoutMillis: 80 });
    await assert.rejects(astral.auth.me(fault('hang')), { name: 'TimeoutError', message: 'no answer within 80 ms, all attempts together' });
    await assert.rejects(astral.auth.me({ ...fault('503; retry-after=5'), totalTimeoutMillis: 4000 }), { name: 'ServerError', status: 503 });
  });

  test('maxConcurrent requests run at a time, and all get their answers', async (context) => {
    let running = 0;
    let most = 0;
    const server = await startServer(() => ({ body: '{"user_id":"usr_1"}' }));
    context.after(() => server.stop());
    const astral = await world.open('athlete', {
      baseUrl: server.origin,
      maxConcurrent: 3,
      fetch: async (url, init) => {
        most = Math.max(most, ++running);
        try {
          return await fetch(url, init);
        } finally {
          running--;
        }
      },
    });
    await Promise.all(Array.from({ length: 20 }, () => astral.auth.me()));
    assert.equal(server.requests.length, 20);
    assert.equal(most, 3);
  });

  test('shareEqualGets sends a read once for all who ask at the same time', async () => {
    const { fetch, urls } = countedFetch();
    const astral = await world.open('athlete', { fetch, shareEqualGets: true });
    const [one, two] = await Promise.all([astral.auth.me(), astral.auth.me(), astral.activities.list({ limit: 1 })]);
    assert.equal(one, two);
    assert.equal(urls.length, 2);
    await astral.auth.me();
    assert.equal(urls.length, 3);
  });

  test('a device without a network is told so at once, and nothing is tried', async (context) => {
    setGlobal(context, 'navigator', { onLine: false });
    const { fetch, urls } = countedFetch();
    const far = await world.open('athlete', { baseUrl: 'https://astral.invalid/api/v1', fetch, maxRetries: 2 });
    await assert.rejects(far.auth.me(), { name: 'NetworkError', code: 'OFFLINE', message: 'this device is offline: nothing was sent' });
    assert.deepEqual(urls, []);
    const near = await world.open('athlete', { fetch });
    assert.equal((await near.auth.me()).email, world.emails.athlete);
  });
});
