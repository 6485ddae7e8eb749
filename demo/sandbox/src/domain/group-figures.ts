import type { UserCaller } from "../auth/callers.ts";
import type { Database } from "../database/database.ts";
import { groupBy } from "../collections.ts";
import { type EffortRow, listEfforts, totalPlanned } from "../stores/analytics-rows.ts";
import { type GroupMemberRow, type GroupRow, listGroupMembers } from "../stores/groups.ts";
import { privacyOf } from "../stores/users.ts";
import { isoFromMillis } from "../time.ts";
import { groupViewer } from "./group-access.ts";
import { averageHeartRate } from "./heart-rate.ts";
import { paceOver } from "./pace.ts";
import { type Visibility, visibilityFor } from "./privacy.ts";
import type { TimeRange } from "./time-range.ts";

/** contract 7, groups.stats and groups.leaderboard: what a viewer may count of each member. */
export interface MemberFigures {
  member: GroupMemberRow;
  visibility: Visibility;
  runs: EffortRow[];
  distanceMeters: number;
  durationSeconds: number;
  /** Of all sports. */
  load: number;
  hasActivities: boolean;
}

export function memberFigures(database: Database, caller: UserCaller, group: GroupRow, range: TimeRange): MemberFigures[] {
  const members = listGroupMembers(database, group.group_id).map((member) => ({
    member,
    visibility: visibilityFor(groupViewer(caller, group, member.user_id), privacyOf(member)),
  }));
  const visibleIds = members.filter(({ visibility }) => visibility.activities).map(({ member }) => member.user_id);
  const efforts = groupBy(listEfforts(database, visibleIds, range.fromSeconds, range.toSeconds), (effort) => effort.user_id);
  return members.map(({ member, visibility }) => {
    const own = efforts.get(member.user_id) ?? [];
    const runs = own.filter((effort) => effort.activity_type === "run");
    return {
      member,
      visibility,
      runs,
      distanceMeters: sum(runs, (run) => run.distance_meters),
      durationSeconds: sum(runs, (run) => run.duration_seconds),
      load: sum(own, (effort) => effort.training_load),
      hasActivities: own.length > 0,
    };
  });
}

export function groupStats(database: Database, figures: readonly MemberFigures[], range: TimeRange): object {
  const total = (pick: (member: MemberFigures) => number) => figures.reduce((sum, member) => sum + pick(member), 0);
  const pacers = figures.filter(({ visibility }) => visibility.pace).flatMap(({ runs }) => runs);
  const pulses = figures.filter(({ visibility }) => visibility.trainingData).flatMap(({ runs }) => runs);
  return {
    member_count: figures.length,
    active_members: figures.filter(({ hasActivities }) => hasActivities).length,
    total_activities: total(({ runs }) => runs.length),
    total_distance: Math.round(total(({ distanceMeters }) => distanceMeters)),
    total_duration: total(({ durationSeconds }) => durationSeconds),
    avg_pace: averagePace(pacers),
    avg_heart_rate: averageHeartRate(pulses),
    training_load: total(({ load }) => load),
    completion_rate: completionRate(database, figures, range),
    members: figures.map(memberStats),
  };
}

function memberStats({ member, visibility, runs, distanceMeters, durationSeconds }: MemberFigures): object {
  return {
    user_id: member.user_id,
    display_name: member.display_name,
    total_activities: runs.length,
    total_distance: Math.round(distanceMeters),
    total_duration: durationSeconds,
    ...(visibility.pace ? { avg_pace: averagePace(runs) } : { privacy: { withheld: ["avg_pace"] } }),
  };
}

/** completed / (completed + skipped) of what was planned, null without any. */
function completionRate(database: Database, figures: readonly MemberFigures[], range: TimeRange): number | null {
  const visibleIds = figures.filter(({ visibility }) => visibility.activities).map(({ member }) => member.user_id);
  const fromDate = isoFromMillis(range.fromSeconds * 1000).slice(0, 10);
  const toDate = isoFromMillis(range.toSeconds * 1000).slice(0, 10);
  let completed = 0;
  let planned = 0;
  for (const row of totalPlanned(database, visibleIds, fromDate, toDate)) {
    completed += row.completed;
    planned += row.completed + row.skipped;
  }
  return planned === 0 ? null : Math.round((completed / planned) * 100) / 100;
}

export const LEADERBOARD_METRICS = ["distance", "duration", "activities", "training_load"] as const;
export type LeaderboardMetric = (typeof LEADERBOARD_METRICS)[number];

/** Equal values share a rank, and the next rank counts them all. */
export function leaderboard(figures: readonly MemberFigures[], metric: LeaderboardMetric, limit: number): object[] {
  const entries = figures
    .filter(({ member }) => visibilityFor("group", privacyOf(member)).activities)
    .map((member) => ({ ...member, value: valueOf(member, metric) }))
    .sort((a, b) => b.value - a.value || (a.member.user_id < b.member.user_id ? -1 : 1));
  return entries.slice(0, limit).map(({ member, visibility, value }) => ({
    rank: entries.findIndex((other) => other.value === value) + 1,
    user_id: member.user_id,
    display_name: member.display_name,
    ...(visibility.profileInfo ? { profile_image_url: member.profile_image_url } : { privacy: { withheld: ["profile_image_url"] } }),
    value,
  }));
}

function valueOf({ runs, distanceMeters, durationSeconds, load }: MemberFigures, metric: LeaderboardMetric): number {
  switch (metric) {
    case "distance":
      return Math.round(distanceMeters);
    case "duration":
      return durationSeconds;
    case "activities":
      return runs.length;
    case "training_load":
      return load;
  }
}

/** A run without a distance would only spoil the pace. */
function averagePace(runs: readonly EffortRow[]): string | null {
  const measured = runs.filter((run) => (run.distance_meters ?? 0) > 0);
  return paceOver(sum(measured, (run) => run.distance_meters), sum(measured, (run) => run.duration_seconds));
}

function sum(efforts: readonly EffortRow[], pick: (effort: EffortRow) => number | null): number {
  return efforts.reduce((total, effort) => total + (pick(effort) ?? 0), 0);
}
