import assert from 'node:assert/strict';
import type { AcceptedInvitation, Astral, Invitation, InvitationPage, InvitationPreview, RevokedInvitation } from '@nexrex/astral';
import { conflict, forbidden, invalid, missing, notFound, type Args, type MakeArgs, type OperationCases } from '../support/cases.js';
import { assertEnrolled, clubOf, idOf, newMember, newOffer } from '../support/club.js';
import { mailedToken, newAddress, signUp } from '../support/mailbox.js';
import { invitation, ownMember } from '../support/membership.js';
import { conforms, exactly, id, iso, listOf, object, text } from '../support/shapes.js';
import { mondayAhead, nextMonday } from '../support/training.js';
import type { World } from '../support/world.js';

const week = 7 * 86_400_000;

const letter = () => ({ email: newAddress(), first_name: 'Kim' });
const toOwnClub = (facts: Args): MakeArgs => async (_, caller) => ({ org_id: await clubOf(caller), ...facts });
const inClub = ({ orgId }: World) => ({ org_id: orgId });

async function link(head: Astral, facts: { max_uses?: number } = {}): Promise<Invitation> {
  return head.invitations.create({ org_id: await clubOf(head), type: 'multi', ...facts });
}

const create: OperationCases = {
  as: 'newCoach',
  args: (world, caller) => toOwnClub(letter())(world, caller),
  async check(answer: Invitation, world, args, caller) {
    const made = { created_by: exactly(await idOf(caller)), status: exactly('pending'), use_count: exactly(0) };
    conforms(invitation({ ...made, type: exactly('single'), email: exactly(args.email), first_name: exactly('Kim'), max_uses: exactly(1), expires_at: iso }), answer);
    assert.equal(Date.parse(answer.expires_at!) - Date.parse(answer.created_at), week);
    assert.equal(await mailedToken(world, args.email as string, 'invitation'), answer.token);
    assert.ok(answer.invite_url.endsWith(answer.token));
    const many = await link(caller, { max_uses: 3 });
    conforms(invitation({ ...made, type: exactly('multi'), email: exactly(null), first_name: exactly(null), max_uses: exactly(3), expires_at: exactly(null) }), many);
    assert.equal((await link(caller)).max_uses, null, 'any number');
  },
  refusals: {
    'an assistant asks': { as: 'assistant', args: (world) => ({ ...inClub(world), ...letter() }), error: forbidden },
    'the organization is unknown': { as: 'head', args: () => ({ org_id: 'org_unknown', ...letter() }), error: notFound('ORGANIZATION') },
    'a letter has no address': { args: toOwnClub({ first_name: 'Kim' }), error: missing('email') },
    'a letter has no name': { args: toOwnClub({ email: newAddress() }), error: missing('first_name') },
    'a letter is for many': { args: toOwnClub({ ...letter(), max_uses: 2 }), error: invalid('max_uses') },
    'a link has an address': { args: toOwnClub({ type: 'multi', email: newAddress() }), error: invalid('email') },
    'a link is for nobody': { args: toOwnClub({ type: 'multi', max_uses: 0 }), error: invalid('max_uses') },
    'the type is not one of the list': { args: toOwnClub({ type: 'chain', ...letter() }), error: invalid('type') },
    'the group is unknown': { args: toOwnClub({ ...letter(), group_id: 'grp_unknown' }), error: notFound('GROUP') },
    'the plan is unknown': { args: toOwnClub({ ...letter(), training_plan_id: 'tp_unknown' }), error: notFound('TRAINING_PLAN') },
    'a start is given without a plan': { args: toOwnClub({ ...letter(), start_date: '2026-05-04' }), error: missing('training_plan_id') },
    'the person is a member already': {
      async args(world, caller) {
        const { astral, place } = await newMember(world, caller);
        return { org_id: place.org_id, email: (await astral.auth.me()).email, first_name: 'Kim' };
      },
      error: conflict('ALREADY_MEMBER'),
    },
  },
  wrongField: { set: 'invitation.max_uses:"one"', path: '$.max_uses' },
  choice: { field: 'invitation.status', read: (answer: Invitation) => answer.status },
};

