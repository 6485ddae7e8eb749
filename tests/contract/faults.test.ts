import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, describe, test, type TestContext } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Astral, AstralError, AstralOptions } from '@nexrex/astral';
import { ManualClock } from '@nexrex/astral/testing';
import { answerWith, head, startRawServer, type RawAnswer, type RawServer } from './support/raw-server.js';
import { refuseUnseenRejections } from './support/unseen-rejections.js';
import { createWorld, demoPassword, type World } from './support/world.js';

/**
 * What a caller sees of everything that can go wrong between a client and its server. Time is a clock that the tests hold:
 * nothing waits, and a test that hangs has found a mistake.
 */

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world?.close());

refuseUnseenRejections();

const timeoutMillis = 30_000;
const me = '{"user_id":"usr_1","email":"alex@summit.example","roles":["user"]}';
const ok = answerWith('200 OK', me);
const reset: RawAnswer = (socket) => socket.resetAndDestroy();

interface Scene {
  astral: Astral;
  server: RawServer;
  clock: ManualClock;
  /** Every delay between two attempts so far. */
  waits: number[];
  /** The call's outcome, with the waits between attempts passed over. */
  outcomeOf<T>(call: Promise<T>): Promise<T>;
}

/** Ends waits between attempts, which are shorter than any time limit here, as soon as they begin. */
async function passWaits<T>(clock: ManualClock, waits: number[], call: Promise<T>): Promise<T> {
  let isOver = false;
  const over = call.then(
    () => void (isOver = true),
    () => void (isOver = true),
  );
  while (!isOver) {
    const wait = await Promise.race([over, clock.whenWaiting((delayMillis) => delayMillis < timeoutMillis)]);
    if (wait === undefined) break;
    waits.push(wait);
    await clock.advance(wait);
  }
  return call;
}

function sceneOn(astral: Astral, server: RawServer, clock: ManualClock): Scene {
  const waits: number[] = [];
  return { astral, server, clock, waits, outcomeOf: (call) => passWaits(clock, waits, call) };
}

/** A client of a raw server that gives these answers, one a request. */
async function stage(context: TestContext, answers: readonly RawAnswer[], options: AstralOptions = {}): Promise<Scene> {
  const server = await startRawServer(...answers);
  context.after(() => server.stop());
  const clock = new ManualClock(new Date());
  const astral = await world.open('nobody', { baseUrl: server.origin, accessToken: 'secret.of.alex', clock, maxRetries: 2, timeoutMillis, ...options });
  return sceneOn(astral, server, clock);
}

async function refusal(scene: Scene, call: Promise<unknown>): Promise<AstralError> {
  const error: unknown = await scene.outcomeOf(call).then(() => assert.fail('the call succeeded'), (reason: unknown) => reason);
  assert.ok(error instanceof world.package.AstralError, String(error));
  assert.doesNotMatch(`${error.message} ${JSON.stringify(error)}`, /secret/);
  return error;
}

/** A port that was free a moment ago. */
async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('connections', () => {
  test('refused: a NetworkError that names the host, after three attempts', async (context) => {
    const baseUrl = `http://127.0.0.1:${await unusedPort()}`;
    const scene = await stage(context, [ok], { baseUrl });
    const error = await refusal(scene, scene.astral.auth.me());
    assert.deepEqual([error.name, error.operation, error.status], ['NetworkError', 'auth.me', undefined]);
    assert.equal(error.message, `no answer from ${baseUrl}: connect ECONNREFUSED ${baseUrl.slice('http://'.length)}`);
    assert.equal(scene.waits.length, 2);
    assert.ok(scene.waits[0]! <= 500 && scene.waits[1]! <= 1000, `jitter below 500 and 1000: ${scene.waits}`);
  });

  test('reset before the headers: a read is repeated and succeeds, the caller sees nothing of it', async (context) => {
    const scene = await stage(context, [reset, reset, ok]);
    assert.equal((await scene.outcomeOf(scene.astral.auth.me())).email, 'alex@summit.example');
    assert.equal(scene.server.requests.length, 3);
  });

  test('reset before the headers, again and again: a NetworkError', async (context) => {
    const scene = await stage(context, [reset]);
    const error = await refusal(scene, scene.astral.auth.me());
    assert.equal(error.name, 'NetworkError');
    assert.match(error.message, /^no answer from http:\/\/127\.0\.0\.1:\d+: /);
    assert.equal(scene.server.requests.length, 3);
  });

  test('reset before the headers of a POST: not repeated, as it may have been done', async (context) => {
    const scene = await stage(context, [reset, ok]);
    const error = await refusal(scene, scene.astral.apiKeys.create({ org_id: 'org_1', name: 'Import' }));
    assert.deepEqual([error.name, scene.server.requests.length], ['NetworkError', 1]);
  });

  test('reset after the headers: repeated like a lost connection, a NetworkError in the end', async (context) => {
    const scene = await stage(context, [
      (socket) => socket.write(head('200 OK', { 'Content-Length': 100 }), () => socket.resetAndDestroy()),
    ]);
    const error = await refusal(scene, scene.astral.auth.me());
    assert.deepEqual([error.name, scene.server.requests.length], ['NetworkError', 3]);
  });
});

