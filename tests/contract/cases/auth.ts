import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Astral, Me, PasswordUpdated, SignedOut, SignIn, TokenRefresh, TokenVerification, VerificationSent } from '@nexrex/astral';
import { conflict, invalid, missing, notFound, type OperationCases } from '../support/cases.js';
import { conforms, email, exactly, flag, id, iso, listOf, object, oneOf, seconds, text } from '../support/shapes.js';
import { mailedToken, mailsTo, newAddress } from '../support/mailbox.js';
import { userProfile } from '../support/user-shapes.js';
import { demoPassword, firebaseToken, type World } from '../support/world.js';

const hour = 3_600_000;
const newPassword = 'Sunrise-43';
const invalidToken = { name: 'ValidationError', status: 400, code: 'INVALID_TOKEN', field: 'token' } as const;

async function verificationToken(world: World, address: string): Promise<string> {
  const astral = await world.open('nobody');
  await astral.auth.requestVerification({ email: address });
  return mailedToken(world, address, 'verification');
}

async function emailOf(astral: Astral): Promise<string> {
  return (await astral.auth.me()).email;
}

async function resetToken(world: World, address: string): Promise<string> {
  const astral = await world.open('nobody');
  await astral.auth.passwordResetRequest({ email: address });
  return mailedToken(world, address, 'password_reset');
}

const credentials = object({ user_id: id, email, is_verified: flag, is_active: flag, roles: listOf(oneOf('user', 'admin'), { atLeast: 1 }) });
const signIn = (expiry: typeof iso) => object({ user_id: id, access_token: text, token_type: exactly('Bearer'), expires_at: expiry, credentials, profile: userProfile(), is_new_user: flag, success: exactly(true) });

function expiresSoon(time: string | number): void {
  const at = typeof time === 'number' ? time * 1000 : Date.parse(time);
  const left = at - Date.now();
  assert.ok(left > hour / 2 && left < hour * 2, `expires_at is ${left} ms away`);
}

const requestVerification: OperationCases = {
  as: 'nobody',
  needsCredential: false,
  args: () => ({ email: newAddress() }),
  check(answer: VerificationSent) {
    conforms(object({ message: exactly('Verification email sent'), expires_in: exactly(86_400) }), answer);
  },
  refusals: {
    'the address is registered': { args: ({ emails }) => ({ email: emails.athlete }), error: { name: 'ConflictError', status: 409, code: 'EMAIL_TAKEN', field: 'email' } },
    'the address is none': { args: () => ({ email: 'not an address' }), error: invalid('email') },
    'it is asked a fourth time within an hour': {
      async args(_, astral) {
        const email = newAddress();
        for (let time = 0; time < 3; time++) await astral.auth.requestVerification({ email });
        return { email };
      },
      error: { name: 'RateLimitError', status: 429, code: 'RATE_LIMITED' },
    },
  },
  wrongField: { set: 'expires_in:"a day"', path: '$.expires_in' },
};

const verifyToken: OperationCases = {
  as: 'nobody',
  needsCredential: false,
  args: async (world) => ({ token: await verificationToken(world, newAddress()) }),
  check(answer: TokenVerification) {
    conforms(object({ valid: exactly(true), email, error: exactly(undefined) }), answer);
  },
  // An unknown token is an answer, not an error.
  refusals: {},
  wrongField: { set: 'valid:"yes"', path: '$.valid' },
};

const completeSignup: OperationCases = {
  as: 'nobody',
  needsCredential: false,
  args: async (world) => ({
    token: await verificationToken(world, newAddress()),
    password: 'Sunrise-42',
    profile_data: { display_name: 'Dawn Runner', first_name: 'Dawn', preferences: { timezone: 'Asia/Taipei', workout_days: ['monday', 'friday'] } },
  }),
  check(answer: SignIn) {
    conforms(signIn(seconds), answer);
    expiresSoon(answer.expires_at);
    assert.equal(answer.is_new_user, true);
    assert.equal(answer.credentials?.is_verified, false);
    assert.equal(answer.profile?.display_name, 'Dawn Runner');
    assert.equal(answer.profile?.membership_role, 'athlete');
  },
  refusals: {
    'the token is unknown': { args: () => ({ token: 'nope', password: 'Sunrise-42' }), error: invalidToken },
    'a newer token was asked for': {
      async args(world) {
        const address = newAddress();
        const token = await verificationToken(world, address);
        await verificationToken(world, address);
        return { token, password: 'Sunrise-42' };
      },
      error: invalidToken,
    },
    'the token was used': {
      async args(world) {
        const used = { token: await verificationToken(world, newAddress()), password: 'Sunrise-42' };
        const first = await world.open('nobody');
        await first.auth.completeSignup(used);
        return used;
      },
      error: invalidToken,
    },
    'the address was registered meanwhile': {
      async args(world) {
        const email = newAddress();
        const token = await verificationToken(world, email);
        const faster = await world.open('nobody');
        await faster.auth.signup({ firebase_id_token: firebaseToken(`uid_${randomUUID()}`, email) });
        return { token, password: 'Sunrise-42' };
      },
      error: conflict('EMAIL_TAKEN'),
    },
    'the password is weak': {
      args: async (world) => ({ token: await verificationToken(world, newAddress()), password: 'sunrise' }),
      error: { name: 'ValidationError', status: 400, code: 'WEAK_PASSWORD', field: 'password' },
    },
    'the user name is taken': {
      args: async (world) => ({ token: await verificationToken(world, newAddress()), password: 'Sunrise-42', profile_data: { username: 'solo_runner' } }),
      error: { name: 'ConflictError', status: 409, code: 'USERNAME_TAKEN', field: 'username' },
    },
  },
  hasMaps: true,
  wrongField: { set: 'access_token:17', path: '$.access_token' },
  choice: { field: 'profile.status', read: (answer: SignIn) => answer.profile?.status },
};

