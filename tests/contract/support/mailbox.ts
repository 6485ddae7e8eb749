import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Astral } from '@nexrex/astral';
import type { World } from './world.js';

export interface Mail {
  to: string;
  kind: 'verification' | 'password_reset' | 'invitation';
  token: string;
}

export const newAddress = (): string => `runner-${randomUUID()}@example.com`;

/** What the sandbox "mailed", newest first. */
export async function mailsTo(world: World, address: string): Promise<Mail[]> {
  const { messages } = await world.sandbox.control<{ messages: Mail[] }>('GET', `/mailbox?to=${encodeURIComponent(address)}`);
  return messages;
}

/** The token of the newest mail, which must be of this kind. */
export async function mailedToken(world: World, address: string, kind: Mail['kind']): Promise<string> {
  const [mail] = await mailsTo(world, address);
  assert.equal(mail?.kind, kind);
  return mail!.token;
}

/** Signs up with an address, from the mail on. */
export async function signUp(world: World, address: string): Promise<Astral> {
  const astral = await world.open('nobody');
  await astral.auth.requestVerification({ email: address });
  await astral.auth.completeSignup({ token: await mailedToken(world, address, 'verification'), password: 'Sunrise-42' });
  return astral;
}