describe('bodies', () => {
  const half: RawAnswer = (socket) => {
    socket.write(head('200 OK', { 'Content-Length': me.length }));
    socket.end(me.slice(0, 20));
  };

  test('cut: repeated, and a NetworkError when it stays cut', async (context) => {
    const repaired = await stage(context, [half, ok]);
    assert.equal((await repaired.outcomeOf(repaired.astral.auth.me())).user_id, 'usr_1');
    const broken = await stage(context, [half]);
    const error = await refusal(broken, broken.astral.auth.me());
    assert.deepEqual([error.name, broken.server.requests.length], ['NetworkError', 3]);
  });

  test('cut between two chunks: a NetworkError, not half an answer', async (context) => {
    const chunk = `${me.length.toString(16)}\r\n${me}\r\n`;
    const scene = await stage(context, [(socket) => socket.end(head('200 OK', { 'Transfer-Encoding': 'chunked', Connection: 'keep-alive' }) + chunk)]);
    assert.equal((await refusal(scene, scene.astral.auth.me())).name, 'NetworkError');
  });

  test('cut where nothing tells the length: what is left is no JSON', async (context) => {
    const scene = await stage(context, [(socket) => socket.end(head('200 OK') + me.slice(0, 20))]);
    const error = await refusal(scene, scene.astral.auth.me());
    assert.deepEqual([error.name, error.path], ['DecodeError', '$']);
  });

  test('slow, byte by byte: the answer is there when it is whole', async (context) => {
    const scene = await stage(context, [
      (socket) => {
        const drip = (rest: string): unknown => (rest === '' ? socket.end() : socket.write(rest[0]!, () => drip(rest.slice(1))));
        drip(head('200 OK', { 'Content-Length': me.length }) + me);
      },
    ]);
    assert.equal((await scene.outcomeOf(scene.astral.auth.me())).user_id, 'usr_1');
  });

  test('slower than the time limit: a TimeoutError, and the connection is given up', async (context) => {
    const scene = await stage(context, [(socket) => socket.write(head('200 OK', { 'Content-Length': me.length }) + me.slice(0, 5))], { maxRetries: 0 });
    const call = scene.astral.auth.me();
    await scene.clock.whenWaiting((delayMillis) => delayMillis === timeoutMillis);
    const [error] = await Promise.all([refusal(scene, call), scene.clock.advance(timeoutMillis)]);
    assert.deepEqual([error.name, error.message], ['TimeoutError', 'no answer within 30000 ms']);
    await scene.server.departure();
  });

  test('longer than the declared length: what is cut off makes it no JSON', async (context) => {
    const scene = await stage(context, [answerWith('200 OK', me, { 'Content-Length': 20 })]);
    const error = await refusal(scene, scene.astral.auth.me());
    assert.deepEqual([error.name, error.path, error.operation], ['DecodeError', '$', 'auth.me']);
  });

  test('an HTML page in place of JSON: by its status a ServerError with its text, or a DecodeError', async (context) => {
    const html = '<!DOCTYPE html><h1>Sign in to the hotel network</h1>';
    const proxy = await stage(context, [answerWith('502 Bad Gateway', html, { 'Content-Type': 'text/html' })]);
    const down = await refusal(proxy, proxy.astral.auth.me());
    assert.deepEqual([down.name, down.status, down.code, down.body, proxy.server.requests.length], ['ServerError', 502, undefined, html, 3]);
    const hotel = await stage(context, [answerWith('200 OK', html, { 'Content-Type': 'text/html' })]);
    const error = await refusal(hotel, hotel.astral.auth.me());
    assert.deepEqual([error.name, error.path, hotel.server.requests.length], ['DecodeError', '$', 1]);
  });

  test('204 where an answer is due: a DecodeError', async (context) => {
    const scene = await stage(context, [(socket) => socket.end(head('204 No Content'))]);
    const error = await refusal(scene, scene.astral.auth.me());
    assert.deepEqual([error.name, error.path], ['DecodeError', '$']);
  });

  test('compressed: read like any other', async (context) => {
    const scene = await stage(context, [answerWith('200 OK', gzipSync(me), { 'Content-Encoding': 'gzip' }), answerWith('200 OK', brotliCompressSync(me), { 'Content-Encoding': 'br' })]);
    for (const _ of ['gzip', 'br']) assert.equal((await scene.outcomeOf(scene.astral.auth.me())).email, 'alex@summit.example');
  });

  test('said to be compressed and is not: a NetworkError, as what arrived cannot be read', async (context) => {
    const scene = await stage(context, [answerWith('200 OK', me, { 'Content-Encoding': 'gzip' })]);
    assert.equal((await refusal(scene, scene.astral.auth.me())).name, 'NetworkError');
  });

  test('compressed and cut: never half an answer', async (context) => {
    const scene = await stage(context, [answerWith('200 OK', gzipSync(me).subarray(0, 30), { 'Content-Encoding': 'gzip' })]);
    // Some platforms unpack what there is, others report what is missing.
    assert.match((await refusal(scene, scene.astral.auth.me())).name, /^(DecodeError|NetworkError)$/);
  });
});

