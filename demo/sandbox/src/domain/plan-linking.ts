import type { Database } from "../database/database.ts";
import { type ActivityRow, deleteActivity, updateActivity } from "../stores/activities.ts";
import { findInstanceWorkout, findWaitingWorkout, type InstanceWorkoutRow, updateInstanceWorkout } from "../stores/instance-workouts.ts";
import { dateOf } from "./calendar.ts";
import { localDay } from "./timezones.ts";

/** contract 2.6: what was recorded takes the place of what was scheduled. */

/** An activity logged with the ids of plan and workout. */
export function linkRecorded(database: Database, activity: ActivityRow): void {
  if (activity.status !== "completed" || activity.plan_instance_id === null || activity.workout_id === null) return;
  const workout = findInstanceWorkout(database, activity.plan_instance_id, activity.workout_id);
  if (workout && workout.activity_status !== "completed") takePlace(database, workout, activity);
}

/** An activity from a device, which knows nothing of plans: the same sport on the day it was planned for. */
export function linkSynced(database: Database, activity: ActivityRow, timezone: string): void {
  if (activity.status !== "completed" || activity.start_time_seconds === null || activity.plan_instance_id !== null) return;
  const date = dateOf(localDay(timezone, activity.start_time_seconds));
  const workout = findWaitingWorkout(database, activity.user_id, activity.activity_type, date);
  if (workout) takePlace(database, workout, activity);
}

export function takePlace(database: Database, workout: InstanceWorkoutRow, activity: ActivityRow): void {
  database.transaction(() => {
    const scheduled = workout.activity_id;
    updateActivity(database, activity.activity_id, {
      plan_instance_id: workout.plan_instance_id,
      workout_id: workout.workout_id,
      scheduled_date: workout.target_complete_date,
    });
    updateInstanceWorkout(database, workout.workout_id, { activity_id: activity.activity_id, is_linked: 1 });
    if (scheduled !== null && scheduled !== activity.activity_id && !workout.is_linked) deleteActivity(database, scheduled);
  });
}
