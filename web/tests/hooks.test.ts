import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openClient } from '../src/client.js';
import { NotFoundError } from '../src/errors.js';
import { observerOf } from '../src/observe.js';
import type { AstralOptions, LogLevel } from '../src/options.js';
import { FakeCore } from './fake-core.js';

const answering = (body: string, init: ResponseInit = {}) => async () => new Response(body, init);

function open(options: AstralOptions) {
  const core = new FakeCore();
  return { core, astral: openClient(core, options, () => {}, { observer: observerOf(options, core.operations()) }) };
}

test('withResponse: gives the result and what HTTP said about it', async () => {
  const { astral, core } = open({ fetch: answering('{"user_id":"usr_1"}', { status: 201, headers: { 'X-Request-Id': 'req_1', 'X-Other': 'a' } }) });
  core.attempt = 3;
  const { data, response } = await astral.auth.me().withResponse();
  assert.deepEqual(data, { user_id: 'usr_1' });
  assert.equal(response.status, 201);
  assert.equal(response.headers.get('x-other'), 'a');
  assert.equal(response.requestId, 'req_1');
  assert.equal(response.attempts, 3);
  assert.ok(response.timings.lastAttemptMillis >= 0 && response.timings.totalMillis >= response.timings.lastAttemptMillis);
});

test('withResponse: calls that run side by side each get their own', async () => {
  let count = 0;
  const { astral } = open({ fetch: async () => new Response('{}', { headers: { 'X-Request-Id': `req_${++count}` } }) });
  const answers = await Promise.all([1, 2, 3].map(() => astral.auth.me().withResponse()));
  assert.deepEqual(answers.map(({ response }) => response.requestId), ['req_1', 'req_2', 'req_3']);
});

test('withResponse: rejects as the call does', async () => {
  const { astral } = open({ fetch: answering('{"error":"gone"}', { status: 404 }) });
  await assert.rejects(astral.auth.me().withResponse(), NotFoundError);
});

test('call: its promise is a promise, and what then gives is a plain one', async () => {
  const { astral } = open({ fetch: answering('{}') });
  const call = astral.auth.me();
  assert.ok(call instanceof Promise);
  assert.equal(Object.getPrototypeOf(call.then(() => 1)), Promise.prototype);
  assert.deepEqual(await Promise.all([call, call.finally(() => {})]), [{}, {}]);
});

test('hooks: hear of attempts, answers and failures, in their order', async () => {
  const heard: [string, unknown][] = [];
  const hear = (name: string) => (facts: unknown) => heard.push([name, facts]);
  const { astral, core } = open({ fetch: answering('{"error":"gone"}', { status: 404, headers: { 'X-Request-Id': 'req_1', 'Set-Cookie': 'a=secret' } }), onRequest: hear('request'), onResponse: hear('response'), onError: hear('error'), onRetry: hear('retry') });
  core.attempt = 2;
  await assert.rejects((astral as unknown as { members: { list(args: object): Promise<unknown> } }).members.list({ id: 'secret' }));
  assert.deepEqual(heard.map(([name]) => name), ['request', 'response', 'error']);
  const attempt = { operation: 'members.list', method: 'GET', path: '/members/{id}', attempt: 2, requestHeaders: { accept: 'application/json', authorization: '***', 'x-api-key': '***' } };
  assert.deepEqual(heard[0]![1], attempt);
  const { durationMillis, ...answer } = heard[1]![1] as { durationMillis: number };
  assert.ok(durationMillis >= 0);
  assert.deepEqual(answer, { ...attempt, status: 404, headers: { 'content-type': 'text/plain;charset=UTF-8', 'set-cookie': '***', 'x-request-id': 'req_1' }, requestId: 'req_1' });
  const failure = heard[2]![1] as { operation: string; error: Error };
  assert.equal(failure.operation, 'members.list');
  assert.ok(failure.error instanceof NotFoundError);
  assert.doesNotMatch(JSON.stringify(heard), /secret/);
});