describe('redirects to another origin', () => {
  for (const status of ['301 Moved Permanently', '302 Found', '303 See Other', '307 Temporary Redirect', '308 Permanent Redirect']) {
    test(`${status}: not followed, by reads or writes, and no credential reaches the other origin`, async (context) => {
      const thief = await startRawServer(ok);
      context.after(() => thief.stop());
      const scene = await stage(context, [(socket) => socket.end(head(status, { Location: `${thief.origin}/auth/me`, 'Content-Length': 0 }))], { maxRetries: 0 });
      for (const call of [scene.astral.auth.me(), scene.astral.apiKeys.create({ org_id: 'org_1', name: 'Import' }), scene.astral.auth.login({ email: 'a@b.example', password: 'secret' })]) {
        const error = await refusal(scene, call);
        assert.equal(error.name, 'NetworkError');
        assert.ok(error.message.includes(`redirect to ${thief.origin}. It is not followed`), error.message);
      }
      assert.deepEqual(thief.requests, []);
    });
  }
});

describe('answers that ask for patience', () => {
  const tooMany = (retryAfter: string) => answerWith('429 Too Many Requests', '{"error":"Too many requests","details":{"code":"RATE_LIMITED"}}', { 'Retry-After': retryAfter });

  test('429 with seconds: exactly that long, for a POST too', async (context) => {
    const scene = await stage(context, [tooMany('7'), ok, tooMany('3'), answerWith('201 Created', '{"key_id":"key_1","secret":"astral_live_x"}')]);
    await scene.outcomeOf(scene.astral.auth.me());
    await scene.outcomeOf(scene.astral.apiKeys.create({ org_id: 'org_1', name: 'Import' }));
    assert.deepEqual(scene.waits, [7000, 3000]);
  });

  test('429 with a date: until then by the server\'s own clock, however wrong the one here is', async (context) => {
    const headers = { Date: 'Mon, 20 Apr 2020 08:00:00 GMT', 'Retry-After': 'Mon, 20 Apr 2020 08:00:09 GMT' };
    const scene = await stage(context, [answerWith('429 Too Many Requests', '{"error":"Too many requests"}', headers), ok]);
    await scene.outcomeOf(scene.astral.auth.me());
    assert.deepEqual(scene.waits, [9000]);
  });

  test('429 with a date: until then', async (context) => {
    const scene = await stage(context, [(socket, request) => tooMany(new Date(scene.clock.now() + 12_000).toUTCString())(socket, request), ok]);
    await scene.outcomeOf(scene.astral.auth.me());
    const [wait] = scene.waits;
    // A date has whole seconds.
    assert.ok(wait! > 11_000 && wait! <= 12_000, `${wait}`);
  });

  test('429 to the last: a RateLimitError with the wait that the server wants', async (context) => {
    const scene = await stage(context, [tooMany('20')]);
    const error = await refusal(scene, scene.astral.auth.me());
    assert.deepEqual([error.name, error.status, error.code, error.retryAfterMillis, scene.waits], ['RateLimitError', 429, 'RATE_LIMITED', 20_000, [20_000, 20_000]]);
  });

  test('500, then well: a read is repeated, a POST is not', async (context) => {
    const broken = answerWith('500 Internal Server Error', '{"error":"Internal server error","details":{"code":"INTERNAL_ERROR"}}', { 'X-Request-Id': 'req_1' });
    const reading = await stage(context, [broken, ok]);
    assert.equal((await reading.outcomeOf(reading.astral.auth.me())).user_id, 'usr_1');
    const writing = await stage(context, [broken, ok]);
    const error = await refusal(writing, writing.astral.apiKeys.create({ org_id: 'org_1', name: 'Import' }));
    assert.deepEqual([error.name, error.status, error.code, error.requestId, writing.server.requests.length], ['ServerError', 500, 'INTERNAL_ERROR', 'req_1', 1]);
  });
});

