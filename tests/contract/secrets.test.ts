import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inspect } from 'node:util';
import type { Astral, AstralOptions, Fetch } from '@nexrex/astral';
import { startServer } from './support/canned-server.js';
import { createWorld, demoPassword, type World } from './support/world.js';

/**
 * A session with everything switched on that could write something down, and with everything going wrong that can. What
 * was written down is then searched for passwords, tokens and keys.
 */

interface Secret {
  name: string;
  value: string;
}

/** What a person could come to read: log lines, what hooks were told, errors, addresses, printed objects. */
class Traces {
  readonly texts: { where: string; text: string }[] = [];
  readonly secrets: Secret[] = [];

  write(where: string, ...values: unknown[]): void {
    for (const value of values) this.texts.push({ where, text: typeof value === 'string' ? value : inspect(value, { depth: Infinity, maxStringLength: Infinity, breakLength: Infinity }) });
  }

  keepSecret(name: string, value: string | undefined): void {
    assert.ok(value && value.length >= 8, `${name} is worth searching for`);
    this.secrets.push({ name, value });
  }

  of(where: string): string {
    return this.texts.filter((each) => each.where === where).map(({ text }) => text).join('\n');
  }

  /** Where which secret can be read, also in the spellings of addresses and of Base64. */
  leaks(): string[] {
    const spellings = (value: string) => [value, encodeURIComponent(value), Buffer.from(value).toString('base64').replace(/=+$/, '')];
    return this.texts.flatMap(({ where, text }) => this.secrets.filter(({ value }) => spellings(value).some((each) => text.includes(each))).map(({ name }) => `${name} in ${where}`));
  }
}

const levels = ['debug', 'info', 'warn', 'error'] as const;

/** All that a client offers to those who want to know what it does. */
function listening(traces: Traces): AstralOptions {
  const recording: Fetch = (url, init) => {
    traces.write('addresses', url);
    return fetch(url, init);
  };
  return {
    fetch: recording,
    validate: 'strict',
    logLevel: 'debug',
    logger: Object.fromEntries(levels.map((level) => [level, (...facts: unknown[]) => traces.write('log', ...facts)])) as unknown as NonNullable<AstralOptions['logger']>,
    onRequest: (facts) => traces.write('hooks', facts),
    onResponse: (facts) => traces.write('hooks', facts),
    onRetry: (facts) => traces.write('hooks', facts),
    onError: (facts) => traces.write('hooks', facts, JSON.stringify(facts)),
  };
}

let world: World;
const traces = new Traces();

const fault = (text: string) => ({ headers: { 'X-Sandbox-Fault': text } });

async function failing(call: Promise<unknown>): Promise<void> {
  const error: unknown = await call.then(() => assert.fail('the call succeeded'), (reason: unknown) => reason);
  assert.ok(error instanceof world.package.AstralError, String(error));
  traces.write('errors', error, String(error), error.stack ?? '', JSON.stringify(error), inspect(error.cause, { depth: Infinity }));
}

/** Every kind of failure, for a call that carries a credential. */
async function everyFailure(astral: Astral, call: (options: object) => Promise<unknown>): Promise<void> {
  for (const text of ['400', '401', '403', '404', '409', '429; retry-after=0', '500', 'html', 'empty', 'reset', 'cut-body', 'truncated-json', 'wrong-type']) {
    await failing(call({ ...fault(text), maxRetries: 1 }));
  }
  await failing(call({ ...fault('hang'), timeoutMillis: 1, maxRetries: 0 }));
  await failing(call({ ...fault('hang'), signal: AbortSignal.abort(new Error('left')) }));
  await failing(call({ nonsense: 1 }));
  traces.write('printed objects', astral, astral.session, JSON.stringify(astral), JSON.stringify(astral.session));
}

async function signInAndFail(options: AstralOptions): Promise<string> {
  const astral = await world.open('nobody', options);
  const wrongPassword = 'Wrong-Horse-4711';
  traces.keepSecret('a wrong password', wrongPassword);
  await failing(astral.auth.login({ email: world.emails.loner, password: wrongPassword }));
  const { access_token: first } = await astral.auth.login({ email: world.emails.loner, password: demoPassword });
  traces.keepSecret('the first token', first);
  await everyFailure(astral, (more) => astral.auth.me(more));
  await everyFailure(astral, (more) => astral.auth.login({ email: world.emails.loner, password: demoPassword }, more));
  await failing(astral.auth.login({ email: world.emails.loner, password: { text: demoPassword } } as never));
  const { access_token: second } = await astral.auth.refresh();
  traces.keepSecret('the second token', second);
  await failing(astral.auth.login({ email: world.emails.loner, password: demoPassword }, fault('set=expires_at:{}')));
  return second;
}

