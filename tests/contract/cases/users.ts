import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Astral, ChangedUsername, Preferences, PrivacySettings, PublicProfile, User, UsernameAvailability } from '@nexrex/astral';
import { conflict, forbidden, invalid, notFound, type MakeArgs, type OperationCases, type Refusal } from '../support/cases.js';
import { idOf } from '../support/club.js';
import { anyText, check, conforms, date, email, exactly, id, listOf, object, oneOf, optional, text, url } from '../support/shapes.js';
import { defaultPrivacy, preferences, userProfile, zones } from '../support/user-shapes.js';
import type { World } from '../support/world.js';

const athleteId = ({ userIds }: World) => ({ user_id: userIds.athlete });
/** The account of the caller, with something to change. */
const own = (changes: object = {}): MakeArgs => async (_, caller) => ({ user_id: await idOf(caller), ...changes });
const newName = () => `runner_${randomUUID().slice(0, 8)}`;

const otherAsks: Record<string, Refusal> = {
  'another athlete asks': { as: 'otherAthlete', error: forbidden },
  'the athlete’s coach asks': { as: 'assistant', error: forbidden },
};

/** An id that names nobody is not the caller's own. */
const unknownAccount = { 'the account is unknown': { args: () => ({ user_id: 'usr_unknown' }), error: forbidden } } satisfies Record<string, Refusal>;

const get: OperationCases = {
  as: 'athlete',
  args: athleteId,
  async check(answer: User, world, args, caller) {
    conforms(userProfile({ user_id: exactly(world.userIds.athlete), email: exactly(world.emails.athlete), org_id: exactly(world.orgId), membership_roles: listOf(exactly('athlete'), { atLeast: 1 }), zones }), answer);
    for (const { min, max } of [...answer.zones!.heart_rate!.zones!, ...answer.zones!.pace!.zones!]) assert.ok(min < max);
    const me = await caller.auth.me();
    assert.equal(answer.is_verified, me.is_verified);
    assert.ok(Math.abs(answer.last_login_at! - Date.parse(me.last_login!)) < 1000, 'one time in two forms');
    const admin = await world.open('admin');
    assert.equal((await admin.users.get(athleteId(world))).email, answer.email, 'administrators see everybody');
  },
  refusals: { ...otherAsks, 'an administrator asks for nobody': { as: 'admin', args: () => ({ user_id: 'usr_unknown' }), error: notFound('USER') } },
  hasMaps: true,
  wrongField: { set: 'data.zones.vdot:"high"', path: '$.zones.vdot' },
  choice: { field: 'data.preferences.language', read: (answer: User) => answer.preferences?.language },
};

const changes = {
  display_name: 'Dawn', last_name: 'Runner', bio: null, profile_image_url: 'https://cdn.example.com/dawn.jpg',
  preferences: { timezone: 'Asia/Tokyo' }, notification_settings: { new_follower: false, of_a_later_version: true }, privacy: { share_pb: false },
  zones: { heart_rate: { max_heart_rate: 190, zones: [{ zone: 'z1', min: 95, max: 114 }] }, vdot: 50.5 },
  subscription: { tier: 'club' }, integrations: { strava: { connected: true } },
} as const;

