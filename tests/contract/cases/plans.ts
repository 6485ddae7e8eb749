import assert from 'node:assert/strict';
import type { DeletedPlan, PlanAssignment, PlanCreateBody, PlanPage, TrainingPlan } from '@nexrex/astral';
import { forbidden, invalid, missing, notFound, type OperationCases, type Refusal } from '../support/cases.js';
import { freshName } from '../support/groups.js';
import { conforms, date, exactly, listOf, object } from '../support/shapes.js';
import { assign, freshPlan, freshWorkout, mondayAhead, repeats, twoWeeks } from '../support/training.js';
import { assignmentResult, outcomes, plan } from '../support/training-shapes.js';
import type { World } from '../support/world.js';

const planOf = async (world: World, changes?: Partial<PlanCreateBody>): Promise<{ training_plan_id: string }> => ({ training_plan_id: (await freshPlan(world, changes)).training_plan_id });

const sunday = { week: 1, day: 'sunday', workout_name: 'Long run', workout_type: 'run', target_distance_in_meters: 24_000 };

/** `rest` are the arguments besides the id. */
const writeRefusals = (rest: object = {}): Record<string, Refusal> => ({
  'an athlete asks': { as: 'athlete', args: async (world) => ({ ...(await planOf(world)), ...rest }), error: forbidden },
  'a coach asks who did not make it': { as: 'assistant', args: async (world) => ({ ...(await planOf(world)), ...rest }), error: forbidden },
  'a coach of another organization asks': { as: 'stranger', args: async (world) => ({ ...(await planOf(world, { visibility: 'public' })), ...rest }), error: forbidden },
  'the plan is unknown': { args: () => ({ training_plan_id: 'tp_unknown', ...rest }), error: notFound('TRAINING_PLAN') },
});

const list: OperationCases = {
  as: 'athlete',
  async args(world) {
    const name = freshName('Build');
    for (let made = 0; made < 3; made += 1) await freshPlan(world, { training_plan_name: name });
    await freshPlan(world, { training_plan_name: name, level: 'advanced' });
    return { search: name.toLowerCase(), type: 'run', level: 'intermediate', visibility: 'org', org_id: world.orgId };
  },
  async check(answer: PlanPage, world, args) {
    conforms(object({ plans: listOf(plan({ type: exactly('run'), level: exactly('intermediate'), visibility: exactly('org'), org_id: exactly(world.orgId) })) }), answer);
    assert.equal(answer.plans.length, 3, 'what was searched, in either case');
    const changes = answer.plans.map((each) => each.updated_at as number);
    assert.deepEqual(changes, [...changes].sort((one, other) => other - one), 'changed last first');

    const athlete = await world.open('athlete');
    const page = { ...args, summary: true, limit: 2 };
    const first = await athlete.plans.list(page);
    assert.deepEqual([first.plans.length, first.has_more], [2, true]);
    const second = await athlete.plans.list({ ...page, cursor: first.next_cursor! });
    assert.deepEqual([second.plans.length, second.has_more, second.next_cursor ?? null], [1, false, null]);
    const summaries = answer.plans.map(({ workouts: _, ...facts }) => facts);
    assert.deepEqual([...first.plans, ...second.plans], summaries, 'a summary has all but the content');
    assert.deepEqual((await athlete.plans.list({ ...args, offset: 2 })).plans, answer.plans.slice(2));
    await assert.rejects(athlete.plans.list({ limit: 2, cursor: first.next_cursor! }), { code: 'INVALID_CURSOR' }, 'a cursor goes with its filters');

    const [hidden, head] = [await freshPlan(world, { visibility: 'private' }), await world.open('head')];
    const search = { search: hidden.training_plan_name, visibility: 'private' };
    assert.deepEqual((await athlete.plans.list(search)).plans, []);
    assert.deepEqual((await head.plans.list({ ...search, owner_id: world.userIds.head })).plans, [hidden]);
  },
  refusals: {
    'private plans of another are asked for': { args: ({ userIds }) => ({ visibility: 'private', owner_id: userIds.head }), error: forbidden },
    'a coach of another organization asks': { as: 'stranger', args: ({ orgId }) => ({ org_id: orgId }), error: forbidden },
    'the organization is unknown': { args: () => ({ org_id: 'org_unknown' }), error: notFound('ORGANIZATION') },
    'the owner is unknown': { args: () => ({ visibility: 'private', owner_id: 'usr_unknown' }), error: notFound('USER') },
    'the page is too large': { args: () => ({ limit: 51 }), error: invalid('limit') },
    'both ways of paging are used': { args: () => ({ limit: 5, offset: 5 }), error: invalid('offset') },
    'the cursor is made up': { args: () => ({ limit: 5, cursor: 'bm9uZQ==' }), error: { name: 'ValidationError', status: 400, code: 'INVALID_CURSOR', field: 'cursor' } },
    'the level is not one of the list': { args: () => ({ level: 'heroic' }), error: invalid('level') },
  },
  outermost: (answer: PlanPage) => answer.plans[0],
  wrongField: { set: 'duration_in_weeks:"two"', path: '$.plans[0].duration_in_weeks' },
  hasMaps: true,
  choice: { field: 'type', read: (answer: PlanPage) => answer.plans[0]?.type },
};

