import assert from 'node:assert/strict';
import type { CancelledInstance, InstanceWorkout, PlanInstance, PlanInstanceDetail, WeekWorkouts } from '@nexrex/astral';
import { forbidden, invalid, notFound, type Args, type OperationCases, type Refusal } from '../support/cases.js';
import { conforms, count, date, exactly, listOf, object } from '../support/shapes.js';
import { addDays, assign, mondayAhead } from '../support/training.js';
import { instance, instanceWorkout, weekdays } from '../support/training-shapes.js';
import type { Person, World } from '../support/world.js';

const assigned = async (world: World, person?: Person): Promise<{ plan_instance_id: string }> => ({ plan_instance_id: (await assign(world, { ...(person && { person }) })).instanceId });

/** `rest` are the arguments besides the id. */
const refusals = (rest: object = {}): Record<string, Refusal> => ({
  'another athlete asks': { as: 'otherAthlete', args: async (world) => ({ ...(await assigned(world)), ...rest }), error: forbidden },
  'a coach of another organization asks': { as: 'stranger', args: async (world) => ({ ...(await assigned(world)), ...rest }), error: forbidden },
  'the instance is unknown': { args: () => ({ plan_instance_id: 'pi_unknown', ...rest }), error: notFound('PLAN_INSTANCE') },
});

const detailOf = async ({ open }: World, instanceId: string): Promise<PlanInstanceDetail> => (await open('head')).instances.get({ plan_instance_id: instanceId });

/** The calendar rule of contract 2.6. */
const dayOf = (start: string, { week, day }: { week: number; day: string }): string => addDays(start, 7 * (week - 1) + weekdays.indexOf(day));

const list: OperationCases = {
  as: 'athlete',
  async args(world) {
    const { planId } = await assign(world);
    await assign(world, { planId, start: mondayAhead(3) });
    return { user_id: world.userIds.athlete, training_plan_id: planId, status: ['scheduled', 'active'], limit: 5, offset: 0 };
  },
  async check(answer: PlanInstance[], world, args) {
    const own = instance({ user_id: exactly(world.userIds.athlete), training_plan_id: exactly(args.training_plan_id), org_id: exactly(world.orgId), status: exactly('scheduled') });
    conforms(listOf(own, { atLeast: 2 }), answer);
    assert.deepEqual(answer.map(({ start_date }) => start_date), [mondayAhead(3), mondayAhead()], 'newest start first');
    const [latest] = answer;
    assert.deepEqual([latest?.total_weeks, latest?.total_workouts, latest?.completed_workouts, latest?.current_week], [2, 3, 0, 1]);
    assert.equal(latest?.end_date, addDays(mondayAhead(3), 13), 'the last Sunday');
    const athlete = await world.open('athlete');
    assert.deepEqual(await athlete.instances.list({ training_plan_id: args.training_plan_id as string, limit: 1, offset: 1 }), answer.slice(1));
    assert.deepEqual(await athlete.instances.list({ training_plan_id: args.training_plan_id as string, status: ['cancelled'] }), []);
  },
  refusals: {
    'an athlete asks for another': { args: ({ userIds }) => ({ user_id: userIds.otherAthlete }), error: forbidden },
    'a coach of another organization asks': { as: 'stranger', args: ({ userIds }) => ({ user_id: userIds.athlete }), error: forbidden },
    'the athlete is unknown': { as: 'head', args: () => ({ user_id: 'usr_unknown' }), error: notFound('USER') },
    'the plan is unknown': { args: () => ({ training_plan_id: 'tp_unknown' }), error: notFound('TRAINING_PLAN') },
    'the page is too large': { args: () => ({ limit: 101 }), error: invalid('limit') },
    'the status is not one of the list': { args: () => ({ status: ['lost'] }), error: invalid('status') },
  },
  wrongField: { set: 'total_weeks:"two"', path: '$[0].total_weeks' },
  choice: { field: 'status', read: (answer: PlanInstance[]) => answer[0]?.status },
};

