import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Astral, AstralOptions } from '@nexrex/astral';
import { documentedSamples } from './support/contract-heads.js';
import { importInstalled, installPackage, type AstralPackage, type Installation } from './support/installed-package.js';

/** The answers that the public documentation shows, to the letter, against a client that has never seen a server. */
const samples = {
  requestVerification: { message: 'Verification email sent', expires_in: 86400 },
  verifyToken: { valid: true, email: 'runner@example.com' },
  completeSignup: {
    user_id: 'abc123',
    access_token: 'eyJ...',
    token_type: 'Bearer',
    expires_at: 1740000000,
    credentials: { user_id: 'abc123', email: 'you@example.com', is_verified: false, is_active: true, roles: ['user'] },
    profile: { user_id: 'abc123', email: 'you@example.com', username: 'yourusername', membership_role: 'athlete', status: 'active', subscription: { tier: 'free', status: 'active' } },
    is_new_user: true,
    success: true,
  },
  refresh: { access_token: 'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9...', token_type: 'Bearer', expires_at: '2026-04-24T10:00:00Z' },
  me: { user_id: 'uid_abc123', email: 'runner@example.com', roles: ['user'], is_verified: true, is_active: true, last_login: '2026-04-23T08:30:00Z' },
  organization: {
    org_id: 'org_xyz789',
    org_name: 'Summit Running Club',
    description: 'Elite distance running program',
    head_coach_user_id: 'usr_abc123',
    coaches: [{ user_id: 'usr_coach2', name: 'Jane Smith', role: 'assistant_coach' }],
    settings: { training_principle: 'High-volume aerobic base with periodic intensity blocks.', logo_url: 'https://cdn.astral.run/logos/summit.png' },
    created_at: '2025-04-23T10:00:00Z',
  },
  newOrganization: {
    message: 'Organization created successfully',
    organization: {
      org_id: 'org_xyz789',
      org_name: 'Summit Running Club',
      description: 'Elite distance running program',
      head_coach_user_id: 'usr_abc123',
      coaches: [],
      created_at: '2025-04-23T10:00:00Z',
    },
  },
  user: {
    status: 'ok',
    data: {
      user_id: 'uid_abc123',
      email: 'runner@example.com',
      username: 'runner',
      display_name: 'Alex Runner',
      first_name: 'Alex',
      last_name: 'Runner',
      bio: 'Marathon runner based in Taipei.',
      profile_image_url: 'https://storage.example.com/avatars/uid_abc123.jpg',
      status: 'active',
      membership_role: 'athlete',
      is_verified: true,
      created_at: 1745395200000,
      updated_at: 1745395200000,
      last_login_at: 1745481600000,
      preferences: { language: 'en', timezone: 'Asia/Taipei', unit_system: 'metric', coach_persona: 'rex', workout_days: ['monday', 'wednesday', 'friday'] },
      subscription: { tier: 'free', status: 'active', started_at: null, expires_at: null },
      integrations: { strava: { connected: false }, garmin: { connected: false }, apple_health: { connected: false } },
      notification_settings: {
        leaderboard_like: true,
        new_activity_like: true,
        new_activity_comment: true,
        new_follower: true,
        ai_coach_notification: true,
        email_notification: true,
        activity_completed_notification: true,
        workout_reminder: true,
      },
    },
  },
  changedGroup: { group_id: 'grp_abc123', status: 'success' },
  group: {
    group_id: 'grp_abc123',
    name: 'Marathon Block A',
    description: '12-week marathon training cohort',
    privacy: 'private',
    owner_id: 'usr_coach1',
    organization_id: 'org_xyz789',
    members: ['usr_athlete1', 'usr_athlete2'],
    created_at: '2025-04-01T08:00:00Z',
  },
  athleteProfile: {
    status: 'ok',
    data: {
      user_id: 'usr_athlete1',
      display_name: 'Alex',
      profile_image_url: 'https://cdn.astral.run/images/alex.jpg',
      metrics: {
        running_analytics: { weekly_distance_km: 62.4, avg_pace_per_km: '5:12' },
        fitness: { current: { vo2_max: 56.3, hrv_avg: 62, recovery_score: 78 } },
        training: { current_week_load: 420, four_week_avg_load: 395 },
      },
      current_goals: { races: [{ race_name: 'Boston Marathon', race_date: '2025-04-21', goal_time: '3:05:00' }] },
      current_plans: [{ plan_instance_id: 'pi_001', name: 'Marathon Block A', status: 'active' }],
    },
  },
  stravaAuthorizeUrl: {
    status: 'ok',
    data: {
      authorize_url:
        'https://www.strava.com/oauth/authorize?client_id=12345&redirect_uri=https%3A%2F%2Fapi.astral.run%2Fapi%2Fv1%2Fstrava%2Foauth%2Ftoken&response_type=code&approval_prompt=auto&scope=activity%3Awrite%2Cactivity%3Aread_all%2Cprofile%3Aread_all%2Cprofile%3Awrite&state=...',
    },
  },
  subscriptionStatus: {
    subscription: { plan: 'pro', status: 'active', billing_interval: 'monthly', current_period_end: '2026-05-23T00:00:00' },
    has_pro_access: true,
    trial_days_remaining: 0,
  },
};

