import assert from 'node:assert/strict';
import type { AthleteProfile, FitnessStats, GroupDashboard, Roster, RunningStats } from '@nexrex/astral';
import { forbidden, invalid, missing, notFound, type OperationCases } from '../support/cases.js';
import { amount, anyNumber, anyText, between, conforms, count, date, email, exactly, flag, id, iso, listOf, object, oneOf, optional, pace, seconds, text, url } from '../support/shapes.js';

const day = 86_400;
/** Midnight UTC some days ago. */
const daysAgo = (days: number) => Math.floor(Date.now() / 1000 / day - days) * day;

const reading = object({ date, value: optional(anyNumber) });
const current = object({ vo2_max: optional(between(10, 100)), hrv_avg: optional(between(1, 300)), recovery_score: optional(between(0, 100)), resting_heart_rate: optional(between(20, 120)) });
const running = object({ weekly_distance_km: optional(between(0, 400)), avg_pace_per_km: optional(pace), weekly_activities: optional(count), longest_run_km: optional(between(0, 200)) });
const training = object({ current_week_load: optional(amount), four_week_avg_load: optional(amount), atl: optional(amount), ctl: optional(amount), tsb: optional(anyNumber) });
const signal = object({
  signal_id: id, metric: oneOf('hrv_avg', 'recovery_score', 'vo2_max'), direction: oneOf('up', 'down'), severity: oneOf('watch', 'urgent'),
  current: optional(anyNumber), previous: optional(anyNumber), change_percent: optional(anyNumber), message: optional(text), detected_at: optional(iso),
});
const plan = object({ plan_instance_id: id, name: text, status: oneOf('active', 'scheduled'), current_week: optional(count), total_weeks: optional(count), is_primary: optional(flag) });

const athleteProfile: OperationCases = {
  as: 'assistant',
  args: ({ userIds }) => ({ user_id: userIds.athlete, refresh: true }),
  check(answer: AthleteProfile, world) {
    const history = object({ vo2_max: listOf(reading, { atLeast: 30 }), hrv_avg: listOf(reading, { atLeast: 30 }), recovery_score: listOf(reading, { atLeast: 30 }) });
    const goal = object({ race_name: text, race_date: optional(date), goal_time: optional(text), race_id: optional(id) });
    conforms(
      object({
        user_id: exactly(world.userIds.athlete), display_name: text, profile_image_url: optional(url), metrics: object({ running_analytics: running, fitness: object({ current, history }), training }),
        current_goals: object({ races: listOf(goal) }), current_plans: listOf(plan), ai_insights: listOf(object({ insight_id: id, title: text, text: anyText, generated_at: iso })),
        integrations: object({ strava: object({ connected: flag }), garmin: object({ connected: flag }), apple_health: object({ connected: flag }) }),
        attention_signals: listOf(signal), data_quality: object({ score: between(0, 100), components: object({ pace_zones: flag, heart_rate_zones: flag, vdot: flag, integrations: flag, timezone: flag, unit_system: flag }) }), generated_at: iso,
      }),
      answer,
    );
    const days = answer.metrics.fitness!.history!.hrv_avg!.map((each) => each.date);
    assert.deepEqual(days, [...days].sort(), 'oldest first');
    const { atl, ctl, tsb } = answer.metrics.training!;
    assert.ok(Math.abs(ctl! - atl! - tsb!) < 0.2, 'tsb = ctl - atl');
  },
  refusals: {
    'an athlete asks for another': { as: 'athlete', args: ({ userIds }) => ({ user_id: userIds.otherAthlete }), error: forbidden },
    'a coach of another organization asks': { as: 'stranger', error: forbidden },
    'the athlete is unknown': { args: () => ({ user_id: 'usr_unknown' }), error: notFound('USER') },
  },
  wrongField: { set: 'data.metrics.training.ctl:"high"', path: '$.metrics.training.ctl' },
  choice: { field: 'data.current_plans.status', read: (answer: AthleteProfile) => answer.current_plans?.[0]?.status },
};

const fitnessStats: OperationCases = {
  as: 'athlete',
  args: () => ({ days: 90 }),
  check(answer: FitnessStats) {
    conforms(object({ total_activities: count, total_distance: amount, total_duration: amount, avg_pace: optional(pace), avg_heart_rate: optional(between(60, 220)) }), answer);
    assert.ok(answer.total_activities > 10);
    const metersPerSecond = answer.total_distance / answer.total_duration;
    assert.ok(metersPerSecond > 1.5 && metersPerSecond < 7, `${metersPerSecond} m/s: meters and seconds`);
  },
  refusals: {
    'the span is too long': { args: () => ({ days: 366 }), error: invalid('days') },
    'the athlete is unknown': { as: 'head', args: () => ({ user_id: 'usr_unknown' }), error: notFound('USER') },
    'an athlete asks for another': { args: ({ userIds }) => ({ user_id: userIds.otherAthlete }), error: forbidden },
  },
  wrongField: { set: 'data.total_activities:1.5', path: '$.total_activities' },
};

