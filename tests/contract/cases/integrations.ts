import assert from 'node:assert/strict';
import type { AppleHealthWorkoutsReceipt, Astral, AuthorizeUrl, Connections, DailyMetricsReceipt, Disconnection } from '@nexrex/astral';
import { invalid, type MakeArgs, type OperationCases, type ProviderCases } from '../support/cases.js';
import { idOf } from '../support/club.js';
import { askConsent, destinationOf, type OAuthProvider } from '../support/consent.js';
import { conforms, exactly, id, iso, listOf, object, oneOf, optional, text } from '../support/shapes.js';
import type { World } from '../support/world.js';

const returnUrl = 'https://app.example/done?x=1';
const nowSeconds = Math.floor(Date.now() / 1000);
const dateDaysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function link(astral: Astral, provider: OAuthProvider, world: World): Promise<void> {
  const { allow } = await askConsent(astral, provider);
  const response = await fetch(`${world.sandbox.baseUrl}/${provider}/oauth/token?${new URLSearchParams(allow)}`, { redirect: 'manual' });
  assert.equal(destinationOf(response).searchParams.get('status'), 'success');
}

const authorizeUrl = (describes: (url: URL, world: World) => void): OperationCases => ({
  as: 'loner',
  args: () => ({ return_url: returnUrl }),
  check(answer: AuthorizeUrl, world) {
    conforms(object({ authorize_url: text }), answer);
    describes(new URL(answer.authorize_url), world);
  },
  refusals: {
    'the way back leads to a script': { args: () => ({ return_url: 'javascript:alert(1)' }), error: { name: 'ValidationError', status: 400, code: 'INVALID_RETURN_URL', field: 'return_url' } },
    'the way back is not encrypted': { args: () => ({ return_url: 'http://app.example/' }), error: { name: 'ValidationError', status: 400, code: 'INVALID_RETURN_URL', field: 'return_url' } },
  },
  wrongField: { set: 'data.authorize_url:null', path: '$.authorize_url' },
});

const stravaAuthorizeUrl = authorizeUrl(({ searchParams, pathname }, world) => {
  assert.equal(pathname, '/sandbox/oauth/strava/authorize');
  assert.deepEqual([...searchParams.keys()], ['client_id', 'redirect_uri', 'response_type', 'approval_prompt', 'scope', 'state']);
  assert.equal(searchParams.get('redirect_uri'), `${world.sandbox.baseUrl}/strava/oauth/token`);
  assert.equal(searchParams.get('scope'), 'activity:write,activity:read_all,profile:read_all,profile:write');
  const state = JSON.parse(atob(searchParams.get('state')!)) as unknown;
  conforms(object({ firebase_uid: exactly(world.userIds.loner), csrf_token: text }), state);
});

const garminAuthorizeUrl = authorizeUrl(({ searchParams, pathname }) => {
  assert.equal(pathname, '/sandbox/oauth/garmin/authorize');
  assert.deepEqual([...searchParams.keys()], ['oauth_token']);
});

const disconnect = (provider: keyof Connections, call: (astral: Astral) => Promise<Disconnection>, connect: MakeArgs): OperationCases => ({
  as: 'newcomer',
  args: connect,
  async check(answer: Disconnection, _, __, astral) {
    conforms(object({ provider: exactly(provider), status: exactly('disconnected'), was_connected: exactly(true) }), answer);
    assert.deepEqual((await astral.integrations.status())[provider], { connected: false, status: 'disconnected' });
  },
  refusals: {},
  wrongField: { set: 'data.was_connected:"yes"', path: '$.was_connected' },
  choice: { field: 'data.provider', read: (answer: Disconnection) => answer.provider },
  further: {
    'succeeds also where nothing was connected': async (world) => {
      assert.deepEqual(await call(await world.open('newcomer')), { provider, status: 'disconnected', was_connected: false });
    },
  },
});

const workout = (externalId: string, more: object = {}) => ({
  external_id: externalId,
  summary: { activity_name: 'Watch run', activity_type: 'RUNNING', start_time_in_seconds: nowSeconds - 3600, duration_in_seconds: 1800, distance_in_meters: 5000, average_heart_rate: 148, ...more },
});

