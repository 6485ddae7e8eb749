import assert from 'node:assert/strict';
import type { ChangedJoinRequest, JoinRequestList } from '@nexrex/astral';
import { conflict, forbidden, invalid, notFound, type OperationCases } from '../support/cases.js';
import { askToJoin, freshGroup } from '../support/groups.js';
import { conforms, exactly, id, iso, listOf, object, oneOf, optional, text } from '../support/shapes.js';
import type { World } from '../support/world.js';
import { groupRefusals } from './groups.js';

const changed = object({ request_id: id, group_id: id, status: exactly('success') });

const requestsOf = async ({ open }: World, groupId: string, status?: 'pending' | 'approved' | 'declined'): Promise<JoinRequestList> =>
  (await open('head')).groups.listJoinRequests({ group_id: groupId, ...(status && { status }) });

const requestJoin: OperationCases = {
  as: 'athlete',
  args: async (world) => ({ group_id: await freshGroup(world), message: 'Same pace, same park.' }),
  async check(answer: ChangedJoinRequest, world, args) {
    conforms(changed, answer);
    assert.equal(answer.group_id, args.group_id);
    await askToJoin(world, answer.group_id, 'otherAthlete');
    const { join_requests: requests } = await requestsOf(world, answer.group_id);
    const asked = Object.fromEntries(requests.map((request) => [request.user_id, request.message ?? null]));
    assert.deepEqual(asked, { [world.userIds.athlete]: args.message, [world.userIds.otherAthlete]: null });
    assert.ok(requests.some(({ request_id, status }) => request_id === answer.request_id && status === 'pending'));
  },
  refusals: {
    ...groupRefusals(),
    'the group is private': { args: async (world) => ({ group_id: await freshGroup(world, { privacy: 'private' }) }), error: forbidden },
    'a coach asks': { as: 'assistant', args: async (world) => ({ group_id: await freshGroup(world) }), error: forbidden },
    'the message is too long': { args: async (world) => ({ group_id: await freshGroup(world), message: 'x'.repeat(2001) }), error: invalid('message') },
    'a request waits already': {
      async args(world) {
        const groupId = await freshGroup(world);
        await askToJoin(world, groupId);
        return { group_id: groupId };
      },
      error: conflict('ALREADY_REQUESTED'),
    },
    'the athlete is a member already': { args: async (world) => ({ group_id: await freshGroup(world, { members: ['athlete'] }) }), error: conflict('ALREADY_MEMBER') },
  },
  wrongField: { set: 'request_id:null', path: '$.request_id' },
};

const listJoinRequests: OperationCases = {
  as: 'head',
  async args(world) {
    const groupId = await freshGroup(world);
    await askToJoin(world, groupId, 'athlete', 'Hello');
    await askToJoin(world, groupId, 'otherAthlete');
    return { group_id: groupId };
  },
  check(answer: JoinRequestList, { userIds }, args) {
    const request = object({ request_id: id, user_id: oneOf(userIds.athlete, userIds.otherAthlete), display_name: text, message: optional(text), status: exactly('pending'), created_at: iso });
    conforms(object({ group_id: exactly(args.group_id), join_requests: listOf(request, { atLeast: 2 }) }), answer);
    const times = answer.join_requests.map(({ created_at }) => Date.parse(created_at));
    assert.deepEqual(times, [...times].sort((one, other) => other - one), 'newest first');
  },
  refusals: {
    ...groupRefusals(),
    'a member asks': { as: 'athlete', args: async (world) => ({ group_id: await freshGroup(world, { members: ['athlete'] }) }), error: forbidden },
    'the status is not one of the list': { args: async (world) => ({ group_id: await freshGroup(world), status: 'open' }), error: invalid('status') },
  },
  wrongField: { set: 'join_requests.created_at:"soon"', path: '$.join_requests[0].created_at' },
  choice: { field: 'join_requests.status', read: (answer: JoinRequestList) => answer.join_requests[0]?.status },
};

async function waiting(world: World) {
  const groupId = await freshGroup(world);
  return { group_id: groupId, request_id: await askToJoin(world, groupId) };
}

const decideJoinRequest: OperationCases = {
  as: 'assistant',
  args: async (world) => ({ ...(await waiting(world)), status: 'approved' }),
  async check(answer: ChangedJoinRequest, world, args) {
    conforms(changed, answer);
    assert.deepEqual([answer.request_id, answer.group_id], [args.request_id, args.group_id]);
    const head = await world.open('head');
    assert.deepEqual((await head.groups.get({ group_id: answer.group_id })).members, [world.userIds.athlete]);
    assert.deepEqual((await requestsOf(world, answer.group_id)).join_requests, [], 'none is left to decide');
    assert.equal((await requestsOf(world, answer.group_id, 'approved')).join_requests[0]?.request_id, answer.request_id);

    const other = await waiting(world);
    await head.groups.decideJoinRequest({ ...other, status: 'declined' });
    assert.deepEqual((await head.groups.get({ group_id: other.group_id })).members, []);
  },
  refusals: {
    'the one who asked decides': { as: 'athlete', args: async (world) => ({ ...(await waiting(world)), status: 'approved' }), error: forbidden },
    'a coach of another organization decides': { as: 'stranger', args: async (world) => ({ ...(await waiting(world)), status: 'approved' }), error: forbidden },
    'the group is unknown': { args: () => ({ group_id: 'grp_unknown', request_id: 'jr_unknown', status: 'approved' }), error: notFound('GROUP') },
    'the request is unknown': { args: async (world) => ({ group_id: await freshGroup(world), request_id: 'jr_unknown', status: 'approved' }), error: notFound('JOIN_REQUEST') },
    'the request is for another group': { args: async (world) => ({ ...(await waiting(world)), group_id: await freshGroup(world), status: 'approved' }), error: notFound('JOIN_REQUEST') },
    'the decision is none': { args: async (world) => ({ ...(await waiting(world)), status: 'pending' }), error: invalid('status') },
    'it is decided already': {
      async args(world) {
        const request = await waiting(world);
        await (await world.open('head')).groups.decideJoinRequest({ ...request, status: 'declined' });
        return { ...request, status: 'approved' };
      },
      error: conflict('ALREADY_DECIDED'),
    },
  },
  wrongField: { set: 'group_id:{}', path: '$.group_id' },
};

export const joinRequestCases = {
  'groups.requestJoin': requestJoin,
  'groups.listJoinRequests': listJoinRequests,
  'groups.decideJoinRequest': decideJoinRequest,
};
