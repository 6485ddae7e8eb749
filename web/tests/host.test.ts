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
      chunk: () => {},
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
  const host = createHost({ readBody: 'json', core: { received() {}, chunk() {}, failed() {}, timerFired: (id) => fired.push(id) } });
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
    const core = { received: () => { throw broken; }, chunk() {}, failed() {}, timerFired() {} };
    createHost({ core, readBody: 'json', fetch: async () => new Response('{}'), onCrash: resolve }).send(1, { operation: 'auth.me', attempt: 1, method: 'GET', url: 'http://127.0.0.1:1/', headers: [] });
  });
  assert.equal(report, broken);
});

/** A host whose core notes what it is told. */
function listen(options: Partial<HostOptions> = {}) {
  const notes: unknown[][] = [];
  let wake = () => {};
  const note = (...facts: unknown[]) => {
    notes.push(facts);
    wake();
  };
  const core = {
    received: (_: number, response: ExchangeResponse) => note('received', response.status, response.isStream ?? false, response.body ?? response.text),
    chunk: (_: number, bytes: Uint8Array) => note('chunk', new TextDecoder().decode(bytes)),
    failed: (_: number, kind: string) => note('failed', kind),
    timerFired() {},
  };
  const host = createHost({ readBody: 'json', ...options, core });
  const noted = async (count: number) => {
    while (notes.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return notes;
  };
  return { host, noted };
}

const streamHeaders = { 'Content-Type': 'Text/Event-Stream; charset=utf-8' };
const streamRequest = (url: string): ExchangeRequest => ({ operation: 'aiCoach.generateDraftStream', attempt: 1, method: 'POST', url, headers: [], bodyForm: 'stream' });

test('host: a stream is there with its head, and gives bytes when it is asked, none at its end', async (context) => {
  const url = await serve(context, (_, response) => response.writeHead(200, streamHeaders).end('data: 1\n\n'));
  const { host, noted } = listen();
  host.send(1, streamRequest(url));
  assert.deepEqual(await noted(1), [['received', 200, true, undefined]]);
  host.read(1);
  await noted(2);
  host.read(1);
  assert.deepEqual((await noted(3)).slice(1), [['chunk', 'data: 1\n\n'], ['chunk', '']]);
  host.read(1);
  host.abort(1);
});

test('host: a stream that breaks fails the read', async (context) => {
  const url = await serve(context, (_, response) => {
    response.writeHead(200, streamHeaders).write('data: 1\n\n');
    setTimeout(() => response.destroy(), 20);
  });
  const { host, noted } = listen();
  host.send(1, streamRequest(url));
  await noted(1);
  host.read(1);
  await noted(2);
  host.read(1);
  assert.deepEqual((await noted(3)).at(-1), ['failed', 'network']);
});

test('host: aborting a stream closes its connection, even while it is read', async (context) => {
  let markGone!: () => void;
  const gone = new Promise<void>((resolve) => (markGone = resolve));
  const url = await serve(context, (_, response) => {
    response.on('close', markGone).writeHead(200, streamHeaders).flushHeaders();
  });
  const { host, noted } = listen();
  host.send(1, streamRequest(url));
  await noted(1);
  host.read(1);
  host.abort(1);
  await gone;
  assert.deepEqual((await noted(2)).at(-1), ['failed', 'aborted']);
});

test('host: a stream is read only when it is asked: who sends too fast waits', async () => {
  let pulls = 0;
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array([48 + pulls++])) }, { highWaterMark: 0 });
  const { host, noted } = listen({ fetch: async () => new Response(body, { headers: streamHeaders }) });
  host.send(1, streamRequest('http://127.0.0.1:1/'));
  await noted(1);
  assert.equal(pulls, 0);
  host.read(1);
  await noted(2);
  assert.equal(pulls, 1);
});

test('host: empty pieces of a stream are passed over', async () => {
  const pieces = [new Uint8Array(), new Uint8Array([65]), new Uint8Array()];
  const body = new ReadableStream<Uint8Array>({ start: (controller) => (pieces.forEach((piece) => controller.enqueue(piece)), controller.close()) });
  const { host, noted } = listen({ fetch: async () => new Response(body, { headers: streamHeaders }) });
  host.send(1, streamRequest('http://127.0.0.1:1/'));
  await noted(1);
  host.read(1);
  await noted(2);
  host.read(1);
  assert.deepEqual((await noted(3)).slice(1), [['chunk', 'A'], ['chunk', '']]);
});

test('host: where a stream was wanted, an error and an answer of another kind are bodies as ever', async () => {
  for (const [status, type, body, seen] of [[403, 'text/event-stream', '{"error":"no"}', { error: 'no' }], [200, 'text/html', '<html>', '<html>']] as const) {
    const { host, noted } = listen({ fetch: async () => new Response(body, { status, headers: { 'content-type': type } }) });
    host.send(1, streamRequest('http://127.0.0.1:1/'));
    assert.deepEqual(await noted(1), [['received', status, false, seen]]);
  }
});

test('host: a good answer that is wanted in bytes crosses unread, an error is read', async () => {
  for (const [status, wanted] of [[200, 'bytes'], [404, 'body']] as const) {
    const outcome = await exchange({ url: 'http://127.0.0.1:1/', bodyForm: 'bytes' }, { fetch: async () => new Response('{"a":1}', { status }) });
    assert.ok('response' in outcome);
    assert.ok(wanted in outcome.response);
  }
});
