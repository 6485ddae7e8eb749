import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ProviderCases } from '../support/cases.js';
import { idOf } from '../support/club.js';
import { signature } from '../support/stripe.js';

const nowSeconds = () => Math.floor(Date.now() / 1000);
const newEvent = (type: string, object: object = {}, created = nowSeconds()) =>
  JSON.stringify({ id: `evt_${randomUUID()}`, object: 'event', type, created, livemode: false, data: { object } });
const signed = (body: string, options?: { secret?: string; seconds?: number }) => ({ body, headers: { 'Stripe-Signature': signature(body, options) } });

async function isRefused(response: Response): Promise<void> {
  assert.equal(response.status, 401);
  assert.deepEqual(await response.json(), { error: 'Invalid signature', details: { code: 'INVALID_SIGNATURE' } });
}

async function isReceived(response: Response, more: object = {}): Promise<void> {
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { received: true, ...more });
}

const webhook: ProviderCases = {
  'activates the subscription that a checkout paid for': async (send, world) => {
    const astral = await world.open('newcomer');
    const client_reference_id = await idOf(astral);
    const paid = { id: `cs_${randomUUID()}`, mode: 'subscription', client_reference_id, customer: `cus_${randomUUID()}`, subscription: `sub_${randomUUID()}`, metadata: {} };
    await isReceived(await send(signed(newEvent('checkout.session.completed', paid))));
    const { subscription, has_pro_access } = await astral.subscriptions.status();
    assert.deepEqual([subscription.plan, subscription.status, has_pro_access], ['pro', 'active', true]);
  },
  'maps the words of Stripe to those of the API': async (send, world) => {
    const astral = await world.open('newcomer');
    const user_id = await idOf(astral);
    const ids = { id: `sub_${randomUUID()}`, customer: `cus_${randomUUID()}`, metadata: { user_id } };
    const end = nowSeconds() + 86_400;
    const words = { active: 'active', trialing: 'trial', past_due: 'past_due', unpaid: 'past_due', paused: 'suspended', canceled: 'canceled' };
    let created = nowSeconds();
    await isReceived(await send(signed(newEvent('customer.subscription.created', { ...ids, status: 'active', items: { data: [{ price: { recurring: { interval: 'month' } }, current_period_end: end }] } }, created))));
    for (const [status, word] of Object.entries(words)) {
      await isReceived(await send(signed(newEvent('customer.subscription.updated', { ...ids, status, items: { data: [{ price: { recurring: { interval: 'year' } }, current_period_end: end }] } }, ++created))));
      const { subscription } = await astral.subscriptions.status();
      assert.deepEqual([subscription.status, subscription.billing_interval, astral.toDate(subscription.current_period_end!)!.getTime()], [word, 'yearly', end * 1000]);
    }
  },
  'takes an event in once': async (send) => {
    const event = signed(newEvent('charge.refunded'));
    await isReceived(await send(event));
    await isReceived(await send(event), { duplicate: true });
  },
  'lets an older event change nothing': async (send, world) => {
    const astral = await world.open('newcomer');
    const paid = { id: `sub_${randomUUID()}`, customer: `cus_${randomUUID()}`, status: 'active', metadata: { user_id: await idOf(astral) } };
    await isReceived(await send(signed(newEvent('customer.subscription.created', paid))));
    await isReceived(await send(signed(newEvent('customer.subscription.deleted', paid, nowSeconds() - 3600))));
    assert.equal((await astral.subscriptions.status()).subscription.status, 'active');
  },
  'takes in events about strangers and of unknown types': async (send) => {
    await isReceived(await send(signed(newEvent('invoice.payment_failed', { customer: 'cus_nobody' }))));
    await isReceived(await send(signed(newEvent('a.type.of.tomorrow'))));
  },
  'refuses what is not signed, or with another secret, or too long ago': async (send) => {
    const body = newEvent('charge.refunded');
    await isRefused(await send({ body }));
    await isRefused(await send(signed(body, { secret: 'whsec_other' })));
    await isRefused(await send(signed(body, { seconds: nowSeconds() - 400 })));
    await isRefused(await send({ body: `${body} `, headers: { 'Stripe-Signature': signature(body) } }));
  },
  'accepts any of several signatures, as during a change of the secret': async (send) => {
    const body = newEvent('charge.refunded');
    const several = signature(body).replace(',v1=', `,v0=x,v1=${'0'.repeat(64)},v1=`);
    await isReceived(await send({ body, headers: { 'Stripe-Signature': several } }));
  },
  'refuses a signed body that is not JSON': async (send) => {
    const response = await send(signed('not json'));
    assert.equal(response.status, 400);
    assert.deepEqual(await response.json(), { error: 'Request body is not valid JSON', details: { code: 'INVALID_JSON' } });
  },
  'signs as the published vector does': async () => {
    const vector = signature('{"id":"evt_1abc","type":"invoice.payment_failed"}', { secret: 'whsec_test_secret', seconds: 1_714_867_200 });
    assert.equal(vector, 't=1714867200,v1=50122789d7df0ddcac72caf0ca30ab1698cde78bf46338dd4e6813d7113cfd13');
  },
};

export const stripeCases: Readonly<Record<string, ProviderCases>> = { 'stripe.webhook': webhook };