const signup: OperationCases = {
  as: 'nobody',
  needsCredential: false,
  args: () => ({ firebase_id_token: firebaseToken(), profile_data: { membership_role: 'coach', username: `fire_${randomUUID().slice(0, 8)}` } }),
  async check(answer: SignIn, _, args, caller) {
    conforms(signIn(iso), answer);
    expiresSoon(answer.expires_at);
    assert.deepEqual([answer.is_new_user, answer.profile?.membership_role, answer.profile?.username], [true, 'coach', (args.profile_data as { username: string }).username]);
    assert.deepEqual([caller.session.isSignedIn, caller.session.userId], [true, answer.user_id]);
    const again = await caller.auth.signup({ firebase_id_token: args.firebase_id_token as string, profile_data: { membership_role: 'athlete', username: 'somebody_else' } });
    assert.deepEqual([again.user_id, again.is_new_user], [answer.user_id, false]);
    assert.deepEqual([again.profile?.membership_role, again.profile?.username], ['athlete', answer.profile?.username], 'only the role changes');
  },
  refusals: {
    'Firebase did not make the token': { args: () => ({ firebase_id_token: 'not.a.token' }), error: { name: 'AuthenticationError', status: 401, message: 'token validation error' } },
    'the role is not one of the list': { args: () => ({ firebase_id_token: firebaseToken(), profile_data: { membership_role: 'juggler' } }), error: invalid('profile_data.membership_role') },
    'the user name is taken': { args: () => ({ firebase_id_token: firebaseToken(), profile_data: { username: 'solo_runner' } }), error: { ...conflict('USERNAME_TAKEN'), field: 'username' } },
  },
  hasMaps: true,
  wrongField: { set: 'profile.email:[]', path: '$.profile.email' },
  choice: { field: 'profile.status', read: (answer: SignIn) => answer.profile?.status },
};

const login: OperationCases = {
  as: 'nobody',
  needsCredential: false,
  args: ({ emails }) => ({ email: emails.loner, password: demoPassword }),
  async check(answer: SignIn, world, _, caller) {
    conforms(signIn(iso), answer);
    expiresSoon(answer.expires_at);
    assert.equal(answer.user_id, world.userIds.loner);
    assert.equal(answer.is_new_user, false);
    const firebase = firebaseToken();
    const { user_id } = await caller.auth.signup({ firebase_id_token: firebase });
    assert.equal((await caller.auth.login({ firebase_id_token: firebase })).user_id, user_id);
  },
  refusals: {
    'the password is wrong': { args: ({ emails }) => ({ email: emails.loner, password: 'Wrong-2026' }), error: { name: 'AuthenticationError', status: 401, code: 'INVALID_CREDENTIALS', message: 'Invalid email or password' } },
    'the address is unknown': { args: () => ({ email: newAddress(), password: demoPassword }), error: { name: 'AuthenticationError', status: 401, code: 'INVALID_CREDENTIALS' } },
    'the password is missing': { args: ({ emails }) => ({ email: emails.loner }), error: missing('password') },
    'nothing is given': { args: () => ({}), error: { name: 'ValidationError', status: 400, code: 'VALIDATION_ERROR' } },
    'both ways are given': { args: ({ emails }) => ({ email: emails.loner, password: demoPassword, firebase_id_token: firebaseToken() }), error: { name: 'ValidationError', status: 400, code: 'VALIDATION_ERROR' } },
    'Firebase did not make the token': { args: () => ({ firebase_id_token: 'not.a.token' }), error: { name: 'AuthenticationError', status: 401, message: 'token validation error' } },
    'Firebase knows them, Astral does not': { args: () => ({ firebase_id_token: firebaseToken() }), error: notFound('USER') },
    'ten attempts have failed': {
      async args(_, astral) {
        const wrong = { email: newAddress(), password: 'Wrong-2026' };
        for (let time = 0; time < 10; time++) await assert.rejects(astral.auth.login(wrong), { code: 'INVALID_CREDENTIALS' });
        return wrong;
      },
      error: { name: 'RateLimitError', status: 429, code: 'RATE_LIMITED' },
    },
  },
  hasMaps: true,
  wrongField: { set: 'credentials.roles:"user"', path: '$.credentials.roles' },
  choice: { field: 'profile.membership_role', read: (answer: SignIn) => answer.profile?.membership_role },
};

