import assert from 'node:assert/strict';
import type { Organization } from '@nexrex/astral';
import { conflict, forbidden, invalid, notFound, type MakeArgs, type OperationCases, type Refusal } from '../support/cases.js';
import { clubOf, idOf } from '../support/club.js';
import { conforms, exactly, id, iso, listOf, object, oneOf, optional, text, url, type Shape } from '../support/shapes.js';

const organization = (more: Record<string, Shape> = {}): Shape => object({
  org_id: id, org_name: text, description: optional(text), head_coach_user_id: id, coaches: listOf(object({ user_id: id, name: text, role: oneOf('assistant_coach', 'coach') })),
  settings: object({}), subscription_tier: oneOf('free', 'pro', 'coach', 'club', 'enterprise'), features: listOf(text), created_at: iso, updated_at: optional(iso), ...more,
});

const settings = { training_principle: 'Easy days easy.', logo_url: 'https://cdn.example.com/dawn.png', colours: ['navy', 'gold'] };

const create: OperationCases = {
  as: 'app',
  args: async (world) => ({ name: 'Dawn Runners', head_coach_user_id: await idOf(await world.open('newCoach')), description: 'Before work', settings }),
  async check(answer: Organization, world, args) {
    const { head_coach_user_id, name, description } = args;
    conforms(organization({ head_coach_user_id: exactly(head_coach_user_id), org_name: exactly(name), description: exactly(description), subscription_tier: exactly('club') }), answer);
    assert.deepEqual([answer.coaches, answer.settings], [[], settings]);
    const stranger = await world.open('stranger');
    assert.equal((await stranger.organizations.get({ org_id: answer.org_id })).org_name, name);
    const coach = await world.open('newCoach');
    const ownId = await idOf(coach);
    assert.equal((await coach.organizations.create({ name: 'Mine', head_coach_user_id: ownId })).head_coach_user_id, ownId, 'a coach may do it for themselves');
  },
  refusals: {
    'nobody is signed in': { as: 'nobody', error: { name: 'AuthenticationError', status: 401, message: 'No API key provided' } },
    'an athlete asks': { as: 'newcomer', args: async (_, caller) => ({ name: 'Mine', head_coach_user_id: await idOf(caller) }), error: forbidden },
    'a coach asks for another': { as: 'newCoach', error: forbidden },
    'the head coach is unknown': { args: () => ({ name: 'Headless', head_coach_user_id: 'usr_unknown' }), error: notFound('USER') },
    'the head coach has one already': { args: ({ userIds }) => ({ name: 'Second', head_coach_user_id: userIds.head }), error: conflict('ORGANIZATION_EXISTS') },
    'the name is too long': { args: ({ userIds }) => ({ name: 'x'.repeat(101), head_coach_user_id: userIds.head }), error: invalid('name') },
  },
  wrongField: { set: 'organization.created_at:null', path: '$.created_at' },
  choice: { field: 'organization.subscription_tier', read: (answer: Organization) => answer.subscription_tier },
};

const bootstrap: OperationCases = {
  as: 'newCoach',
  async check(answer: Organization, _, __, caller) {
    const user_id = await idOf(caller);
    const { display_name, org_id, membership_roles } = await caller.users.get({ user_id });
    conforms(organization({ head_coach_user_id: exactly(user_id), org_name: exactly(`${display_name}'s Team`) }), answer);
    assert.deepEqual([org_id, membership_roles], [answer.org_id, ['head_coach']]);
    assert.deepEqual(await caller.organizations.bootstrap(), answer, 'the same one when it exists');
  },
  refusals: {
    'an athlete asks': { as: 'newcomer', error: forbidden },
    'the coach works for another': { as: 'assistant', error: conflict('MEMBER_OF_OTHER_ORGANIZATION') },
  },
  wrongField: { set: 'organization.org_id:null', path: '$.org_id' },
  choice: { field: 'organization.subscription_tier', read: (answer: Organization) => answer.subscription_tier },
};

const get: OperationCases = {
  as: 'head',
  needsCredential: false,
  args: ({ orgId }) => ({ org_id: orgId }),
  async check(answer: Organization, world, args) {
    conforms(
      organization({
        org_id: exactly(world.orgId), head_coach_user_id: exactly(world.userIds.head), coaches: listOf(object({ user_id: id, name: text, role: oneOf('assistant_coach', 'coach') }), { atLeast: 1 }),
        settings: object({ training_principle: text, logo_url: url }), subscription_tier: exactly('club'), features: listOf(text, { atLeast: 1 }),
      }),
      answer,
    );
    assert.ok(answer.coaches.some(({ user_id }) => user_id === world.userIds.assistant));
    const { subscription_tier: _, features: __, ...forEverybody } = answer;
    for (const role of ['nobody', 'stranger'] as const) {
      const outsider = await world.open(role);
      assert.deepEqual(await outsider.organizations.get({ org_id: args.org_id as string }), forEverybody);
    }
  },
  refusals: {
    'the organization is unknown': { args: () => ({ org_id: 'org_unknown' }), error: notFound('ORGANIZATION') },
    'a bad token is sent along': { as: 'badToken', error: { name: 'AuthenticationError', status: 401, message: 'token validation error' } },
  },
  wrongField: { set: 'coaches.name:{}', path: '$.coaches[0].name' },
  choice: { field: 'subscription_tier', read: (answer: Organization) => answer.subscription_tier },
};

/** Head coach only (contract 1.8). */
const headOnly: Record<string, Refusal> = {
  'an assistant asks': { as: 'assistant', args: ({ orgId }) => ({ org_id: orgId, name: 'Coup' }), error: forbidden },
  'the head coach of another organization asks': { as: 'stranger', args: ({ orgId }) => ({ org_id: orgId, name: 'Takeover' }), error: forbidden },
  'the organization is unknown': { as: 'head', args: () => ({ org_id: 'org_unknown', name: 'X' }), error: notFound('ORGANIZATION') },
};
const own = (changes: object): MakeArgs => async (_, caller) => ({ org_id: await clubOf(caller), ...changes });

const update: OperationCases = {
  as: 'newCoach',
  async args(_, caller) {
    const org_id = await clubOf(caller);
    await caller.organizations.update({ org_id, settings: { ...settings, slogan: 'To be removed' } });
    return { org_id, name: 'Dusk Runners', description: 'After work', settings: { slogan: null, colours: ['black'] } };
  },
  async check(answer: Organization, _, args, caller) {
    const org_id = args.org_id as string;
    conforms(organization({ org_id: exactly(org_id), org_name: exactly('Dusk Runners'), description: exactly('After work') }), answer);
    assert.deepEqual(answer.settings, { ...settings, colours: ['black'] }, 'merged by key');
    assert.deepEqual(await caller.organizations.get({ org_id }), answer);
    const cleared = await caller.organizations.update({ org_id, description: null });
    assert.deepEqual([cleared.description ?? null, cleared.org_name, cleared.settings], [null, 'Dusk Runners', answer.settings]);
  },
  refusals: {
    ...headOnly,
    'the name is empty': { args: own({ name: '' }), error: invalid('name') },
    'the description is too long': { args: own({ description: 'x'.repeat(2001) }), error: invalid('description') },
  },
  wrongField: { set: 'organization.settings:[]', path: '$.settings' },
  choice: { field: 'organization.subscription_tier', read: (answer: Organization) => answer.subscription_tier },
};

export const organizationCases = {
  'organizations.create': create,
  'organizations.bootstrap': bootstrap,
  'organizations.get': get,
  'organizations.update': update,
};
