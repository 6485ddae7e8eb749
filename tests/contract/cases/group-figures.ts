import assert from 'node:assert/strict';
import type { GroupFeed, GroupStats, Leaderboard } from '@nexrex/astral';
import { forbidden, invalid, missing, type OperationCases, type Refusal } from '../support/cases.js';
import { freshGroup, groupOfAthlete } from '../support/groups.js';
import { amount, between, check, conforms, count, exactly, id, listOf, object, oneOf, optional, pace, seconds, text, url } from '../support/shapes.js';
import { activity } from './activities.js';
import { groupRefusals } from './groups.js';

const daySeconds = 86_400;
const invalidRange = (field: string) => ({ name: 'ValidationError', status: 400, code: 'INVALID_RANGE', field }) as const;
const dayBefore = (days: number): string => new Date(Date.now() - days * daySeconds * 1000).toISOString().slice(0, 10);
const ranges = ['7d', '14d', '30d', '60d', '90d', 'custom'];

const outsider: Record<string, Refusal> = {
  ...groupRefusals(),
  'an athlete outside of it asks': { as: 'otherAthlete', args: async (world) => ({ group_id: await freshGroup(world, { members: ['athlete'] }) }), error: forbidden },
};

/** Contract 7, groups.stats: presets, or `custom` with a start. */
const rangeRefusals: Record<string, Refusal> = {
  'the range is not one of the list': { args: async (world) => ({ group_id: await groupOfAthlete(world), range: '1y' }), error: invalid('range') },
  'a custom range has no start': { args: async (world) => ({ group_id: await groupOfAthlete(world), range: 'custom' }), error: missing('from_timestamp') },
  'the range ends before it starts': {
    args: async (world) => ({ group_id: await groupOfAthlete(world), range: 'custom', from_timestamp: 1_776_643_200, to_timestamp: 1_776_643_199 }),
    error: invalidRange('to_timestamp'),
  },
};

const activities: OperationCases = {
  as: 'athlete',
  args: async (world) => ({ group_id: await groupOfAthlete(world), limit: 10, start_date: dayBefore(60), end_date: dayBefore(1), activity_sub_type: ['easy-run', 'long-run'] }),
  async check(answer: GroupFeed, world, args) {
    const item = activity({ status: exactly('completed'), display_name: text, profile_image_url: optional(url) });
    conforms(object({ group_id: exactly(args.group_id), activities: listOf(item, { atLeast: 2 }) }), answer);
    assert.ok(answer.activities.length <= 10);
    const starts = answer.activities.map(({ summary }) => summary.start_time_in_seconds as number);
    assert.deepEqual(starts, [...starts].sort((one, other) => other - one), 'newest first');
    for (const { summary } of answer.activities) assert.ok(['easy-run', 'long-run'].includes(summary.activity_sub_type!), `${summary.activity_sub_type} was asked for`);
    const [first, end] = [Date.parse(args.start_date as string) / 1000, Date.parse(args.end_date as string) / 1000 + daySeconds];
    assert.ok(starts.every((start) => start >= first && start < end), 'within the days, both inclusive');
    const { members } = await (await world.open('athlete')).groups.get({ group_id: answer.group_id });
    assert.ok(answer.activities.every(({ user_id }) => members.includes(user_id)), 'of members only');
  },
  refusals: {
    ...outsider,
    'the list is too long': { args: async (world) => ({ group_id: await groupOfAthlete(world), limit: 101 }), error: invalid('limit') },
    'the span ends before it starts': { args: async (world) => ({ group_id: await groupOfAthlete(world), start_date: '2026-04-02', end_date: '2026-04-01' }), error: invalidRange('end_date') },
  },
  wrongField: { set: 'activities.summary.distance_in_meters:"far"', path: '$.activities[0].summary.distance_in_meters' },
  choice: { field: 'activities.activity_type', read: (answer: GroupFeed) => answer.activities[0]?.activity_type },
};

const withheld = optional(object({ withheld: listOf(text, { atLeast: 1 }) }));

