import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { Astral } from '@nexrex/astral';
import { idOf } from './club.js';
import type { World } from './world.js';

/** What the sandbox takes for Stripe's signing secret when it is given no other. */
const sandboxSecret = 'whsec_sandbox';

/** The header `Stripe-Signature` (contract 17). */
export function signature(body: string, { secret = sandboxSecret, seconds = Math.floor(Date.now() / 1000) } = {}): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** Lets the sandbox's Stripe say something about the caller's subscription. */
export async function happens(world: World, userId: string, type: string, more: object = {}): Promise<void> {
  const { http_status } = await world.sandbox.control<{ http_status: number }>('POST', '/stripe/events', { type, user_id: userId, ...more });
  assert.equal(http_status, 200);
}

export async function subscribe(world: World, astral: Astral): Promise<void> {
  await happens(world, await idOf(astral), 'customer.subscription.created', { status: 'active', billing_interval: 'yearly' });
}
