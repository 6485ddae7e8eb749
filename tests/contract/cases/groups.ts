import assert from 'node:assert/strict';
import type { ChangedGroup, Group, GroupList, GroupPlanAssignment } from '@nexrex/astral';
import { conflict, forbidden, invalid, missing, notFound, type OperationCases, type Refusal } from '../support/cases.js';
import { freshGroup, freshName, groupOfAthlete } from '../support/groups.js';
import { conforms, count, exactly, id, iso, listOf, object, oneOf, optional, text } from '../support/shapes.js';
import { freshPlan, mondayAhead } from '../support/training.js';
import { assignmentResult, outcomes } from '../support/training-shapes.js';
import type { World } from '../support/world.js';

const group = object({
  group_id: id, name: text, description: optional(text), privacy: oneOf('public', 'private'), owner_id: id, organization_id: id,
  members: listOf(id), member_count: count, created_at: iso, updated_at: iso,
});
const changed = object({ group_id: id, status: exactly('success') });

const find = async ({ open }: World, groupId: string): Promise<Group> => (await open('head')).groups.get({ group_id: groupId });

/** Whoever has nothing to do with the group. `rest` are the arguments besides it. */
export const groupRefusals = (rest: object = {}): Record<string, Refusal> => ({
  'the group is unknown': { args: () => ({ group_id: 'grp_unknown', ...rest }), error: notFound('GROUP') },
  'a coach of another organization asks': { as: 'stranger', args: async (world) => ({ group_id: await freshGroup(world), ...rest }), error: forbidden },
  'somebody without an organization asks': { as: 'loner', args: async (world) => ({ group_id: await freshGroup(world), ...rest }), error: forbidden },
});

const create: OperationCases = {
  as: 'head',
  args: ({ orgId, userIds }) => ({
    name: freshName('Marathon Block'), user_id: userIds.assistant, description: '12-week cohort', privacy: 'private', org_id: orgId, members: [userIds.athlete, userIds.otherAthlete],
  }),
  async check(answer: ChangedGroup, world, args) {
    conforms(changed, answer);
    const made = await find(world, answer.group_id);
    conforms(group, made);
    assert.deepEqual([made.name, made.description, made.privacy, made.owner_id, made.organization_id], [args.name, args.description, 'private', args.user_id, world.orgId]);
    assert.deepEqual([...made.members].sort(), [...(args.members as string[])].sort());
    assert.equal(made.member_count, 2);
  },
  refusals: {
    'an athlete makes one for another': { as: 'athlete', args: ({ userIds }) => ({ name: freshName('Mine'), user_id: userIds.otherAthlete }), error: forbidden },
    'a coach of another organization asks': { as: 'stranger', args: ({ orgId, userIds }) => ({ name: freshName('Ours'), user_id: userIds.head, org_id: orgId }), error: forbidden },
    'somebody without an organization names none': { as: 'loner', args: ({ userIds }) => ({ name: freshName('Alone'), user_id: userIds.loner }), error: missing('org_id') },
    'the name is taken': {
      async args(world) {
        const { name } = await find(world, await freshGroup(world));
        return { name, user_id: world.userIds.head };
      },
      error: conflict('GROUP_NAME_TAKEN', 'name'),
    },
    'the name is too long': { args: ({ userIds }) => ({ name: 'x'.repeat(101), user_id: userIds.head }), error: invalid('name') },
    'the privacy is not one of the list': { args: ({ userIds }) => ({ name: freshName('Odd'), user_id: userIds.head, privacy: 'secret' }), error: invalid('privacy') },
    'the organization is unknown': { args: ({ userIds }) => ({ name: freshName('Lost'), user_id: userIds.head, org_id: 'org_unknown' }), error: notFound('ORGANIZATION') },
    'the owner is unknown': { args: () => ({ name: freshName('Orphan'), user_id: 'usr_unknown' }), error: notFound('USER') },
    'the owner is of no organization': { args: ({ userIds }) => ({ name: freshName('Foreign'), user_id: userIds.loner }), error: invalid('user_id') },
    'a member is of another organization': { args: ({ userIds }) => ({ name: freshName('Mixed'), user_id: userIds.head, members: [userIds.stranger] }), error: invalid('members') },
  },
  wrongField: { set: 'group_id:7', path: '$.group_id' },
};

