import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type {
  ActivityInsight, BroadcastReceipt, DeviceToken, NotificationList, PushReceipt, ReadNotification, ReadNotifications, RemovedDeviceToken, WeeklySummary,
} from '@nexrex/astral';
import { forbidden, invalid, notFound, type Args, type OperationCases, type Refusal } from '../support/cases.js';
import { amount, between, conforms, count, date, exactly, flag, id, iso, listOf, object, oneOf, pace, text } from '../support/shapes.js';
import type { World } from '../support/world.js';

const message = { title: 'Hello', body: 'Run easy', data: { screen: 'calendar', attempt: 1 } };

const messageRefusals = (rest: (world: World) => Args): Record<string, Refusal> => ({
  'the title is empty': { args: (world) => ({ ...message, ...rest(world), title: '' }), error: invalid('title') },
  'the text is too long': { args: (world) => ({ ...message, ...rest(world), body: 'x'.repeat(501) }), error: invalid('body') },
});

const isMondayToSunday = ({ week_start, week_end }: WeeklySummary): boolean =>
  new Date(week_start!).getUTCDay() === 1 && Date.parse(week_end!) - Date.parse(week_start!) === 6 * 86_400_000;

const weeklySummaries: OperationCases = {
  as: 'athlete',
  args: () => ({ limit: 3 }),
  async check(answer: WeeklySummary[], _, __, astral) {
    const week = object({ summary_text: text, total_distance: between(0, 400), total_activities: count, average_pace: pace, runner_score: between(0, 100), week_start: date, week_end: date });
    conforms(listOf(week, { atLeast: 3 }), answer);
    assert.equal(answer.length, 3);
    assert.ok(answer.every(isMondayToSunday), 'Monday to Sunday');
    const starts = answer.map(({ week_start }) => week_start!);
    assert.deepEqual(starts, [...starts].sort().reverse(), 'newest first');
    const midnightInTaipei = Date.parse(`${answer[0]!.week_start}T00:00:00+08:00`) / 1000;
    const { totals } = await astral.analytics.runningStats({ from_timestamp: midnightInTaipei, to_timestamp: midnightInTaipei + 7 * 86_400 - 1, granularity: 'weekly', timezone: 'Asia/Taipei' });
    assert.deepEqual([answer[0]!.total_distance, answer[0]!.total_activities], [Math.round(totals.distance / 100) / 10, totals.activities], 'kilometers of the week in the athlete\'s time zone');
  },
  refusals: {
    'more than 12 weeks are asked for': { args: () => ({ limit: 13 }), error: invalid('limit') },
    'fewer than one week is asked for': { args: () => ({ limit: 0 }), error: invalid('limit') },
  },
  wrongForm: 'set=data:{}',
  wrongField: { set: 'data.total_activities:0.5', path: '$[0].total_activities' },
  further: {
    'gives the one week that holds a day, or none': async (world) => {
      const astral = await world.open('athlete');
      const [newest] = await astral.notifications.weeklySummaries({ limit: 1 });
      assert.deepEqual(await astral.notifications.weeklySummaries({ week_start: newest!.week_end! }), [newest]);
      assert.deepEqual(await astral.notifications.weeklySummaries({ week_start: '2001-01-01' }), []);
    },
  },
};

/** A run long enough, and long enough ago, that the AI coach has written about it. */
async function summarisedRun(world: World): Promise<Args> {
  const astral = await world.open('athlete');
  const runs = await astral.activities.list({ activity_type: 'run', status: ['completed'] });
  const run = runs.find(({ ai_headline }) => ai_headline);
  assert.ok(run, 'the AI coach has written about a run');
  return { activity_id: run.activity_id };
}

const activitySummary: OperationCases = {
  as: 'athlete',
  args: summarisedRun,
  async check(answer: ActivityInsight[], _, args, astral) {
    conforms(listOf(object({ activity_id: exactly(args.activity_id), headline: text, summary_text: text, generated_at: iso })), answer);
    const { ai_headline, ai_summary } = await astral.activities.get({ activity_id: args.activity_id as string });
    assert.deepEqual(answer.map(({ headline, summary_text }) => [headline, summary_text]), [[ai_headline, ai_summary]]);
  },
  refusals: {
    'another athlete asks': { as: 'otherAthlete', error: forbidden },
    'the coach asks': { as: 'assistant', error: forbidden },
    'the activity is unknown': { args: () => ({ activity_id: 'act_unknown' }), error: notFound('ACTIVITY') },
  },
  wrongForm: 'set=data:{}',
  wrongField: { set: 'data.activity_id:7', path: '$[0].activity_id' },
  further: {
    'is empty for a run that is too short to write about': async (world) => {
      const astral = await world.open('newcomer');
      const { activity_id } = await astral.activities.create({ summary: { activity_name: 'To the bus', activity_type: 'RUNNING', start_time_in_seconds: 1_776_643_200, distance_in_meters: 200 } });
      assert.deepEqual(await astral.notifications.activitySummary({ activity_id }), []);
    },
  },
};

