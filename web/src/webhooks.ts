/** For the server that receives the payment provider's events: no WebAssembly, nothing but Web Crypto. */
import { DecodeError } from './errors.js';
import type { WebhookEvent } from './webhook-events.js';
import { verifySignature, type WebhookOptions, type WebhookPayload } from './webhook-signature.js';

export { AstralError, DecodeError, ValidationError } from './errors.js';
export type { AstralErrorFacts } from './errors.js';
export { isEvent } from './webhook-events.js';
export type { CheckoutSession, Invoice, StripeSubscription, SubscriptionItem, WebhookEvent, WebhookObjects } from './webhook-events.js';
export { signPayload, verifySignature, WebhookSignatureError } from './webhook-signature.js';
export type { SignOptions, WebhookOptions, WebhookPayload, WebhookSignatureProblem } from './webhook-signature.js';

function parse(payload: WebhookPayload): WebhookEvent {
  let event: unknown;
  try {
    event = JSON.parse(typeof payload === 'string' ? payload : new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch (cause) {
    throw new DecodeError('the payload is signed but is no JSON', { path: '$', cause });
  }
  const { id, type } = (event ?? {}) as Partial<WebhookEvent>;
  for (const [name, value] of Object.entries({ id, type })) {
    if (typeof value !== 'string') throw new DecodeError(`the payload is signed but is no event: $.${name}: expected string`, { path: `$.${name}` });
  }
  return event as WebhookEvent;
}

/**
 * Verifies the signature and reads the event (contract 17). Rejects with a `WebhookSignatureError`, or with a `DecodeError`
 * when the payload is signed but is no event.
 */
export async function constructEvent(
  payload: WebhookPayload,
  signatureHeader: string | null | undefined,
  secrets: string | readonly string[],
  options?: WebhookOptions,
): Promise<WebhookEvent> {
  await verifySignature(payload, signatureHeader, secrets, options);
  return parse(payload);
}
