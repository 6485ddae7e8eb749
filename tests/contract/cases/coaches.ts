import assert from 'node:assert/strict';
import type { Coach, CoachList, RemovedMember } from '@nexrex/astral';
import { conflict, forbidden, invalid, missing, notFound, type Args, type MakeArgs, type OperationCases } from '../support/cases.js';
import { clubOf, idOf, newColleague, newMember, type Joined } from '../support/club.js';
import { newAddress } from '../support/mailbox.js';
import { conforms, count, email, exactly, id, listOf, object, oneOf, text, type Shape } from '../support/shapes.js';

const coach = (more: Record<string, Shape> = {}): Shape => object({ user_id: id, name: text, role: oneOf('assistant_coach', 'coach'), email, athlete_count: count, ...more });

const list: OperationCases = {
  as: 'assistant',
  args: ({ orgId }) => ({ org_id: orgId }),
  async check(answer: CoachList, world, _, caller) {
    conforms(object({ coaches: listOf(coach(), { atLeast: 2 }), total: exactly(answer.coaches.length) }), answer);
    assert.ok(!answer.coaches.some(({ user_id }) => user_id === world.userIds.head), 'without the head coach');
    const { coaches } = await caller.organizations.get({ org_id: world.orgId });
    assert.deepEqual(answer.coaches.map(({ user_id, name, role }) => ({ user_id, name, role })), coaches);
    const { members } = await caller.members.list({ org_id: world.orgId, coach_id: world.userIds.assistant, limit: 100 });
    assert.equal(answer.coaches.find(({ user_id }) => user_id === world.userIds.assistant)?.athlete_count, members.length);
  },
  refusals: {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'a coach of another organization asks': { as: 'stranger', error: forbidden },
    'the organization is unknown': { args: () => ({ org_id: 'org_unknown' }), error: notFound('ORGANIZATION') },
  },
  wrongField: { set: 'coaches.athlete_count:"many"', path: '$.coaches[0].athlete_count' },
  choice: { field: 'coaches.role', read: (answer: CoachList) => answer.coaches[0]?.role },
};

const joining = (facts: Args | MakeArgs): MakeArgs => async (world, caller) => ({ org_id: await clubOf(caller), ...(await (typeof facts === 'function' ? facts(world, caller) : facts)) });

const add: OperationCases = {
  as: 'newCoach',
  args: joining(async (world) => ({ user_id: await idOf(await world.open('newCoach')), role: 'coach' })),
  async check(answer: Coach, world, args, caller) {
    const org_id = args.org_id as string;
    conforms(coach({ user_id: exactly(args.user_id), role: exactly('coach'), athlete_count: exactly(0) }), answer);
    assert.deepEqual((await caller.coaches.list({ org_id })).coaches, [answer]);
    const { astral, place } = await newMember(world, caller);
    const promoted = await caller.coaches.add({ org_id, email: (await astral.auth.me()).email });
    assert.deepEqual([promoted.user_id, promoted.role], [place.user_id, 'assistant_coach'], 'athletes are promoted; assistants by default');
    assert.deepEqual((await astral.users.get({ user_id: place.user_id })).membership_roles, ['assistant_coach']);
  },
  refusals: {
    'an assistant asks': { as: 'assistant', args: ({ orgId, userIds }) => ({ org_id: orgId, user_id: userIds.loner }), error: forbidden },
    'nobody is named': { args: joining({}), error: missing('user_id') },
    'somebody is named twice': { args: joining(({ userIds, emails }) => ({ user_id: userIds.loner, email: emails.loner })), error: invalid('email') },
    'the role is the head coach’s': { args: joining(({ userIds }) => ({ user_id: userIds.loner, role: 'head_coach' })), error: invalid('role') },
    'the account is unknown': { args: joining({ user_id: 'usr_unknown' }), error: notFound('USER') },
    'the address is unknown': { args: joining(() => ({ email: newAddress() })), error: notFound('USER') },
    'the person is a coach already': { args: async (world, caller) => ({ ...(await newColleague(world, caller)).place }), error: conflict('ALREADY_MEMBER') },
    'the person belongs to another organization': { args: joining(({ userIds }) => ({ user_id: userIds.assistant })), error: conflict('MEMBER_OF_OTHER_ORGANIZATION') },
    'the organization is unknown': { as: 'head', args: ({ userIds }) => ({ org_id: 'org_unknown', user_id: userIds.loner }), error: notFound('ORGANIZATION') },
  },
  wrongField: { set: 'coach.name:null', path: '$.name' },
  choice: { field: 'coach.role', read: (answer: Coach) => answer.role },
};

const remove: OperationCases = {
  as: 'newCoach',
  async args(world, caller) {
    const { place } = await newColleague(world, caller);
    const athlete = await newMember(world, caller);
    await caller.members.assignCoach({ ...athlete.place, coach_id: place.user_id });
    return { ...place };
  },
  async check(answer: RemovedMember, _, args, caller) {
    const { org_id, user_id } = args as unknown as Joined;
    conforms(object({ message: exactly('Coach removed successfully'), user_id: exactly(user_id) }), answer);
    assert.deepEqual(await caller.coaches.list({ org_id }), { coaches: [], total: 0 });
    const { members } = await caller.members.list({ org_id });
    assert.deepEqual(members.map(({ role, coach_id }) => [role, coach_id]).sort(), [['athlete', null], ['head_coach', null]], 'the athletes become unassigned');
  },
  refusals: {
    'an assistant asks': { as: 'assistant', args: ({ orgId, userIds }) => ({ org_id: orgId, user_id: userIds.assistant }), error: forbidden },
    'the head coach is to go': { args: async (_, caller) => ({ org_id: await clubOf(caller), user_id: await idOf(caller) }), error: conflict('HEAD_COACH_REQUIRED') },
    'the person is an athlete': { args: async (world, caller) => ({ ...(await newMember(world, caller)).place }), error: notFound('COACH') },
    'the coach is unknown': { args: joining({ user_id: 'usr_unknown' }), error: notFound('COACH') },
  },
  wrongField: { set: 'message:7', path: '$.message' },
};

export const coachCases = {
  'coaches.list': list,
  'coaches.add': add,
  'coaches.remove': remove,
};
