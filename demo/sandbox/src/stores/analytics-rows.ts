import type { Database } from "../database/database.ts";
import type { ActivityType } from "../domain/activity-types.ts";

/** Completed activities in the narrow form that figures are made of; one index holds all of it. */
export interface EffortRow {
  user_id: string;
  start_time_seconds: number;
  activity_type: ActivityType;
  duration_seconds: number | null;
  distance_meters: number | null;
  training_load: number | null;
  average_heart_rate: number | null;
}

export function listEfforts(
  database: Database,
  userIds: readonly string[],
  fromSeconds: number,
  toSeconds: number,
): EffortRow[] {
  return database.all<EffortRow>(
    `SELECT user_id, start_time_seconds, activity_type, duration_seconds, distance_meters, training_load, average_heart_rate
     FROM activities
     WHERE user_id IN (SELECT value FROM json_each(?)) AND status = 'completed' AND start_time_seconds BETWEEN ? AND ?`,
    JSON.stringify(userIds),
    fromSeconds,
    toSeconds,
  );
}

export interface EffortTotals {
  user_id: string;
  runs: number;
  run_distance_meters: number;
  run_duration_seconds: number;
  training_load: number;
  activities: number;
}

export function totalEfforts(
  database: Database,
  userIds: readonly string[],
  fromSeconds: number,
  toSeconds: number,
): EffortTotals[] {
  return database.all<EffortTotals>(
    `SELECT user_id, count(*) AS activities,
       sum(activity_type = 'run') AS runs,
       sum(CASE activity_type WHEN 'run' THEN coalesce(distance_meters, 0) ELSE 0 END) AS run_distance_meters,
       sum(CASE activity_type WHEN 'run' THEN coalesce(duration_seconds, 0) ELSE 0 END) AS run_duration_seconds,
       sum(coalesce(training_load, 0)) AS training_load
     FROM activities
     WHERE user_id IN (SELECT value FROM json_each(?)) AND status = 'completed' AND start_time_seconds BETWEEN ? AND ?
     GROUP BY user_id`,
    JSON.stringify(userIds),
    fromSeconds,
    toSeconds,
  );
}

export interface PlannedTotals {
  user_id: string;
  completed: number;
  skipped: number;
}

/** Planned workouts of a span of dates, both included. */
export function totalPlanned(
  database: Database,
  userIds: readonly string[],
  fromDate: string,
  toDate: string,
): PlannedTotals[] {
  return database.all<PlannedTotals>(
    `SELECT user_id, sum(status = 'completed') AS completed, sum(status = 'skipped') AS skipped
     FROM activities
     WHERE user_id IN (SELECT value FROM json_each(?)) AND plan_instance_id IS NOT NULL AND scheduled_date BETWEEN ? AND ?
     GROUP BY user_id`,
    JSON.stringify(userIds),
    fromDate,
    toDate,
  );
}

export interface ReadingRow {
  user_id: string;
  date: string;
  hrv: number | null;
  resting_heart_rate: number | null;
  vo2_max: number | null;
}

export function listReadings(database: Database, userIds: readonly string[], fromDate: string): ReadingRow[] {
  return database.all<ReadingRow>(
    `SELECT user_id, date, hrv, resting_heart_rate, vo2_max FROM daily_metrics
     WHERE user_id IN (SELECT value FROM json_each(?)) AND date >= ?`,
    JSON.stringify(userIds),
    fromDate,
  );
}
