import { type Database, type SqlValue, updateRow } from "../database/database.ts";
import type { ActivityRow } from "./activities.ts";

/** One workout of an assigned plan. `activity_id` is what it became in the calendar: scheduled, completed or skipped. */
export interface InstanceWorkoutRow {
  plan_instance_id: string;
  workout_id: string;
  week: number;
  day: string;
  target_complete_date: string;
  content: string;
  activity_id: string | null;
  is_linked: 0 | 1;
  /** Of the activity; null when there is none any more. */
  activity_status: ActivityRow["status"] | null;
}

const WITH_STATUS = /* sql */ `
  SELECT instance_workouts.*, activities.status AS activity_status
  FROM instance_workouts LEFT JOIN activities USING (activity_id)`;

export function listInstanceWorkouts(database: Database, planInstanceId: string): InstanceWorkoutRow[] {
  return database.all<InstanceWorkoutRow>(
    `${WITH_STATUS} WHERE instance_workouts.plan_instance_id = ? ORDER BY target_complete_date, instance_workouts.workout_id`,
    planInstanceId,
  );
}

/** Of several instances, between two dates. */
export function listWorkoutsOfDates(
  database: Database,
  planInstanceIds: readonly string[],
  fromDate: string,
  toDate: string,
): InstanceWorkoutRow[] {
  return database.all<InstanceWorkoutRow>(
    `${WITH_STATUS} WHERE instance_workouts.plan_instance_id IN (SELECT value FROM json_each(?))
       AND target_complete_date BETWEEN ? AND ? ORDER BY target_complete_date, instance_workouts.workout_id`,
    JSON.stringify(planInstanceIds),
    fromDate,
    toDate,
  );
}

export function findInstanceWorkout(database: Database, planInstanceId: string, workoutId: string): InstanceWorkoutRow | undefined {
  return database.first<InstanceWorkoutRow>(
    `${WITH_STATUS} WHERE instance_workouts.plan_instance_id = ? AND instance_workouts.workout_id = ?`,
    planInstanceId,
    workoutId,
  );
}

/** A planned workout of that day and sport that still waits to be done. */
export function findWaitingWorkout(
  database: Database,
  userId: string,
  activityType: string,
  date: string,
): InstanceWorkoutRow | undefined {
  return database.first<InstanceWorkoutRow>(
    `${WITH_STATUS} WHERE activities.user_id = ? AND activities.status = 'scheduled' AND activities.activity_type = ?
       AND activities.plan_instance_id IS NOT NULL AND activities.scheduled_date = ?
     ORDER BY instance_workouts.workout_id LIMIT 1`,
    userId,
    activityType,
    date,
  );
}

type Changes = Partial<Pick<InstanceWorkoutRow, "week" | "day" | "target_complete_date" | "activity_id" | "is_linked">>;

/** Workout ids of instances are drawn for each, so that they alone name the row. */
export function updateInstanceWorkout(database: Database, workoutId: string, changes: Changes): void {
  updateRow(database, "instance_workouts", "workout_id", workoutId, changes as Record<string, SqlValue>);
}

export function deleteInstanceWorkout(database: Database, workoutId: string): void {
  database.run("DELETE FROM instance_workouts WHERE workout_id = ?", workoutId);
}

export interface Progress {
  plan_instance_id: string;
  completed: number;
  total: number;
}

export function countProgress(database: Database, planInstanceIds: readonly string[]): Map<string, Progress> {
  const rows = database.all<Progress>(
    `SELECT instance_workouts.plan_instance_id, count(*) AS total, coalesce(sum(activities.status = 'completed'), 0) AS completed
     FROM instance_workouts LEFT JOIN activities USING (activity_id)
     WHERE instance_workouts.plan_instance_id IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    JSON.stringify(planInstanceIds),
  );
  return new Map(rows.map((row) => [row.plan_instance_id, row]));
}