const shown = new Set<string>();
function sample(id: string, what: string, run: () => Promise<void>): void {
  shown.add(id);
  test(`sample ${id}: ${what}`, run);
}

let installation: Installation;
let astralPackage: AstralPackage;
before(async () => {
  installation = await installPackage();
  astralPackage = await importInstalled(installation.dir);
});
after(() => installation?.remove());

interface Sent {
  method: string;
  url: string;
  headers: Headers;
  body: unknown;
}

/** A client whose server gives one answer to everything, and what it was asked. */
async function answering(answer: unknown, { status = 200, ...options }: AstralOptions & { status?: number } = {}): Promise<{ astral: Astral; sent: Sent[] }> {
  const sent: Sent[] = [];
  const astral = await astralPackage.Astral.create({
    baseUrl: 'https://api.example/v1/',
    validate: 'strict',
    maxRetries: 0,
    ...options,
    fetch: async (url, { method, headers, body }) => {
      sent.push({ method: method!, url, headers: headers as Headers, body: typeof body === 'string' ? JSON.parse(body) : body });
      return Response.json(answer, { status });
    },
  });
  return { astral, sent };
}

const token = { accessToken: 'eyJ...' };

sample('auth.requestVerification', 'the request and the answer', async () => {
  const { astral, sent } = await answering(samples.requestVerification);
  assert.deepEqual(await astral.auth.requestVerification({ email: 'runner@example.com' }), samples.requestVerification);
  assert.deepEqual([sent[0]!.method, sent[0]!.url, sent[0]!.body], ['POST', 'https://api.example/v1/auth/request-verification', { email: 'runner@example.com' }]);
  assert.equal(sent[0]!.headers.get('content-type'), 'application/json');
  assert.equal(sent[0]!.headers.has('authorization'), false);
});

sample('auth.verifyToken', 'a verdict is an answer, whatever its status', async () => {
  const valid = await answering(samples.verifyToken);
  assert.deepEqual(await valid.astral.auth.verifyToken({ token: 't' }), samples.verifyToken);
  const refused = { valid: false, error: 'Invalid or expired token' };
  const invalid = await answering(refused, { status: 400 });
  assert.deepEqual(await invalid.astral.auth.verifyToken({ token: 't' }), refused);
});

/** A token is left out of copies, and has to be asked for by name. */
const withToken = <T extends { access_token: string }>(answer: T) => ({ ...answer, access_token: answer.access_token });

sample('auth.completeSignup', 'the session begins, its end read from epoch seconds', async () => {
  const { astral, sent } = await answering(samples.completeSignup, { status: 201, validate: 'lenient' });
  assert.deepEqual(withToken(await astral.auth.completeSignup({ token: 't', password: 'Sunrise-42' })), samples.completeSignup);
  assert.deepEqual(sent[0]!.body, { token: 't', password: 'Sunrise-42' });
  assert.equal(astral.session.isSignedIn, true);
  assert.equal(astral.session.userId, 'abc123');
  assert.equal(astral.session.expiresAt?.getTime(), 1_740_000_000_000);
});

sample('auth.signup', 'the request; the answer is that of completeSignup', async () => {
  const { astral, sent } = await answering(samples.completeSignup, { validate: 'lenient' });
  const request = { firebase_id_token: '<firebase_id_token>', profile_data: { membership_role: 'athlete' } };
  assert.deepEqual(withToken(await astral.auth.signup(request)), samples.completeSignup);
  assert.deepEqual(sent[0]!.body, request);
  assert.equal(sent[0]!.url, 'https://api.example/v1/auth/signup');
  assert.equal(astral.session.isSignedIn, true);
});

