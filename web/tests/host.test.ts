import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { ExchangeRequest, ExchangeResponse } from '../src/core.js';
import { createHost, type HostOptions } from '../src/host.js';

type Outcome = { response: ExchangeResponse } | { kind: string; message: string };

async function serve(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** One exchange through a host of its own. */
function exchange(request: Partial<ExchangeRequest> & { url: string }, options: Partial<HostOptions> = {}, act: (host: ReturnType<typeof createHost>) => void = () => {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const core = {
      received: (_: number, response: ExchangeResponse) => resolve({ response }),
      failed: (_: number, kind: string, message: string) => resolve({ kind, message }),
      timerFired: () => {},
    };
    const host = createHost({ readBody: 'json', ...options, core });
    host.send(1, { operation: 'auth.me', attempt: 1, method: 'GET', headers: [], ...request });
    act(host);
  });
}

test('host: a body is parsed, unknown fields and all, with status and headers', async (context) => {
  const url = await serve(context, (_, response) => response.writeHead(201, { 'X-Request-Id': 'req_1' }).end('{"a":[1,{"__proto__":2}]}'));
  const outcome = await exchange({ url });
  assert.ok('response' in outcome);
  assert.equal(outcome.response.status, 201);
  assert.equal(JSON.stringify(outcome.response.body), '{"a":[1,{"__proto__":2}]}');
  assert.ok(outcome.response.headers.some(([name, value]) => name === 'x-request-id' && value === 'req_1'));
  assert.equal(outcome.response.isComplete, true);
});

test('host: a body that is not JSON is kept as text, cut to 4 kB', async (context) => {
  const url = await serve(context, (_, response) => response.writeHead(502).end('<html>' + 'x'.repeat(10_000)));
  const outcome = await exchange({ url });
  assert.ok('response' in outcome);
  assert.equal(outcome.response.body, undefined);
  assert.equal(outcome.response.text?.length, 4096);
});

test('host: an empty body is neither JSON nor text', async (context) => {
  const url = await serve(context, (_, response) => response.end());
  const outcome = await exchange({ url });
  assert.ok('response' in outcome);
  assert.deepEqual([outcome.response.body, outcome.response.text, outcome.response.isComplete], [undefined, undefined, true]);
});

test('host: a connection that breaks in the body gives an incomplete answer', async (context) => {
  const url = await serve(context, (_, response) => {
    response.writeHead(200, { 'Content-Length': 100 }).write('{"half":');
    setTimeout(() => response.destroy(), 20);
  });
  for (const readBody of ['json', 'bytes'] as const) {
    const outcome = await exchange({ url }, { readBody });
    assert.ok('response' in outcome);
    assert.equal(outcome.response.status, 200);
    assert.equal(outcome.response.isComplete, false);
  }
});

test('host: a redirect is not followed and its target is named', async (context) => {
  let visits = 0;
  const target = await serve(context, (_, response) => {
    visits++;
    response.end('{}');
  });
  const url = await serve(context, (_, response) => response.writeHead(307, { Location: `${target}/login?next=1` }).end());
  const outcome = await exchange({ url, headers: [['Authorization', 'Bearer secret']] });
  assert.ok('kind' in outcome);
  assert.equal(outcome.kind, 'network');
  assert.match(outcome.message, new RegExp(`redirect to ${target}\\. It is not followed`));
  assert.equal(visits, 0);
});

test('host: an opaque redirect, as browsers make it, is refused too', async () => {
  const opaque = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
  const outcome = await exchange({ url: 'http://127.0.0.1:1/' }, { fetch: async () => opaque });
  assert.ok('message' in outcome);
  assert.match(outcome.message, /^http:\/\/127\.0\.0\.1:1 answered with a redirect\. It is not followed/);
});

test('host: a value goes out as JSON, a string as it is; of two headers the later wins', async (context) => {
  const seen: { body: string; headers: object }[] = [];
  const url = await serve(context, async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ body, headers: request.headers });
    response.end('{}');
  });
  await exchange({ url, method: 'POST', body: { a: [1, null, 'ü'] }, headers: [['Content-Type', 'application/json'], ['X-API-Key', 'mine'], ['x-api-key', 'real']] });
  await exchange({ url, method: 'POST', body: '{"b":2}' }, { readBody: 'bytes' });
  assert.deepEqual(seen.map(({ body }) => body), ['{"a":[1,null,"ü"]}', '{"b":2}']);
  assert.equal((seen[0]!.headers as Record<string, string>)['x-api-key'], 'real');
  assert.equal((seen[0]!.headers as Record<string, string>)['content-type'], 'application/json');
});

test('host: with bytes the body crosses unread', async (context) => {
  const url = await serve(context, (_, response) => response.end('{"a":1}'));
  const outcome = await exchange({ url }, { readBody: 'bytes' });
  assert.ok('response' in outcome);
  assert.deepEqual(new TextDecoder().decode(outcome.response.bytes), '{"a":1}');
  assert.equal('body' in outcome.response, false);
});

test('host: an abort is answered even when fetch does not heed its signal', async () => {
  const outcome = await exchange({ url: 'http://127.0.0.1:1/' }, { fetch: () => new Promise(() => {}) }, (host) => host.abort(1));
  assert.deepEqual(outcome, { kind: 'aborted', message: 'the call was aborted' });
});

test('host: only members of RequestInit that the platform knows are sent', async (context) => {
  const original = globalThis.Request;
  context.after(() => (globalThis.Request = original));
  let init: RequestInit = {};
  const fetch = async (_: string, given: RequestInit) => ((init = given), new Response('{}'));
  await exchange({ url: 'http://127.0.0.1:1/' }, { fetch });
  assert.deepEqual([init.credentials, init.cache, init.referrerPolicy, init.redirect], ['omit', 'no-store', 'strict-origin', 'manual']);
  globalThis.Request = class {} as never;
  await exchange({ url: 'http://127.0.0.1:1/' }, { fetch });
  assert.equal('credentials' in init, false);
});

test('host: the platform fetch is looked up at each request', async (context) => {
  context.mock.method(globalThis, 'fetch', async () => new Response('{"mocked":true}'));
  const outcome = await exchange({ url: 'http://127.0.0.1:1/' });
  assert.ok('response' in outcome);
  assert.deepEqual(outcome.response.body, { mocked: true });
});

test('host: timers fire once, can be stopped, and survive delays beyond 32 bits', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const fired: number[] = [];
  const host = createHost({ readBody: 'json', core: { received() {}, failed() {}, timerFired: (id) => fired.push(id) } });
  host.startTimer(1, 10);
  host.startTimer(2, 10);
  host.startTimer(3, 2 ** 40);
  host.stopTimer(2);
  host.stopTimer(99);
  context.mock.timers.tick(1000);
  assert.deepEqual(fired, [1]);
});

test('host: a core that throws is reported, never an unhandled rejection', async () => {
  const broken = new Error('trap');
  const report = await new Promise((resolve) => {
    const core = { received: () => { throw broken; }, failed() {}, timerFired() {} };
    createHost({ core, readBody: 'json', fetch: async () => new Response('{}'), onCrash: resolve }).send(1, { operation: 'auth.me', attempt: 1, method: 'GET', url: 'http://127.0.0.1:1/', headers: [] });
  });
  assert.equal(report, broken);
});