const refresh: OperationCases = {
  as: 'loner',
  check(answer: TokenRefresh) {
    conforms(object({ access_token: text, token_type: exactly('Bearer'), expires_at: iso }), answer);
    expiresSoon(answer.expires_at);
  },
  refusals: {},
  wrongField: { set: 'expires_at:"soon"', path: '$.expires_at' },
  choice: { field: 'token_type', read: (answer: TokenRefresh) => answer.token_type },
};

const logout: OperationCases = {
  as: 'fresh',
  check(answer: SignedOut) {
    conforms(object({ message: exactly('Logged out successfully'), success: exactly(true) }), answer);
  },
  refusals: {},
  wrongField: { set: 'message:null', path: '$.message' },
};

const passwordResetRequest: OperationCases = {
  as: 'nobody',
  needsCredential: false,
  args: async (world) => ({ email: await emailOf(await world.open('newcomer')) }),
  async check(answer: VerificationSent, world, args, caller) {
    conforms(object({ message: exactly('Password reset email sent'), expires_in: exactly(3600) }), answer);
    assert.deepEqual((await mailsTo(world, args.email as string)).map(({ kind }) => kind), ['password_reset']);
    const stranger = newAddress();
    assert.deepEqual(await caller.auth.passwordResetRequest({ email: stranger }), answer, 'nobody learns who has an account');
    assert.deepEqual(await mailsTo(world, stranger), []);
  },
  refusals: {
    'the address is none': { args: () => ({ email: 'not an address' }), error: invalid('email') },
    'it is asked a fourth time within an hour': {
      async args(_, astral) {
        const email = newAddress();
        for (let time = 0; time < 3; time++) await astral.auth.passwordResetRequest({ email });
        return { email };
      },
      error: { name: 'RateLimitError', status: 429, code: 'RATE_LIMITED' },
    },
  },
  wrongField: { set: 'expires_in:"an hour"', path: '$.expires_in' },
};

const passwordResetConfirm: OperationCases = {
  as: 'nobody',
  needsCredential: false,
  args: async (world) => ({ token: await resetToken(world, await emailOf(await world.open('newcomer'))), password: newPassword }),
  async check(answer: PasswordUpdated, world, _, caller) {
    conforms(object({ message: exactly('Password updated successfully'), success: exactly(true) }), answer);
    assert.equal(caller.session.isSignedIn, false, 'it does not sign in');
    const runner = await world.open('newcomer');
    const email = await emailOf(runner);
    await caller.auth.passwordResetConfirm({ token: await resetToken(world, email), password: newPassword });
    await assert.rejects(runner.auth.me(), { name: 'AuthenticationError', message: 'token validation error' });
    assert.equal((await caller.auth.login({ email, password: newPassword })).profile?.email, email);
  },
  refusals: {
    'the token is unknown': { args: () => ({ token: 'nope', password: newPassword }), error: invalidToken },
    'the token was used': {
      async args(world, astral) {
        const used = { token: await resetToken(world, await emailOf(await world.open('newcomer'))), password: newPassword };
        await astral.auth.passwordResetConfirm(used);
        return used;
      },
      error: invalidToken,
    },
    'a newer token was asked for': {
      async args(world) {
        const email = await emailOf(await world.open('newcomer'));
        const token = await resetToken(world, email);
        await resetToken(world, email);
        return { token, password: newPassword };
      },
      error: invalidToken,
    },
    'the password is weak': {
      args: async (world) => ({ token: await resetToken(world, await emailOf(await world.open('newcomer'))), password: 'sunrise' }),
      error: { name: 'ValidationError', status: 400, code: 'WEAK_PASSWORD', field: 'password' },
    },
  },
  wrongField: { set: 'success:"yes"', path: '$.success' },
};

const me: OperationCases = {
  as: 'athlete',
  check(answer: Me, world) {
    conforms(object({ user_id: id, email, roles: listOf(oneOf('user', 'admin'), { atLeast: 1 }), is_verified: exactly(true), is_active: exactly(true), last_login: iso }), answer);
    assert.equal(answer.email, world.emails.athlete);
    assert.ok(Math.abs(Date.parse(answer.last_login!) - Date.now()) < hour);
  },
  refusals: {},
  wrongField: { set: 'email:5', path: '$.email' },
};

export const authCases = {
  'auth.requestVerification': requestVerification,
  'auth.verifyToken': verifyToken,
  'auth.completeSignup': completeSignup,
  'auth.signup': signup,
  'auth.login': login,
  'auth.refresh': refresh,
  'auth.logout': logout,
  'auth.passwordResetRequest': passwordResetRequest,
  'auth.passwordResetConfirm': passwordResetConfirm,
  'auth.me': me,
};
