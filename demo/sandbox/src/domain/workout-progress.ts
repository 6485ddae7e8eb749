import type { Services } from "../services.ts";
import { type ActivityRow, findActivity, insertActivity, updateActivity } from "../stores/activities.ts";
import { findInstanceWorkout, type InstanceWorkoutRow, updateInstanceWorkout } from "../stores/instance-workouts.ts";
import type { InstanceRow } from "../stores/plans.ts";
import { completedRow } from "./activity-completion.ts";
import { dateOf, dayNumberOf, mondayOf, WEEKDAYS, weekdayIndex } from "./calendar.ts";
import { scheduledActivity } from "./enrolment.ts";
import type { WorkoutStatus } from "./instance-view.ts";
import type { PlanWorkout } from "./plan-calendar.ts";
import { takePlace } from "./plan-linking.ts";
import { epochSecondsAt, localDay } from "./timezones.ts";

/** contract 14, instances.updateWorkout: completion, skip, move. */
export interface WorkoutChange {
  status?: WorkoutStatus | undefined;
  recorded?: ActivityRow | undefined;
  date?: string | undefined;
  perceivedEffort?: number | null | undefined;
  personalReview?: string | null | undefined;
}

interface Place {
  instance: InstanceRow;
  workoutId: string;
  timezone: string;
  nowMillis: number;
}

type Context = Pick<Services, "database" | "ids">;

export function changeWorkout(context: Context, place: Place, change: WorkoutChange): void {
  const { database } = context;
  database.transaction(() => {
    if (change.date !== undefined) move(context, place, change.date);
    if (change.recorded) takePlace(database, current(context, place), change.recorded);
    if (change.status !== undefined && !change.recorded) setStatus(context, place, change.status);
    remark(context, place, change);
  });
}

const NOON_SECONDS = 12 * 3600;

function setStatus(context: Context, place: Place, status: WorkoutStatus): void {
  const { database } = context;
  const activity = plannedActivity(context, place, status);
  if (activity.status === status) return;
  const start = status === "completed" ? (activity.start_time_seconds ?? startSeconds(activity, place)) : null;
  const changed = { ...activity, status, start_time_seconds: start, completed_at: null, updated_at: place.nowMillis };
  updateActivity(database, activity.activity_id, { ...completedRow(changed, place.timezone) });
}

/** Ticked off on its day or before: it has just ended. Ticked off later: at noon of its day. */
function startSeconds(activity: ActivityRow, { timezone, nowMillis }: Place): number {
  const nowSeconds = Math.floor(nowMillis / 1000);
  const isPast = activity.scheduled_date !== null && activity.scheduled_date < dateOf(localDay(timezone, nowSeconds));
  if (isPast) return epochSecondsAt(timezone, dayNumberOf(activity.scheduled_date!), NOON_SECONDS);
  return nowSeconds - (activity.duration_seconds ?? 0);
}

/** The activity that stands for the workout. What was recorded is no plan: it is let go when the workout is not done after all. */
function plannedActivity(context: Context, place: Place, status: WorkoutStatus): ActivityRow {
  const { database, ids } = context;
  const row = current(context, place);
  const activity = row.activity_id === null ? undefined : findActivity(database, row.activity_id);
  const isRecorded = activity !== undefined && (row.is_linked === 1 || activity.source !== "manual");
  if (activity && (!isRecorded || status === "completed")) return activity;
  if (activity) updateActivity(database, activity.activity_id, { plan_instance_id: null, workout_id: null, scheduled_date: null });
  const workout = { ...(JSON.parse(row.content) as PlanWorkout), workout_id: row.workout_id };
  const owner = { ...place.instance, created_at: place.nowMillis };
  const fresh = scheduledActivity(ids, owner, workout, row.target_complete_date, place.timezone);
  insertActivity(database, fresh);
  updateInstanceWorkout(database, row.workout_id, { activity_id: fresh.activity_id, is_linked: 0 });
  return fresh;
}

/** Week and weekday follow the date. */
function move(context: Context, place: Place, date: string): void {
  const { database } = context;
  const day = dayNumberOf(date);
  const firstMonday = mondayOf(dayNumberOf(place.instance.start_date));
  updateInstanceWorkout(database, place.workoutId, {
    target_complete_date: date,
    week: (mondayOf(day) - firstMonday) / 7 + 1,
    day: WEEKDAYS[weekdayIndex(day)]!,
  });
  const row = current(context, place);
  const activity = row.activity_id === null ? undefined : findActivity(database, row.activity_id);
  if (!activity) return;
  // Somebody who moves a skipped workout means it to be done after all.
  const status = activity.status === "skipped" ? "scheduled" : activity.status;
  const moved = { ...activity, status, scheduled_date: date, updated_at: place.nowMillis };
  updateActivity(database, activity.activity_id, { ...completedRow(moved, place.timezone) });
}

function remark(context: Context, place: Place, change: WorkoutChange): void {
  const { database } = context;
  if (change.perceivedEffort === undefined && change.personalReview === undefined) return;
  const row = current(context, place);
  const activity = row.activity_id === null ? undefined : findActivity(database, row.activity_id);
  if (!activity) return;
  const remarked = {
    ...activity,
    ...(change.perceivedEffort === undefined ? {} : { perceived_effort: change.perceivedEffort }),
    ...(change.personalReview === undefined ? {} : { personal_review: change.personalReview }),
    updated_at: place.nowMillis,
  };
  updateActivity(database, activity.activity_id, { ...completedRow(remarked, place.timezone) });
}

function current({ database }: Context, place: Place): InstanceWorkoutRow {
  return findInstanceWorkout(database, place.instance.plan_instance_id, place.workoutId)!;
}
