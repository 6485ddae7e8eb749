import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localZone, zoneNamed } from '../web/zone.ts';

const spring2026 = Date.UTC(2026, 3, 22, 10);

test('the changes of the offset are found to the second', () => {
  process.env['TZ'] = 'Europe/Berlin';
  const { offsets } = localZone(spring2026);
  assert.ok(offsets.some(({ fromEpochSeconds, minutesEast }) => fromEpochSeconds === Date.UTC(2026, 2, 29, 1) / 1000 && minutesEast === 120));
  assert.ok(offsets.some(({ fromEpochSeconds, minutesEast }) => fromEpochSeconds === Date.UTC(2025, 9, 26, 1) / 1000 && minutesEast === 60));
});

test('a zone without changes has one offset', () => {
  process.env['TZ'] = 'Asia/Taipei';
  assert.deepEqual(
    localZone(spring2026).offsets.map(({ minutesEast }) => minutesEast),
    [480],
  );
});

test('a zone by name has the same changes as the browser would say of its own', () => {
  process.env['TZ'] = 'Europe/Berlin';
  assert.deepEqual(zoneNamed('Europe/Berlin', spring2026), localZone(spring2026));
  assert.deepEqual(
    zoneNamed('Asia/Kolkata', spring2026).offsets.map(({ minutesEast }) => minutesEast),
    [330],
  );
});

test('an unknown name falls back to the zone of the browser', () => {
  process.env['TZ'] = 'Asia/Taipei';
  assert.deepEqual(zoneNamed('Nowhere/Atlantis', spring2026), localZone(spring2026));
});

test('offsets are known for races that are entered years before', () => {
  process.env['TZ'] = 'UTC';
  const { offsets } = zoneNamed('Europe/Berlin', spring2026);
  assert.ok(offsets.some(({ fromEpochSeconds, minutesEast }) => fromEpochSeconds === Date.UTC(2028, 2, 26, 1) / 1000 && minutesEast === 120));
});