/** One device that takes pushes and one that does not, whatever the demo data gave the athlete. */
async function withDevices(world: World): Promise<void> {
  const astral = await world.open('athlete');
  for (const token of ['good-device', 'expired-device']) await astral.notifications.registerDevice({ token, platform: 'ios' });
}

const directPush: OperationCases = {
  as: 'assistant',
  async args(world) {
    await withDevices(world);
    return { ...message, user_id: world.userIds.athlete };
  },
  check(answer: PushReceipt) {
    conforms(object({ status: exactly('ok'), tokens_sent: count, failed_tokens: exactly(1) }), answer);
    assert.ok(answer.tokens_sent >= 1);
  },
  refusals: {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'the athlete trains with another coach': { args: ({ userIds }) => ({ ...message, user_id: userIds.otherAthlete }), error: forbidden },
    'a coach of another organization asks': { as: 'stranger', error: forbidden },
    'nobody has that id': { args: () => ({ ...message, user_id: 'usr_unknown' }), error: notFound('USER') },
    ...messageRefusals(({ userIds }) => ({ user_id: userIds.athlete })),
  },
  wrongField: { set: 'failed_tokens:"none"', path: '$.failed_tokens' },
  further: {
    'counts the tokens where they are listed': async (world) => {
      for (const validate of ['off', 'strict'] as const) {
        const astral = await world.open('head', { validate });
        const args = { ...message, user_id: world.userIds.athlete };
        const receipt = await astral.notifications.directPush(args, { headers: { 'X-Sandbox-Fault': 'set=tokens_sent:["t1","t2"]; set=failed_tokens:[]' } });
        assert.deepEqual([receipt.tokens_sent, receipt.failed_tokens], [2, 0]);
      }
    },
    'succeeds also where no device is registered': async (world) => {
      const astral = await world.open('head');
      const receipt = await astral.notifications.directPush({ ...message, user_id: world.userIds.assistant });
      assert.deepEqual([receipt.tokens_sent, receipt.failed_tokens], [0, 0]);
    },
  },
};

const broadcast: OperationCases = {
  as: 'head',
  args: () => message,
  check(answer: BroadcastReceipt) {
    conforms(object({ status: exactly('ok'), topic: exactly('general'), tokens_sent: count, failed_tokens: count }), answer);
    assert.ok(answer.tokens_sent > 5);
  },
  refusals: {
    'an assistant asks': { as: 'assistant', error: forbidden },
    'an athlete asks': { as: 'athlete', error: forbidden },
    'the topic is empty': { args: () => ({ ...message, topic: '' }), error: invalid('topic') },
    ...messageRefusals(() => ({})),
  },
  wrongField: { set: 'tokens_sent:1.5', path: '$.tokens_sent' },
  further: {
    'reaches nobody on a topic that nobody follows': async (world) => {
      const astral = await world.open('head');
      assert.deepEqual(await astral.notifications.broadcast({ ...message, topic: 'trail' }), { status: 'ok', topic: 'trail', tokens_sent: 0, failed_tokens: 0 });
    },
  },
};

const notification = object({
  notification_id: id, category: oneOf('training', 'team', 'social', 'achievements', 'reminders'), title: text, body: text, data: object({}), read: flag, created_at: iso,
});

const list: OperationCases = {
  as: 'head',
  args: () => ({ category: 'team', limit: 2, offset: 1 }),
  async check(answer: NotificationList, _, __, astral) {
    conforms(object({ status: exactly('ok'), data: listOf(notification), metadata: object({ total: count, unread: count, limit: exactly(2), offset: exactly(1) }) }), answer);
    assert.equal(answer.data.length, Math.min(2, answer.metadata.total - 1));
    assert.ok(answer.data.length > 0 && answer.data.every(({ category }) => category === 'team'));
    const { data: all } = await astral.notifications.list({ category: 'team' });
    const times = all.map(({ created_at }) => Date.parse(created_at));
    assert.deepEqual(times, [...times].sort((one, other) => other - one), 'newest first');
  },
  refusals: {
    'the category is not one of the list': { args: () => ({ category: 'gossip' }), error: invalid('category') },
    'the page is too large': { args: () => ({ limit: 101 }), error: invalid('limit') },
  },
  wrongField: { set: 'data.created_at:"yesterday"', path: '$.data[0].created_at' },
  choice: { field: 'data.category', read: (answer: NotificationList) => answer.data[0]?.category },
  further: {
    'tells read from unread': async (world) => {
      const astral = await world.open('head');
      const [unread, read] = await Promise.all([astral.notifications.list({ unread: true }), astral.notifications.list({ unread: false })]);
      assert.ok(unread.data.every((each) => !each.read) && read.data.every((each) => each.read));
      assert.equal(unread.metadata.total, unread.metadata.unread);
    },
  },
};

