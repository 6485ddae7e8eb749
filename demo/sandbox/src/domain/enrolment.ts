import { type Database, insertMany, insertRow } from "../database/database.ts";
import type { Ids } from "../ids.ts";
import { type ActivityRow, BLANK_ACTIVITY, insertActivities, overdueAt, placedAt } from "../stores/activities.ts";
import type { InstanceWorkoutRow } from "../stores/instance-workouts.ts";
import { clearPrimary, type InstanceRow, type PlanRow } from "../stores/plans.ts";
import { activityTypeOfWorkout } from "./activity-types.ts";
import { dateOf } from "./calendar.ts";
import { planCalendar, planEndDate, type PlanWorkout } from "./plan-calendar.ts";

export interface Enrolment {
  userId: string;
  timezone: string;
  startDate: string;
  assignedBy: string;
  name?: string | undefined;
  groupId?: string | null;
  /** The organization the athlete follows the plan in; default that of the plan. */
  orgId?: string;
  isPrimary?: boolean;
}

/** A copy of the plan for one athlete, and what it puts into the calendar: contract 2.6. */
export interface EnrolmentRows {
  instance: InstanceRow;
  workouts: NewInstanceWorkout[];
  activities: ActivityRow[];
}

type NewInstanceWorkout = Omit<InstanceWorkoutRow, "is_linked" | "activity_status"> & { activity_id: string };

const WORKOUT_COLUMNS: readonly (keyof NewInstanceWorkout)[] = [
  "plan_instance_id", "workout_id", "week", "day", "target_complete_date", "content", "activity_id",
];

export function enrolmentRows(ids: Ids, plan: PlanRow, enrolment: Enrolment, nowMillis: number): EnrolmentRows {
  const instance: InstanceRow = {
    plan_instance_id: ids.next("pi"),
    training_plan_id: plan.training_plan_id,
    user_id: enrolment.userId,
    org_id: enrolment.orgId ?? plan.org_id,
    group_id: enrolment.groupId ?? null,
    name: enrolment.name ?? plan.training_plan_name,
    is_primary: (enrolment.isPrimary ?? true) ? 1 : 0,
    start_date: enrolment.startDate,
    end_date: planEndDate(enrolment.startDate, plan.duration_in_weeks),
    total_weeks: plan.duration_in_weeks,
    assigned_by: enrolment.assignedBy,
    cancelled_at: null,
    created_at: nowMillis,
    updated_at: nowMillis,
  };
  const rows: EnrolmentRows = { instance, workouts: [], activities: [] };
  for (const { workout, day } of planCalendar(JSON.parse(plan.workouts) as PlanWorkout[], enrolment.startDate)) {
    // An id of its own for each entry: one library workout may stand in a plan many times.
    const workoutId = ids.next("wk");
    const activity = scheduledActivity(ids, instance, { ...workout, workout_id: workoutId }, dateOf(day), enrolment.timezone);
    rows.activities.push(activity);
    rows.workouts.push({
      plan_instance_id: instance.plan_instance_id,
      workout_id: workoutId,
      week: workout.week,
      day: workout.day,
      target_complete_date: dateOf(day),
      content: JSON.stringify({ ...workout, workout_id: workoutId }),
      activity_id: activity.activity_id,
    });
  }
  return rows;
}

export function insertEnrolment(database: Database, rows: EnrolmentRows): void {
  const { instance } = rows;
  database.transaction(() => {
    if (instance.is_primary) clearPrimary(database, instance.user_id);
    insertRow(database, "plan_instances", { ...instance });
    insertActivities(database, rows.activities);
    insertInstanceWorkouts(database, rows.workouts);
  });
}

export function insertInstanceWorkouts(database: Database, workouts: readonly NewInstanceWorkout[]): void {
  insertMany(
    database,
    "instance_workouts",
    WORKOUT_COLUMNS,
    workouts.map((row) => WORKOUT_COLUMNS.map((column) => row[column])),
  );
}

/** What a planned workout is in the calendar before it is done. */
export function scheduledActivity(
  ids: Ids,
  instance: Pick<InstanceRow, "user_id" | "plan_instance_id" | "created_at">,
  workout: PlanWorkout,
  scheduledDate: string,
  timezone: string,
): ActivityRow {
  const when = { status: "scheduled", start_time_seconds: null, scheduled_date: scheduledDate } as const;
  return {
    ...BLANK_ACTIVITY,
    ...when,
    activity_id: ids.next("act"),
    user_id: instance.user_id,
    activity_type: activityTypeOfWorkout(workout.workout_type),
    activity_name: workout.workout_name,
    activity_sub_type: workout.workout_sub_type ?? null,
    duration_seconds: workout.target_duration_in_seconds ?? null,
    distance_meters: workout.target_distance_in_meters ?? null,
    average_pace: workout.target_pace ?? null,
    plan_instance_id: instance.plan_instance_id,
    workout_id: workout.workout_id ?? null,
    placed_at: placedAt({ ...when, created_at: instance.created_at }),
    overdue_at: overdueAt(when, timezone),
    created_at: instance.created_at,
    updated_at: instance.created_at,
  };
}