async function upload(astral: Astral, externalId = 'first'): Promise<void> {
  await astral.appleHealth.uploadWorkouts({ workouts: [workout(externalId)] });
}

const uploadWorkouts: OperationCases = {
  as: 'newcomer',
  async args(_, caller) {
    await upload(caller, 'known');
    return {
      workouts: [workout('known', { activity_name: 'Renamed' }), { ...workout('new'), streams: { time: [0, 5], heart_rate: [120, null] } }, workout('bad', { duration_in_seconds: -1 })],
    };
  },
  async check(answer: AppleHealthWorkoutsReceipt, _, __, astral) {
    const failed = object({ external_id: exactly('bad'), error: text });
    conforms(object({ received: exactly(3), created: exactly(1), updated: exactly(1), failed: listOf(failed, { atLeast: 1 }), activity_ids: listOf(id) }), answer);
    assert.deepEqual([answer.failed.length, answer.activity_ids.length], [1, 2]);
    const [known, added] = await Promise.all(answer.activity_ids.map((activity_id) => astral.activities.get({ activity_id, detail: true })));
    assert.deepEqual([known!.summary.activity_name, known!.source, known!.status], ['Renamed', 'apple_watch', 'completed']);
    assert.deepEqual(added!.streams!.heart_rate, [120, null]);
  },
  refusals: {
    'there is none': { args: () => ({ workouts: [] }), error: invalid('workouts') },
    'there are more than 100': { args: () => ({ workouts: Array.from({ length: 101 }, (_, index) => workout(`w${index}`)) }), error: invalid('workouts') },
    'one has no id of its own': { args: () => ({ workouts: [workout('')] }), error: invalid('workouts.0.external_id') },
  },
  wrongField: { set: 'data.failed.error:7', path: '$.failed[0].error' },
};

const uploadDailyMetrics: OperationCases = {
  as: 'newcomer',
  args: () => ({
    metrics: [
      { date: dateDaysAgo(1), resting_heart_rate: 50, hrv: 60, sleep_duration_in_seconds: 27_000, sleep_stages: { awake: 900, rem: 6000, core: 15_000, deep: 5100 }, steps: 9000, vo2_max: 51.2 },
      { date: dateDaysAgo(2), hrv: 58 },
    ],
  }),
  async check(answer: DailyMetricsReceipt, _, __, astral) {
    conforms(object({ received: exactly(2), upserted: exactly(2) }), answer);
    const { metrics } = await astral.analytics.athleteProfile({ user_id: await idOf(astral), refresh: true });
    const { vo2_max, hrv_avg, resting_heart_rate } = metrics.fitness!.current!;
    assert.deepEqual([vo2_max, hrv_avg, resting_heart_rate], [51.2, 60, 50]);
  },
  refusals: {
    'there is none': { args: () => ({ metrics: [] }), error: invalid('metrics') },
    'there are more than 100 days': { args: () => ({ metrics: Array.from({ length: 101 }, (_, days) => ({ date: dateDaysAgo(days) })) }), error: invalid('metrics') },
    'the variability is none': { args: () => ({ metrics: [{ date: dateDaysAgo(1), hrv: 0 }] }), error: invalid('metrics.0.hrv') },
    'a stage of sleep is shorter than nothing': { args: () => ({ metrics: [{ date: dateDaysAgo(1), sleep_stages: { rem: -1 } }] }), error: invalid('metrics.0.sleep_stages.rem') },
  },
  wrongField: { set: 'data.upserted:"2"', path: '$.upserted' },
  further: {
    'counts a day that is sent again as the same day': async (world) => {
      const astral = await world.open('newcomer');
      const upload = (more: object) => astral.appleHealth.uploadDailyMetrics({ metrics: [{ date: dateDaysAgo(1), ...more }] });
      await upload({ hrv: 60, vo2_max: 50 });
      await upload({ hrv: 62 });
      const { metrics } = await astral.analytics.athleteProfile({ user_id: await idOf(astral), refresh: true });
      assert.deepEqual([metrics.fitness!.current!.hrv_avg, metrics.fitness!.current!.vo2_max], [62, 50]);
    },
  },
};