const stats: OperationCases = {
  as: 'athlete',
  args: async (world) => ({ group_id: await groupOfAthlete(world), range: '90d' }),
  async check(answer: GroupStats, world, args) {
    const member = object({ user_id: id, display_name: text, total_activities: count, total_distance: amount, total_duration: amount, avg_pace: optional(pace), privacy: withheld });
    conforms(
      object({
        group_id: exactly(args.group_id), range: exactly('90d'), from_timestamp: seconds, to_timestamp: seconds, member_count: count, active_members: count, total_activities: count,
        total_distance: amount, total_duration: amount, avg_pace: optional(pace), avg_heart_rate: optional(between(60, 220)), training_load: amount,
        completion_rate: optional(between(0, 1)), members: listOf(member, { atLeast: 1 }),
      }),
      answer,
    );
    assert.equal((answer.to_timestamp as number) - (answer.from_timestamp as number), 90 * daySeconds);
    const sum = (pick: (member: GroupStats['members'][number]) => number) => answer.members.reduce((total, each) => total + pick(each), 0);
    assert.equal(answer.total_activities, sum(({ total_activities }) => total_activities));
    assert.equal(answer.total_duration, sum(({ total_duration }) => total_duration));
    assert.ok(Math.abs(answer.total_distance - sum(({ total_distance }) => total_distance)) <= answer.members.length, 'meters, each rounded');
    assert.ok(answer.active_members > 0 && answer.active_members <= answer.member_count);
    const { members } = await (await world.open('athlete')).groups.get({ group_id: answer.group_id });
    assert.deepEqual(answer.members.map(({ user_id }) => user_id).sort(), [...members].sort());
    assert.equal(answer.member_count, members.length);
  },
  refusals: { ...outsider, ...rangeRefusals },
  wrongField: { set: 'members.total_distance:"far"', path: '$.members[0].total_distance' },
  choice: { field: 'range', read: (answer: GroupStats) => answer.range },
};

const leaderboard: OperationCases = {
  as: 'assistant',
  args: async (world) => ({ group_id: await groupOfAthlete(world), metric: 'duration', range: 'custom', from_timestamp: Date.parse(dayBefore(60)) / 1000, to_timestamp: Date.parse(dayBefore(1)) / 1000, limit: 4 }),
  async check(answer: Leaderboard, world, args) {
    const entry = object({ rank: check('a rank from 1', (value) => Number.isSafeInteger(value) && (value as number) >= 1), user_id: id, display_name: text, profile_image_url: optional(url), value: count, privacy: withheld });
    conforms(object({ group_id: exactly(args.group_id), metric: exactly('duration'), range: oneOf(...ranges), entries: listOf(entry, { atLeast: 2 }) }), answer);
    assert.ok(answer.entries.length <= 4);
    const values = answer.entries.map(({ value }) => value);
    assert.deepEqual(values, [...values].sort((one, other) => other - one), 'highest first');
    assert.deepEqual(answer.entries.map(({ rank }) => rank), values.map((value) => values.indexOf(value) + 1), 'equal values share a rank');

    const { metric: _, limit: __, ...span } = args;
    const coach = await world.open('assistant');
    const { members } = await coach.groups.stats(span as { group_id: string });
    const durations = new Map(members.map((member) => [member.user_id, member.total_duration]));
    for (const { user_id, value } of answer.entries) assert.equal(value, durations.get(user_id), 'the seconds of groups.stats');
  },
  refusals: {
    ...outsider,
    ...rangeRefusals,
    'the figure is not one of the list': { args: async (world) => ({ group_id: await groupOfAthlete(world), metric: 'smiles' }), error: invalid('metric') },
    'the list is too long': { args: async (world) => ({ group_id: await groupOfAthlete(world), limit: 101 }), error: invalid('limit') },
  },
  wrongField: { set: 'entries.value:{}', path: '$.entries[0].value' },
  choice: { field: 'metric', read: (answer: Leaderboard) => answer.metric },
};

export const groupFigureCases = {
  'groups.activities': activities,
  'groups.stats': stats,
  'groups.leaderboard': leaderboard,
};
