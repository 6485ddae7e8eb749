import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AstralError } from '../src/errors.js';
import { constructEvent, isEvent, signPayload, verifySignature, WebhookSignatureError } from '../src/webhooks.js';

/** The vector of the contract, section 17. */
const vector = {
  secret: 'whsec_test_secret',
  seconds: 1714867200,
  payload: '{"id":"evt_1abc","type":"invoice.payment_failed"}',
  signature: '50122789d7df0ddcac72caf0ca30ab1698cde78bf46338dd4e6813d7113cfd13',
};
const header = `t=${vector.seconds},v1=${vector.signature},v0=def456`;
const at = (seconds: number) => ({ now: () => seconds * 1000 });
const then = at(vector.seconds);

const refusedWith = (code: string, promise: Promise<unknown>) =>
  assert.rejects(promise, (error: Error) => {
    assert.ok(error instanceof WebhookSignatureError && error instanceof AstralError, String(error));
    assert.deepEqual([error.name, error.code], ['WebhookSignatureError', code]);
    return true;
  });

test('webhooks: the vector of the contract is verified and made', async () => {
  const event = await constructEvent(vector.payload, header, vector.secret, then);
  assert.deepEqual(event, { id: 'evt_1abc', type: 'invoice.payment_failed' });
  assert.equal(await signPayload(vector.payload, vector.secret, { timestampSeconds: vector.seconds }), `t=${vector.seconds},v1=${vector.signature}`);
});

test('webhooks: a body may be text, a Buffer, a part of a larger buffer or an ArrayBuffer', async () => {
  const bytes = new TextEncoder().encode(vector.payload);
  const larger = new Uint8Array([1, 2, 3, ...bytes, 4]);
  for (const payload of [vector.payload, Buffer.from(vector.payload), larger.subarray(3, 3 + bytes.length), bytes.buffer as ArrayBuffer]) {
    assert.equal((await constructEvent(payload, header, vector.secret, then)).id, 'evt_1abc');
  }
});

test('webhooks: bytes that are no UTF-8 are verified as they came', async () => {
  const payload = new Uint8Array([0xff, 0xfe, 0x00]);
  const signed = await signPayload(payload, 'whsec_a');
  await verifySignature(payload, signed, 'whsec_a');
  await assert.rejects(constructEvent(payload, signed, 'whsec_a'), { name: 'DecodeError', path: '$' });
  await refusedWith('SIGNATURE_MISMATCH', verifySignature(new TextDecoder().decode(payload), signed, 'whsec_a'));
});

test('webhooks: each of several signatures is tried with each of several secrets', async () => {
  const wrong = 'ab'.repeat(32);
  const rotated = `t=${vector.seconds}, v1=${wrong} ,v1=${vector.signature},v1=${wrong}`;
  await verifySignature(vector.payload, rotated, ['whsec_new', vector.secret, 'whsec_other'], then);
  await refusedWith('SIGNATURE_MISMATCH', verifySignature(vector.payload, rotated, ['whsec_new', 'whsec_other'], then));
});

test('webhooks: a body, a secret, a time or a signature that differs in one character is refused', async () => {
  const other = vector.signature.replace(/3$/, '4');
  for (const [payload, signatureHeader, secret] of [
    [`${vector.payload} `, header, vector.secret],
    [vector.payload, header, `${vector.secret}x`],
    [vector.payload, header, vector.secret.replace('whsec_', '')],
    [vector.payload, header.replace('t=1714867200', 't=1714867201'), vector.secret],
    [vector.payload, header.replace('t=1714867200', 't=01714867200'), vector.secret],
    [vector.payload, `t=${vector.seconds},v1=${other}`, vector.secret],
    [vector.payload, `t=${vector.seconds},v1=${vector.signature.toUpperCase()}`, vector.secret],
    [vector.payload, `t=${vector.seconds},v1=${vector.signature}00`, vector.secret],
  ] as const) {
    await refusedWith('SIGNATURE_MISMATCH', verifySignature(payload, signatureHeader, secret, then));
  }
});