sample('auth.refresh', 'the new token is used from then on', async () => {
  const { astral, sent } = await answering(samples.refresh, token);
  assert.deepEqual(withToken(await astral.auth.refresh()), samples.refresh);
  assert.equal(sent[0]!.headers.get('authorization'), 'Bearer eyJ...');
  assert.equal(sent[0]!.body ?? null, null);
  assert.equal(astral.session.expiresAt?.toISOString(), '2026-04-24T10:00:00.000Z');
  await astral.auth.refresh();
  assert.equal(sent[1]!.headers.get('authorization'), `Bearer ${samples.refresh.access_token}`);
});

sample('auth.me', 'the answer', async () => {
  const { astral, sent } = await answering(samples.me, token);
  const me = await astral.auth.me();
  assert.deepEqual(me, samples.me);
  assert.equal(astral.toDate(me.last_login)?.toISOString(), '2026-04-23T08:30:00.000Z');
  assert.deepEqual([sent[0]!.method, sent[0]!.url], ['GET', 'https://api.example/v1/auth/me']);
});

sample('users.get', 'out of its envelope, and without one', async () => {
  for (const answer of [samples.user, samples.user.data]) {
    const { astral, sent } = await answering(answer, token);
    const user = await astral.users.get({ user_id: 'uid_abc123' });
    assert.deepEqual(user, samples.user.data);
    assert.equal(astral.toDate(user.created_at)?.toISOString(), '2025-04-23T08:00:00.000Z');
    assert.equal(sent[0]!.url, 'https://api.example/v1/users/uid_abc123');
  }
});

sample('organizations.create', 'with the app key, out of its envelope', async () => {
  const { astral, sent } = await answering(samples.newOrganization, { status: 201, appKey: 'nxr_app_abc' });
  const request = { name: 'Summit Running Club', head_coach_user_id: 'usr_abc123', description: 'Elite distance running program' };
  assert.deepEqual(await astral.organizations.create(request), samples.newOrganization.organization);
  assert.deepEqual(sent[0]!.body, request);
  assert.deepEqual([sent[0]!.method, sent[0]!.url], ['POST', 'https://api.example/v1/organizations']);
  assert.equal(sent[0]!.headers.get('x-api-key'), 'nxr_app_abc');
});

sample('organizations.get', 'with a key where there is no token, and without any', async () => {
  const keyed = await answering(samples.organization, { apiKey: 'astral_live_abc' });
  assert.deepEqual(await keyed.astral.organizations.get({ org_id: 'org_xyz789' }), samples.organization);
  assert.equal(keyed.sent[0]!.url, 'https://api.example/v1/organizations/org_xyz789');
  assert.equal(keyed.sent[0]!.headers.get('x-api-key'), 'astral_live_abc');
  const open = await answering(samples.organization);
  assert.deepEqual(await open.astral.organizations.get({ org_id: 'org xyz' }), samples.organization);
  assert.equal(open.sent[0]!.url, 'https://api.example/v1/organizations/org%20xyz');
});

sample('apiKeys.create', 'the request', async () => {
  const { astral, sent } = await answering({ key_id: 'key_abc123', name: 'Analytics integration', secret: 'astral_live_abc', created_at: '2026-04-20T08:00:00Z', expires_at: '2027-01-01T00:00:00Z' }, { ...token, status: 201 });
  const request = { name: 'Analytics integration', expires_at: '2027-01-01T00:00:00Z' };
  await astral.apiKeys.create({ org_id: 'org_xyz789', ...request });
  assert.deepEqual([sent[0]!.method, sent[0]!.url, sent[0]!.body], ['POST', 'https://api.example/v1/organizations/org_xyz789/api-keys', request]);
});

sample('groups.create', 'status 200, and the names that answers do not use', async () => {
  const { astral, sent } = await answering(samples.changedGroup, token);
  const body = { name: 'Marathon Block A', user_id: 'usr_coach1', org_id: 'org_xyz789', privacy: 'private' };
  assert.deepEqual(await astral.groups.create(body), samples.changedGroup);
  assert.deepEqual([sent[0]!.method, sent[0]!.url, sent[0]!.body], ['POST', 'https://api.example/v1/groups', body]);
});