async function signUp(options: AstralOptions): Promise<void> {
  const astral = await world.open('nobody', options);
  const email = 'secret.keeper@example.com';
  const password = 'Correct-Battery-1899';
  traces.keepSecret('the password of a new account', password);
  await astral.auth.requestVerification({ email });
  const { messages } = await world.sandbox.control<{ messages: { token: string }[] }>('GET', `/mailbox?to=${encodeURIComponent(email)}`);
  const token = messages[0]!.token;
  traces.keepSecret('the token of a mail', token);
  await failing(astral.auth.completeSignup({ token, password: 'short', profile_data: { display_name: 'Keeper' } }));
  await failing(astral.auth.verifyToken({ token }, fault('500')));
  const { access_token } = await astral.auth.completeSignup({ token, password, profile_data: { display_name: 'Keeper' } });
  traces.keepSecret('the token of a new account', access_token);
  await failing(astral.auth.completeSignup({ token, password, profile_data: { display_name: 'Keeper' } }));
}

async function useKeys(options: AstralOptions): Promise<void> {
  const head = await world.open('head');
  const { secret, key_id } = await head.apiKeys.create({ org_id: world.orgId, name: 'Import' });
  traces.keepSecret('an API key', String(secret));
  const importer = await world.open('nobody', { ...options, apiKey: String(secret) });
  await everyFailure(importer, (more) => importer.activities.list({ user_id: world.userIds.athlete }, more));
  await head.apiKeys.revoke({ org_id: world.orgId, key_id });
  await failing(importer.activities.list({ user_id: world.userIds.athlete }));
  const appKey = 'nxr_app_Secret-of-the-app';
  traces.keepSecret('an app key', appKey);
  const app = await world.open('nobody', { ...options, appKey });
  traces.write('printed objects', app);
  await failing(app.organizations.create({ org_name: 'Nobody', head_coach_email: 'a@example.com' } as never));
}

/** Where the network itself turns against a client that holds a token. */
async function goElsewhere(token: string, options: AstralOptions): Promise<void> {
  const server = await startServer((_, index) => (index === 0 ? { status: 302, headers: { Location: 'http://127.0.0.1:9/elsewhere' }, body: '' } : { status: 401, body: '{"error":"token validation error"}' }));
  try {
    const astral = await world.open('nobody', { ...options, baseUrl: server.origin, accessToken: token });
    await failing(astral.auth.me());
    await failing(astral.auth.me());
  } finally {
    await server.stop();
  }
  const nowhere = await world.open('nobody', { ...options, baseUrl: 'http://127.0.0.1:9/api/v1', accessToken: token });
  await failing(nowhere.auth.me({ maxRetries: 0 }));
  await failing(world.open('nobody', { ...options, baseUrl: `https://user:${token}@astral.example/` }));
  await failing(world.open('nobody', { ...options, apiKey: ` ${token}` }));
}

/** What the package itself may print. */
function overhearConsole(): () => void {
  const originals = Object.fromEntries((['log', ...levels] as const).map((name) => [name, console[name]]));
  for (const name of Object.keys(originals)) Object.assign(console, { [name]: (...all: unknown[]) => traces.write('console', ...all) });
  return () => void Object.assign(console, originals);
}

before(async () => {
  world = await createWorld();
  traces.keepSecret('the password', demoPassword);
  const stopListening = overhearConsole();
  try {
    const options = listening(traces);
    const token = await signInAndFail(options);
    await signUp(options);
    await useKeys(options);
    await goElsewhere(token, options);
  } finally {
    stopListening();
  }
});
after(() => world?.close());

describe('secrets', () => {
  test('much was written down: what follows has something to search', () => {
    for (const [where, wanted] of [['log', /auth\.me \(GET \/auth\/me\)/], ['hooks', /authorization: '\*\*\*'/], ['hooks', /'x-api-key': '\*\*\*'/], ['errors', /NetworkError/], ['errors', /TimeoutError/], ['errors', /DecodeError/], ['addresses', /\/auth\/login$/m], ['printed objects', /isSignedIn|session/]] as const) {
      assert.match(traces.of(where), wanted, where);
    }
    assert.ok(traces.texts.length > 500, `${traces.texts.length} texts`);
  });

  test('no password, token or key can be read in it', () => {
    assert.deepEqual([...new Set(traces.leaks())], []);
  });

  test('the search finds a secret in each spelling', () => {
    const control = new Traces();
    control.keepSecret('a token', 'top/secret+token');
    control.write('log', 'a top/secret+token', { url: `?t=${encodeURIComponent('top/secret+token')}` }, `Basic ${btoa('top/secret+token')}`, 'nothing');
    assert.equal(control.leaks().length, 3);
  });
});