test('webhooks: a header that cannot be read is told from one that is missing', async () => {
  for (const missing of [undefined, null, '']) await refusedWith('SIGNATURE_MISSING', verifySignature(vector.payload, missing, vector.secret));
  const { signature, seconds } = vector;
  for (const unreadable of ['nonsense', `v1=${signature}`, `t=,v1=${signature}`, `t=soon,v1=${signature}`, `t=-5,v1=${signature}`, `t=${seconds}`, `t=${seconds},v0=${signature}`, `t=${seconds},t=${seconds},v1=${signature}`]) {
    await refusedWith('SIGNATURE_UNREADABLE', verifySignature(vector.payload, unreadable, vector.secret, then));
  }
});

test('webhooks: 300 seconds are tolerated in either direction, and not one more', async () => {
  for (const offset of [-300, 0, 300]) await verifySignature(vector.payload, header, vector.secret, at(vector.seconds + offset));
  for (const offset of [-301, 301]) await refusedWith('SIGNATURE_OUTDATED', verifySignature(vector.payload, header, vector.secret, at(vector.seconds + offset)));
  await verifySignature(vector.payload, header, vector.secret, { toleranceSeconds: Infinity });
  await refusedWith('SIGNATURE_OUTDATED', verifySignature(vector.payload, header, vector.secret, { ...at(vector.seconds + 2), toleranceSeconds: 1 }));
});

test('webhooks: a signature that is wrong and old is called wrong: the time of a stranger means nothing', async () => {
  await refusedWith('SIGNATURE_MISMATCH', verifySignature(vector.payload, header, 'whsec_other'));
});

test('webhooks: mistakes of the application are told from strangers', async () => {
  const refused = (field: string, promise: Promise<unknown>) => assert.rejects(promise, { name: 'ValidationError', field });
  await refused('payload', verifySignature({ id: 'evt_1' } as never, header, vector.secret));
  for (const secrets of ['', [], undefined, [''], [vector.secret, undefined]]) await refused('secrets', verifySignature(vector.payload, header, secrets as never));
  for (const toleranceSeconds of [-1, Number.NaN]) await refused('toleranceSeconds', verifySignature(vector.payload, header, vector.secret, { toleranceSeconds }));
  await refused('timestampSeconds', signPayload(vector.payload, vector.secret, { timestampSeconds: 1.5 }));
});

test('webhooks: what is signed but is no event is a DecodeError with the place', async () => {
  for (const [payload, path] of [['{"id":"evt_1"', '$'], ['null', '$.id'], ['[]', '$.id'], ['{"id":"evt_1"}', '$.type'], ['{"id":7,"type":"x"}', '$.id']] as const) {
    await assert.rejects(constructEvent(payload, await signPayload(payload, 'whsec_a'), 'whsec_a'), { name: 'DecodeError', path });
  }
});

test('webhooks: no error shows a secret, a signature or the body', async () => {
  const { inspect } = await import('node:util');
  const error: unknown = await verifySignature('{"secret":"of the body"}', header, 'whsec_hidden').catch((reason: unknown) => reason);
  assert.doesNotMatch(`${inspect(error, { depth: 9 })} ${JSON.stringify(error)}`, /hidden|of the body|50122789/);
});

test('webhooks: the object of a known event has its type', async () => {
  const payload = '{"id":"evt_2","object":"event","type":"customer.subscription.updated","created":1714867200,"livemode":false,"data":{"object":{"id":"sub_1","customer":"cus_1","status":"past_due","later":1}}}';
  const event = await constructEvent(payload, await signPayload(payload, 'whsec_a'), 'whsec_a');
  assert.equal(isEvent(event, 'invoice.payment_failed'), false);
  assert.ok(isEvent(event, 'customer.subscription.updated'));
  const status: string = event.data.object.status;
  assert.deepEqual([status, event.data.object.later], ['past_due', 1]);
});
