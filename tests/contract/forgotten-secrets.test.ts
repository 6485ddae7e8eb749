import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startServer, type CannedServer } from './support/canned-server.js';
import { installPackage, type Installation } from './support/installed-package.js';

/** What is left of a session, in the engine's heap and in the memory of the core, when it has ended and its clients are closed. */

const secrets = {
  'the password': 'Passw0rd-of-nobody-4711',
  'the first token': 'first.Zm9yZ290dGVuIHRva2Vu.c2lnbmF0dXJl',
  'the renewed token': 'second.cmVuZXdlZCB0b2tlbg.c2lnbmF0dXJl',
  'the API key': 'astral_live_4Q7mZxKc9wTtLr2VbNhY6sDfGj8PaE1u',
};
const tokenAnswer = (access_token: string) => ({ access_token, token_type: 'Bearer', user_id: 'usr_1', email: 'a@example.com', is_new_user: false, expires_at: new Date(Date.now() + 3_600_000).toISOString() });
const answers: Readonly<Record<string, object>> = {
  '/auth/login': tokenAnswer(secrets['the first token']),
  '/auth/token/refresh': tokenAnswer(secrets['the renewed token']),
  '/auth/me': { user_id: 'usr_1', email: 'a@example.com', roles: ['user'] },
  '/auth/logout': { message: 'Signed out' },
  '/activities': [],
};

let installation: Installation;
let server: CannedServer;
let heap: string;
let memory: string;

before(async () => {
  [installation, server] = await Promise.all([installPackage(), startServer(({ url }) => ({ headers: { Connection: 'close' }, body: JSON.stringify(answers[new URL(url!, 'http://x').pathname] ?? {}) }))]);
  const entry = join(installation.dir, 'entry.mjs');
  await writeFile(entry, "export * from '@nexrex/astral';\n");
  const paths = ['heap.heapsnapshot', 'memory.bin'].map((name) => join(installation.dir, name));
  const child = fork(fileURLToPath(new URL('support/session-program.mjs', import.meta.url)), [pathToFileURL(entry).href, ...paths], { execArgv: ['--expose-gc'] });
  child.send({ baseUrl: server.origin, email: 'a@example.com', password: secrets['the password'], apiKey: secrets['the API key'] });
  assert.deepEqual(await once(child, 'exit'), [0, null]);
  [heap, memory] = (await Promise.all(paths.map((path) => readFile(path, 'latin1')))) as [string, string];
});
after(() => Promise.all([server?.stop(), installation?.remove()]));

const found = (text: string) => Object.entries(secrets).filter(([, value]) => text.includes(value)).map(([name]) => name);

test('forgotten: the session was real, and what is searched is what it ran in', () => {
  const lines = server.requests.map(({ method, url }) => `${method} ${url}`);
  assert.deepEqual(lines.slice(0, 2), ['POST /auth/login', 'GET /auth/me']);
  assert.equal(server.requests[1]!.headers.authorization, `Bearer ${secrets['the first token']}`);
  assert.equal(server.requests.at(-1)!.headers['x-api-key'], secrets['the API key']);
  assert.ok(heap.includes('kept-until-the-snapshot'));
  assert.ok(memory.includes('the server answered with status '));
});

test('forgotten: the heap holds no password, token or key', () => assert.deepEqual(found(heap), []));

test('forgotten: the memory of the core holds no password, token or key', () => assert.deepEqual(found(memory), []));
