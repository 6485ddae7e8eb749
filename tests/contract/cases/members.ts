import assert from 'node:assert/strict';
import type { AddedMember, Astral, Member, MemberPage, RemovedMember } from '@nexrex/astral';
import { conflict, forbidden, invalid, missing, notFound, type Args, type MakeArgs, type OperationCases } from '../support/cases.js';
import { assertEnrolled, clubOf, idOf, newColleague, newMember, newOffer, type Joined } from '../support/club.js';
import { newAddress, signUp } from '../support/mailbox.js';
import { invitation, member, ownMember } from '../support/membership.js';
import { conforms, count, exactly, listOf, object } from '../support/shapes.js';
import { mondayAhead } from '../support/training.js';
import type { World } from '../support/world.js';

const athletePlace = ({ orgId, userIds }: World) => ({ org_id: orgId, user_id: userIds.athlete });
/** An athlete of the club whom the assistant does not train. */
const otherPlace = ({ orgId, userIds }: World) => ({ org_id: orgId, user_id: userIds.otherAthlete });
/** Somebody new in the caller's own organization, and what to change about them. */
const inOwnClub = (changes: Args = {}): MakeArgs => async (world, caller) => ({ ...(await newMember(world, caller)).place, ...changes });
const unknownPlace = (changes: Args = {}): MakeArgs => ({ orgId }) => ({ org_id: orgId, user_id: 'usr_unknown', ...changes });

const list: OperationCases = {
  as: 'head',
  args: ({ orgId }) => ({ org_id: orgId, role: 'athlete', limit: 5, offset: 1 }),
  async check(answer: MemberPage, world, _, caller) {
    conforms(object({ members: listOf(member({ role: exactly('athlete') }), { atLeast: 5 }), total: count, limit: exactly(5), offset: exactly(1) }), answer);
    assert.equal(answer.members.length, 5);
    assert.ok(answer.total > 5);
    const all = async (astral: Astral, filter: object = {}) => (await astral.members.list({ org_id: world.orgId, limit: 100, ...filter })).members;
    const [everybody, first] = [await all(caller), answer.members[0]!];
    assert.deepEqual(everybody.filter(({ role }) => role === 'athlete').slice(1, 6), answer.members, 'the same order on every page');
    assert.deepEqual((await all(caller, { search: first.email.toUpperCase() })).map(({ user_id }) => user_id), [first.user_id]);
    const label = everybody.find(({ labels }) => labels!.length > 0)!.labels![0]!;
    assert.ok((await all(caller, { label })).every(({ labels }) => labels?.includes(label)));
    const assistant = await world.open('assistant');
    const seen = await all(assistant);
    assert.ok(seen.every(({ role, coach_id }) => role !== 'athlete' || coach_id === world.userIds.assistant), 'assistants see their own athletes and all coaches');
    assert.deepEqual(seen.filter(({ role }) => role === 'athlete').length, (await all(caller, { coach_id: world.userIds.assistant })).length);
    assert.ok(seen.some(({ user_id }) => user_id === world.userIds.head));
    const { secret: apiKey } = await caller.apiKeys.create({ org_id: world.orgId, name: 'For the roster' });
    assert.deepEqual(await all(await world.open('nobody', { apiKey })), everybody, 'a key sees what the head coach sees');
  },
  refusals: {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'a coach of another organization asks': { as: 'stranger', error: forbidden },
    'the organization is unknown': { args: () => ({ org_id: 'org_unknown' }), error: notFound('ORGANIZATION') },
    'the group is unknown': { args: ({ orgId }) => ({ org_id: orgId, group_id: 'grp_unknown' }), error: notFound('GROUP') },
    'the page is too large': { args: ({ orgId }) => ({ org_id: orgId, limit: 101 }), error: invalid('limit') },
    'the status is not one of the list': { args: ({ orgId }) => ({ org_id: orgId, status: 'asleep' }), error: invalid('status') },
  },
  wrongField: { set: 'members.email:null', path: '$.members[0].email' },
  choice: { field: 'members.status', read: (answer: MemberPage) => answer.members[0]?.status },
};