sample('groups.get', 'the answer', async () => {
  const { astral, sent } = await answering(samples.group, token);
  assert.deepEqual(await astral.groups.get({ group_id: 'grp_abc123' }), samples.group);
  assert.deepEqual([sent[0]!.method, sent[0]!.url], ['GET', 'https://api.example/v1/groups/grp_abc123']);
});

sample('analytics.athleteProfile', 'out of its envelope, and without one', async () => {
  for (const answer of [samples.athleteProfile, samples.athleteProfile.data]) {
    const { astral, sent } = await answering(answer, token);
    assert.deepEqual(await astral.analytics.athleteProfile({ user_id: 'usr_athlete1' }), samples.athleteProfile.data);
    assert.equal(sent[0]!.url, 'https://api.example/v1/analytics/athlete_profile?user_id=usr_athlete1');
  }
});

sample('aiCoach.generateDraft', 'the request, as far as it is known', async () => {
  const request = { weeks: 12, level: 'intermediate', org_id: 'org_xyz789', additional_prompt: 'Focus on 5K speed development with one long run per week.' };
  const draft = { draft: 'Week 1 (base)', training_principle: 'High-volume aerobic base.', parameters: { ...request, workout_preference: 'ai_generate', generated_at: '2026-04-20T08:00:00Z' } };
  const { astral, sent } = await answering({ status: 'ok', data: draft }, token);
  assert.deepEqual(await astral.aiCoach.generateDraft(request), draft);
  assert.deepEqual([sent[0]!.method, sent[0]!.url, sent[0]!.body], ['POST', 'https://api.example/v1/ai-coach/generate-draft', request]);
});

sample('strava.authorizeUrl', 'the way back is percent-encoded', async () => {
  const { astral, sent } = await answering(samples.stravaAuthorizeUrl, token);
  assert.deepEqual(await astral.strava.authorizeUrl({ return_url: 'https://app.example/done?x=1' }), samples.stravaAuthorizeUrl.data);
  assert.equal(sent[0]!.url, 'https://api.example/v1/strava/oauth/authorize-url?return_url=https%3A%2F%2Fapp.example%2Fdone%3Fx%3D1');
  await astral.strava.authorizeUrl();
  assert.equal(sent[1]!.url, 'https://api.example/v1/strava/oauth/authorize-url');
});

sample('subscriptions.status', 'the end of the period has no zone and is meant as UTC', async () => {
  const { astral, sent } = await answering(samples.subscriptionStatus, token);
  const state = await astral.subscriptions.status();
  assert.deepEqual(state, samples.subscriptionStatus);
  assert.equal(astral.toDate(state.subscription.current_period_end!)?.toISOString(), '2026-05-23T00:00:00.000Z');
  assert.deepEqual([sent[0]!.method, sent[0]!.url], ['GET', 'https://api.example/v1/subscriptions/status']);
});

sample('stripe.webhook', 'a provider sends it, a client has no method for it', async () => {
  const { astral } = await answering({ received: true });
  const operation = astral.operations.find(({ id }) => id === 'stripe.webhook');
  assert.deepEqual([operation?.method, operation?.path, operation?.caller], ['POST', '/api/webhooks/stripe', 'provider']);
  assert.equal('stripe' in astral, false);
});

test('samples: none that the documentation shows is missing', () => {
  assert.deepEqual([...shown].sort(), [...documentedSamples].sort());
});

test('sample error: message, code and field', async () => {
  const error = { error: 'Human-readable error message', details: { code: 'MACHINE_READABLE_CODE', field: 'additional context' } };
  const { astral } = await answering(error, { status: 400 });
  await assert.rejects(astral.auth.requestVerification({ email: 'runner@example.com' }), {
    name: 'ValidationError',
    message: error.error,
    status: 400,
    code: 'MACHINE_READABLE_CODE',
    field: 'additional context',
    body: error,
  });
});

test('sample errors: a missing token and a missing key', async () => {
  for (const message of ['No authentication token provided', 'No API key provided']) {
    const { astral } = await answering({ error: message }, { status: 401 });
    await assert.rejects(astral.auth.me(), { name: 'AuthenticationError', message, status: 401, operation: 'auth.me' });
  }
});
