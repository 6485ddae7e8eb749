import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecord } from '../src/session-record.js';

const user = { user_id: 'usr_1', credentials: { user_id: 'usr_1', email: 'a@b.c' }, is_new_user: true };
const record = { version: 1, epoch: 5, state: 'signed-in', access_token: 'secret', expires_at_millis: 100, user };

test('record: what was written is read back', () => {
  assert.deepEqual(readRecord(JSON.parse(JSON.stringify(record))), record);
  const { user: _, expires_at_millis: __, ...least } = record;
  assert.deepEqual(readRecord(least), least);
  for (const state of ['signed-out', 'expired']) assert.deepEqual(readRecord({ version: 1, epoch: 6, state, user }), { version: 1, epoch: 6, state });
});

const wrong: unknown[] = [
  undefined, null, 5, 'text', [], {},
  { version: 2, epoch: 9, state: 'signed-in', access_token: 'x' },
  { version: 1, state: 'signed-in', access_token: 'x' },
  { version: 1, epoch: '9', state: 'signed-in', access_token: 'x' },
  { version: 1, epoch: 9.5, state: 'signed-in', access_token: 'x' },
  { version: 1, epoch: 9, state: 'signed-in' },
  { version: 1, epoch: 9, state: 'signed-in', access_token: '' },
  { version: 1, epoch: 9, state: 'signed-in', access_token: 17 },
  { version: 1, epoch: 9, state: 'signed-out', access_token: 'x' },
  { version: 1, epoch: 9, state: 'elsewhere', access_token: 'x' },
];
for (const value of wrong) {
  test(`record: ${JSON.stringify(value)} is none of this version`, () => assert.equal(readRecord(value), undefined));
}

test('record: of a stored user only what a sign-in tells is taken', () => {
  const stored = { version: 1, epoch: 5, state: 'signed-in', access_token: 't', expires_at_millis: 'soon', user: { user_id: 'usr_1', profile: 'none', evil: 1 } };
  assert.deepEqual(readRecord(stored), { version: 1, epoch: 5, state: 'signed-in', access_token: 't', user: { user_id: 'usr_1' } });
  assert.equal(readRecord({ ...stored, user: { evil: 1 } })?.user, undefined);
});
