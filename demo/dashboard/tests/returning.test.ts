import assert from 'node:assert/strict';
import { test } from 'node:test';
import { returnNotice } from '../web/returning.ts';

test('a tab that a provider sent back says what came of it', () => {
  assert.equal(returnNotice('https://club.example/?provider=strava&status=success&provider_user_id=1', 'en-GB')?.title, 'Strava is connected');
  assert.equal(returnNotice('https://club.example/?provider=garmin&status=error&error=access_denied', 'ja')?.title, 'Garminと連携できませんでした');
  assert.equal(returnNotice('https://club.example/?provider=garmin&status=success', 'fr')?.title, 'Garmin is connected');
});

test('every other tab is the dashboard', () => {
  for (const query of ['', '?debug', '?provider=strava', '?provider=other&status=success', '?status=success'])
    assert.equal(returnNotice(`https://club.example/${query}`, 'en'), undefined);
});
