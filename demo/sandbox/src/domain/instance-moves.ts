import type { Database } from "../database/database.ts";
import { deleteActivity, findActivity, updateActivity } from "../stores/activities.ts";
import { deleteInstanceWorkout, listInstanceWorkouts, updateInstanceWorkout } from "../stores/instance-workouts.ts";
import { type InstanceRow, updateInstance } from "../stores/plans.ts";
import { completedRow } from "./activity-completion.ts";
import { dateOf, dayNumberOf, mondayOf, WEEKDAYS, type Weekday } from "./calendar.ts";
import { planEndDate } from "./plan-calendar.ts";

/**
 * contract 14, instances.update with `start_date`: what is still scheduled moves along, what was done or skipped stays. What
 * would fall before the new start is not trained any more, as when a plan is assigned.
 */
export function moveStart(database: Database, instance: InstanceRow, startDate: string, timezone: string, nowMillis: number): void {
  const monday = mondayOf(dayNumberOf(startDate));
  database.transaction(() => {
    updateInstance(database, instance.plan_instance_id, {
      start_date: startDate,
      end_date: planEndDate(startDate, instance.total_weeks),
      updated_at: nowMillis,
    });
    for (const workout of listInstanceWorkouts(database, instance.plan_instance_id)) {
      if (workout.activity_status !== "scheduled") continue;
      const date = dateOf(monday + 7 * (workout.week - 1) + WEEKDAYS.indexOf(workout.day as Weekday));
      const activity = findActivity(database, workout.activity_id!)!;
      if (date < startDate) {
        deleteInstanceWorkout(database, workout.workout_id);
        deleteActivity(database, activity.activity_id);
        continue;
      }
      updateInstanceWorkout(database, workout.workout_id, { target_complete_date: date });
      const moved = { ...activity, scheduled_date: date, updated_at: nowMillis };
      updateActivity(database, activity.activity_id, { ...completedRow(moved, timezone) });
    }
  });
}
