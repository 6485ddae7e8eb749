import type { UserCaller } from "../auth/callers.ts";
import type { Services } from "../services.ts";
import { totalEfforts, totalPlanned } from "../stores/analytics-rows.ts";
import { listGroups } from "../stores/groups.ts";
import { groupIdsOf } from "../stores/members.ts";
import { isoFromMillis } from "../time.ts";
import { visibleSignals } from "./coach-athletes.ts";
import { type CoachedAthlete, coachedAthletes } from "./coached-roster.ts";
import { paceOver } from "./pace.ts";
import type { TimeRange } from "./time-range.ts";

/** contract 9, analytics.groupDashboard: sums over what the coach may see of each athlete. */

interface Share {
  activities: number;
  runs: number;
  runMeters: number;
  runSeconds: number;
  load: number;
  planned: { completed: number; skipped: number };
  needsAttention: boolean;
  showsPace: boolean;
}

export function groupDashboard(
  services: Services,
  asker: { caller: UserCaller; nowMillis: number },
  orgId: string,
  groupId: string | undefined,
  range: TimeRange,
): { totals: object; groups: object[] } {
  const all = coachedAthletes(services.database, asker.caller, orgId);
  const athletes = groupId === undefined ? all : all.filter(({ row }) => groupIdsOf(row).includes(groupId));
  const shares = sharesOf(services, athletes, range, Math.floor(asker.nowMillis / 1000));
  const groups = listGroups(services.database, orgId).filter((group) => groupId === undefined || group.group_id === groupId);
  const { avg_pace: _, ...totals } = sumUp(athletes, shares);
  return {
    totals,
    groups: groups.map((group) => {
      const members = athletes.filter(({ row }) => groupIdsOf(row).includes(group.group_id));
      return { group_id: group.group_id, name: group.name, ...sumUp(members, shares) };
    }),
  };
}

function sharesOf(
  services: Services,
  athletes: readonly CoachedAthlete[],
  range: TimeRange,
  nowSeconds: number,
): Map<string, Share> {
  const { database } = services;
  const visibleIds = athletes.filter(({ visibility }) => visibility.activities).map(({ userId }) => userId);
  const fromDate = isoFromMillis(range.fromSeconds * 1000).slice(0, 10);
  const toDate = isoFromMillis(range.toSeconds * 1000).slice(0, 10);
  const efforts = new Map(
    totalEfforts(database, visibleIds, range.fromSeconds, range.toSeconds).map((row) => [row.user_id, row]),
  );
  const planned = new Map(totalPlanned(database, visibleIds, fromDate, toDate).map((row) => [row.user_id, row]));
  const signals = visibleSignals(services, athletes, nowSeconds);
  return new Map(
    athletes.map(({ userId, visibility }) => {
      const effort = efforts.get(userId);
      const plan = planned.get(userId);
      return [
        userId,
        {
          activities: effort?.activities ?? 0,
          runs: effort?.runs ?? 0,
          runMeters: effort?.run_distance_meters ?? 0,
          runSeconds: effort?.run_duration_seconds ?? 0,
          load: effort?.training_load ?? 0,
          planned: { completed: plan?.completed ?? 0, skipped: plan?.skipped ?? 0 },
          needsAttention: signals.get(userId)!.length > 0,
          showsPace: visibility.pace,
        },
      ];
    }),
  );
}

function sumUp(athletes: readonly CoachedAthlete[], shares: ReadonlyMap<string, Share>): Record<string, unknown> {
  const own = athletes.map(({ userId }) => shares.get(userId)!);
  const sum = (pick: (share: Share) => number) => own.reduce((total, share) => total + pick(share), 0);
  const done = sum((share) => share.planned.completed);
  const planned = done + sum((share) => share.planned.skipped);
  // Whoever withholds the pace has no part in the mean either.
  const pacers = own.filter((share) => share.showsPace);
  const paceMeters = pacers.reduce((total, share) => total + share.runMeters, 0);
  const paceSeconds = pacers.reduce((total, share) => total + share.runSeconds, 0);
  return {
    member_count: athletes.length,
    active_members: own.filter((share) => share.activities > 0).length,
    total_activities: sum((share) => share.runs),
    total_distance: Math.round(sum((share) => share.runMeters)),
    total_duration: sum((share) => share.runSeconds),
    avg_pace: paceOver(paceMeters, paceSeconds),
    training_load: sum((share) => share.load),
    completion_rate: planned === 0 ? null : Math.round((done / planned) * 100) / 100,
    needing_attention: own.filter((share) => share.needsAttention).length,
  };
}