const get: OperationCases = {
  as: 'athlete',
  args: (world) => assigned(world),
  async check(answer: PlanInstanceDetail, world, args) {
    const workouts = listOf(instanceWorkout({ plan_instance_id: exactly(args.plan_instance_id), status: exactly('scheduled') }), { atLeast: 3 });
    conforms(instance({ plan_instance_id: exactly(args.plan_instance_id), user_id: exactly(world.userIds.athlete), assigned_by: exactly(world.userIds.head), workouts }), answer);
    assert.deepEqual(answer.workouts.map(({ week, day }) => `${week} ${day}`), ['1 tuesday', '1 saturday', '2 tuesday']);
    for (const workout of answer.workouts) assert.equal(workout.target_complete_date, dayOf(answer.start_date, workout));
    assert.equal(answer.workouts[0]?.content_blocks?.[1]?.blocks?.[1]?.block_duration_in_seconds, 90);
    const athlete = await world.open('athlete');
    const activity = await athlete.activities.get({ activity_id: answer.workouts[0]!.activity_id! });
    assert.deepEqual([activity.status, activity.scheduled_date, activity.workout_id], ['scheduled', answer.workouts[0]!.target_complete_date, answer.workouts[0]!.workout_id]);
  },
  refusals: refusals(),
  wrongField: { set: 'workouts.target_complete_date:"soon"', path: '$.workouts[0].target_complete_date' },
  choice: { field: 'workouts.status', read: (answer: PlanInstanceDetail) => answer.workouts[0]?.status },
};

const update: OperationCases = {
  as: 'assistant',
  args: async (world) => ({ ...(await assigned(world)), name: 'A week later', start_date: mondayAhead(2), is_primary: true }),
  async check(answer: PlanInstance, world, args) {
    conforms(instance({ plan_instance_id: exactly(args.plan_instance_id), name: exactly('A week later'), is_primary: exactly(true), start_date: exactly(args.start_date) }), answer);
    assert.equal(answer.end_date, addDays(mondayAhead(2), 13));
    const { workouts } = await detailOf(world, answer.plan_instance_id);
    for (const workout of workouts) assert.equal(workout.target_complete_date, dayOf(answer.start_date, workout), 'what is scheduled moves along');
    const athlete = await world.open('athlete');
    const own = await athlete.instances.update({ plan_instance_id: answer.plan_instance_id, is_primary: false });
    assert.deepEqual([own.is_primary, own.name, own.start_date], [false, 'A week later', answer.start_date]);
  },
  refusals: {
    ...refusals({ is_primary: true }),
    'an athlete renames it': { as: 'athlete', args: async (world) => ({ ...(await assigned(world)), name: 'Mine' }), error: forbidden },
    "it is another coach's athlete": { args: async (world) => ({ ...(await assigned(world, 'otherAthlete')), name: 'Mine' }), error: forbidden },
    'the name is empty': { args: async (world) => ({ ...(await assigned(world)), name: '' }), error: invalid('name') },
  },
  wrongField: { set: 'is_primary:"yes"', path: '$.is_primary' },
  choice: { field: 'status', read: (answer: PlanInstance) => answer.status },
};

const cancel: OperationCases = {
  as: 'athlete',
  args: (world) => assigned(world),
  async check(answer: CancelledInstance, world, args) {
    conforms(object({ message: exactly('Training plan cancelled successfully'), plan_instance_id: exactly(args.plan_instance_id), status: exactly('cancelled') }), answer);
    assert.equal((await detailOf(world, answer.plan_instance_id)).status, 'cancelled');
    const athlete = await world.open('athlete');
    assert.deepEqual(await athlete.activities.list({ plan_instance_id: answer.plan_instance_id, status: ['scheduled'] }), [], 'nothing is left to do');
  },
  refusals: {
    ...refusals(),
    "it is another coach's athlete": { as: 'assistant', args: (world) => assigned(world, 'otherAthlete'), error: forbidden },
  },
  wrongField: { set: 'plan_instance_id:{}', path: '$.plan_instance_id' },
  choice: { field: 'status', read: (answer: CancelledInstance) => answer.status },
};