test('hooks: hear of retries with the wait, and of the answer that caused them', () => {
  const heard: unknown[] = [];
  const { core } = open({ onRetry: (facts) => heard.push(facts) });
  core.hosts.get(1)!.retrying(500, { operation: 'auth.me', attempt: 1, method: 'GET', url: 'http://127.0.0.1:1/api/v1/auth/me', headers: [['Authorization', 'Bearer secret']], body: 'secret' });
  assert.deepEqual(heard, [{ operation: 'auth.me', method: 'GET', path: '/auth/me', attempt: 1, requestHeaders: { authorization: '***' }, delayMillis: 500, status: undefined }]);
});

test('hooks: what is refused before it is sent is heard as a failure', async () => {
  const heard: string[] = [];
  const { astral } = open({ onError: ({ error }) => heard.push(error.name), onRequest: () => heard.push('request') });
  await assert.rejects(astral.auth.me({ timeoutMillis: -1 }));
  assert.deepEqual(heard, ['ValidationError']);
});

test('hooks: one that throws, at once or later, breaks nothing', async (context) => {
  const unhandled = context.mock.fn();
  process.on('unhandledRejection', unhandled);
  const broken = () => {
    throw new Error('broken hook');
  };
  const { astral } = open({ fetch: answering('{}'), onRequest: broken, onResponse: async () => broken() });
  assert.deepEqual(await astral.auth.me(), {});
  const { astral: failing } = open({ fetch: answering('{}', { status: 404 }), onError: broken });
  await assert.rejects(failing.auth.me(), NotFoundError);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unhandled);
  assert.equal(unhandled.mock.callCount(), 0);
});

test('request: is a call like any other, whose path is what was asked', async () => {
  const paths: string[] = [];
  const { astral, core } = open({ fetch: answering('{"labs":[]}'), onRequest: ({ operation, path }) => paths.push(`${operation} ${path}`) });
  const { data, response } = await astral.request<{ labs: string[] }>({ path: '/labs', query: { q: 'x' } }, { maxRetries: 0 }).withResponse();
  assert.deepEqual(data.labs, []);
  assert.equal(response.status, 200);
  assert.deepEqual(core.calls[0], { client: 1, callId: core.calls[0]!.callId, index: -1, args: { path: '/labs', query: { q: 'x' } }, options: { maxRetries: 0 } });
  assert.deepEqual(paths, ['request /api/v1/labs']);
});

test('signal: closes the client when it fires, or at once', async () => {
  const controller = new AbortController();
  const { astral } = open({ signal: controller.signal, fetch: () => new Promise(() => {}) });
  const call = astral.auth.me();
  controller.abort();
  await assert.rejects(call, { name: 'AbortError', message: 'the client is closed' });
  await assert.rejects(open({ signal: AbortSignal.abort() }).astral.auth.me(), { message: 'the client is closed' });
});

test('logger: writes from its level on, without secrets', async () => {
  const expected: Record<LogLevel, string[]> = {
    off: [],
    error: ['error'],
    warn: ['warn', 'error'],
    info: ['info', 'warn', 'error'],
    debug: ['debug', 'info', 'warn', 'error'],
  };
  for (const [level, names] of Object.entries(expected) as [LogLevel, string[]][]) {
    const lines: [string, string, object][] = [];
    const at = (name: string) => (text: string, facts: object) => lines.push([name, text, facts]);
    const logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
    const { astral, core } = open({ fetch: answering('{"error":"gone"}', { status: 404 }), logger, logLevel: level });
    const call = astral.auth.me();
    core.hosts.get(1)!.retrying(499.6, { operation: 'auth.me', attempt: 1, method: 'GET', url: 'http://127.0.0.1:1/', headers: [['Authorization', 'Bearer secret']] });
    await assert.rejects(call);
    assert.deepEqual(lines.map(([name]) => name).sort(), [...names].sort(), level);
    assert.doesNotMatch(JSON.stringify(lines), /secret/);
    const warning = lines.find(([name]) => name === 'warn')?.[1];
    if (warning) assert.equal(warning, 'astral: auth.me (GET /auth/me) got no answer, again in 500 ms');
  }
});
