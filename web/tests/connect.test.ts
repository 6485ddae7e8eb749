import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConnectReturn } from '../src/connect.js';

test('connect: a success tells provider and user id, and leaves the address clean', () => {
  assert.deepEqual(readConnectReturn('https://app.example/settings?tab=2&provider=strava&status=success&provider_user_id=12345678#devices'), {
    provider: 'strava',
    status: 'success',
    providerUserId: '12345678',
    error: undefined,
    cleanUrl: 'https://app.example/settings?tab=2#devices',
  });
});

test('connect: a refusal tells why, on the address of an app too', () => {
  const { cleanUrl, ...facts } = readConnectReturn(new URL('nr://redirect?provider=garmin&status=error&error=access_denied'))!;
  assert.deepEqual(facts, { provider: 'garmin', status: 'error', providerUserId: undefined, error: 'access_denied' });
  assert.equal(cleanUrl, 'nr://redirect');
});

test('connect: a user who came another way is told from one who connected', () => {
  for (const address of ['https://app.example/', 'https://app.example/?status=success', 'https://app.example/?provider=strava', 'https://app.example/?provider=&status=']) {
    assert.equal(readConnectReturn(address), undefined);
  }
});