const weekWorkouts: OperationCases = {
  as: 'athlete',
  args: async (world) => ({ ...(await assigned(world)), user_id: world.userIds.athlete, week_start: addDays(mondayAhead(), 2) }),
  async check(answer: WeekWorkouts, world, args) {
    const { plan_instance_id: planInstanceId } = args as { plan_instance_id: string };
    const workouts = listOf(instanceWorkout({ plan_instance_id: exactly(planInstanceId), week: exactly(1) }), { atLeast: 2 });
    conforms(object({ user_id: exactly(world.userIds.athlete), week_start: date, week_end: date, completed: count, total: count, workouts }), answer);
    assert.deepEqual([answer.week_start, answer.week_end], [mondayAhead(), addDays(mondayAhead(), 6)], 'the week that holds the day');
    assert.deepEqual([answer.completed, answer.total], [0, 2]);
    assert.deepEqual(answer.workouts.map(({ day }) => day), ['tuesday', 'saturday']);

    const athlete = await world.open('athlete');
    const [now, next] = [await athlete.instances.weekWorkouts(), await athlete.instances.weekWorkouts({ week_offset: 1 })];
    assert.equal(addDays(now.week_start, 7), next.week_start);
    assert.equal(new Date(now.week_start).getUTCDay(), 1, 'a Monday');
    const coach = await world.open('assistant');
    assert.deepEqual(await coach.instances.weekWorkouts({ plan_instance_id: planInstanceId, user_id: world.userIds.athlete, week_start: answer.week_start }), answer);
  },
  refusals: {
    'an athlete asks for another': { args: ({ userIds }) => ({ user_id: userIds.otherAthlete }), error: forbidden },
    'a coach of another organization asks': { as: 'stranger', args: ({ userIds }) => ({ user_id: userIds.athlete }), error: forbidden },
    'the athlete is unknown': { as: 'head', args: () => ({ user_id: 'usr_unknown' }), error: notFound('USER') },
    'the instance is unknown': { args: () => ({ plan_instance_id: 'pi_unknown' }), error: notFound('PLAN_INSTANCE') },
    "the instance is another athlete's": { args: (world) => assigned(world, 'otherAthlete'), error: invalid('plan_instance_id') },
    'the week is named in two ways': { args: () => ({ week_offset: 1, week_start: mondayAhead() }), error: invalid('week_start') },
  },
  wrongField: { set: 'workouts.week:"first"', path: '$.workouts[0].week' },
  choice: { field: 'workouts.phase', read: (answer: WeekWorkouts) => answer.workouts[0]?.phase },
};

/** The first workout of a new instance, or another one. */
async function workoutOf(world: World, index = 0, person?: Person): Promise<{ plan_instance_id: string; workout_id: string }> {
  const { plan_instance_id: instanceId } = await assigned(world, person);
  const { workouts } = await detailOf(world, instanceId);
  return { plan_instance_id: instanceId, workout_id: workouts[index]!.workout_id! };
}

const workoutRefusals = (rest: object): Record<string, Refusal> => ({
  'another athlete asks': { as: 'otherAthlete', args: async (world) => ({ ...(await workoutOf(world)), ...rest }), error: forbidden },
  "it is another coach's athlete": { as: 'assistant', args: async (world) => ({ ...(await workoutOf(world, 0, 'otherAthlete')), ...rest }), error: forbidden },
  'a coach of another organization asks': { as: 'stranger', args: async (world) => ({ ...(await workoutOf(world)), ...rest }), error: forbidden },
  'the instance is unknown': { args: () => ({ plan_instance_id: 'pi_unknown', workout_id: 'wk_unknown', ...rest }), error: notFound('PLAN_INSTANCE') },
  'the workout is unknown': { args: async (world) => ({ ...(await assigned(world)), workout_id: 'wk_unknown', ...rest }), error: notFound('WORKOUT') },
});