const get: OperationCases = {
  as: 'assistant',
  args: athletePlace,
  async check(answer: Member, world, _, caller) {
    const expected = { user_id: exactly(world.userIds.athlete), email: exactly(world.emails.athlete), role: exactly('athlete'), coach_id: exactly(world.userIds.assistant) };
    conforms(member(expected), answer);
    const athlete = await world.open('athlete');
    const own = await athlete.members.get(athletePlace(world));
    conforms(ownMember({ ...expected, labels: exactly(undefined), notes: exactly(undefined) }), own);
    assert.deepEqual({ ...own, labels: answer.labels, notes: answer.notes }, answer);
    const { members } = await caller.members.list({ org_id: world.orgId, search: answer.email });
    assert.deepEqual(members, [answer]);
  },
  refusals: {
    'another athlete asks': { as: 'otherAthlete', error: forbidden },
    'an assistant asks for the athlete of another coach': { args: otherPlace, error: forbidden },
    'a coach of another organization asks': { as: 'stranger', error: forbidden },
    'the member is unknown': { args: unknownPlace(), error: notFound('MEMBER') },
    'the organization is unknown': { args: ({ userIds }) => ({ org_id: 'org_unknown', user_id: userIds.athlete }), error: notFound('ORGANIZATION') },
  },
  wrongField: { set: 'group_ids:[7]', path: '$.group_ids[0]' },
  choice: { field: 'role', read: (answer: Member) => answer.role },
};

const attributes = { nickname: 'Al', member_level: 'intermediate', labels: ['@marathon', '@injury-watch'] };
const joining = (facts: Args | MakeArgs): MakeArgs => async (world, caller) => ({ org_id: await clubOf(caller), ...(await (typeof facts === 'function' ? facts(world, caller) : facts)) });

