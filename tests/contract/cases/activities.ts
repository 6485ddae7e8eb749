import assert from 'node:assert/strict';
import type { Activity, DeletedActivity } from '@nexrex/astral';
import { forbidden, invalid, missing, notFound, type Args, type OperationCases } from '../support/cases.js';
import { amount, anyText, between, conforms, count, date, exactly, id, listOf, millis, object, oneOf, optional, pace, seconds, text, type Shape } from '../support/shapes.js';
import type { Person, World } from '../support/world.js';

const startSeconds = 1_776_643_200;

const manualRun: Args = {
  summary: { activity_name: 'Morning Run', activity_type: 'RUNNING', start_time_in_seconds: startSeconds, duration_in_seconds: 3000, distance_in_meters: 10_000, average_heart_rate: 148 },
  perceived_effort: 4,
  streams: { time: [0, 5, 10], heart_rate: [101, null, 110], distance: [0, 15.2, 31], latlng: [[25.033, 121.5654], null, [25.0331, 121.5655]] },
};

async function logRun(world: World, person: Person = 'athlete'): Promise<Activity> {
  const astral = await world.open(person);
  return astral.activities.create({ summary: { activity_name: 'To be changed', activity_type: 'RUNNING', start_time_in_seconds: startSeconds } });
}

/** The newest run that a device recorded. */
async function recordedRun(world: World): Promise<Activity> {
  const astral = await world.open('athlete');
  const activities = await astral.activities.list({ activity_type: 'run', status: ['completed'] });
  const recorded = activities.find(({ source }) => source === 'garmin' || source === 'strava' || source === 'apple_watch');
  assert.ok(recorded, 'the demo athlete has a run from a device');
  return recorded;
}

const summary = object({
  activity_name: text, activity_type: oneOf('RUNNING', 'CYCLING', 'SWIMMING', 'WALKING', 'HIKING', 'WORKOUT'), activity_sub_type: optional(text),
  start_time_in_seconds: optional(seconds), duration_in_seconds: optional(between(0, 86_400)), distance_in_meters: optional(amount), average_pace: optional(pace),
  average_heart_rate: optional(between(30, 250)), max_heart_rate: optional(between(30, 250)), elevation_gain_in_meters: optional(amount),
  average_cadence: optional(between(0, 300)), calories: optional(amount), training_load: optional(amount),
});

export const activity = (more: Record<string, Shape> = {}): Shape => object({
  activity_id: id, user_id: id, activity_type: oneOf('run', 'bike', 'swim', 'walk', 'hike', 'workout'), status: oneOf('completed', 'scheduled', 'skipped', 'cancelled'),
  source: optional(oneOf('garmin', 'strava', 'apple_watch', 'manual')), summary, ai_headline: optional(text), ai_summary: optional(text),
  perceived_effort: optional(between(1, 10)), personal_review: optional(anyText), plan_instance_id: optional(id), workout_id: optional(id),
  scheduled_date: optional(date), completed_at: optional(millis), created_at: millis, updated_at: millis, ...more,
});

const list: OperationCases = {
  as: 'athlete',
  args: () => ({ activity_type: 'run', status: ['completed', 'skipped'], limit: 20, offset: 1, start_date: '2020-01-01', end_date: '2099-12-31T23:59:59Z', image_urls: true }),
  check(answer: Activity[], world) {
    conforms(listOf(activity({ user_id: exactly(world.userIds.athlete), activity_type: exactly('run'), status: oneOf('completed', 'skipped'), image_urls: listOf(text) }), { atLeast: 5 }), answer);
    assert.equal(answer.length, 20);
    const starts = answer.map((each) => each.summary.start_time_in_seconds ?? 0).filter((start) => start > 0);
    assert.deepEqual(starts, [...starts].sort((one, other) => other - one), 'newest first');
  },
  refusals: {
    'an athlete asks for another': { args: ({ userIds }) => ({ user_id: userIds.otherAthlete }), error: forbidden },
    'the athlete is unknown': { as: 'head', args: () => ({ user_id: 'usr_unknown' }), error: notFound('USER') },
    'the page is too large': { args: () => ({ limit: 201 }), error: invalid('limit') },
    'the sport is not one of the list': { args: () => ({ activity_type: 'chess' }), error: invalid('activity_type') },
    'the plan instance is unknown': { args: () => ({ plan_instance_id: 'pi_unknown' }), error: notFound('PLAN_INSTANCE') },
  },
  wrongField: { set: 'summary.distance_in_meters:"far"', path: '$[0].summary.distance_in_meters' },
  choice: { field: 'status', read: (answer: Activity[]) => answer[0]?.status },
};