describe('the sandbox with a fault', () => {
  let faults = 0;
  /** With an id of its own, so that no other test's requests are counted. */
  const fault = (text: string) => ({ headers: { 'X-Sandbox-Fault': text, 'X-Sandbox-Fault-Id': String(++faults) } });

  async function open(options: AstralOptions = {}): Promise<Omit<Scene, 'server'>> {
    const clock = new ManualClock(new Date());
    const astral = await world.open('athlete', { clock, maxRetries: 2, timeoutMillis, ...options });
    return sceneOn(astral, undefined as never, clock);
  }

  for (const [text, name] of [['reset', 'NetworkError'], ['cut-body', 'NetworkError'], ['html', 'ServerError'], ['500', 'ServerError'], ['503; retry-after=2', 'ServerError'], ['429; retry-after=2', 'RateLimitError'], ['empty', 'DecodeError'], ['truncated-json', 'DecodeError'], ['wrong-type', 'DecodeError'], ['403', 'PermissionError'], ['418', 'ApiError']] as const) {
    test(`${text}: a ${name} when it lasts`, async () => {
      const { astral, outcomeOf } = await open();
      await assert.rejects(outcomeOf(astral.auth.me(fault(text))), { name, operation: 'auth.me' });
    });
  }

  for (const text of ['reset; times=2', 'cut-body; times=1', '500*1', '502*2', '503*2; retry-after=9', '429*2; retry-after=9']) {
    test(`${text}: the caller of a read sees nothing of it`, async () => {
      const { astral, outcomeOf } = await open();
      assert.equal((await outcomeOf(astral.auth.me(fault(text)))).email, world.emails.athlete);
    });
  }

  test('hang: a TimeoutError when the time is over', async () => {
    const { astral, clock } = await open({ maxRetries: 0 });
    const call = astral.auth.me(fault('hang'));
    await clock.whenWaiting((delayMillis) => delayMillis === timeoutMillis);
    await Promise.all([assert.rejects(call, { name: 'TimeoutError' }), clock.advance(timeoutMillis)]);
  });
});

describe('clocks and tokens', () => {
  const dayMillis = 86_400_000;

  for (const [what, offsetMillis] of [['ahead', dayMillis], ['behind', -dayMillis]] as const) {
    test(`a clock that is a day ${what}: signing in works, and what follows is not refreshed without need`, async () => {
      const urls: string[] = [];
      const counting: AstralOptions['fetch'] = (url, init) => {
        urls.push(new URL(url).pathname);
        return fetch(url, init);
      };
      const clock = new ManualClock(Date.now() + offsetMillis);
      const astral = await world.open('nobody', { clock, fetch: counting });
      await astral.auth.login({ email: world.emails.loner, password: demoPassword });
      for (let round = 0; round < 3; round++) assert.equal((await astral.auth.me()).email, world.emails.loner);
      assert.deepEqual(urls, ['/api/v1/auth/login', ...Array<string>(3).fill('/api/v1/auth/me')]);
      assert.equal(astral.session.isSignedIn, true);
    });
  }

  test('a token that is revoked while a call is on its way: an AuthenticationError', async () => {
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    let markSent!: () => void;
    const sent = new Promise<void>((resolve) => (markSent = resolve));
    const holding: AstralOptions['fetch'] = async (url, init) => {
      if (url.endsWith('/auth/me')) {
        markSent();
        await released;
      }
      return fetch(url, init);
    };
    const astral = await world.open('nobody', { fetch: holding });
    const { access_token } = await astral.auth.login({ email: world.emails.loner, password: demoPassword });
    const call = astral.auth.me();
    await sent;
    const elsewhere = await world.open('nobody', { accessToken: access_token });
    await elsewhere.auth.logout();
    release();
    await assert.rejects(call, { name: 'AuthenticationError', status: 401, message: 'token validation error' });
  });
});
