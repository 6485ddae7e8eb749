import { headEmail, password, type People, type Person } from './people.js';

export interface Ask {
  operation: string;
  method: string;
  path: string;
  as?: Person;
  body?: unknown;
}

/** A JPEG as far as its first bytes go, another one for every turn. */
const photo = (turn: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, turn % 256]), Buffer.alloc(200 + (turn % 50), 7)]).toString('base64');

const nowSeconds = Math.floor(Date.now() / 1000);
const dayOf = (turn: number) => new Date(Date.now() - (turn % 60) * 86_400_000).toISOString().slice(0, 10);

/** Requests over all resources that every client may make at any time: nothing here depends on what others did. */
export function requestsOf({ userIds, orgId, groupId, planId }: People): ((turn: number) => Ask)[] {
  const ask = (operation: string, as: Person | undefined, method: string, path: string, body?: unknown): Ask => ({ operation, method, path, ...(as && { as }), ...(body !== undefined && { body }) });
  const get = (operation: string, as: Person, path: string) => () => ask(operation, as, 'GET', path);
  const athlete = userIds.athlete;
  return [
    get('auth.me', 'athlete', '/auth/me'),
    get('users.get', 'athlete', `/users/${athlete}`),
    get('users.public', 'head', `/users/${athlete}/public`),
    get('users.getPreferences', 'athlete', `/users/${athlete}/preferences`),
    get('users.getPrivacy', 'athlete', `/users/${athlete}/privacy`),
    (turn) => ask('users.usernameAvailable', 'athlete', 'GET', `/users/username/availability?username=name_${turn}`),
    (turn) => ask('users.update', 'athlete', 'PUT', `/users/${athlete}`, { bio: `Runs, ${turn} times` }),
    (turn) => ask('users.updatePreferences', 'athlete', 'PUT', `/users/${athlete}/preferences`, { unit_system: turn % 2 ? 'metric' : 'imperial' }),
    get('organizations.get', 'head', `/organizations/${orgId}`),
    get('members.list', 'head', `/organizations/${orgId}/members?limit=50`),
    get('members.list own', 'assistant', `/organizations/${orgId}/members?search=a`),
    get('members.get', 'head', `/organizations/${orgId}/members/${athlete}`),
    (turn) => ask('members.update', 'head', 'PUT', `/organizations/${orgId}/members/${athlete}`, { nickname: `Runner ${turn}` }),
    get('coaches.list', 'head', `/organizations/${orgId}/coaches`),
    get('invitations.list', 'head', `/organizations/${orgId}/invitations`),
    get('apiKeys.list', 'head', `/organizations/${orgId}/api-keys`),
    get('groups.list', 'athlete', '/groups'),
    get('groups.get', 'head', `/groups/${groupId}`),
    get('groups.activities', 'head', `/groups/${groupId}/activities`),
    get('groups.stats', 'head', `/groups/${groupId}/stats`),
    get('groups.leaderboard', 'head', `/groups/${groupId}/leaderboard`),
    get('activities.list', 'athlete', '/activities?limit=20'),
    get('activities.list of an athlete', 'head', `/activities?user_id=${athlete}&activity_type=run&status=completed&limit=50`),
    get('analytics.athleteProfile', 'athlete', `/analytics/athlete_profile?user_id=${athlete}`),
    get('analytics.fitnessStats', 'athlete', '/analytics/fitness_stats'),
    get('analytics.runningStats', 'athlete', `/analytics/running_stats?from_timestamp=${nowSeconds - 90 * 86_400}&to_timestamp=${nowSeconds}&granularity=daily`),
    get('analytics.coachAthletesMetrics', 'head', '/analytics/coach_athletes_metrics?limit=20'),
    get('analytics.groupDashboard', 'head', '/analytics/group_dashboard'),
    () => ask('aiCoach.generateDraft', 'head', 'POST', '/ai-coach/generate-draft', { weeks: 4, level: 'intermediate', org_id: orgId }),
    (turn) => ask('food.scan', 'athlete', 'POST', '/food-scan', { image: photo(turn) }),
    get('strava.authorizeUrl', 'athlete', '/strava/oauth/authorize-url'),
    get('garmin.authorizeUrl', 'athlete', '/garmin/oauth/authorize-url'),
    (turn) => ask('appleHealth.uploadDailyMetrics', 'loner', 'POST', '/apple-health/daily-metrics', { metrics: [{ date: dayOf(turn), hrv: 50 + (turn % 20), steps: turn }] }),
    get('integrations.status', 'athlete', '/integrations/status'),
    get('races.list', 'athlete', '/races?upcoming=true'),
    get('plans.list', 'head', '/training/plans?limit=10&summary=true'),
    get('plans.get', 'head', `/training/plans/${planId}`),
    get('workouts.list', 'head', '/training/workouts?limit=10'),
    get('instances.list', 'athlete', '/training/plan-instances'),
    get('instances.weekWorkouts', 'athlete', '/training/week-workouts'),
    get('notifications.list', 'athlete', '/notifications'),
    get('notifications.weeklySummaries', 'athlete', '/notifications/ai-summary/weekly'),
    (turn) => ask('notifications.registerDevice', 'athlete', 'POST', '/notifications/device-tokens', { token: `device-${turn % 20}`, platform: 'ios' }),
    () => ask('notifications.markAllRead', 'athlete', 'PUT', '/notifications/read-all'),
    get('subscriptions.status', 'athlete', '/subscriptions/status'),
    () => ask('stripe.webhook', undefined, 'POST', '/sandbox/stripe/events', { type: 'invoice.payment_succeeded', user_id: userIds.head }),
  ];
}

/** Costs a key derivation, as it should: so it comes once in a hundred. */
export const signIn: Ask = { operation: 'auth.login', method: 'POST', path: '/auth/login', body: { email: headEmail, password } };
