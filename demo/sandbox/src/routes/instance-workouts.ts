import { isOwnCoachOf, isSelf, requireThat } from "../auth/roles.ts";
import { requireAthlete } from "../domain/athlete-access.ts";
import { dateOf, dayNumberOf, mondayOf } from "../domain/calendar.ts";
import { instanceWorkoutView, workoutStatus } from "../domain/instance-view.ts";
import { changeWorkout } from "../domain/workout-progress.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { type ActivityRow, findActivity } from "../stores/activities.ts";
import { findInstanceWorkout, listWorkoutsOfDates } from "../stores/instance-workouts.ts";
import { findInstance, listInstances } from "../stores/plans.ts";
import { timezoneOf } from "../stores/users.ts";
import { date, description, type Fields, id, integer, oneOf, queryInteger } from "../validation.ts";
import { INSTANCE, INSTANCE_RULES, requireInstance, todayOf } from "./plan-instances.ts";

export function addInstanceWorkoutRoutes(api: Api): void {
  api.operation("instances.weekWorkouts", "GET", "/training/week-workouts", INSTANCE_RULES, listWeek);
  api.operation("instances.updateWorkout", "PUT", `${INSTANCE}/workouts/:workout_id`, INSTANCE_RULES, update);
}

// contract 14, instances.weekWorkouts
function listWeek(call: Call<"user">): Response {
  const { database } = call.services;
  const { query } = call;
  const userId = query.optional("user_id", id) ?? call.caller.userId;
  const weekOffset = query.optional("week_offset", queryInteger({ min: -520, max: 520 }));
  const weekStart = query.optional("week_start", date);
  const instanceId = query.optional("plan_instance_id", id);
  if (weekOffset !== undefined && weekStart !== undefined) throw query.invalid("week_start");
  const athlete = requireAthlete(database, call.caller, userId);
  const today = todayOf(call, athlete);
  const monday = weekStart === undefined ? mondayOf(today) + 7 * (weekOffset ?? 0) : mondayOf(dayNumberOf(weekStart));
  const [from, to] = [dateOf(monday), dateOf(monday + 6)];
  const rows = listWorkoutsOfDates(database, instanceIds(call, userId, instanceId), from, to);
  return json({
    user_id: userId,
    week_start: from,
    week_end: to,
    completed: rows.filter((row) => workoutStatus(row, today) === "completed").length,
    total: rows.length,
    workouts: rows.map((row) => instanceWorkoutView(row, today)),
  });
}

/** One instance, or all that were not cancelled. */
function instanceIds(call: Call<"user">, userId: string, instanceId: string | undefined): string[] {
  const { database } = call.services;
  if (instanceId === undefined) {
    return listInstances(database, userId)
      .filter((instance) => instance.cancelled_at === null)
      .map((instance) => instance.plan_instance_id);
  }
  const instance = findInstance(database, instanceId);
  if (!instance) throw notFound("PLAN_INSTANCE");
  if (instance.user_id !== userId) throw call.query.invalid("plan_instance_id");
  return [instanceId];
}

// contract 14, instances.updateWorkout
async function update(call: Call<"user">): Promise<Response> {
  const { database, metrics, profileCache } = call.services;
  const body = await call.body();
  const change = readChange(body);
  const activityId = body.optional("activity_id", id);
  if (activityId !== undefined && (change.status ?? "completed") !== "completed") throw body.invalid("activity_id");
  const { instance, athlete } = requireInstance(call);
  const planInstanceId = instance.plan_instance_id;
  const workoutId = call.param("workout_id");
  if (!findInstanceWorkout(database, planInstanceId, workoutId)) throw notFound("WORKOUT");
  const recorded = activityId === undefined ? undefined : findActivity(database, activityId);
  if (activityId !== undefined && !recorded) throw notFound("ACTIVITY");
  const isCoach = isOwnCoachOf(call.caller, athlete);
  requireThat(isCoach || (isSelf(call.caller, instance.user_id) && change.date === undefined));
  if (recorded) requireFitting(body, recorded, instance.user_id);
  // A workout stays within its plan.
  const isOutside = change.date !== undefined && (change.date < instance.start_date || change.date > instance.end_date);
  if (isOutside) throw body.invalid("target_complete_date");

  const place = { instance, workoutId, timezone: timezoneOf(athlete.user), nowMillis: call.nowMillis };
  changeWorkout(call.services, place, { ...change, recorded });
  metrics.forget(instance.user_id);
  profileCache.forget(instance.user_id);
  return json(instanceWorkoutView(findInstanceWorkout(database, planInstanceId, workoutId)!, todayOf(call, athlete)));
}

function readChange(body: Fields) {
  return {
    status: body.optional("status", oneOf(["completed", "skipped", "scheduled"])),
    date: body.optional("target_complete_date", date),
    perceivedEffort: body.nullable("perceived_effort", integer({ min: 1, max: 10 })),
    personalReview: body.nullable("personal_review", description),
  };
}

/** The athlete's own, done, and not part of another workout. */
function requireFitting(body: Fields, recorded: ActivityRow, userId: string): void {
  const isFree = recorded.workout_id === null || recorded.plan_instance_id === null;
  if (recorded.user_id !== userId || recorded.status !== "completed" || !isFree) throw body.invalid("activity_id");
}