const create: OperationCases = {
  as: 'athlete',
  args: () => manualRun,
  check(answer: Activity, world) {
    conforms(activity({ user_id: exactly(world.userIds.athlete), source: exactly('manual'), status: exactly('completed'), perceived_effort: exactly(4) }), answer);
    assert.equal(answer.completed_at, (startSeconds + 3000) * 1000);
    assert.equal(answer.summary.training_load, 40);
  },
  refusals: {
    'an athlete logs for another': { args: ({ userIds }) => ({ ...manualRun, user_id: userIds.otherAthlete }), error: forbidden },
    'a completed one has no start': { args: () => ({ summary: { activity_name: 'Run', activity_type: 'RUNNING' } }), error: missing('summary.start_time_in_seconds') },
    'a scheduled one has no day': { args: () => ({ summary: { activity_name: 'Run', activity_type: 'RUNNING' }, status: 'scheduled' }), error: missing('scheduled_date') },
    'the effort is beyond 10': { args: () => ({ ...manualRun, perceived_effort: 11 }), error: invalid('perceived_effort') },
    'the workout is unknown': { args: () => ({ ...manualRun, workout_id: 'wk_unknown' }), error: notFound('WORKOUT') },
  },
  wrongField: { set: 'activity_id:null', path: '$.activity_id' },
  choice: { field: 'source', read: (answer: Activity) => answer.source },
};

const get: OperationCases = {
  as: 'athlete',
  args: async (world) => ({ activity_id: (await recordedRun(world)).activity_id, detail: true, image_urls: true }),
  check(answer: Activity, _, args) {
    const streams = object({ time: listOf(count, { atLeast: 10 }), heart_rate: optional(listOf(optional(amount))), distance: optional(listOf(optional(amount))) });
    conforms(activity({ activity_id: exactly(args.activity_id), streams, image_urls: listOf(text) }), answer);
    const { time, ...others } = answer.streams!;
    for (const [name, values] of Object.entries(others)) assert.equal((values as unknown[]).length, time.length, `streams.${name} is as long as time`);
    assert.ok(time.every((each, index) => index === 0 || each > time[index - 1]!), 'time rises');
  },
  refusals: {
    'the activity is unknown': { args: () => ({ activity_id: 'act_unknown' }), error: notFound('ACTIVITY') },
    'a coach of another organization asks': { as: 'stranger', error: forbidden },
  },
  wrongField: { set: 'streams.time:[0,"five"]', path: '$.streams.time[1]' },
  choice: { field: 'summary.activity_sub_type', read: (answer: Activity) => answer.summary.activity_sub_type },
};

const update: OperationCases = {
  as: 'athlete',
  args: async (world) => ({ activity_id: (await logRun(world)).activity_id, summary: { activity_name: 'Renamed', distance_in_meters: 5000 }, perceived_effort: null, personal_review: 'Felt easy.' }),
  check(answer: Activity, _, args) {
    conforms(activity({ activity_id: exactly(args.activity_id), personal_review: exactly('Felt easy.') }), answer);
    assert.equal(answer.perceived_effort ?? null, null);
    assert.deepEqual([answer.summary.activity_name, answer.summary.distance_in_meters, answer.summary.start_time_in_seconds], ['Renamed', 5000, startSeconds]);
  },
  refusals: {
    'another athlete asks': { as: 'otherAthlete', error: forbidden },
    'the activity is unknown': { args: () => ({ activity_id: 'act_unknown', perceived_effort: 3 }), error: notFound('ACTIVITY') },
    'a device measured what is to change': {
      args: async (world) => ({ activity_id: (await recordedRun(world)).activity_id, summary: { distance_in_meters: 1 } }),
      error: { name: 'ValidationError', status: 400, code: 'VALIDATION_ERROR' },
    },
    'the effort is 0': { args: async (world) => ({ activity_id: (await logRun(world)).activity_id, perceived_effort: 0 }), error: invalid('perceived_effort') },
  },
  wrongField: { set: 'updated_at:"yesterday"', path: '$.updated_at' },
  choice: { field: 'activity_type', read: (answer: Activity) => answer.activity_type },
};

const remove: OperationCases = {
  as: 'athlete',
  args: async (world) => ({ activity_id: (await logRun(world)).activity_id }),
  check(answer: DeletedActivity, _, args) {
    conforms(object({ message: exactly('Activity deleted successfully'), activity_id: exactly(args.activity_id) }), answer);
  },
  refusals: {
    'another athlete asks': { as: 'otherAthlete', error: forbidden },
    'the activity is unknown': { args: () => ({ activity_id: 'act_unknown' }), error: notFound('ACTIVITY') },
  },
  wrongField: { set: 'message:[]', path: '$.message' },
};

export const activityCases = {
  'activities.list': list,
  'activities.create': create,
  'activities.get': get,
  'activities.update': update,
  'activities.delete': remove,
};