const create: OperationCases = {
  as: 'head',
  async args(world) {
    const { workout_id } = await freshWorkout(world);
    return {
      ...twoWeeks(), user_id: world.userIds.assistant, org_id: world.orgId, coach_id: world.userIds.assistant, cover_image_url: 'https://cdn.summit.example/block.png',
      workouts: [{ week: 2, day: 'friday', phase: 'peak', workout_id, ...repeats }, { week: 1, day: 'monday', workout_name: 'Swim', workout_type: 'swim', target_duration_in_seconds: 1800 }],
    };
  },
  async check(answer: TrainingPlan, world, args) {
    conforms(plan({ owner_id: exactly(world.userIds.assistant), coach_name: exactly('Jane Smith') }), answer);
    const { user_id: _, workouts: __, ...facts } = args;
    for (const [name, value] of Object.entries(facts)) assert.deepEqual(answer[name as keyof TrainingPlan], value, name);
    const [swim, friday] = answer.workouts!;
    assert.deepEqual([swim?.week, swim?.day, swim?.workout_type, swim?.workout_id ?? null], [1, 'monday', 'swim', null], 'in order of weeks and days');
    assert.deepEqual([friday?.week, friday?.phase, friday?.workout_id, friday?.content_blocks?.[1]?.blocks?.length], [2, 'peak', (args.workouts as { workout_id: string }[])[0]!.workout_id, 2]);
    const head = await world.open('head');
    assert.deepEqual(await head.plans.get({ training_plan_id: answer.training_plan_id }), answer);
    const bare = await head.plans.create({ training_plan_name: freshName('Bare'), type: 'custom', level: 'basic', duration_in_weeks: 52 });
    assert.deepEqual([bare.visibility, bare.owner_id, bare.org_id, bare.workouts], ['private', world.userIds.head, world.orgId, []], 'defaults');
  },
  refusals: {
    'an athlete asks': { as: 'athlete', args: () => ({ ...twoWeeks() }), error: forbidden },
    'an assistant makes one for another': { as: 'assistant', args: ({ userIds }) => ({ ...twoWeeks(), user_id: userIds.head }), error: forbidden },
    'a coach of another organization asks': { as: 'stranger', args: ({ orgId }) => ({ ...twoWeeks(), org_id: orgId }), error: forbidden },
    'it has no end': { args: () => ({ ...twoWeeks(), duration_in_weeks: 53 }), error: invalid('duration_in_weeks') },
    'it is called system': { args: () => ({ ...twoWeeks(), visibility: 'system' }), error: invalid('visibility') },
    'a workout lies behind its end': { args: () => ({ ...twoWeeks(), duration_in_weeks: 1 }), error: invalid('workouts.2.week') },
    'two workouts stand on one day': { args: () => ({ ...twoWeeks(), workouts: [sunday, sunday] }), error: invalid('workouts.1.day') },
    'a workout is without target': { args: () => ({ ...twoWeeks(), workouts: [{ week: 1, day: 'sunday', workout_name: 'Vague', workout_type: 'run' }] }), error: missing('workouts.0.target_distance_in_meters') },
    'a workout is unknown': { args: () => ({ ...twoWeeks(), workouts: [{ ...sunday, workout_id: 'wk_unknown' }] }), error: notFound('WORKOUT') },
    'the coach is unknown': { args: () => ({ ...twoWeeks(), coach_id: 'usr_unknown' }), error: notFound('COACH') },
    'the organization is unknown': { args: () => ({ ...twoWeeks(), org_id: 'org_unknown' }), error: notFound('ORGANIZATION') },
  },
  wrongField: { set: 'workouts.week:"first"', path: '$.workouts[0].week' },
  hasMaps: true,
  choice: { field: 'workouts.phase', read: (answer: TrainingPlan) => answer.workouts?.[0]?.phase },
};

