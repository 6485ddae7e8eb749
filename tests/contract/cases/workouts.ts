import assert from 'node:assert/strict';
import type { DeletedWorkout, Workout, WorkoutPage } from '@nexrex/astral';
import { forbidden, invalid, missing, notFound, type OperationCases, type Refusal } from '../support/cases.js';
import { freshName } from '../support/groups.js';
import { conforms, exactly, listOf, object } from '../support/shapes.js';
import { freshWorkout, repeats } from '../support/training.js';
import { workout } from '../support/training-shapes.js';

/** The library is for coaches. `rest` are the arguments besides the id. */
const refusals = (rest: object = {}): Record<string, Refusal> => ({
  'an athlete asks': { as: 'athlete', args: async (world) => ({ workout_id: (await freshWorkout(world)).workout_id, ...rest }), error: forbidden },
  'a coach of another organization asks': { as: 'stranger', args: async (world) => ({ workout_id: (await freshWorkout(world)).workout_id, ...rest }), error: forbidden },
  'the workout is unknown': { args: () => ({ workout_id: 'wk_unknown', ...rest }), error: notFound('WORKOUT') },
});

const list: OperationCases = {
  as: 'assistant',
  async args(world) {
    const name = freshName('Strides');
    for (let made = 0; made < 3; made += 1) await freshWorkout(world, { workout_name: name });
    return { search: name.toUpperCase(), workout_type: 'run', workout_sub_type: 'interval-run' };
  },
  async check(answer: WorkoutPage, world, args) {
    conforms(object({ workouts: listOf(workout({ workout_type: exactly('run'), workout_sub_type: exactly('interval-run') }), { atLeast: 3 }) }), answer);
    assert.equal(answer.workouts.length, 3, 'what was searched, in either case');
    const changes = answer.workouts.map((each) => each.updated_at as number);
    assert.deepEqual(changes, [...changes].sort((one, other) => other - one), 'changed last first');

    const coach = await world.open('assistant');
    const first = await coach.workouts.list({ ...args, limit: 2 });
    assert.deepEqual([first.workouts.length, first.has_more], [2, true]);
    const second = await coach.workouts.list({ ...args, limit: 2, cursor: first.next_cursor! });
    assert.deepEqual([second.workouts.length, second.has_more, second.next_cursor ?? null], [1, false, null]);
    assert.deepEqual([...first.workouts, ...second.workouts], answer.workouts);
    assert.deepEqual((await coach.workouts.list({ ...args, offset: 1 })).workouts, answer.workouts.slice(1));
  },
  refusals: {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'the page is too large': { args: () => ({ limit: 51 }), error: invalid('limit') },
    'both ways of paging are used': { args: () => ({ limit: 5, offset: 5 }), error: invalid('offset') },
    'the cursor is made up': { args: () => ({ limit: 5, cursor: 'bm9uZQ==' }), error: { name: 'ValidationError', status: 400, code: 'INVALID_CURSOR', field: 'cursor' } },
    'the sport is not one of the list': { args: () => ({ workout_type: 'chess' }), error: invalid('workout_type') },
  },
  outermost: (answer: WorkoutPage) => answer.workouts[0],
  wrongField: { set: 'target_distance_in_meters:"far"', path: '$.workouts[0].target_distance_in_meters' },
  choice: { field: 'target_pace_zone', read: (answer: WorkoutPage) => answer.workouts[0]?.target_pace_zone },
};