const list: OperationCases = {
  as: 'newCoach',
  async args(_, caller) {
    const org_id = await clubOf(caller);
    for (let number = 0; number < 2; number++) await caller.invitations.create({ org_id, ...letter() });
    await link(caller);
    return { org_id, type: 'single', status: 'pending', limit: 1, offset: 1 };
  },
  async check(answer: InvitationPage, _, args, caller) {
    const org_id = args.org_id as string;
    conforms(object({ invitations: listOf(invitation({ type: exactly('single'), status: exactly('pending') }), { atLeast: 1 }), total: exactly(2), limit: exactly(1), offset: exactly(1) }), answer);
    assert.equal(answer.invitations.length, 1);
    const { invitations, total, limit, offset } = await caller.invitations.list({ org_id });
    assert.deepEqual([invitations.length, total, limit, offset], [3, 3, 50, 0]);
    const times = invitations.map(({ created_at }) => created_at);
    assert.deepEqual(times, [...times].sort().reverse(), 'newest first');
    assert.deepEqual(invitations.filter(({ type }) => type === 'single')[1], answer.invitations[0]);
    assert.deepEqual((await caller.invitations.list({ org_id, status: 'accepted' })).invitations, []);
  },
  refusals: {
    'an assistant asks': { as: 'assistant', args: inClub, error: forbidden },
    'an athlete asks': { as: 'athlete', args: inClub, error: forbidden },
    'the organization is unknown': { as: 'head', args: () => ({ org_id: 'org_unknown' }), error: notFound('ORGANIZATION') },
    'the page is too large': { args: toOwnClub({ limit: 101 }), error: invalid('limit') },
    'the status is not one of the list': { args: toOwnClub({ status: 'lost' }), error: invalid('status') },
    'the type is not one of the list': { args: toOwnClub({ type: 'chain' }), error: invalid('type') },
  },
  wrongField: { set: 'invitations.use_count:0.5', path: '$.invitations[0].use_count' },
  choice: { field: 'invitations.type', read: (answer: InvitationPage) => answer.invitations[0]?.type },
};

const nameOf = async (head: Astral) => ({ org_id: await clubOf(head), invitation_id: (await link(head)).invitation_id });

const revoke: OperationCases = {
  as: 'newCoach',
  args: (_, caller) => nameOf(caller),
  async check(answer: RevokedInvitation, world, args, caller) {
    conforms(object({ message: exactly('Invitation revoked successfully'), invitation_id: exactly(args.invitation_id) }), answer);
    const { invitations } = await caller.invitations.list({ org_id: args.org_id as string });
    assert.deepEqual(invitations.map(({ status }) => status), ['revoked']);
    const runner = await world.open('newcomer');
    await assert.rejects(runner.invitations.accept({ token: invitations[0]!.token }), conflict('INVITATION_NOT_USABLE'));
  },
  refusals: {
    'an assistant asks': { as: 'assistant', args: async (world) => nameOf(await world.open('head')), error: forbidden },
    'it is another organization’s': {
      args: async (world, caller) => ({ org_id: await clubOf(caller), invitation_id: (await nameOf(await world.open('newCoach'))).invitation_id }),
      error: forbidden,
    },
    'the invitation is unknown': { args: toOwnClub({ invitation_id: 'inv_unknown' }), error: notFound('INVITATION') },
    'it is revoked already': {
      async args(_, caller) {
        const name = await nameOf(caller);
        await caller.invitations.revoke(name);
        return name;
      },
      error: conflict('INVITATION_NOT_USABLE'),
    },
  },
  wrongField: { set: 'invitation_id:null', path: '$.invitation_id' },
};

const preview: OperationCases = {
  as: 'nobody',
  needsCredential: false,
  async args(world) {
    const head = await world.open('newCoach');
    const { token } = await head.invitations.create({ org_id: await clubOf(head), ...letter() });
    return { token };
  },
  async check(answer: InvitationPreview, world, _, caller) {
    conforms(object({ org_id: id, org_name: text, type: exactly('single'), status: exactly('pending'), first_name: exactly('Kim') }), answer);
    const { org_name } = await caller.organizations.get({ org_id: answer.org_id });
    assert.equal(answer.org_name, org_name);
    const { token } = await link(await world.open('newCoach'));
    const many = await caller.invitations.preview({ token });
    assert.deepEqual([many.type, many.first_name ?? null], ['multi', null]);
  },
  refusals: { 'the token is unknown': { args: () => ({ token: 'nope' }), error: notFound('INVITATION') } },
  wrongField: { set: 'org_name:null', path: '$.org_name' },
  choice: { field: 'status', read: (answer: InvitationPreview) => answer.status },
};

