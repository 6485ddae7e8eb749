import type { Database } from "../database/database.ts";

/** What a phone or watch tells about one day. */
export interface DailyMetrics {
  date: string;
  resting_heart_rate: number | null;
  hrv: number | null;
  sleep_duration_seconds: number | null;
  sleep_stages: string | null;
  steps: number | null;
  vo2_max: number | null;
}

/** The date is the key; what a later upload does not tell stays. */
export function upsertDailyMetrics(database: Database, userId: string, day: DailyMetrics): void {
  database.run(
    `INSERT INTO daily_metrics (user_id, date, resting_heart_rate, hrv, sleep_duration_seconds, sleep_stages, steps, vo2_max)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET
       resting_heart_rate = coalesce(excluded.resting_heart_rate, resting_heart_rate),
       hrv = coalesce(excluded.hrv, hrv),
       sleep_duration_seconds = coalesce(excluded.sleep_duration_seconds, sleep_duration_seconds),
       sleep_stages = coalesce(excluded.sleep_stages, sleep_stages),
       steps = coalesce(excluded.steps, steps),
       vo2_max = coalesce(excluded.vo2_max, vo2_max)`,
    userId, day.date, day.resting_heart_rate, day.hrv, day.sleep_duration_seconds, day.sleep_stages, day.steps, day.vo2_max,
  );
}