const status: OperationCases = {
  as: 'newcomer',
  async args(world, caller) {
    await link(caller, 'strava', world);
    await upload(caller);
  },
  check(answer: Connections) {
    const none = object({ connected: exactly(false), status: exactly('disconnected') });
    const linked = { connected: exactly(true), status: exactly('connected'), connected_at: iso, last_sync_at: optional(iso), backfill: oneOf('none', 'queued', 'running', 'done') };
    conforms(object({ strava: object({ ...linked, provider_user_id: id }), garmin: none, apple_health: object({ ...linked, provider_user_id: optional(id), last_sync_at: iso, backfill: exactly('none') }) }), answer);
  },
  refusals: {},
  wrongField: { set: 'data.strava.connected:1', path: '$.strava.connected' },
  choice: { field: 'data.strava.backfill', read: (answer: Connections) => answer.strava?.backfill },
};

export const integrationCases = {
  'strava.authorizeUrl': stravaAuthorizeUrl,
  'strava.disconnect': disconnect('strava', (astral) => astral.strava.disconnect(), (world, caller) => link(caller, 'strava', world)),
  'garmin.authorizeUrl': garminAuthorizeUrl,
  'garmin.disconnect': disconnect('garmin', (astral) => astral.garmin.disconnect(), (world, caller) => link(caller, 'garmin', world)),
  'appleHealth.uploadWorkouts': uploadWorkouts,
  'appleHealth.uploadDailyMetrics': uploadDailyMetrics,
  'appleHealth.disconnect': disconnect('apple_health', (astral) => astral.appleHealth.disconnect(), (_, caller) => upload(caller)),
  'integrations.status': status,
};

/** What both callbacks do, whatever the protocol of the provider. */
const callback = (provider: OAuthProvider): ProviderCases => ({
  'links the account when consent is given, and leads back': async (send, world) => {
    const astral = await world.open('newcomer');
    const { allow } = await askConsent(astral, provider, returnUrl);
    const back = destinationOf(await send({ query: allow }));
    const { connected, provider_user_id } = (await astral.integrations.status())[provider]!;
    assert.equal(connected, true);
    assert.equal(back.href, `${returnUrl}&provider=${provider}&status=success&provider_user_id=${provider_user_id}`);
  },
  'leads back with the reason when consent is declined': async (send, world) => {
    const astral = await world.open('newcomer');
    const { deny } = await askConsent(astral, provider, returnUrl);
    assert.equal(destinationOf(await send({ query: deny })).href, `${returnUrl}&provider=${provider}&status=error&error=access_denied`);
    assert.equal((await astral.integrations.status())[provider]!.connected, false);
  },
  'takes an answer once': async (send, world) => {
    const { allow } = await askConsent(await world.open('newcomer'), provider, returnUrl);
    await send({ query: allow });
    assert.equal(destinationOf(await send({ query: allow })).href, `nr://redirect?provider=${provider}&status=error&error=invalid_state`);
  },
  'leads to the app when it knows no other way back': async (send, world) => {
    const { allow } = await askConsent(await world.open('newcomer'), provider);
    assert.match(destinationOf(await send({ query: allow })).href, /^nr:\/\/redirect\?/);
    assert.equal(destinationOf(await send({})).href, `nr://redirect?provider=${provider}&status=error&error=invalid_state`);
  },
});

export const integrationProviderCases: Readonly<Record<string, ProviderCases>> = {
  'strava.callback': {
    ...callback('strava'),
    'refuses a code that Strava did not give': async (send, world) => {
      const { allow } = await askConsent(await world.open('newcomer'), 'strava', returnUrl);
      assert.equal(destinationOf(await send({ query: { ...allow, code: 'forged' } })).searchParams.get('error'), 'token_exchange_failed');
    },
    'tells a failure at Strava from a refusal': async (send, world) => {
      const { deny } = await askConsent(await world.open('newcomer'), 'strava', returnUrl);
      assert.equal(destinationOf(await send({ query: { ...deny, error: 'server_error' } })).searchParams.get('error'), 'provider_error');
    },
  },
  'garmin.callback': {
    ...callback('garmin'),
    'refuses a verifier that Garmin did not give': async (send, world) => {
      const { allow } = await askConsent(await world.open('newcomer'), 'garmin', returnUrl);
      assert.equal(destinationOf(await send({ query: { ...allow, oauth_verifier: 'forged' } })).searchParams.get('error'), 'token_exchange_failed');
    },
  },
};
