// activities.streams through the packed package: columns of numbers (contract 2.5), read in C++ from the bytes of the answer.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Astral } from '@nexrex/astral';
import { createWorld, type World } from './support/world.js';

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world?.close());

/** A run of the athlete that has been recorded. */
async function recordedRun(astral: Astral): Promise<string> {
  const activities = await astral.activities.list({ user_id: world.userIds.athlete, status: ['completed'], limit: 20 });
  const run = activities.find((each) => each.source !== 'manual');
  assert.ok(run, 'the demo data have a recorded run');
  return run.activity_id;
}

/** A client of a server that answers every request with one body. */
async function against(context: TestContext, body: string, status = 200) {
  const server = createServer((_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const { port } = server.address() as { port: number };
  return world.open('head', { baseUrl: `http://127.0.0.1:${port}/api/v1`, maxRetries: 0 });
}

/** What the JSON says, as columns should say it. */
function expected(samples: readonly unknown[]): Float64Array {
  const numbers = samples.some(Array.isArray) ? samples.flatMap((pair) => (pair as number[] | null) ?? [null, null]) : samples;
  return Float64Array.from(numbers as (number | null)[], (value) => value ?? NaN);
}

describe('columns of an activity', () => {
  for (const validate of ['off', 'strict'] as const) {
    test(`they hold what the streams hold, validation ${validate}`, async () => {
      const astral = await world.open('athlete', { validate });
      const activity_id = await recordedRun(astral);
      const { streams } = await astral.activities.get({ activity_id, detail: true });
      assert.ok(streams);
      const columns = await astral.activities.streams({ activity_id });
      assert.ok(columns);
      assert.deepEqual(Object.keys(columns), Object.keys(streams).filter((name) => Array.isArray(streams[name as 'time'])));
      for (const [name, column] of Object.entries(columns)) {
        assert.ok(column instanceof Float64Array, name);
        assert.deepEqual(column, expected(streams[name as 'time']!), name);
      }
      assert.ok(columns.time.length > 100);
    });
  }

  test('asked for beside the plain object, with equal reads shared, both are what they should be', async () => {
    const astral = await world.open('athlete', { shareEqualGets: true });
    const activity_id = await recordedRun(astral);
    const [activity, columns] = await Promise.all([astral.activities.get({ activity_id, detail: true }), astral.activities.streams({ activity_id })]);
    assert.deepEqual(columns?.time, expected(activity.streams!.time));
  });

  test('an activity without a recording has none', async () => {
    const astral = await world.open('athlete');
    const { activity_id } = await astral.activities.create({
      status: 'completed',
      summary: { activity_name: 'By hand', activity_type: 'RUNNING', start_time_in_seconds: 1_776_643_200, duration_in_seconds: 1800, distance_in_meters: 5000 },
    });
    assert.equal(await astral.activities.streams({ activity_id }), null);
  });

  test('errors are those of any other call', async () => {
    const errors = world.package;
    const astral = await world.open('athlete');
    await assert.rejects(astral.activities.streams({ activity_id: 'act_nowhere' }), (error: unknown) => error instanceof errors.NotFoundError && error.operation === 'activities.streams');
    await assert.rejects(astral.activities.streams({ activity_id: '..' }), (error: unknown) => error instanceof errors.ValidationError && error.field === 'activity_id');
    const nobody = await world.open('nobody');
    await assert.rejects(nobody.activities.streams({ activity_id: 'act_1' }), (error: unknown) => error instanceof errors.AuthenticationError);
  });

  test('the answer is told of with response, attempts and request id', async () => {
    const astral = await world.open('athlete');
    const { data, response } = await astral.activities.streams({ activity_id: await recordedRun(astral) }).withResponse();
    assert.ok(data?.time.length);
    assert.equal(response.status, 200);
    assert.equal(response.attempts, 1);
  });

  test('numbers with more digits than a double holds are the nearest one; streams of tomorrow are kept', async (context) => {
    const astral = await against(context, '{"streams":{"time":[0.30000000000000004,123456789012345678901234567890,1e-320],"latlng":[null,[25.033,121.5654],null],"power_w":[250,null],"unit":"W"}}');
    assert.deepEqual({ ...(await astral.activities.streams({ activity_id: 'act_1' })) }, {
      time: Float64Array.of(0.30000000000000004, 123456789012345678901234567890, 1e-320),
      latlng: Float64Array.of(NaN, NaN, 25.033, 121.5654, NaN, NaN),
      power_w: Float64Array.of(250, NaN),
    });
  });

  test('what is no activity is a DecodeError that says where', async (context) => {
    for (const [body, path] of [['<html>', '$'], ['', '$'], ['{"data":{"streams":{"pace":[1,"2"]}}}', '$.data.streams.pace']] as const) {
      const astral = await against(context, body);
      await assert.rejects(astral.activities.streams({ activity_id: 'act_1' }), (error: unknown) => {
        assert.ok(error instanceof world.package.DecodeError, String(error));
        assert.deepEqual([error.operation, error.path], ['activities.streams', path]);
        return true;
      });
    }
  });

  test('a body of megabytes, many times: every one is whole', async (context) => {
    const time = Array.from({ length: 100_000 }, (_, index) => index);
    const pace = time.map((index) => (index % 7 ? 300 + index / 128 : null));
    const astral = await against(context, JSON.stringify({ status: 'ok', data: { streams: { time, pace } } }));
    for (let round = 0; round < 5; round++) {
      const columns = await astral.activities.streams({ activity_id: 'act_1' });
      assert.deepEqual(columns?.time, expected(time));
      assert.deepEqual(columns?.pace, expected(pace));
    }
  });
});