const update: OperationCases = {
  as: 'newcomer',
  async args(_, caller) {
    const user_id = await idOf(caller);
    await caller.users.update({ user_id, first_name: 'Aurora', bio: 'To be cleared', preferences: { language: 'ja' }, zones: { pace: { threshold_pace: 255 } } });
    return { user_id, ...changes };
  },
  async check(answer: User, world, args, caller) {
    const user_id = args.user_id as string;
    conforms(userProfile({ user_id: exactly(user_id) }), answer);
    assert.deepEqual([answer.display_name, answer.first_name, answer.last_name, answer.bio ?? null, answer.profile_image_url], ['Dawn', 'Aurora', 'Runner', null, changes.profile_image_url]);
    assert.deepEqual([answer.preferences?.timezone, answer.preferences?.language], ['Asia/Tokyo', 'ja'], 'merged');
    assert.deepEqual([answer.notification_settings?.new_follower, answer.notification_settings?.of_a_later_version, answer.notification_settings?.workout_reminder], [false, true, true]);
    assert.deepEqual(answer.privacy, { ...defaultPrivacy, share_pb: false });
    assert.deepEqual(answer.zones, { ...changes.zones, pace: { threshold_pace: 255 } });
    assert.deepEqual([answer.subscription?.tier, answer.integrations?.strava?.connected], ['free', false], 'not theirs to change');
    assert.deepEqual(await caller.users.get({ user_id }), answer);
    const admin = await world.open('admin');
    const upgraded = await admin.users.update({ user_id, subscription: changes.subscription, integrations: changes.integrations });
    assert.deepEqual([upgraded.subscription?.tier, upgraded.integrations?.strava?.connected], ['club', true]);
  },
  refusals: {
    'somebody else asks': { as: 'athlete', error: forbidden },
    'an administrator names nobody': { as: 'admin', args: () => ({ user_id: 'usr_unknown', display_name: 'X' }), error: notFound('USER') },
    'the display name is too long': { args: own({ display_name: 'x'.repeat(51) }), error: invalid('display_name') },
    'the bio is too long': { args: own({ bio: 'x'.repeat(501) }), error: invalid('bio') },
    'the picture is not on https': { args: own({ profile_image_url: 'http://cdn.example.com/dawn.jpg' }), error: invalid('profile_image_url') },
    'the time zone is none': { args: own({ preferences: { timezone: 'Mars/Base' } }), error: invalid('preferences.timezone') },
    'a zone is upside down': { args: own({ zones: { heart_rate: { zones: [{ zone: 'z1', min: 120, max: 110 }] } } }), error: invalid('zones.heart_rate.zones') },
  },
  hasMaps: true,
  wrongField: { set: 'data.created_at:"today"', path: '$.created_at' },
  choice: { field: 'data.status', read: (answer: User) => answer.status },
};

const getPublic: OperationCases = {
  as: 'loner',
  args: athleteId,
  async check(answer: PublicProfile, world) {
    const best = object({ distance: oneOf('5k', '10k', 'half-marathon', 'marathon'), time: check('a time', (value) => /^(\d:)?[0-5]?\d:[0-5]\d$/.test(value as string)), date });
    const result = object({ race_name: text, race_date: date, result_time: text });
    const shape = (least: number) => object({
      user_id: exactly(world.userIds.athlete), username: text, display_name: text, profile_image_url: optional(url), bio: optional(anyText), membership_role: exactly('athlete'),
      personal_bests: listOf(best, { atLeast: 1 }), race_history: listOf(result), race_goal: optional(object({ race_name: text, race_date: date, goal_time: optional(text) })),
      recent_activities: listOf(object({ activity_id: id, user_id: exactly(world.userIds.athlete), status: exactly('completed') }), { atLeast: least }),
    });
    conforms(shape(0), answer);
    assert.deepEqual([answer.recent_activities, answer.privacy?.withheld], [[], ['recent_activities']], 'activities are not for the public by default');
    const athlete = await world.open('athlete');
    conforms(shape(1), await athlete.users.public(athleteId(world)));
    const { username, display_name, bio } = await athlete.users.get(athleteId(world));
    assert.deepEqual([answer.username, answer.display_name, answer.bio], [username, display_name, bio]);
  },
  refusals: { 'the account is unknown': { args: () => ({ user_id: 'usr_unknown' }), error: notFound('USER') } },
  wrongField: { set: 'data.personal_bests.time:1182', path: '$.personal_bests[0].time' },
  choice: { field: 'data.membership_role', read: (answer: PublicProfile) => answer.membership_role },
};

const usernameAvailable: OperationCases = {
  as: 'athlete',
  args: () => ({ username: newName() }),
  async check(answer: UsernameAvailability, world, args, caller) {
    conforms(object({ username: exactly(args.username), available: exactly(true) }), answer);
    const isAvailable = async (username: string) => (await caller.users.usernameAvailable({ username })).available;
    assert.equal(await isAvailable('SOLO_RUNNER'), false, 'taken, in whatever case');
    assert.equal(await isAvailable((await caller.users.get(athleteId(world))).username), true, 'their own');
  },
  refusals: {
    'the name is too short': { args: () => ({ username: 'ab' }), error: invalid('username') },
    'the name has a space': { args: () => ({ username: 'two words' }), error: invalid('username') },
  },
  wrongField: { set: 'data.available:"yes"', path: '$.available' },
};

const changeUsername: OperationCases = {
  as: 'newcomer',
  args: (world, caller) => own({ username: newName() })(world, caller),
  async check(answer: ChangedUsername, _, args, caller) {
    conforms(object({ user_id: exactly(args.user_id), username: exactly(args.username) }), answer);
    assert.equal((await caller.users.get({ user_id: answer.user_id })).username, args.username);
  },
  refusals: {
    'somebody else asks': { as: 'athlete', error: forbidden },
    'the account is unknown': { args: () => ({ user_id: 'usr_unknown', username: newName() }), error: forbidden },
    'the name is taken, in another case': { args: own({ username: 'Solo_Runner' }), error: { ...conflict('USERNAME_TAKEN'), field: 'username' } },
    'the name is too long': { args: own({ username: 'x'.repeat(31) }), error: invalid('username') },
  },
  wrongField: { set: 'data.user_id:7', path: '$.user_id' },
};