const get: OperationCases = {
  as: 'athlete',
  args: async (world) => ({ group_id: await groupOfAthlete(world) }),
  check(answer: Group, world, args) {
    conforms(group, answer);
    assert.deepEqual([answer.group_id, answer.organization_id], [args.group_id, world.orgId]);
    assert.ok(answer.members.includes(world.userIds.athlete));
    assert.equal(answer.member_count, answer.members.length);
  },
  refusals: {
    ...groupRefusals(),
    'an athlete outside of it asks': { as: 'otherAthlete', args: async (world) => ({ group_id: await freshGroup(world, { members: ['athlete'] }) }), error: forbidden },
  },
  wrongField: { set: 'members:[7]', path: '$.members[0]' },
  choice: { field: 'privacy', read: (answer: Group) => answer.privacy },
};

const update: OperationCases = {
  as: 'assistant',
  args: async (world) => ({
    group_id: await freshGroup(world, { members: ['athlete'], privacy: 'private' }), name: freshName('Renamed'), description: null, members: [world.userIds.otherAthlete],
  }),
  async check(answer: ChangedGroup, world, args) {
    conforms(changed, answer);
    assert.equal(answer.group_id, args.group_id);
    const now = await find(world, answer.group_id);
    assert.deepEqual([now.name, now.description ?? null, now.privacy, now.members], [args.name, null, 'private', [world.userIds.otherAthlete]]);
  },
  refusals: {
    ...groupRefusals({ privacy: 'private' }),
    'a member asks': { as: 'athlete', args: async (world) => ({ group_id: await freshGroup(world, { members: ['athlete'] }), name: freshName('Mine') }), error: forbidden },
    'the name is taken': {
      async args(world) {
        const [taken, groupId] = [await freshGroup(world), await freshGroup(world)];
        return { group_id: groupId, name: (await find(world, taken)).name };
      },
      error: conflict('GROUP_NAME_TAKEN', 'name'),
    },
    'the name is empty': { args: async (world) => ({ group_id: await freshGroup(world), name: '' }), error: invalid('name') },
    'a member is unknown': { args: async (world) => ({ group_id: await freshGroup(world), members: ['usr_unknown'] }), error: notFound('USER') },
    'a member is of another organization': { args: async (world) => ({ group_id: await freshGroup(world), members: [world.userIds.stranger] }), error: invalid('members') },
  },
  wrongField: { set: 'group_id:null', path: '$.group_id' },
};

const remove: OperationCases = {
  as: 'head',
  args: async (world) => ({ group_id: await freshGroup(world, { members: ['athlete'] }) }),
  async check(answer: ChangedGroup, world, args) {
    conforms(changed, answer);
    assert.equal(answer.group_id, args.group_id);
    await assert.rejects(find(world, answer.group_id), notFound('GROUP'));
  },
  refusals: {
    ...groupRefusals(),
    'a member asks': { as: 'athlete', args: async (world) => ({ group_id: await freshGroup(world, { members: ['athlete'] }) }), error: forbidden },
  },
  wrongField: { set: 'status:1', path: '$.status' },
};

