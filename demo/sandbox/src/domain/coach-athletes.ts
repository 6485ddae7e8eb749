import type { UserCaller } from "../auth/callers.ts";
import { type Page, pageOf } from "../http/paging.ts";
import type { Services } from "../services.ts";
import { type ActivityRow, latestActivities } from "../stores/activities.ts";
import { groupIdsOf, labelsOf } from "../stores/members.ts";
import { findUsers, type UserRow } from "../stores/users.ts";
import { type AttentionSignal, isUrgent } from "./attention.ts";
import { type CoachedAthlete, coachedAthletes } from "./coached-roster.ts";
import { currentPlans, type PlanProgress } from "./current-plans.ts";
import { dataQuality } from "./data-quality.ts";
import { type MetricsView, metricsView } from "./metrics-view.ts";
import { byMemberName, matchesRosterFilter, type RosterFilter } from "./roster.ts";
import { localDay } from "./timezones.ts";

/** contract 9, analytics.coachAthletesMetrics. */

export const ATHLETE_ORDERS = ["name", "attention", "weekly_distance", "last_activity"] as const;
export type AthleteOrder = (typeof ATHLETE_ORDERS)[number];

export interface AthletesQuestion {
  filter: RosterFilter;
  order: AthleteOrder;
  needsAttention: boolean | undefined;
  page: Page;
}

interface Asker {
  caller: UserCaller;
  nowMillis: number;
}

export function athleteMetricsPage(
  services: Services,
  orgId: string,
  question: AthletesQuestion,
  { caller, nowMillis }: Asker,
): { athletes: object[]; total: number } {
  const nowSeconds = Math.floor(nowMillis / 1000);
  const found = coachedAthletes(services.database, caller, orgId)
    .filter(({ row }) => matchesRosterFilter(row, question.filter))
    .sort((a, b) => byMemberName(a.row, b.row));
  const matching = filterByAttention(services, found, question.needsAttention, nowSeconds);
  const ordered = inOrder(services, matching, question.order, nowSeconds);
  return { athletes: entries(services, pageOf(ordered, question.page), nowSeconds), total: ordered.length };
}

function filterByAttention(
  services: Services,
  athletes: CoachedAthlete[],
  needsAttention: boolean | undefined,
  nowSeconds: number,
): CoachedAthlete[] {
  if (needsAttention === undefined) return athletes;
  const signals = visibleSignals(services, athletes, nowSeconds);
  return athletes.filter(({ userId }) => signals.get(userId)!.length > 0 === needsAttention);
}

export function visibleSignals(
  services: Services,
  athletes: readonly CoachedAthlete[],
  nowSeconds: number,
): Map<string, AttentionSignal[]> {
  const fitness = services.metrics.fitness.valuesFor(athletes, nowSeconds);
  return new Map(
    athletes.map(({ userId, visibility }) => [userId, visibility.trainingData ? fitness.get(userId)!.signals : []]),
  );
}

/** The list comes in sorted by name, and sorting is stable: that settles ties. */
function inOrder(
  services: Services,
  athletes: CoachedAthlete[],
  order: AthleteOrder,
  nowSeconds: number,
): CoachedAthlete[] {
  if (order === "name") return athletes;
  const rank = rankBy(services, athletes, order, nowSeconds);
  return athletes.toSorted((a, b) => rank(b) - rank(a));
}

/** Higher comes first. */
function rankBy(
  services: Services,
  athletes: readonly CoachedAthlete[],
  order: Exclude<AthleteOrder, "name">,
  nowSeconds: number,
): (athlete: CoachedAthlete) => number {
  switch (order) {
    case "attention": {
      const signals = visibleSignals(services, athletes, nowSeconds);
      return ({ userId }) => urgency(signals.get(userId)!);
    }
    case "weekly_distance": {
      const training = services.metrics.training.valuesFor(athletes, nowSeconds);
      return ({ userId, visibility }) => (visibility.activities ? training.get(userId)!.weekly_distance_km : 0);
    }
    case "last_activity": {
      const userIds = athletes.map(({ userId }) => userId);
      const latest = latestActivities(services.database, userIds);
      return ({ userId, visibility }) => (visibility.activities ? (latest.get(userId)?.placed_at ?? 0) : 0);
    }
  }
}

/** One urgent signal weighs more than all that only ask to be watched. */
function urgency(signals: readonly AttentionSignal[]): number {
  return signals.reduce((sum, signal) => sum + (isUrgent(signal) ? 100 : 1), 0);
}

function entries(services: Services, athletes: readonly CoachedAthlete[], nowSeconds: number): object[] {
  if (athletes.length === 0) return [];
  const { database, metrics } = services;
  const userIds = athletes.map(({ userId }) => userId);
  const users = findUsers(database, userIds);
  const latest = latestActivities(database, userIds);
  const training = metrics.training.valuesFor(athletes, nowSeconds);
  const fitness = metrics.fitness.valuesFor(athletes, nowSeconds);
  const plans = currentPlans(
    database,
    athletes.map(({ userId, timezone }) => ({ userId, today: localDay(timezone, nowSeconds) })),
  );
  return athletes.map((athlete) => {
    const { userId, visibility } = athlete;
    const view = metricsView(training.get(userId)!, fitness.get(userId)!, visibility, false);
    const primary = plans.get(userId)!.find((plan) => plan.is_primary);
    return entry(athlete, users.get(userId)!, view, primary, latest.get(userId));
  });
}

function entry(
  { row, visibility }: CoachedAthlete,
  user: UserRow,
  view: MetricsView,
  plan: PlanProgress | undefined,
  latest: ActivityRow | undefined,
): object {
  const withheld = visibility.profileInfo ? view.withheld : [...view.withheld, "profile_image_url"];
  return {
    user_id: row.user_id,
    email: row.email,
    display_name: row.display_name,
    nickname: row.nickname,
    ...(visibility.profileInfo ? { profile_image_url: row.profile_image_url } : {}),
    status: row.status,
    member_level: row.member_level,
    labels: labelsOf(row),
    coach_id: row.coach_id,
    coach_name: row.coach_name,
    group_ids: groupIdsOf(row),
    has_push_token: row.has_push_token === 1,
    current_plan: plan ? planOnly(plan) : null,
    latest_activity: latest && visibility.activities ? latestView(latest) : null,
    metrics: view.metrics,
    attention_signals: view.signals,
    data_quality: { score: dataQuality(user).score },
    ...(withheld.length > 0 ? { privacy: { withheld } } : {}),
  };
}

function planOnly({ plan_instance_id, name, status, current_week, total_weeks }: PlanProgress): PlanProgress {
  return { plan_instance_id, name, status, current_week, total_weeks };
}

function latestView(row: ActivityRow): object {
  return {
    activity_id: row.activity_id,
    activity_name: row.activity_name,
    activity_type: row.activity_type,
    start_time_in_seconds: row.start_time_seconds,
    distance_in_meters: row.distance_meters,
    duration_in_seconds: row.duration_seconds,
  };
}
