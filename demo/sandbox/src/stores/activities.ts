import { type Database, insertMany, insertRow, type SqlValue, updateRow } from "../database/database.ts";
import type { ActivitySource, ActivityStatus, ActivityType } from "../domain/activity-types.ts";
import { dayNumberOf, SECONDS_PER_DAY } from "../domain/calendar.ts";
import type { Streams } from "../domain/streams.ts";
import { startOfLocalDay } from "../domain/timezones.ts";

export interface ActivityRow {
  activity_id: string;
  user_id: string;
  activity_type: ActivityType;
  status: ActivityStatus;
  source: ActivitySource;
  external_id: string | null;
  activity_name: string;
  activity_sub_type: string | null;
  start_time_seconds: number | null;
  duration_seconds: number | null;
  distance_meters: number | null;
  average_pace: string | null;
  average_heart_rate: number | null;
  max_heart_rate: number | null;
  elevation_gain_meters: number | null;
  average_cadence: number | null;
  calories: number | null;
  training_load: number | null;
  perceived_effort: number | null;
  personal_review: string | null;
  plan_instance_id: string | null;
  workout_id: string | null;
  scheduled_date: string | null;
  completed_at: number | null;
  placed_at: number;
  overdue_at: number | null;
  image_urls: string;
  stream_recipe: string | null;
  created_at: number;
  updated_at: number;
}

/** To be filled in: every activity is made from it, so that a new column has one default. */
export const BLANK_ACTIVITY: Readonly<ActivityRow> = {
  activity_id: "",
  user_id: "",
  activity_type: "run",
  status: "completed",
  source: "manual",
  external_id: null,
  activity_name: "",
  activity_sub_type: null,
  start_time_seconds: null,
  duration_seconds: null,
  distance_meters: null,
  average_pace: null,
  average_heart_rate: null,
  max_heart_rate: null,
  elevation_gain_meters: null,
  average_cadence: null,
  calories: null,
  training_load: null,
  perceived_effort: null,
  personal_review: null,
  plan_instance_id: null,
  workout_id: null,
  scheduled_date: null,
  completed_at: null,
  placed_at: 0,
  overdue_at: null,
  image_urls: "[]",
  stream_recipe: null,
  created_at: 0,
  updated_at: 0,
};

const ACTIVITY_COLUMNS = Object.keys(BLANK_ACTIVITY) as (keyof ActivityRow)[];

/**
 * Where an activity stands in time: at its start, else at noon UTC of its scheduled date, which is that same calendar day in
 * nearly every timezone, so that a filter by a local day finds it.
 */
export function placedAt(row: Pick<ActivityRow, "start_time_seconds" | "scheduled_date" | "created_at">): number {
  if (row.start_time_seconds !== null) return row.start_time_seconds * 1000;
  if (row.scheduled_date !== null) return (dayNumberOf(row.scheduled_date) + 0.5) * SECONDS_PER_DAY * 1000;
  return row.created_at;
}

/** contract 2.6: unfinished ones become skipped at the end of the day after, where the athlete lives. */
export function overdueAt(row: Pick<ActivityRow, "status" | "scheduled_date">, timezone: string): number | null {
  if (row.status !== "scheduled" || row.scheduled_date === null) return null;
  return startOfLocalDay(timezone, dayNumberOf(row.scheduled_date) + 2) * 1000;
}

export function skipOverdue(database: Database, nowMillis: number): void {
  database.run(
    "UPDATE activities SET status = 'skipped', updated_at = overdue_at, overdue_at = NULL WHERE overdue_at <= ?",
    nowMillis,
  );
}

/** After a move to another timezone: days end at another moment there. */
export function rescheduleOverdue(database: Database, userId: string, timezone: string): void {
  const rows = database.all<Pick<ActivityRow, "activity_id" | "status" | "scheduled_date">>(
    "SELECT activity_id, status, scheduled_date FROM activities WHERE user_id = ? AND overdue_at IS NOT NULL",
    userId,
  );
  for (const row of rows) updateActivity(database, row.activity_id, { overdue_at: overdueAt(row, timezone) });
}

export function findActivity(database: Database, activityId: string): ActivityRow | undefined {
  return database.first<ActivityRow>("SELECT * FROM activities WHERE activity_id = ?", activityId);
}

