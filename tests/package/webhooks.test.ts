import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Stripe from 'stripe';
import { importInstalled, installPackage, type Installation } from '../contract/support/installed-package.js';
import { startSandbox, type RunningSandbox } from '../contract/support/sandbox.js';

type Webhooks = typeof import('@nexrex/astral/webhooks');
type Connect = typeof import('@nexrex/astral/connect');

let installation: Installation;
let sandbox: RunningSandbox;
let webhooks: Webhooks;
before(async () => {
  [installation, sandbox] = await Promise.all([installPackage(), startSandbox('--athletes', '2', '--weeks', '1')]);
  webhooks = await importInstalled<Webhooks>(installation.dir, '/webhooks');
});
after(() => Promise.all([installation?.remove(), sandbox?.stop()]));

const payloads = ['{"id":"evt_1abc","type":"invoice.payment_failed"}', '{"id":"evt_2","type":"x","name":"山田 – ñ 🏃"}', `{"id":"evt_3","type":"y","text":"${'x'.repeat(100_000)}"}`];
const secrets = ['whsec_test_secret', 'whsec_ünïcode'];
const nowSeconds = () => Math.floor(Date.now() / 1000);

test("webhooks: the provider's own package accepts what this one signs", async () => {
  for (const payload of payloads) {
    for (const secret of secrets) {
      const header = await webhooks.signPayload(payload, secret);
      assert.equal(Stripe.webhooks.constructEvent(payload, header, secret).id, JSON.parse(payload).id);
    }
  }
});

test("webhooks: this package accepts what the provider's own signs, also during a rotation", async () => {
  for (const payload of payloads) {
    for (const secret of secrets) {
      const header = Stripe.webhooks.generateTestHeaderString({ payload, secret });
      assert.equal((await webhooks.constructEvent(payload, header, secret)).id, JSON.parse(payload).id);
      const [, before] = Stripe.webhooks.generateTestHeaderString({ payload, secret: 'whsec_before', timestamp: nowSeconds() }).split(',');
      await webhooks.verifySignature(payload, `${header},${before}`, ['whsec_unrelated', 'whsec_before']);
    }
  }
});

test('webhooks: both packages refuse the same headers', async () => {
  const payload = payloads[0]!;
  const secret = secrets[0]!;
  const good = await webhooks.signPayload(payload, secret);
  const refused = {
    'a changed body': [`${payload} `, good],
    'another scheme': [payload, good.replace('v1=', 'v0=')],
    'another time': [payload, good.replace(/t=\d+/, `t=${nowSeconds() - 1000}`)],
    'no time': [payload, good.replace(/t=\d+,/, '')],
    'an old signature': [payload, await webhooks.signPayload(payload, secret, { timestampSeconds: nowSeconds() - 400 })],
    'no header': [payload, ''],
  } as const;
  for (const [what, [body, header]] of Object.entries(refused)) {
    assert.throws(() => Stripe.webhooks.constructEvent(body, header, secret), Stripe.errors.StripeSignatureVerificationError, what);
    await assert.rejects(webhooks.constructEvent(body, header, secret), webhooks.WebhookSignatureError, what);
  }
});

test('webhooks: the API takes an event that this package signs, and refuses it with another secret', async () => {
  const payload = '{"id":"evt_from_package","object":"event","type":"customer.created","created":1714867200,"livemode":false,"data":{"object":{"id":"cus_1"}}}';
  const deliver = async (secret: string) =>
    fetch(`${sandbox.origin}/api/webhooks/stripe`, { method: 'POST', body: payload, headers: { 'Content-Type': 'application/json', 'Stripe-Signature': await webhooks.signPayload(payload, secret) } });
  const taken = await deliver('whsec_sandbox');
  assert.deepEqual([taken.status, await taken.json()], [200, { received: true }]);
  assert.equal((await deliver('whsec_other')).status, 401);
});

test('webhooks: its errors are those of the package, across its entries', async () => {
  const { AstralError, DecodeError } = await importInstalled(installation.dir);
  await assert.rejects(webhooks.verifySignature('{}', undefined, 'whsec_a'), (error: Error) => error instanceof AstralError && !(error instanceof DecodeError));
  await assert.rejects(webhooks.constructEvent('{}', await webhooks.signPayload('{}', 'whsec_a'), 'whsec_a'), DecodeError);
});

test('connect: the page that a user comes back to can read how it went', async () => {
  const { readConnectReturn } = await importInstalled<Connect>(installation.dir, '/connect');
  const body = JSON.stringify({ email: 'alex@summit.example', password: 'Summit-2026' });
  const login = await fetch(`${sandbox.baseUrl}/auth/login`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
  const { access_token: token } = (await login.json()) as { access_token: string };

  async function returnOf(provider: string, button: 'allow' | 'deny') {
    const asked = await fetch(`${sandbox.baseUrl}/${provider}/oauth/authorize-url?return_url=${encodeURIComponent('https://app.example/settings?tab=2')}`, { headers: { Authorization: `Bearer ${token}` } });
    const { data } = (await asked.json()) as { data: { authorize_url: string } };
    const page = await (await fetch(data.authorize_url)).text();
    const callback = new RegExp(`id="${button}" href="([^"]+)"`).exec(page)![1]!.replaceAll('&amp;', '&');
    return readConnectReturn((await fetch(callback, { redirect: 'manual' })).headers.get('location')!);
  }

  for (const provider of ['strava', 'garmin']) {
    const cleanUrl = 'https://app.example/settings?tab=2';
    assert.deepEqual(await returnOf(provider, 'deny'), { provider, status: 'error', providerUserId: undefined, error: 'access_denied', cleanUrl });
    const { providerUserId, ...facts } = (await returnOf(provider, 'allow'))!;
    assert.deepEqual(facts, { provider, status: 'success', error: undefined, cleanUrl });
    assert.match(providerUserId ?? '', /^\d+$/);
  }
});
