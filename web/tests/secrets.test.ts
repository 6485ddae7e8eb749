import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { test } from 'node:test';
import { errorFrom } from '../src/core-error.js';
import { AstralError, NotFoundError } from '../src/errors.js';
import type { CreatedApiKey } from '../src/generated/api.js';
import { rotateApiKey } from '../src/rotate-api-key.js';
import { hideSecret } from '../src/secrets.js';

const secret = 'astral_live_0123456789';

function created(): CreatedApiKey {
  const key: CreatedApiKey = { key_id: 'key_new', name: 'Import', secret, created_at: '2026-04-20T08:00:00Z' };
  hideSecret(key as unknown as Record<string, unknown>, 'secret');
  return key;
}

test('secret: it is read by its name, and got by no other way', () => {
  const key = created();
  const { secret: taken } = key;
  assert.equal(key.secret, secret);
  assert.equal(taken, secret);
  assert.deepEqual(Object.keys(key), ['key_id', 'name', 'created_at']);
  const shown = [JSON.stringify(key), JSON.stringify({ ...key }), inspect(key), inspect(key, { showHidden: true, depth: 9 }), inspect([{ key }], { depth: 9 }), String(Object.entries(key))];
  shown.push(JSON.stringify(structuredClone(key)), inspect(Object.assign({}, key)));
  for (const text of shown) assert.doesNotMatch(text, /astral_live/);
});

test('secret: Node prints stars in its place', () => {
  assert.equal(inspect(created(), { breakLength: Infinity }), "{ key_id: 'key_new', name: 'Import', created_at: '2026-04-20T08:00:00Z', secret: '***' }");
});

test('secret: what is not there is not made', () => {
  const answer = { key_id: 'key_1' };
  hideSecret(answer, 'secret');
  assert.deepEqual(Object.getOwnPropertyNames(answer), ['key_id']);
});

type Failure = 'create' | 'revoke key_old' | 'revoke key_new';

/** The two operations that a rotation is made of, and what was asked of them. */
function keysThatFail(failures: Partial<Record<Failure, Error>> = {}) {
  const asked: string[] = [];
  const ask = (what: string) => {
    asked.push(what);
    const failure = failures[what as Failure];
    if (failure) throw failure;
  };
  return {
    asked,
    create: async (params: object) => {
      assert.deepEqual(params, { org_id: 'org_1', name: 'Import' });
      ask('create');
      return created();
    },
    revoke: async ({ org_id, key_id }: { org_id: string; key_id: string }) => {
      assert.equal(org_id, 'org_1');
      ask(`revoke ${key_id}`);
      return { message: 'API key revoked successfully', key_id };
    },
  };
}

const params = { org_id: 'org_1', key_id: 'key_old', name: 'Import' };

test('rotate: the old key is revoked when the new one is handed over, and not before', async () => {
  const keys = keysThatFail();
  const key = await rotateApiKey(keys, errorFrom, params, async (handed, { key_id }) => {
    await Promise.resolve();
    keys.asked.push(`hand over ${key_id} ${handed === secret}`);
  });
  assert.deepEqual(keys.asked, ['create', 'hand over key_new true', 'revoke key_old']);
  assert.equal(key.key_id, 'key_new');
});

test('rotate: when no key can be made nothing has happened', async () => {
  const failure = new AstralError('no');
  const keys = keysThatFail({ create: failure });
  await assert.rejects(rotateApiKey(keys, errorFrom, params, () => assert.fail('there is nothing to hand over')), failure);
  assert.deepEqual(keys.asked, ['create']);
});

test('rotate: when the hand-over fails the new key is revoked and the old one stays', async () => {
  for (const handOver of [() => Promise.reject(new Error('disk full')), () => { throw new Error('disk full'); }]) {
    const keys = keysThatFail();
    await assert.rejects(rotateApiKey(keys, errorFrom, params, handOver), (error: AstralError) => {
      assert.equal(error.code, 'ROTATION_UNDONE');
      assert.equal((error.cause as Error).message, 'disk full');
      assert.match(error.message, /new key is revoked, the old key key_old works as before/);
      return true;
    });
    assert.deepEqual(keys.asked, ['create', 'revoke key_new']);
  }
});

test('rotate: a new key that could not be revoked is named', async () => {
  const keys = keysThatFail({ 'revoke key_new': new AstralError('503') });
  await assert.rejects(rotateApiKey(keys, errorFrom, params, () => Promise.reject(new Error('disk full'))), { code: 'ROTATION_NEW_KEY_LEFT', message: /key_new could not be revoked.*key_old works as before/ });
});

test('rotate: an old key that could not be revoked is named; one that was gone already is as good', async () => {
  const left = keysThatFail({ 'revoke key_old': new AstralError('503') });
  await assert.rejects(rotateApiKey(left, errorFrom, params, () => {}), { code: 'ROTATION_OLD_KEY_LEFT', message: /key_new is handed over and works.*key_old could not be revoked/ });
  const gone = keysThatFail({ 'revoke key_old': new NotFoundError('API key not found', { status: 404 }) });
  assert.equal((await rotateApiKey(gone, errorFrom, params, () => {})).key_id, 'key_new');
});

test('rotate: without somebody to hand it to no key is made', async () => {
  const keys = keysThatFail();
  await assert.rejects(rotateApiKey(keys, errorFrom, params, undefined as never), { name: 'ValidationError', field: 'handOver' });
  assert.deepEqual(keys.asked, []);
});

test('rotate: no error tells the secret', async () => {
  for (const failures of [{}, { 'revoke key_new': new AstralError('503') }]) {
    const error: unknown = await rotateApiKey(keysThatFail(failures), errorFrom, params, () => Promise.reject(new Error('disk full'))).catch((reason: unknown) => reason);
    assert.doesNotMatch(`${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)}`, /astral_live/);
  }
});