const get: OperationCases = {
  as: 'athlete',
  args: (world) => planOf(world),
  check(answer: TrainingPlan, world, args) {
    conforms(plan({ training_plan_id: exactly(args.training_plan_id), owner_id: exactly(world.userIds.head), org_id: exactly(world.orgId) }), answer);
    assert.deepEqual(answer.workouts?.map(({ week, day }) => `${week} ${day}`), ['1 tuesday', '1 saturday', '2 tuesday']);
  },
  refusals: {
    "it is somebody else's private plan": { args: (world) => planOf(world, { visibility: 'private' }), error: forbidden },
    'a coach of another organization asks': { as: 'stranger', error: forbidden },
    'the plan is unknown': { args: () => ({ training_plan_id: 'tp_unknown' }), error: notFound('TRAINING_PLAN') },
  },
  wrongField: { set: 'preferred_workout_days.tuesday:"yes"', path: '$.preferred_workout_days.tuesday' },
  hasMaps: true,
  choice: { field: 'visibility', read: (answer: TrainingPlan) => answer.visibility },
};

const update: OperationCases = {
  as: 'head',
  async args(world) {
    const { planId } = await assign(world);
    return { training_plan_id: planId, training_plan_name: freshName('Longer'), training_plan_description: null, duration_in_weeks: 3, visibility: 'public', workouts: [{ ...sunday, week: 3 }] };
  },
  async check(answer: TrainingPlan, world, args) {
    conforms(plan({ training_plan_id: exactly(args.training_plan_id), training_plan_name: exactly(args.training_plan_name) }), answer);
    assert.deepEqual([answer.training_plan_description ?? null, answer.duration_in_weeks, answer.visibility], [null, 3, 'public']);
    assert.deepEqual([answer.level, answer.preferred_workout_days], ['intermediate', { tuesday: true, saturday: true, monday: false }], 'what was left out stays');
    assert.deepEqual(answer.workouts?.map(({ week, day }) => [week, day]), [[3, 'sunday']], 'the content is replaced whole');
    const athlete = await world.open('athlete');
    const [instance] = await athlete.instances.list({ training_plan_id: answer.training_plan_id });
    assert.deepEqual([instance?.total_weeks, instance?.total_workouts], [2, 3], 'instances stay as they are');
  },
  refusals: {
    ...writeRefusals({ level: 'advanced' }),
    'it would end before its content': { args: async (world) => ({ ...(await planOf(world)), duration_in_weeks: 1 }), error: invalid('duration_in_weeks') },
    'the level is not one of the list': { args: async (world) => ({ ...(await planOf(world)), level: 'heroic' }), error: invalid('level') },
  },
  wrongField: { set: 'workouts.target_distance_in_meters:"far"', path: '$.workouts[0].target_distance_in_meters' },
  hasMaps: true,
  choice: { field: 'level', read: (answer: TrainingPlan) => answer.level },
};

