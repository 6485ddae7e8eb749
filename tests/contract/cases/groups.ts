import assert from 'node:assert/strict';
import type { Group } from '@nexrex/astral';
import { forbidden, notFound, type OperationCases } from '../support/cases.js';
import { count, conforms, exactly, id, iso, listOf, object, oneOf, optional, text } from '../support/shapes.js';
import type { World } from '../support/world.js';

/** A group of the demo club that the athlete is in. */
async function groupOf({ open, orgId, userIds }: World): Promise<string> {
  const astral = await open('head');
  const { members } = await astral.members.list({ org_id: orgId, search: 'alex@summit.example' });
  const [groupId] = members.find((member) => member.user_id === userIds.athlete)?.group_ids ?? [];
  assert.ok(groupId, 'the athlete is in a group');
  return groupId;
}

const get: OperationCases = {
  as: 'athlete',
  args: async (world) => ({ group_id: await groupOf(world) }),
  check(answer: Group, world, args) {
    const shape = object({
      group_id: exactly(args.group_id), name: text, description: optional(text), privacy: oneOf('public', 'private'), owner_id: id,
      organization_id: exactly(world.orgId), members: listOf(id, { atLeast: 1 }), member_count: count, created_at: iso, updated_at: optional(iso),
    });
    conforms(shape, answer);
    assert.ok(answer.members.includes(world.userIds.athlete));
    assert.equal(answer.member_count, answer.members.length);
  },
  refusals: {
    'the group is unknown': { args: () => ({ group_id: 'grp_unknown' }), error: notFound('GROUP') },
    'a coach of another organization asks': { as: 'stranger', error: forbidden },
    'somebody without an organization asks': { as: 'loner', error: forbidden },
  },
  wrongField: { set: 'members:[7]', path: '$.members[0]' },
  choice: { field: 'privacy', read: (answer: Group) => answer.privacy },
};

export const groupCases = { 'groups.get': get };
