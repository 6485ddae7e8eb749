import type { Database } from "../database/database.ts";
import { countProgress, type InstanceWorkoutRow } from "../stores/instance-workouts.ts";
import type { InstanceRow } from "../stores/plans.ts";
import { dateOf, type DayNumber } from "./calendar.ts";
import { currentWeek, instanceStatus, type PlanWorkout } from "./plan-calendar.ts";
import { shownWorkout } from "./workout-fields.ts";

/** contract 2.6, PlanInstance. */
export function instanceViews(database: Database, instances: readonly InstanceRow[], today: DayNumber): Record<string, unknown>[] {
  const progress = countProgress(database, instances.map(({ plan_instance_id }) => plan_instance_id));
  return instances.map((instance) => ({
    plan_instance_id: instance.plan_instance_id,
    training_plan_id: instance.training_plan_id,
    user_id: instance.user_id,
    org_id: instance.org_id,
    group_id: instance.group_id,
    name: instance.name,
    status: instanceStatus(instance, today),
    is_primary: instance.is_primary === 1,
    start_date: instance.start_date,
    end_date: instance.end_date,
    current_week: currentWeek(instance, today),
    total_weeks: instance.total_weeks,
    completed_workouts: progress.get(instance.plan_instance_id)?.completed ?? 0,
    total_workouts: progress.get(instance.plan_instance_id)?.total ?? 0,
    assigned_by: instance.assigned_by,
    created_at: instance.created_at,
    updated_at: instance.updated_at,
  }));
}

export type WorkoutStatus = "scheduled" | "completed" | "skipped";

/** contract 2.6, InstanceWorkout. */
export function instanceWorkoutView(row: InstanceWorkoutRow, today: DayNumber): Record<string, unknown> {
  const { week: _, day: __, ...content } = JSON.parse(row.content) as PlanWorkout;
  return {
    week: row.week,
    day: row.day,
    ...shownWorkout(content),
    target_complete_date: row.target_complete_date,
    plan_instance_id: row.plan_instance_id,
    status: workoutStatus(row, today),
    activity_id: row.activity_id,
  };
}

/** Without its activity, which somebody deleted, a workout counts as skipped once its day is over. */
export function workoutStatus(row: InstanceWorkoutRow, today: DayNumber): WorkoutStatus {
  if (row.activity_status === null) return row.target_complete_date < dateOf(today) ? "skipped" : "scheduled";
  return row.activity_status === "cancelled" ? "skipped" : row.activity_status;
}