const runningStats: OperationCases = {
  as: 'athlete',
  args: () => ({ from_timestamp: daysAgo(28), to_timestamp: daysAgo(0) - 1, granularity: 'daily', metric: 'duration', timezone: 'UTC' }),
  check(answer: RunningStats, world) {
    const point = object({ bucket: date, start_timestamp: seconds, distance: amount, duration: amount, training_load: amount, activities: count });
    const totals = object({ distance: amount, duration: amount, training_load: amount, activities: count });
    conforms(
      object({
        user_id: exactly(world.userIds.athlete), granularity: exactly('daily'), metric: exactly('duration'), timezone: exactly('UTC'),
        from_timestamp: exactly(daysAgo(28)), to_timestamp: exactly(daysAgo(0) - 1), totals, points: listOf(point, { atLeast: 28 }),
      }),
      answer,
    );
    assert.equal(answer.points.length, 28, 'one a day, gaps filled');
    assert.equal(answer.points.reduce((sum, each) => sum + each.activities, 0), answer.totals.activities);
  },
  refusals: {
    'the end is before the start': { args: () => ({ from_timestamp: daysAgo(1), to_timestamp: daysAgo(5) }), error: { name: 'ValidationError', status: 400, code: 'INVALID_RANGE', field: 'to_timestamp' } },
    'the span is over a year': { args: () => ({ from_timestamp: daysAgo(400), to_timestamp: daysAgo(1) }), error: { name: 'ValidationError', status: 400, code: 'INVALID_RANGE' } },
    'the athlete is unknown': { as: 'head', args: () => ({ from_timestamp: daysAgo(5), to_timestamp: daysAgo(1), user_id: 'usr_unknown' }), error: notFound('USER') },
    'the time zone is none': { args: () => ({ from_timestamp: daysAgo(5), to_timestamp: daysAgo(1), timezone: 'Mars/Base' }), error: invalid('timezone') },
    'an athlete asks for another': { args: ({ userIds }) => ({ from_timestamp: daysAgo(5), to_timestamp: daysAgo(1), user_id: userIds.otherAthlete }), error: forbidden },
  },
  wrongField: { set: 'data.points.bucket:20', path: '$.points[0].bucket' },
  choice: { field: 'data.granularity', read: (answer: RunningStats) => answer.granularity },
};

const coachAthletesMetrics: OperationCases = {
  as: 'head',
  args: () => ({ sort: 'name', limit: 10, offset: 0 }),
  check(answer: Roster, world) {
    const latest = object({
      activity_id: id, activity_name: text, activity_type: oneOf('run', 'bike', 'swim', 'walk', 'hike', 'workout'), start_time_in_seconds: optional(seconds),
      distance_in_meters: optional(amount), duration_in_seconds: optional(amount),
    });
    const athlete = object({
      user_id: id, email, display_name: text, nickname: optional(text), profile_image_url: optional(url), status: oneOf('active', 'inactive', 'suspended'), member_level: optional(text),
      labels: listOf(text), coach_id: optional(id), coach_name: optional(text), group_ids: listOf(id), has_push_token: flag, current_plan: optional(plan), latest_activity: optional(latest),
      metrics: optional(object({ running_analytics: optional(running), fitness: optional(object({ current: optional(current) })), training: optional(training) })),
      attention_signals: listOf(signal), data_quality: object({ score: between(0, 100) }),
    });
    conforms(object({ org_id: exactly(world.orgId), athletes: listOf(athlete, { atLeast: 10 }), total: count, limit: exactly(10), offset: exactly(0) }), answer);
    assert.ok(answer.total >= answer.athletes.length);
  },
  refusals: {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'a coach of another organization asks': { as: 'stranger', args: ({ orgId }) => ({ org_id: orgId }), error: forbidden },
    'the organization is unknown': { args: () => ({ org_id: 'org_unknown' }), error: notFound('ORGANIZATION') },
    'the order is not one of the list': { args: () => ({ sort: 'shoe_size' }), error: invalid('sort') },
  },
  wrongField: { set: 'data.athletes.user_id:""', path: '$.athletes[0].user_id' },
  choice: { field: 'data.athletes.status', read: (answer: Roster) => answer.athletes[0]?.status },
};

const groupDashboard: OperationCases = {
  as: 'head',
  args: () => ({ range: '30d' }),
  check(answer: GroupDashboard, world) {
    const sums = { member_count: count, active_members: count, total_activities: count, total_distance: amount, total_duration: amount, training_load: optional(amount), completion_rate: optional(between(0, 1)), needing_attention: optional(count) };
    conforms(object({ org_id: exactly(world.orgId), range: exactly('30d'), totals: object(sums), groups: listOf(object({ group_id: id, name: text, avg_pace: optional(pace), ...sums }), { atLeast: 1 }) }), answer);
    assert.ok(answer.totals.active_members <= answer.totals.member_count);
  },
  refusals: {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'the group is unknown': { args: () => ({ group_id: 'grp_unknown' }), error: notFound('GROUP') },
    'the range is custom and has no start': { args: () => ({ range: 'custom' }), error: missing('from_timestamp') },
  },
  wrongField: { set: 'data.groups.total_distance:null', path: '$.groups[0].total_distance' },
  choice: { field: 'data.range', read: (answer: GroupDashboard) => answer.range },
};

export const analyticsCases = {
  'analytics.athleteProfile': athleteProfile,
  'analytics.fitnessStats': fitnessStats,
  'analytics.runningStats': runningStats,
  'analytics.coachAthletesMetrics': coachAthletesMetrics,
  'analytics.groupDashboard': groupDashboard,
};