const add: OperationCases = {
  as: 'newCoach',
  args: joining(async (world, caller) => ({ user_id: await idOf(await world.open('newcomer')), coach_id: await idOf(caller), ...attributes })),
  async check(answer: AddedMember, world, args, caller) {
    const org_id = args.org_id as string;
    conforms(object({ message: exactly('Member added successfully'), member: member({ user_id: exactly(args.user_id), role: exactly('athlete'), status: exactly('active'), coach_id: exactly(await idOf(caller)) }), invitation: exactly(undefined) }), answer);
    const { nickname, member_level, labels } = answer.member!;
    assert.deepEqual({ nickname, member_level, labels }, attributes);
    assert.deepEqual(await caller.members.get({ org_id, user_id: args.user_id as string }), answer.member);

    const address = newAddress();
    const invited = await caller.members.add({ org_id, email: address, first_name: 'Kim', nickname: 'Kimmy' });
    conforms(object({ message: exactly('Invitation sent'), invitation: invitation({ type: exactly('single'), email: exactly(address), first_name: exactly('Kim'), status: exactly('pending') }), member: exactly(undefined) }), invited);

    const runner = await world.open('newcomer');
    const known = await caller.members.add({ org_id, email: (await runner.auth.me()).email });
    assert.equal(known.member?.user_id, await idOf(runner), 'a known address joins at once');
  },
  further: {
    async 'puts a known person into a group and on a plan at once'(world) {
      const [head, runner] = await Promise.all([world.open('newCoach'), world.open('newcomer')]);
      const [offer, start_date] = [await newOffer(head), mondayAhead()];
      const { member: joined } = await head.members.add({ org_id: await clubOf(head), user_id: await idOf(runner), ...offer, start_date });
      assert.deepEqual(joined?.group_ids, [offer.group_id]);
      await assertEnrolled(head, runner, offer, start_date);
    },
    async 'promises an unknown address a group and a plan, and keeps it when they sign up'(world) {
      const head = await world.open('newCoach');
      const [offer, start_date, address] = [await newOffer(head), mondayAhead(), newAddress()];
      const { invitation: promised } = await head.members.add({ org_id: await clubOf(head), email: address, first_name: 'Kim', nickname: 'Kimmy', ...offer, start_date });
      conforms(invitation({ email: exactly(address), group_id: exactly(offer.group_id), training_plan_id: exactly(offer.training_plan_id), start_date: exactly(start_date) }), promised);
      const runner = await signUp(world, address);
      await assertEnrolled(head, runner, offer, start_date);
      const { members } = await head.members.list({ org_id: await clubOf(head), search: address });
      assert.deepEqual(members.map(({ nickname, group_ids }) => [nickname, group_ids]), [['Kimmy', [offer.group_id]]]);
    },
  },
  refusals: {
    'an assistant asks': { as: 'assistant', args: async (world) => ({ org_id: world.orgId, user_id: await idOf(await world.open('newcomer')) }), error: forbidden },
    'nobody is named': { args: joining({}), error: missing('user_id') },
    'somebody is named twice': { args: joining(({ userIds, emails }) => ({ user_id: userIds.loner, email: emails.loner })), error: invalid('email') },
    'the account is unknown': { args: joining({ user_id: 'usr_unknown' }), error: notFound('USER') },
    'the coach is unknown': { args: joining(({ userIds }) => ({ user_id: userIds.loner, coach_id: 'usr_unknown' })), error: notFound('COACH') },
    'the group is unknown': { args: joining(({ userIds }) => ({ user_id: userIds.loner, group_id: 'grp_unknown' })), error: notFound('GROUP') },
    'the plan is unknown': { args: joining(({ userIds }) => ({ user_id: userIds.loner, training_plan_id: 'tp_unknown' })), error: notFound('TRAINING_PLAN') },
    'a start is given without a plan': { args: joining(({ userIds }) => ({ user_id: userIds.loner, start_date: '2026-05-04' })), error: missing('training_plan_id') },
    'there are too many labels': { args: joining(({ userIds }) => ({ user_id: userIds.loner, labels: Array.from({ length: 21 }, (_, index) => `@${index}`) })), error: invalid('labels') },
    'the person is a member already': { args: inOwnClub(), error: conflict('ALREADY_MEMBER') },
    'the person belongs to another organization': { args: joining(({ userIds }) => ({ user_id: userIds.athlete })), error: conflict('MEMBER_OF_OTHER_ORGANIZATION') },
    'the organization is unknown': { as: 'head', args: ({ userIds }) => ({ org_id: 'org_unknown', user_id: userIds.loner }), error: notFound('ORGANIZATION') },
  },
  wrongField: { set: 'member.joined_at:"lately"', path: '$.member.joined_at' },
  choice: { field: 'member.status', read: (answer: AddedMember) => answer.member?.status },
};

const update: OperationCases = {
  as: 'newCoach',
  args: async (world, caller) => inOwnClub({ ...attributes, notes: 'Achilles, left', status: 'inactive', coach_id: await idOf(caller) })(world, caller),
  async check(answer: Member, world, args, caller) {
    const { org_id, user_id, ...changes } = args as unknown as Joined & Args;
    conforms(member({ user_id: exactly(user_id), status: exactly('inactive'), notes: exactly('Achilles, left') }), answer);
    for (const [name, value] of Object.entries(changes)) assert.deepEqual(answer[name as keyof Member], value, name);
    assert.deepEqual(await caller.members.get({ org_id, user_id }), answer);
    const cleared = await caller.members.update({ org_id, user_id, nickname: null, notes: null, coach_id: null, labels: [] });
    assert.deepEqual([cleared.nickname, cleared.notes, cleared.coach_id, cleared.labels, cleared.member_level], [null, null, null, [], 'intermediate']);
    const assistant = await world.open('assistant');
    const { labels } = await assistant.members.get(athletePlace(world));
    assert.deepEqual((await assistant.members.update({ ...athletePlace(world), labels: labels! })).labels, labels, 'assistants edit their own athletes');
  },
  refusals: {
    'an athlete asks': { as: 'athlete', args: (world) => ({ ...athletePlace(world), nickname: 'Champ' }), error: forbidden },
    'an assistant asks for the athlete of another coach': { as: 'assistant', args: (world) => ({ ...otherPlace(world), nickname: 'Mine' }), error: forbidden },
    'an assistant assigns a coach': { as: 'assistant', args: (world) => ({ ...athletePlace(world), coach_id: world.userIds.head }), error: forbidden },
    'the member is unknown': { as: 'head', args: unknownPlace({ nickname: 'X' }), error: notFound('MEMBER') },
    'the coach is unknown': { args: inOwnClub({ coach_id: 'usr_unknown' }), error: notFound('COACH') },
    'the status is not one of the list': { args: inOwnClub({ status: 'asleep' }), error: invalid('status') },
    'the notes are too long': { args: inOwnClub({ notes: 'x'.repeat(5001) }), error: invalid('notes') },
  },
  wrongField: { set: 'member.labels:["@a",7]', path: '$.labels[1]' },
  choice: { field: 'member.status', read: (answer: Member) => answer.status },
};

