import { AstralError, nameErrors, ValidationError } from './errors.js';

/** The body exactly as it arrived: parsed and written again it has another signature. */
export type WebhookPayload = string | Uint8Array | ArrayBuffer;

/** How strictly the time of a signature is taken. */
export interface WebhookOptions {
  /** How far the time of the signature may lie from now, in either direction. Default 300. */
  toleranceSeconds?: number | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  now?: (() => number) | undefined;
}

/** Why a signature was refused, in `code`. */
export type WebhookSignatureProblem = 'SIGNATURE_MISSING' | 'SIGNATURE_UNREADABLE' | 'SIGNATURE_MISMATCH' | 'SIGNATURE_OUTDATED';

/** The event does not come from the payment provider, or not now: answer 401 and do nothing else. `code` says why. */
export class WebhookSignatureError extends AstralError {
  declare readonly code: WebhookSignatureProblem;
}
nameErrors({ WebhookSignatureError });

const defaultToleranceSeconds = 300;
const encoder = new TextEncoder();

function refuse(code: WebhookSignatureProblem, message: string): never {
  throw new WebhookSignatureError(message, { code });
}

function bytesOf(payload: WebhookPayload): Uint8Array {
  if (typeof payload === 'string') return encoder.encode(payload);
  // Told by their nature, not by their class: test runners have classes of their own.
  if (ArrayBuffer.isView(payload)) return new Uint8Array(payload.buffer, payload.byteOffset, payload.byteLength);
  if (Object.prototype.toString.call(payload) === '[object ArrayBuffer]') return new Uint8Array(payload);
  throw new ValidationError('payload must be the raw body as a string or bytes, not what was parsed from it: read it before any JSON middleware does', { field: 'payload' });
}

function checkSecret(secret: unknown): asserts secret is string {
  if (typeof secret !== 'string' || secret === '') throw new ValidationError('secrets must be the signing secret of the webhook, or a list of them: each begins with whsec_', { field: 'secrets' });
}

function secretsOf(secrets: string | readonly string[]): readonly string[] {
  const list = typeof secrets === 'string' ? [secrets] : secrets;
  if (!Array.isArray(list) || list.length === 0) checkSecret(undefined);
  list.forEach(checkSecret);
  return list;
}

interface SignatureParts {
  time: string;
  signatures: string[];
}

/** The one `t` and every `v1`; other schemes are not looked at. */
function partsOf(header: string | null | undefined): SignatureParts {
  if (!header) refuse('SIGNATURE_MISSING', 'the request has no Stripe-Signature header');
  const pairs = header.split(',').map((part) => {
    const at = part.indexOf('=');
    return at < 0 ? ['', ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
  const valuesOf = (wanted: string) => pairs.flatMap(([key, value]) => (key === wanted ? [value!] : []));
  const times = valuesOf('t');
  const signatures = valuesOf('v1');
  const [time] = times;
  if (times.length !== 1 || !/^\d{1,12}$/.test(time!)) refuse('SIGNATURE_UNREADABLE', 'the Stripe-Signature header has no time that can be read');
  if (signatures.length === 0) refuse('SIGNATURE_UNREADABLE', 'the Stripe-Signature header has no v1 signature');
  return { time: time!, signatures };
}

/** HMAC-SHA256 of the time, a point and the raw body, in lower-case hex (contract 17). */
async function signatureOf(secret: string, time: string, payload: Uint8Array): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const prefix = encoder.encode(`${time}.`);
  const message = new Uint8Array(prefix.length + payload.length);
  message.set(prefix);
  message.set(payload, prefix.length);
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes the same time wherever the two differ. */
function isSameText(one: string, two: string): boolean {
  if (one.length !== two.length) return false;
  let difference = 0;
  for (let index = 0; index < one.length; index++) difference |= one.charCodeAt(index) ^ two.charCodeAt(index);
  return difference === 0;
}

/**
 * Resolves when the payment provider has signed the payload with one of the secrets, a moment ago (contract 17).
 * Rejects with a `WebhookSignatureError` otherwise. During a rotation pass the old and the new secret.
 */
export async function verifySignature(
  payload: WebhookPayload,
  signatureHeader: string | null | undefined,
  secrets: string | readonly string[],
  { toleranceSeconds = defaultToleranceSeconds, now = Date.now }: WebhookOptions = {},
): Promise<void> {
  const bytes = bytesOf(payload);
  const tried = secretsOf(secrets);
  if (!(toleranceSeconds >= 0)) throw new ValidationError('toleranceSeconds must be 0 or more', { field: 'toleranceSeconds' });
  const { time, signatures } = partsOf(signatureHeader);
  let isGood = false;
  // Every secret with every signature, without an early end: how long it takes tells nothing.
  for (const secret of tried) {
    const expected = await signatureOf(secret, time, bytes);
    for (const signature of signatures) isGood = isSameText(expected, signature) || isGood;
  }
  if (!isGood) refuse('SIGNATURE_MISMATCH', 'no signature of the Stripe-Signature header fits: the payload must be the raw body, and the secret that of this very endpoint');
  if (Math.abs(now() / 1000 - Number(time)) > toleranceSeconds) {
    refuse('SIGNATURE_OUTDATED', `the signature was made more than ${toleranceSeconds} s away from now: the event was sent again by somebody else, or a clock is wrong`);
  }
}

/** What a signature is made with. */
export interface SignOptions {
  /** When it is signed, in seconds since 1970. Default: now. */
  timestampSeconds?: number | undefined;
}

/** Makes the `Stripe-Signature` header that the payment provider would send: for tests of your own endpoint. */
export async function signPayload(payload: WebhookPayload, secret: string, { timestampSeconds = Math.floor(Date.now() / 1000) }: SignOptions = {}): Promise<string> {
  checkSecret(secret);
  if (!Number.isSafeInteger(timestampSeconds) || timestampSeconds < 0) throw new ValidationError('timestampSeconds must be whole seconds since 1970', { field: 'timestampSeconds' });
  return `t=${timestampSeconds},v1=${await signatureOf(secret, String(timestampSeconds), bytesOf(payload))}`;
}