/** A token to a new coach's organization. */
const tokenOf = async (world: World, facts: { max_uses?: number } = {}) => ({ token: (await link(await world.open('newCoach'), facts)).token });

const accept: OperationCases = {
  as: 'newcomer',
  args: (world) => tokenOf(world),
  async check(answer: AcceptedInvitation, world, args, caller) {
    const user_id = await idOf(caller);
    const member = ownMember({ user_id: exactly(user_id), role: exactly('athlete'), status: exactly('active'), notes: exactly(undefined), labels: exactly(undefined) });
    conforms(object({ message: exactly('Invitation accepted'), org_id: id, member }), answer);
    assert.equal((await caller.users.get({ user_id })).org_id, answer.org_id);
    assert.deepEqual(await caller.members.get({ org_id: answer.org_id, user_id }), answer.member);
    assert.equal((await caller.invitations.preview(args as { token: string })).status, 'pending', 'a link is good for many');

    const head = await world.open('newCoach');
    const runner = await world.open('newcomer');
    const { email: address } = await runner.auth.me();
    const org_id = await clubOf(head);
    const { token, invitation_id } = await head.invitations.create({ org_id, email: address.toUpperCase(), first_name: 'Kim' });
    assert.equal((await runner.invitations.accept({ token })).org_id, org_id);
    const [used] = (await head.invitations.list({ org_id })).invitations;
    assert.deepEqual([used?.invitation_id, used?.status, used?.use_count], [invitation_id, 'accepted', 1]);

    const recipient = letter();
    await head.invitations.create({ org_id, ...recipient });
    const invited = await signUp(world, recipient.email);
    assert.equal((await invited.users.get({ user_id: await idOf(invited) })).org_id, org_id, 'signing up with the address accepts the letter');
  },
  further: {
    async 'applies the group and the plan of a letter, from its start on'(world) {
      const head = await world.open('newCoach');
      const [offer, start_date, recipient] = [await newOffer(head), mondayAhead(), letter()];
      const promised = await head.invitations.create({ org_id: await clubOf(head), ...recipient, ...offer, start_date });
      assert.deepEqual([promised.group_id, promised.training_plan_id, promised.start_date], [offer.group_id, offer.training_plan_id, start_date]);
      await assertEnrolled(head, await signUp(world, recipient.email), offer, start_date);
    },
    async 'applies the group and the plan of a link, from the next Monday on'(world) {
      const [head, runner] = await Promise.all([world.open('newCoach'), world.open('newcomer')]);
      const offer = await newOffer(head);
      const { token } = await head.invitations.create({ org_id: await clubOf(head), type: 'multi', ...offer });
      const { member: joined } = await runner.invitations.accept({ token });
      assert.deepEqual(joined.group_ids, [offer.group_id]);
      const { timezone } = await runner.users.getPreferences({ user_id: joined.user_id });
      await assertEnrolled(head, runner, offer, nextMonday(timezone));
    },
  },
  refusals: {
    'the token is unknown': { args: () => ({ token: 'nope' }), error: notFound('INVITATION') },
    'the letter went to somebody else': {
      async args(world) {
        const head = await world.open('newCoach');
        const { token } = await head.invitations.create({ org_id: await clubOf(head), ...letter() });
        return { token };
      },
      error: { name: 'PermissionError', status: 403, code: 'EMAIL_MISMATCH' },
    },
    'the link is used up': {
      async args(world) {
        const used = await tokenOf(world, { max_uses: 1 });
        const first = await world.open('newcomer');
        await first.invitations.accept(used);
        return used;
      },
      error: conflict('INVITATION_NOT_USABLE'),
    },
    'they have accepted before': {
      async args(world, caller) {
        const used = await tokenOf(world);
        await caller.invitations.accept(used);
        return used;
      },
      error: conflict('ALREADY_MEMBER'),
    },
    'they belong to another organization': { as: 'athlete', error: conflict('MEMBER_OF_OTHER_ORGANIZATION') },
  },
  wrongField: { set: 'member.joined_at:[]', path: '$.member.joined_at' },
  choice: { field: 'member.status', read: (answer: AcceptedInvitation) => answer.member.status },
};

export const invitationCases = {
  'invitations.create': create,
  'invitations.list': list,
  'invitations.revoke': revoke,
  'invitations.preview': preview,
  'invitations.accept': accept,
};