const list: OperationCases = {
  as: 'assistant',
  args: () => ({ limit: 3 }),
  async check(answer: GroupList, world) {
    conforms(object({ groups: listOf(group, { atLeast: 3 }), total: count, total_active_athletes: count, ungrouped_active_athletes: count }), answer);
    assert.equal(answer.groups.length, 3);
    assert.ok(answer.total > 3, 'more than were asked for');
    const names = answer.groups.map(({ name }) => name);
    assert.deepEqual(names, [...names].sort(new Intl.Collator('en').compare), 'in order of their names');
    const coach = await world.open('head');
    const active = await coach.members.list({ org_id: world.orgId, role: 'athlete', status: 'active', limit: 100 });
    assert.equal(answer.total_active_athletes, active.total);
    assert.equal(answer.ungrouped_active_athletes, active.members.filter(({ group_ids }) => group_ids!.length === 0).length);

    const athlete = await world.open('athlete');
    const [owned, joined] = [await athlete.groups.list(), await athlete.groups.list({ scope: 'member' })];
    assert.deepEqual([owned.total_active_athletes ?? null, owned.ungrouped_active_athletes ?? null], [null, null], 'counters are for coaches');
    assert.ok(owned.groups.every(({ owner_id }) => owner_id === world.userIds.athlete), 'athletes get what they own');
    assert.ok(joined.groups.length > 0 && joined.groups.every(({ members }) => members.includes(world.userIds.athlete)), 'or what they are in');
  },
  refusals: {
    'the list is too long': { args: () => ({ limit: 101 }), error: invalid('limit') },
    'the scope is not one of the list': { args: () => ({ scope: 'all' }), error: invalid('scope') },
  },
  wrongField: { set: 'groups.member_count:"two"', path: '$.groups[0].member_count' },
  choice: { field: 'groups.privacy', read: (answer: GroupList) => answer.groups[0]?.privacy },
};

const assignPlan: OperationCases = {
  as: 'assistant',
  async args(world) {
    const { training_plan_id } = await freshPlan(world);
    return { group_id: await freshGroup(world, { members: ['athlete', 'otherAthlete'] }), training_plan_id, start_date: mondayAhead(), plan_name: 'Together' };
  },
  async check(answer: GroupPlanAssignment, world, args) {
    const facts = { group_id: exactly(args.group_id), status: exactly('success'), training_plan_id: exactly(args.training_plan_id), start_date: exactly(args.start_date) };
    conforms(object({ ...facts, results: listOf(assignmentResult) }), answer);
    const { athlete, otherAthlete } = world.userIds;
    assert.deepEqual(outcomes(answer), { [athlete]: 'accepted', [otherAthlete]: 'INSUFFICIENT_PERMISSIONS' });
    const head = await world.open('head');
    const [instance] = await head.instances.list({ user_id: athlete, training_plan_id: answer.training_plan_id });
    assert.deepEqual([instance?.group_id, instance?.name, instance?.start_date], [answer.group_id, 'Together', answer.start_date]);
  },
  refusals: {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'the plan of the organization has no group plans': { as: 'stranger', error: { name: 'PermissionError', status: 403, code: 'FEATURE_DISABLED', field: 'group_training_plan' } },
    'the group is unknown': { args: async (world) => ({ group_id: 'grp_unknown', training_plan_id: (await freshPlan(world)).training_plan_id, start_date: mondayAhead() }), error: notFound('GROUP') },
    'the plan is unknown': { args: async (world) => ({ group_id: await freshGroup(world), training_plan_id: 'tp_unknown', start_date: mondayAhead() }), error: notFound('TRAINING_PLAN') },
    'the name is empty': { args: async (world) => ({ group_id: await freshGroup(world), training_plan_id: 'tp_unknown', start_date: mondayAhead(), plan_name: '' }), error: invalid('plan_name') },
  },
  wrongField: { set: 'results.reason:7', path: '$.results[0].reason' },
  choice: { field: 'results.status', read: (answer: GroupPlanAssignment) => answer.results[0]?.status },
};

export const groupCases = {
  'groups.create': create,
  'groups.get': get,
  'groups.update': update,
  'groups.delete': remove,
  'groups.list': list,
  'groups.assignPlan': assignPlan,
};