const remove: OperationCases = {
  as: 'head',
  args: async (world) => ({ training_plan_id: (await assign(world)).planId }),
  async check(answer: DeletedPlan, world, args) {
    conforms(object({ message: exactly('Training plan deleted successfully'), training_plan_id: exactly(args.training_plan_id) }), answer);
    const [head, athlete] = [await world.open('head'), await world.open('athlete')];
    await assert.rejects(head.plans.get({ training_plan_id: answer.training_plan_id }), notFound('TRAINING_PLAN'));
    assert.equal((await athlete.instances.list({ training_plan_id: answer.training_plan_id })).length, 1, 'instances stay');
  },
  refusals: writeRefusals(),
  wrongField: { set: 'training_plan_id:null', path: '$.training_plan_id' },
};

const assignPlan: OperationCases = {
  as: 'assistant',
  async args(world) {
    const { athlete, otherAthlete, loner } = world.userIds;
    return { ...(await planOf(world)), user_ids: [athlete, otherAthlete, loner, 'usr_unknown'], start_date: mondayAhead(), plan_name: 'Spring', is_primary: false };
  },
  async check(answer: PlanAssignment, world, args) {
    conforms(object({ training_plan_id: exactly(args.training_plan_id), start_date: date, results: listOf(assignmentResult) }), answer);
    const { athlete, otherAthlete, loner, assistant } = world.userIds;
    assert.equal(answer.start_date, args.start_date);
    assert.deepEqual(outcomes(answer), { [athlete]: 'accepted', [otherAthlete]: 'INSUFFICIENT_PERMISSIONS', [loner]: 'NOT_A_MEMBER', usr_unknown: 'NOT_A_MEMBER' });
    const instanceId = answer.results[0]!.plan_instance_id!;
    const own = await world.open('athlete');
    const instance = await own.instances.get({ plan_instance_id: instanceId });
    assert.deepEqual([instance.name, instance.start_date, instance.is_primary, instance.assigned_by], ['Spring', args.start_date, false, assistant]);
    assert.equal((await own.activities.list({ plan_instance_id: instanceId, status: ['scheduled'] })).length, 3, 'each workout is an activity to do');

    const head = await world.open('head');
    const again = await head.plans.assign({ training_plan_id: answer.training_plan_id, user_ids: [athlete, otherAthlete], start_date: answer.start_date });
    assert.deepEqual(outcomes(again), { [athlete]: 'ALREADY_ENROLLED', [otherAthlete]: 'accepted' });
    assert.equal(again.results[0]?.plan_instance_id, instanceId);
  },
  refusals: {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'nobody can be accepted': { args: async (world) => ({ ...(await planOf(world)), user_ids: [world.userIds.otherAthlete], start_date: mondayAhead() }), error: forbidden },
    'a coach of another organization asks': { as: 'stranger', error: forbidden },
    'the plan is unknown': { args: ({ userIds }) => ({ training_plan_id: 'tp_unknown', user_ids: [userIds.athlete], start_date: mondayAhead() }), error: notFound('TRAINING_PLAN') },
    'nobody is named': { args: async (world) => ({ ...(await planOf(world)), user_ids: [], start_date: mondayAhead() }), error: invalid('user_ids') },
    'the name is too long': { args: async (world) => ({ ...(await planOf(world)), user_ids: [world.userIds.athlete], start_date: mondayAhead(), plan_name: 'x'.repeat(101) }), error: invalid('plan_name') },
  },
  wrongField: { set: 'results.plan_instance_id:7', path: '$.results[0].plan_instance_id' },
  choice: { field: 'results.status', read: (answer: PlanAssignment) => answer.results[0]?.status },
};

export const planCases = {
  'plans.list': list,
  'plans.create': create,
  'plans.get': get,
  'plans.update': update,
  'plans.delete': remove,
  'plans.assign': assignPlan,
};
