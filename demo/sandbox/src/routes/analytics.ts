import type { UserCaller } from "../auth/callers.ts";
import { isAdmin, isSelf } from "../auth/roles.ts";
import { type AthleteAccess, requireAthlete } from "../domain/athlete-access.ts";
import { athleteProfile } from "../domain/athlete-profile.ts";
import { SECONDS_PER_DAY } from "../domain/calendar.ts";
import { averageHeartRate } from "../domain/heart-rate.ts";
import { paceOver } from "../domain/pace.ts";
import { type Viewer, type Visibility, visibilityFor } from "../domain/privacy.ts";
import { GRANULARITIES, runningStats } from "../domain/running-stats.ts";
import { isTimezone } from "../domain/timezones.ts";
import type { Api, Call } from "../http/api.ts";
import { ok } from "../http/envelopes.ts";
import { invalidRange } from "../http/errors.ts";
import { type EffortRow, listEfforts } from "../stores/analytics-rows.ts";
import { privacyOf, timezoneOf } from "../stores/users.ts";
import { secondsFromMillis } from "../time.ts";
import { id, INVALID, oneOf, queryBoolean, queryInteger, type Reader } from "../validation.ts";
import { addCoachAnalyticsRoutes } from "./coach-analytics.ts";

const USER = { auth: "user" } as const;

export function addAnalyticsRoutes(api: Api): void {
  api.operation("analytics.athleteProfile", "GET", "/analytics/athlete_profile", USER, getAthleteProfile);
  api.operation("analytics.fitnessStats", "GET", "/analytics/fitness_stats", USER, getFitnessStats);
  api.operation("analytics.runningStats", "GET", "/analytics/running_stats", USER, getRunningStats);
  addCoachAnalyticsRoutes(api);
}

// contract 9, analytics.athleteProfile
function getAthleteProfile(call: Call<"user">): Response {
  const { profileCache, database } = call.services;
  const userId = call.query.required("user_id", id);
  const refresh = call.query.optional("refresh", queryBoolean) ?? false;
  const { user } = requireAthlete(database, call.caller, userId);
  const viewer = analyticsViewer(call.caller, userId);
  const cached = refresh ? undefined : profileCache.find(userId, viewer, call.nowMillis);
  if (cached) return ok(cached);
  const profile = athleteProfile(call.services, user, viewer, call.nowMillis);
  profileCache.store(userId, viewer, profile, call.nowMillis);
  return ok(profile);
}

const DEFAULT_DAYS = 30;

// contract 9, analytics.fitnessStats
function getFitnessStats(call: Call<"user">): Response {
  const days = call.query.optional("days", queryInteger({ min: 1, max: 365 })) ?? DEFAULT_DAYS;
  const subject = requireSubject(call);
  const toSeconds = secondsFromMillis(call.nowMillis);
  const runs = visibleRuns(call, subject, toSeconds - days * SECONDS_PER_DAY, toSeconds);
  const { visibility } = subject;
  const distanceMeters = sum(runs, (run) => run.distance_meters);
  const measuredSeconds = sum(runs, (run) => (run.distance_meters ? run.duration_seconds : 0));
  const heartRate = visibility.trainingData ? averageHeartRate(runs) : null;
  const withheld = [...(visibility.pace ? [] : ["avg_pace"]), ...(visibility.trainingData ? [] : ["avg_heart_rate"])];
  return ok({
    total_activities: runs.length,
    total_distance: distanceMeters,
    total_duration: sum(runs, (run) => run.duration_seconds),
    ...(visibility.pace ? { avg_pace: paceOver(distanceMeters, measuredSeconds) } : {}),
    ...(heartRate === null ? {} : { avg_heart_rate: heartRate }),
    ...(withheld.length > 0 ? { privacy: { withheld } } : {}),
  });
}

const MAX_SPAN_SECONDS = 365 * SECONDS_PER_DAY;
const MAX_AHEAD_SECONDS = 7 * SECONDS_PER_DAY;

const timezone: Reader<string> = (value) => (typeof value === "string" && isTimezone(value) ? value : INVALID);
const epochSeconds = queryInteger({ min: 0, max: 1e11 - 1 });

// contract 9, analytics.runningStats
function getRunningStats(call: Call<"user">): Response {
  const { query } = call;
  const fromSeconds = query.required("from_timestamp", epochSeconds);
  const toSeconds = query.required("to_timestamp", epochSeconds);
  const granularity = query.optional("granularity", oneOf(GRANULARITIES)) ?? "daily";
  const metric = query.optional("metric", oneOf(["distance", "duration", "training_load"])) ?? "distance";
  const askedTimezone = query.optional("timezone", timezone);
  const isTooFarAhead = toSeconds > secondsFromMillis(call.nowMillis) + MAX_AHEAD_SECONDS;
  if (toSeconds < fromSeconds || toSeconds - fromSeconds > MAX_SPAN_SECONDS || isTooFarAhead) throw invalidRange("to_timestamp");
  const subject = requireSubject(call);
  const { user } = subject.athlete;
  const zone = askedTimezone ?? timezoneOf(user);
  const runs = visibleRuns(call, subject, fromSeconds, toSeconds);
  return ok({
    user_id: user.user_id,
    granularity,
    metric,
    timezone: zone,
    from_timestamp: fromSeconds,
    to_timestamp: toSeconds,
    ...runningStats(runs, { granularity, timezone: zone, fromSeconds, toSeconds }),
  });
}

interface Subject {
  athlete: AthleteAccess;
  visibility: Visibility;
}

/** `user_id`, default the caller. */
function requireSubject(call: Call<"user">): Subject {
  const userId = call.query.optional("user_id", id) ?? call.caller.userId;
  const athlete = requireAthlete(call.services.database, call.caller, userId);
  return { athlete, visibility: visibilityFor(analyticsViewer(call.caller, userId), privacyOf(athlete.user)) };
}

/** contract 2.2: for analytics any coach of the organization counts as coach; others do not get this far. */
function analyticsViewer(caller: UserCaller, userId: string): Viewer {
  return isSelf(caller, userId) || isAdmin(caller) ? "owner" : "coach";
}

function visibleRuns(call: Call<"user">, subject: Subject, fromSeconds: number, toSeconds: number): EffortRow[] {
  if (!subject.visibility.activities) return [];
  const { user_id: userId } = subject.athlete.user;
  return listEfforts(call.services.database, [userId], fromSeconds, toSeconds).filter(
    (effort) => effort.activity_type === "run",
  );
}

function sum(runs: readonly EffortRow[], pick: (run: EffortRow) => number | null): number {
  return Math.round(runs.reduce((total, run) => total + (pick(run) ?? 0), 0) * 100) / 100;
}