async function logRun(world: World): Promise<string> {
  const athlete = await world.open('athlete');
  const run: Args = { activity_name: 'As planned', activity_type: 'RUNNING', start_time_in_seconds: Math.floor(Date.now() / 1000) - 7200, duration_in_seconds: 3600 };
  return (await athlete.activities.create({ summary: run as never })).activity_id;
}

const updateWorkout: OperationCases = {
  as: 'athlete',
  args: async (world) => ({ ...(await workoutOf(world)), status: 'completed', perceived_effort: 6, personal_review: 'Even splits.' }),
  async check(answer: InstanceWorkout, world, args) {
    conforms(instanceWorkout({ plan_instance_id: exactly(args.plan_instance_id), workout_id: exactly(args.workout_id), status: exactly('completed') }), answer);
    const [athlete, coach] = [await world.open('athlete'), await world.open('assistant')];
    const done = await athlete.activities.get({ activity_id: answer.activity_id! });
    assert.deepEqual([done.status, done.perceived_effort, done.personal_review], ['completed', 6, 'Even splits.']);

    const instanceId = answer.plan_instance_id;
    const { workouts, start_date } = await detailOf(world, instanceId);
    const [, saturday, last] = workouts as [InstanceWorkout, InstanceWorkout, InstanceWorkout];
    const moved = await coach.instances.updateWorkout({ plan_instance_id: instanceId, workout_id: saturday.workout_id!, target_complete_date: addDays(start_date, 7) });
    assert.deepEqual([moved.week, moved.day, moved.target_complete_date, moved.status], [2, 'monday', addDays(start_date, 7), 'scheduled']);
    const skipped = await athlete.instances.updateWorkout({ plan_instance_id: instanceId, workout_id: saturday.workout_id!, status: 'skipped' });
    assert.equal(skipped.status, 'skipped');
    const run = await logRun(world);
    const linked = await athlete.instances.updateWorkout({ plan_instance_id: instanceId, workout_id: last.workout_id!, activity_id: run });
    assert.deepEqual([linked.status, linked.activity_id], ['completed', run]);
    await assert.rejects(athlete.activities.get({ activity_id: last.activity_id! }), notFound('ACTIVITY'), 'the recorded one takes the place of the planned one');
  },
  refusals: {
    ...workoutRefusals({ status: 'completed' }),
    'an athlete moves it': { args: async (world) => ({ ...(await workoutOf(world)), target_complete_date: mondayAhead() }), error: forbidden },
    'it would leave the plan': { as: 'assistant', args: async (world) => ({ ...(await workoutOf(world)), target_complete_date: addDays(mondayAhead(), 14) }), error: invalid('target_complete_date') },
    'the activity is unknown': { args: async (world) => ({ ...(await workoutOf(world)), activity_id: 'act_unknown' }), error: notFound('ACTIVITY') },
    'what is skipped was recorded': { args: async (world) => ({ ...(await workoutOf(world)), status: 'skipped', activity_id: await logRun(world) }), error: invalid('activity_id') },
    'the effort is beyond 10': { args: async (world) => ({ ...(await workoutOf(world)), perceived_effort: 11 }), error: invalid('perceived_effort') },
    'the status is not one of the list': { args: async (world) => ({ ...(await workoutOf(world)), status: 'half done' }), error: invalid('status') },
  },
  wrongField: { set: 'content_blocks.block_repeat:"once"', path: '$.content_blocks[0].block_repeat' },
  choice: { field: 'status', read: (answer: InstanceWorkout) => answer.status },
};

export const instanceCases = {
  'instances.list': list,
  'instances.get': get,
  'instances.update': update,
  'instances.cancel': cancel,
  'instances.weekWorkouts': weekWorkouts,
  'instances.updateWorkout': updateWorkout,
};