const getPreferences: OperationCases = {
  as: 'athlete',
  args: athleteId,
  async check(answer: Preferences, world, _, caller) {
    conforms(preferences, answer);
    assert.deepEqual(answer, (await caller.users.get(athleteId(world))).preferences);
  },
  refusals: { ...otherAsks, ...unknownAccount },
  wrongField: { set: 'data.workout_days:"monday"', path: '$.workout_days' },
  choice: { field: 'data.unit_system', read: (answer: Preferences) => answer.unit_system },
};

const updatePreferences: OperationCases = {
  as: 'newcomer',
  args: own({ timezone: 'Asia/Taipei', unit_system: 'imperial', workout_days: ['monday', 'sunday'] }),
  async check(answer: Preferences, _, args, caller) {
    conforms(preferences, answer);
    assert.deepEqual(answer, { language: 'en', timezone: 'Asia/Taipei', unit_system: 'imperial', coach_persona: 'rex', workout_days: ['monday', 'sunday'] });
    const user_id = args.user_id as string;
    assert.deepEqual(await caller.users.getPreferences({ user_id }), answer);
    assert.deepEqual((await caller.users.updatePreferences({ user_id, workout_days: [] })).workout_days, [], 'lists are replaced whole');
  },
  refusals: {
    'somebody else asks': { as: 'athlete', error: forbidden },
    ...unknownAccount,
    'the time zone is none': { args: own({ timezone: 'Mars/Base' }), error: invalid('timezone') },
    'the language is unknown': { args: own({ language: 'tlh' }), error: invalid('language') },
    'the units are unknown': { args: own({ unit_system: 'nautical' }), error: invalid('unit_system') },
    'a day is none': { args: own({ workout_days: ['someday'] }), error: invalid('workout_days') },
  },
  wrongField: { set: 'data.timezone:8', path: '$.timezone' },
  choice: { field: 'data.language', read: (answer: Preferences) => answer.language },
};

const getPrivacy: OperationCases = {
  as: 'newcomer',
  args: own(),
  async check(answer: PrivacySettings, _, args, caller) {
    assert.deepEqual(answer, defaultPrivacy);
    assert.deepEqual((await caller.users.get({ user_id: args.user_id as string })).privacy, answer);
  },
  refusals: { 'somebody else asks': { as: 'athlete', error: forbidden }, ...unknownAccount, 'an athlete’s coach asks': { as: 'assistant', args: athleteId, error: forbidden } },
  wrongField: { set: 'data.share_pb:"no"', path: '$.share_pb' },
};

/** What another runner is not told. */
async function withheldFrom(viewer: Astral, user_id: string): Promise<string[]> {
  return (await viewer.users.public({ user_id })).privacy?.withheld ?? [];
}

const updatePrivacy: OperationCases = {
  as: 'newcomer',
  args: own({ share_pb: false, share_profile_info: false, share_with_coach: true }),
  async check(answer: PrivacySettings, world, args, caller) {
    assert.deepEqual(answer, { ...defaultPrivacy, share_pb: false, share_profile_info: false, share_with_coach: true });
    const user_id = args.user_id as string;
    assert.deepEqual(await caller.users.getPrivacy({ user_id }), answer);
    assert.deepEqual((await withheldFrom(await world.open('loner'), user_id)).sort(), ['bio', 'personal_bests', 'profile_image_url', 'recent_activities']);
    assert.deepEqual(await withheldFrom(caller, user_id), [], 'nothing is hidden from oneself');
  },
  refusals: { 'somebody else asks': { as: 'athlete', error: forbidden }, ...unknownAccount, 'an athlete’s coach asks': { as: 'assistant', args: (world) => ({ ...athleteId(world), share_pb: false }), error: forbidden } },
  wrongField: { set: 'data.share_with_coach:1', path: '$.share_with_coach' },
};

export const userCases = {
  'users.get': get,
  'users.update': update,
  'users.public': getPublic,
  'users.usernameAvailable': usernameAvailable,
  'users.changeUsername': changeUsername,
  'users.getPreferences': getPreferences,
  'users.updatePreferences': updatePreferences,
  'users.getPrivacy': getPrivacy,
  'users.updatePrivacy': updatePrivacy,
};