export function insertActivity(database: Database, row: ActivityRow): void {
  insertRow(database, "activities", { ...row });
}

export function insertActivities(database: Database, activities: readonly ActivityRow[]): void {
  const rows = activities.map((row) => ACTIVITY_COLUMNS.map((column) => row[column]));
  insertMany(database, "activities", ACTIVITY_COLUMNS, rows);
}

export function updateActivity(database: Database, activityId: string, changes: Partial<ActivityRow>): void {
  updateRow(database, "activities", "activity_id", activityId, changes);
}

export function deleteActivity(database: Database, activityId: string): void {
  database.run("DELETE FROM activities WHERE activity_id = ?", activityId);
}

export interface ActivityFilter {
  userId: string;
  statuses: readonly ActivityStatus[];
  activityType?: ActivityType | undefined;
  planInstanceId?: string | undefined;
  fromMillis?: number | undefined;
  toMillis?: number | undefined;
  limit: number;
  offset: number;
}

/** Newest first, ties by id. */
export function listActivities(database: Database, filter: ActivityFilter): ActivityRow[] {
  const conditions = ["user_id = ?", "status IN (SELECT value FROM json_each(?))"];
  const values: SqlValue[] = [filter.userId, JSON.stringify(filter.statuses)];
  const where = (condition: string, value: SqlValue | undefined) => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  where("activity_type = ?", filter.activityType);
  where("plan_instance_id = ?", filter.planInstanceId);
  where("placed_at >= ?", filter.fromMillis);
  where("placed_at <= ?", filter.toMillis);
  return database.all<ActivityRow>(
    `SELECT * FROM activities WHERE ${conditions.join(" AND ")} ORDER BY placed_at DESC, activity_id LIMIT ? OFFSET ?`,
    ...values,
    filter.limit,
    filter.offset,
  );
}

/** The newest completed activity of each. */
export function latestActivities(database: Database, userIds: readonly string[]): Map<string, ActivityRow> {
  const rows = database.all<ActivityRow>(
    `SELECT activities.* FROM json_each(?) AS asked JOIN activities ON activity_id = (
       SELECT activity_id FROM activities WHERE user_id = asked.value AND status = 'completed'
       ORDER BY placed_at DESC, activity_id LIMIT 1)`,
    JSON.stringify(userIds),
  );
  return new Map(rows.map((row) => [row.user_id, row]));
}

export interface FeedFilter {
  userIds: readonly string[];
  fromMillis: number | undefined;
  toMillis: number | undefined;
  subTypes: readonly string[] | undefined;
  limit: number;
}

/** Completed activities of several athletes, newest first. */
export function listFeed(database: Database, filter: FeedFilter): ActivityRow[] {
  return database.all<ActivityRow>(
    `SELECT * FROM activities
     WHERE user_id IN (SELECT value FROM json_each(?)) AND status = 'completed' AND placed_at BETWEEN ? AND ?
       AND (? IS NULL OR activity_sub_type IN (SELECT value FROM json_each(?)))
     ORDER BY placed_at DESC, activity_id LIMIT ?`,
    JSON.stringify(filter.userIds),
    filter.fromMillis ?? 0,
    filter.toMillis ?? Number.MAX_SAFE_INTEGER,
    filter.subTypes ? 1 : null,
    JSON.stringify(filter.subTypes ?? []),
    filter.limit,
  );
}

export function storeStreams(database: Database, activityId: string, streams: Streams): void {
  database.run(
    "INSERT INTO activity_streams (activity_id, streams) VALUES (?, ?) ON CONFLICT DO UPDATE SET streams = excluded.streams",
    activityId,
    JSON.stringify(streams),
  );
}

export function deleteStreams(database: Database, activityId: string): void {
  database.run("DELETE FROM activity_streams WHERE activity_id = ?", activityId);
  database.run("UPDATE activities SET stream_recipe = NULL WHERE activity_id = ?", activityId);
}

export function storedStreams(database: Database, activityId: string): Streams | undefined {
  const row = database.first<{ streams: string }>(
    "SELECT streams FROM activity_streams WHERE activity_id = ?",
    activityId,
  );
  return row && (JSON.parse(row.streams) as Streams);
}
