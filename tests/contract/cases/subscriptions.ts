import assert from 'node:assert/strict';
import type { Checkout, Portal, SubscriptionState } from '@nexrex/astral';
import { invalid, notFound, type OperationCases } from '../support/cases.js';
import { idOf } from '../support/club.js';
import { check, conforms, count, exactly, flag, object, oneOf, optional, text, url } from '../support/shapes.js';
import { happens, subscribe } from '../support/stripe.js';

const day = 86_400_000;
const zoneless = check('an ISO 8601 time without a zone', (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/.test(value));
const subscription = object({
  plan: oneOf('free', 'pro', 'coach', 'club', 'enterprise'), status: oneOf('active', 'trial', 'canceled', 'past_due', 'expired', 'suspended'),
  billing_interval: optional(oneOf('monthly', 'yearly')), current_period_end: optional(zoneless),
});
const state = object({ subscription, has_pro_access: flag, trial_days_remaining: count });
const neverSubscribed = { as: 'loner', error: notFound('SUBSCRIPTION') } as const;
const badReturnUrl = (field: string) => ({ name: 'ValidationError', status: 400, code: 'INVALID_RETURN_URL', field }) as const;

const status: OperationCases = {
  as: 'newcomer',
  args: subscribe,
  check(answer: SubscriptionState, _, __, astral) {
    conforms(state, answer);
    assert.deepEqual([answer.subscription.plan, answer.subscription.status, answer.subscription.billing_interval], ['pro', 'active', 'yearly']);
    assert.deepEqual([answer.has_pro_access, answer.trial_days_remaining], [true, 0]);
    const end = astral.toDate(answer.subscription.current_period_end!)!.getTime();
    assert.ok(Math.abs(end - Date.now() - 365 * day) < day, 'a year from now, read as UTC');
  },
  refusals: {},
  wrongField: { set: 'subscription.current_period_end:"soon"', path: '$.subscription.current_period_end' },
  choice: { field: 'subscription.status', read: (answer: SubscriptionState) => answer.subscription.status },
  further: {
    'shows the free plan to whoever never subscribed': async (world) => {
      const astral = await world.open('newcomer');
      assert.deepEqual(await astral.subscriptions.status(), {
        subscription: { plan: 'free', status: 'active', billing_interval: null, current_period_end: null }, has_pro_access: false, trial_days_remaining: 0,
      });
    },
    'gives access to members of a club that pays': async (world) => {
      const astral = await world.open('athlete');
      assert.equal((await astral.subscriptions.status()).has_pro_access, true);
    },
    'counts the days of a trial': async (world) => {
      const astral = await world.open('newcomer');
      await happens(world, await idOf(astral), 'customer.subscription.created', { status: 'trialing' });
      const { subscription: trial, trial_days_remaining } = await astral.subscriptions.status();
      assert.equal(trial.status, 'trial');
      assert.ok(trial_days_remaining > 0);
    },
  },
};

const checkout: OperationCases = {
  as: 'newcomer',
  args: () => ({ billing_interval: 'monthly', success_url: 'https://app.example/paid', cancel_url: 'http://127.0.0.1:3000/' }),
  check(answer: Checkout) {
    conforms(object({ checkout_url: url, session_id: text }), answer);
    assert.ok(answer.checkout_url.endsWith(`/${answer.session_id}`));
  },
  refusals: {
    'the interval is not one of the list': { args: () => ({ billing_interval: 'weekly' }), error: invalid('billing_interval') },
    'the way back after paying is no address': { args: () => ({ billing_interval: 'monthly', success_url: 'http://app.example/' }), error: badReturnUrl('success_url') },
    'the way back without paying is a script': { args: () => ({ billing_interval: 'monthly', cancel_url: 'javascript:alert(1)' }), error: badReturnUrl('cancel_url') },
    'there is a subscription already': {
      as: 'otherAthlete',
      async args(world, caller) {
        await subscribe(world, caller);
        return { billing_interval: 'yearly' };
      },
      error: { name: 'ConflictError', status: 409, code: 'ALREADY_SUBSCRIBED' },
    },
  },
  wrongField: { set: 'session_id:7', path: '$.session_id' },
};

const portal: OperationCases = {
  as: 'newcomer',
  async args(world, caller) {
    await subscribe(world, caller);
    return { return_url: 'nr://settings' };
  },
  check(answer: Portal) {
    conforms(object({ portal_url: url }), answer);
  },
  refusals: {
    'the caller never subscribed': neverSubscribed,
    'the way back is a script': { args: () => ({ return_url: 'javascript:alert(1)' }), error: badReturnUrl('return_url') },
  },
  wrongField: { set: 'portal_url:null', path: '$.portal_url' },
};

const cancel: OperationCases = {
  as: 'newcomer',
  args: subscribe,
  async check(answer: SubscriptionState, _, __, astral) {
    conforms(state, answer);
    assert.deepEqual([answer.subscription.status, answer.has_pro_access], ['canceled', true], 'access lasts to the end of the period');
    assert.deepEqual(await astral.subscriptions.status(), answer);
  },
  refusals: { 'the caller never subscribed': neverSubscribed },
  wrongField: { set: 'has_pro_access:"yes"', path: '$.has_pro_access' },
  choice: { field: 'subscription.plan', read: (answer: SubscriptionState) => answer.subscription.plan },
};

export const subscriptionCases = {
  'subscriptions.status': status,
  'subscriptions.checkout': checkout,
  'subscriptions.portal': portal,
  'subscriptions.cancel': cancel,
};