const remove: OperationCases = {
  as: 'newCoach',
  args: inOwnClub(),
  async check(answer: RemovedMember, world, args, caller) {
    const place = args as unknown as Joined;
    conforms(object({ message: exactly('Member removed successfully'), user_id: exactly(place.user_id) }), answer);
    await assert.rejects(caller.members.get(place), notFound('MEMBER'));
    const leaver = await newMember(world, caller);
    assert.equal((await leaver.astral.users.get({ user_id: leaver.place.user_id })).org_id, place.org_id);
    await leaver.astral.members.remove(leaver.place);
    assert.equal((await leaver.astral.users.get({ user_id: leaver.place.user_id })).org_id, undefined, 'people may leave');
  },
  refusals: {
    'another athlete asks': { as: 'otherAthlete', args: athletePlace, error: forbidden },
    'an assistant asks': { as: 'assistant', args: athletePlace, error: forbidden },
    'the member is unknown': { as: 'head', args: unknownPlace(), error: notFound('MEMBER') },
    'the head coach is to go': { args: async (_, caller) => ({ org_id: await clubOf(caller), user_id: await idOf(caller) }), error: conflict('HEAD_COACH_REQUIRED') },
  },
  wrongField: { set: 'user_id:null', path: '$.user_id' },
};

const assignCoach: OperationCases = {
  as: 'newCoach',
  args: async (world, caller) => inOwnClub({ coach_id: (await newColleague(world, caller)).place.user_id })(world, caller),
  async check(answer: Member, _, args, caller) {
    const { org_id, user_id, coach_id } = args as unknown as Joined & { coach_id: string };
    conforms(member({ user_id: exactly(user_id), coach_id: exactly(coach_id) }), answer);
    const athletesOf = async () => (await caller.coaches.list({ org_id })).coaches.find((each) => each.user_id === coach_id)?.athlete_count;
    assert.equal(await athletesOf(), 1);
    const free = await caller.members.assignCoach({ org_id, user_id, coach_id: null });
    assert.deepEqual([free.coach_id, await athletesOf()], [null, 0]);
  },
  refusals: {
    'an assistant asks': { as: 'assistant', args: (world) => ({ ...athletePlace(world), coach_id: world.userIds.assistant }), error: forbidden },
    'the coach is unknown': { args: inOwnClub({ coach_id: 'usr_unknown' }), error: notFound('COACH') },
    'the coach is an athlete': { as: 'head', args: (world) => ({ ...athletePlace(world), coach_id: world.userIds.otherAthlete }), error: notFound('COACH') },
    'the member is unknown': { as: 'head', args: unknownPlace({ coach_id: null }), error: notFound('MEMBER') },
  },
  wrongField: { set: 'member.has_push_token:"no"', path: '$.has_push_token' },
  choice: { field: 'member.role', read: (answer: Member) => answer.role },
};

export const memberCases = {
  'members.list': list,
  'members.get': get,
  'members.add': add,
  'members.update': update,
  'members.remove': remove,
  'members.assignCoach': assignCoach,
};
