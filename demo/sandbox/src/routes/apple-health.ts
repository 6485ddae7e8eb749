import type { Database } from "../database/database.ts";
import { completedRow } from "../domain/activity-completion.ts";
import { readActivity, requireConsistent, requireSummary } from "../domain/activity-fields.ts";
import { linkSynced } from "../domain/plan-linking.ts";
import type { Api, Call } from "../http/api.ts";
import { ok } from "../http/envelopes.ts";
import { ApiError } from "../http/errors.ts";
import { type ActivityRow, BLANK_ACTIVITY, insertActivity, storeStreams, updateActivity } from "../stores/activities.ts";
import { connect, findConnection } from "../stores/connections.ts";
import { type DailyMetrics, upsertDailyMetrics } from "../stores/daily-metrics.ts";
import { findUser, timezoneOf } from "../stores/users.ts";
import { date, type Fields, integer, number, text } from "../validation.ts";

const RULES = { auth: "user", bodyLimitBytes: 8 * 1024 * 1024 } as const;
const MAX_ITEMS = 100;

export function addAppleHealthRoutes(api: Api): void {
  api.operation("appleHealth.uploadWorkouts", "POST", "/apple-health/workouts", RULES, uploadWorkouts);
  api.operation("appleHealth.uploadDailyMetrics", "POST", "/apple-health/daily-metrics", RULES, uploadDailyMetrics);
}

interface Outcome {
  activity_id: string;
  isNew: boolean;
}

// contract 12, appleHealth.uploadWorkouts
async function uploadWorkouts(call: Call<"user">): Promise<Response> {
  const { database, metrics, profileCache } = call.services;
  const items = readItems(await call.body(), "workouts");
  const named = items.map((item) => ({ item, externalId: item.required("external_id", text({ min: 1, max: 128 })) }));
  const timezone = timezoneOf(findUser(database, call.caller.userId)!);
  const failed: { external_id: string; error: string }[] = [];
  const outcomes: Outcome[] = [];
  database.transaction(() => {
    for (const { item, externalId } of named) {
      try {
        outcomes.push(storeWorkout(call, item, externalId, timezone));
      } catch (error) {
        // One bad workout does not hold up the others.
        if (!(error instanceof ApiError)) throw error;
        failed.push({ external_id: externalId, error: error.message });
      }
    }
    markSynced(database, call.caller.userId, call.nowMillis);
  });
  metrics.forget(call.caller.userId);
  profileCache.forget(call.caller.userId);
  return ok({
    received: named.length,
    created: outcomes.filter(({ isNew }) => isNew).length,
    updated: outcomes.filter(({ isNew }) => !isNew).length,
    failed,
    activity_ids: outcomes.map(({ activity_id }) => activity_id),
  });
}

function storeWorkout(call: Call<"user">, item: Fields, externalId: string, timezone: string): Outcome {
  const { database, ids } = call.services;
  requireSummary(item);
  const { changes, streams } = readActivity(item);
  const existing = database.first<ActivityRow>(
    "SELECT * FROM activities WHERE user_id = ? AND external_id = ?",
    call.caller.userId,
    externalId,
  );
  const base = existing ?? { ...BLANK_ACTIVITY, activity_id: "", created_at: call.nowMillis };
  const draft: ActivityRow = {
    ...base,
    ...changes,
    // Plans are Astral's affair: a phone knows nothing of them.
    plan_instance_id: base.plan_instance_id,
    workout_id: base.workout_id,
    scheduled_date: base.scheduled_date,
    completed_at: null,
    user_id: call.caller.userId,
    status: "completed",
    source: "apple_watch",
    external_id: externalId,
    updated_at: call.nowMillis,
  };
  requireConsistent(draft);
  const row = completedRow({ ...draft, activity_id: existing?.activity_id ?? ids.next("act") }, timezone);
  if (existing) updateActivity(database, row.activity_id, { ...row });
  else insertActivity(database, row);
  if (streams) storeStreams(database, row.activity_id, streams);
  linkSynced(database, row, timezone);
  return { activity_id: row.activity_id, isNew: !existing };
}

// contract 12, appleHealth.uploadDailyMetrics
async function uploadDailyMetrics(call: Call<"user">): Promise<Response> {
  const { database, metrics, profileCache } = call.services;
  const { userId } = call.caller;
  const days = readItems(await call.body(), "metrics").map(readDay);
  database.transaction(() => {
    for (const day of days) upsertDailyMetrics(database, userId, day);
    markSynced(database, userId, call.nowMillis);
  });
  metrics.forget(userId);
  profileCache.forget(userId);
  return ok({ received: days.length, upserted: days.length });
}

const seconds = integer({ min: 0, max: 86_400 });

function readDay(fields: Fields): DailyMetrics {
  const stages = fields.nullableObject("sleep_stages");
  return {
    date: fields.required("date", date),
    resting_heart_rate: fields.nullable("resting_heart_rate", number({ min: 20, max: 200 })) ?? null,
    hrv: fields.nullable("hrv", number({ min: 1, max: 400 })) ?? null,
    sleep_duration_seconds: fields.nullable("sleep_duration_in_seconds", seconds) ?? null,
    sleep_stages: stages ? JSON.stringify(readStages(stages)) : null,
    steps: fields.nullable("steps", integer({ min: 0, max: 200_000 })) ?? null,
    vo2_max: fields.nullable("vo2_max", number({ min: 10, max: 100 })) ?? null,
  };
}

function readStages(fields: Fields): Record<string, number> {
  const stages = ["awake", "rem", "core", "deep"].map((stage) => [stage, fields.optional(stage, seconds) ?? 0] as const);
  return Object.fromEntries(stages);
}

function readItems(body: Fields, name: string): Fields[] {
  const items = body.requiredObjects(name, { max: MAX_ITEMS });
  if (items.length === 0) throw body.invalid(name);
  return items;
}

/** The first upload is what connects a phone. */
function markSynced(database: Database, userId: string, nowMillis: number): void {
  const known = findConnection(database, userId, "apple_health");
  connect(database, {
    user_id: userId,
    provider: "apple_health",
    provider_user_id: null,
    access_token: null,
    connected_at: known?.connected_at ?? nowMillis,
    last_sync_at: nowMillis,
    backfill: "none",
  });
}