const markRead: OperationCases = {
  as: 'athlete',
  async args(world) {
    const astral = await world.open('athlete');
    const { data } = await astral.notifications.list();
    return { notification_id: data[0]!.notification_id };
  },
  async check(answer: ReadNotification, _, args, astral) {
    conforms(object({ notification_id: exactly(args.notification_id), read: exactly(true) }), answer);
    const { data } = await astral.notifications.list();
    assert.equal(data.find(({ notification_id }) => notification_id === args.notification_id)?.read, true);
  },
  refusals: {
    'it is for somebody else': { as: 'otherAthlete', error: forbidden },
    'the notification is unknown': { args: () => ({ notification_id: 'ntf_unknown' }), error: notFound('NOTIFICATION') },
  },
  wrongField: { set: 'data.read:"yes"', path: '$.read' },
};

const markAllRead: OperationCases = {
  as: 'otherAthlete',
  args: () => ({ category: 'social' }),
  async check(answer: ReadNotifications, _, __, astral) {
    conforms(object({ updated: count }), answer);
    const { metadata } = await astral.notifications.list({ category: 'social' });
    assert.equal(metadata.unread, 0);
  },
  refusals: { 'the category is not one of the list': { args: () => ({ category: 'gossip' }), error: invalid('category') } },
  wrongField: { set: 'data.updated:"all"', path: '$.updated' },
  further: {
    'says how many were unread': async (world) => {
      const astral = await world.open('assistant');
      const { metadata } = await astral.notifications.list();
      assert.deepEqual([(await astral.notifications.markAllRead()).updated, (await astral.notifications.markAllRead()).updated], [metadata.unread, 0]);
    },
  },
};

async function registerDevice(world: World): Promise<DeviceToken> {
  const astral = await world.open('loner');
  return astral.notifications.registerDevice({ token: `device-${randomUUID()}`, platform: 'android' });
}

const register: OperationCases = {
  as: 'loner',
  args: () => ({ token: `device-${randomUUID()}`, platform: 'web' }),
  check(answer: DeviceToken) {
    conforms(object({ device_token_id: id, platform: exactly('web') }), answer);
  },
  refusals: {
    'the token is too long': { args: () => ({ token: 'x'.repeat(4097), platform: 'ios' }), error: invalid('token') },
    'the platform is not one of the list': { args: () => ({ token: 't', platform: 'pager' }), error: invalid('platform') },
  },
  wrongField: { set: 'data.device_token_id:""', path: '$.device_token_id' },
  choice: { field: 'data.platform', read: (answer: DeviceToken) => answer.platform },
  further: {
    'moves a token that is known to the caller': async (world) => {
      const token = `device-${randomUUID()}`;
      const [first, second] = [await world.open('newcomer'), await world.open('newcomer')];
      const { device_token_id } = await first.notifications.registerDevice({ token, platform: 'ios' });
      assert.deepEqual(await second.notifications.registerDevice({ token, platform: 'ios' }), { device_token_id, platform: 'ios' });
      await assert.rejects(first.notifications.unregisterDevice({ device_token_id }), world.package.PermissionError);
    },
  },
};

const unregister: OperationCases = {
  as: 'loner',
  args: async (world) => ({ device_token_id: (await registerDevice(world)).device_token_id }),
  async check(answer: RemovedDeviceToken, { package: { NotFoundError } }, args, astral) {
    conforms(object({ device_token_id: exactly(args.device_token_id) }), answer);
    await assert.rejects(astral.notifications.unregisterDevice({ device_token_id: answer.device_token_id }), NotFoundError);
  },
  refusals: {
    'it is the device of somebody else': { as: 'athlete', error: forbidden },
    'the device is unknown': { args: () => ({ device_token_id: 'dt_unknown' }), error: notFound('DEVICE_TOKEN') },
  },
  wrongField: { set: 'data.device_token_id:7', path: '$.device_token_id' },
};

export const notificationCases = {
  'notifications.weeklySummaries': weeklySummaries,
  'notifications.activitySummary': activitySummary,
  'notifications.directPush': directPush,
  'notifications.broadcast': broadcast,
  'notifications.list': list,
  'notifications.markRead': markRead,
  'notifications.markAllRead': markAllRead,
  'notifications.registerDevice': register,
  'notifications.unregisterDevice': unregister,
};