const create: OperationCases = {
  as: 'assistant',
  args: () => repeats,
  async check(answer: Workout, world) {
    conforms(workout({ org_id: exactly(world.orgId), owner_id: exactly(world.userIds.assistant) }), answer);
    const { content_blocks: sent, ...facts } = repeats;
    for (const [name, value] of Object.entries(facts)) assert.equal(answer[name as keyof Workout], value, name);
    const [warmUp, interval, coolDown] = answer.content_blocks!;
    assert.deepEqual([warmUp?.type, warmUp?.block_distance_in_meters, warmUp?.block_pace], ['warm-up', 2000, 'z1']);
    assert.deepEqual([interval?.block_repeat, interval?.blocks?.length], [6, sent[1]!.blocks!.length]);
    assert.deepEqual([interval?.blocks?.[0]?.block_heart_rate_zone, interval?.blocks?.[1]?.block_power_watts], ['z5', 140]);
    assert.deepEqual([coolDown?.block_duration_in_seconds, coolDown?.block_distance_in_meters ?? null], [900, null]);
    assert.deepEqual(await (await world.open('head')).workouts.get({ workout_id: answer.workout_id }), answer);
  },
  refusals: {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'the name is too long': { args: () => ({ ...repeats, workout_name: 'x'.repeat(101) }), error: invalid('workout_name') },
    'it says neither how far nor how long': { args: () => ({ workout_name: 'Vague', workout_type: 'run' }), error: missing('target_distance_in_meters') },
    'an interval stands in an interval': {
      args: () => ({ ...repeats, content_blocks: [{ type: 'interval', blocks: [{ type: 'interval' }] }] }),
      error: invalid('content_blocks.0.blocks.0.type'),
    },
    'a block has two lengths': {
      args: () => ({ ...repeats, content_blocks: [{ type: 'run', block_distance_in_meters: 800, block_duration_in_seconds: 180, block_length_target: 'distance' }] }),
      error: invalid('content_blocks.0.block_duration_in_seconds'),
    },
    'the pace is no pace': { args: () => ({ ...repeats, target_pace: 'fast' }), error: invalid('target_pace') },
  },
  wrongField: { set: 'content_blocks.blocks.block_repeat:"once"', path: '$.content_blocks[1].blocks[0].block_repeat' },
  choice: { field: 'content_blocks.type', read: (answer: Workout) => answer.content_blocks?.[0]?.type },
};

const get: OperationCases = {
  as: 'assistant',
  args: async (world) => ({ workout_id: (await freshWorkout(world)).workout_id }),
  check(answer: Workout, world, args) {
    conforms(workout({ workout_id: exactly(args.workout_id), org_id: exactly(world.orgId), owner_id: exactly(world.userIds.head) }), answer);
    assert.equal(answer.workout_name, repeats.workout_name);
  },
  refusals: refusals(),
  wrongField: { set: 'updated_at:"yesterday"', path: '$.updated_at' },
  choice: { field: 'workout_type', read: (answer: Workout) => answer.workout_type },
};

const update: OperationCases = {
  as: 'head',
  args: async (world) => ({
    workout_id: (await freshWorkout(world)).workout_id, workout_name: 'Progression', target_pace: null, target_duration_in_seconds: 2700,
    content_blocks: [{ type: 'run', block_duration_in_seconds: 2700, block_length_target: 'duration' }],
  }),
  async check(answer: Workout, world, args) {
    conforms(workout({ workout_id: exactly(args.workout_id) }), answer);
    assert.deepEqual([answer.workout_name, answer.target_pace ?? null, answer.target_duration_in_seconds], ['Progression', null, 2700]);
    assert.deepEqual([answer.target_distance_in_meters, answer.workout_sub_type], [9800, 'interval-run'], 'what was left out stays');
    assert.deepEqual(answer.content_blocks?.map(({ type }) => type), ['run'], 'blocks are replaced whole');
    assert.deepEqual(await (await world.open('assistant')).workouts.get({ workout_id: answer.workout_id }), answer);
  },
  refusals: {
    ...refusals({ workout_name: 'Mine' }),
    'a coach asks who did not make it': { as: 'assistant', error: forbidden },
    'nothing says any more how far or how long': {
      args: async (world) => ({ workout_id: (await freshWorkout(world)).workout_id, target_distance_in_meters: null, content_blocks: [] }),
      error: missing('target_distance_in_meters'),
    },
  },
  wrongField: { set: 'owner_id:7', path: '$.owner_id' },
  choice: { field: 'workout_sub_type', read: (answer: Workout) => answer.workout_sub_type },
};

const remove: OperationCases = {
  as: 'head',
  args: async (world) => ({ workout_id: (await freshWorkout(world)).workout_id }),
  async check(answer: DeletedWorkout, world, args) {
    conforms(object({ message: exactly('Workout deleted successfully'), workout_id: exactly(args.workout_id) }), answer);
    const coach = await world.open('head');
    await assert.rejects(coach.workouts.get({ workout_id: answer.workout_id }), notFound('WORKOUT'));
  },
  refusals: { ...refusals(), 'a coach asks who did not make it': { as: 'assistant', error: forbidden } },
  wrongField: { set: 'message:7', path: '$.message' },
};

export const workoutCases = {
  'workouts.list': list,
  'workouts.create': create,
  'workouts.get': get,
  'workouts.update': update,
  'workouts.delete': remove,
};
