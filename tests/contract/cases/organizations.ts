import assert from 'node:assert/strict';
import type { MemberPage, Organization } from '@nexrex/astral';
import { forbidden, invalid, notFound, type OperationCases } from '../support/cases.js';
import { anyText, conforms, count, email, exactly, flag, id, iso, listOf, object, oneOf, optional, text, url } from '../support/shapes.js';

const getOrganization: OperationCases = {
  as: 'head',
  needsCredential: false,
  args: ({ orgId }) => ({ org_id: orgId }),
  check(answer: Organization, world) {
    const coach = object({ user_id: id, name: text, role: oneOf('assistant_coach', 'coach') });
    const settings = object({ training_principle: text, logo_url: url });
    conforms(
      object({
        org_id: exactly(world.orgId), org_name: text, description: optional(text), head_coach_user_id: exactly(world.userIds.head),
        coaches: listOf(coach, { atLeast: 1 }), settings, created_at: iso, subscription_tier: exactly('club'), features: listOf(text, { atLeast: 1 }),
      }),
      answer,
    );
    assert.ok(answer.coaches.some(({ user_id }) => user_id === world.userIds.assistant));
  },
  refusals: {
    'the organization is unknown': { args: () => ({ org_id: 'org_unknown' }), error: notFound('ORGANIZATION') },
    'a bad token is sent along': { as: 'badToken', error: { name: 'AuthenticationError', status: 401, message: 'token validation error' } },
  },
  wrongField: { set: 'coaches.name:{}', path: '$.coaches[0].name' },
  choice: { field: 'subscription_tier', read: (answer: Organization) => answer.subscription_tier },
};

const listMembers: OperationCases = {
  as: 'head',
  args: ({ orgId }) => ({ org_id: orgId, role: 'athlete', limit: 5, offset: 1 }),
  check(answer: MemberPage) {
    const member = object({
      user_id: id, email, name: text, nickname: optional(text), profile_image_url: optional(url), role: exactly('athlete'), membership_roles: listOf(text),
      status: oneOf('active', 'inactive', 'suspended'), member_level: optional(text), labels: listOf(text), notes: optional(anyText), coach_id: optional(id),
      group_ids: listOf(id), has_push_token: flag, joined_at: iso,
    });
    conforms(object({ members: listOf(member, { atLeast: 5 }), total: count, limit: exactly(5), offset: exactly(1) }), answer);
    assert.equal(answer.members.length, 5);
    assert.ok(answer.total > 5);
  },
  refusals: {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'a coach of another organization asks': { as: 'stranger', error: forbidden },
    'the organization is unknown': { args: () => ({ org_id: 'org_unknown' }), error: notFound('ORGANIZATION') },
    'the page is too large': { args: ({ orgId }) => ({ org_id: orgId, limit: 1000 }), error: invalid('limit') },
    'the status is not one of the list': { args: ({ orgId }) => ({ org_id: orgId, status: 'asleep' }), error: invalid('status') },
  },
  wrongField: { set: 'members.email:null', path: '$.members[0].email' },
  choice: { field: 'members.status', read: (answer: MemberPage) => answer.members[0]?.status },
};

export const organizationCases = {
  'organizations.get': getOrganization,
  'members.list': listMembers,
};
