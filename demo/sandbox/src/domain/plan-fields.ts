import { withoutAbsent } from "../collections.ts";
import type { Database } from "../database/database.ts";
import { notFound } from "../http/errors.ts";
import { isKnownWorkout, type PlanRow } from "../stores/plans.ts";
import { findUser } from "../stores/users.ts";
import { boolean, description, type Fields, httpsUrl, INVALID, integer, name, oneOf, type Reader } from "../validation.ts";
import { WEEKDAYS } from "./calendar.ts";
import type { PlanWorkout } from "./plan-calendar.ts";
import { readPlanWorkouts, shownWorkout } from "./workout-fields.ts";

/** contract 14: the fields of a plan that a body may carry. */

export const PLAN_TYPES = ["run", "bike", "swim", "strength", "custom"] as const;
export const PLAN_VISIBILITIES = ["public", "org", "private"] as const;
const PLAN_LEVELS = ["basic", "intermediate", "advanced"] as const;
export const MAX_WEEKS = 52;

/** The AI coach says `beginner` where plans say `basic`; both are taken. */
export const planLevel: Reader<string> = (value) => {
  const known = value === "beginner" ? "basic" : value;
  return PLAN_LEVELS.find((level) => level === known) ?? INVALID;
};

const weeks = integer({ min: 1, max: MAX_WEEKS });

export function requirePlanFields(body: Fields): void {
  body.required("training_plan_name", name);
  body.required("type", oneOf(PLAN_TYPES));
  body.required("level", planLevel);
  body.required("duration_in_weeks", weeks);
}

/** Only what was sent. `current` is what an update starts from. */
export function readPlan(body: Fields, current?: PlanRow): Partial<PlanRow> {
  const duration = body.optional("duration_in_weeks", weeks);
  const workouts = readPlanWorkouts(body, duration ?? current?.duration_in_weeks ?? MAX_WEEKS);
  if (current && duration !== undefined && workouts === undefined && lastWeek(current) > duration) {
    throw body.invalid("duration_in_weeks");
  }
  const days = body.optionalObject("preferred_workout_days");
  return withoutAbsent<Partial<PlanRow>>({
    training_plan_name: body.optional("training_plan_name", name),
    training_plan_description: body.nullable("training_plan_description", description),
    type: body.optional("type", oneOf(PLAN_TYPES)),
    level: body.optional("level", planLevel),
    duration_in_weeks: duration,
    visibility: body.optional("visibility", oneOf(PLAN_VISIBILITIES)),
    cover_image_url: body.nullable("cover_image_url", httpsUrl),
    preferred_workout_days: days && JSON.stringify(readDays(days)),
    workouts: workouts && JSON.stringify(workouts),
  });
}

/** Workouts taken over from the library name it; an id that names nothing is 404. */
export function requireKnownWorkouts(database: Database, changes: Partial<PlanRow>): void {
  for (const { workout_id: workoutId } of JSON.parse(changes.workouts ?? "[]") as PlanWorkout[]) {
    if (workoutId !== undefined && !isKnownWorkout(database, workoutId)) throw notFound("WORKOUT");
  }
}

function readDays(fields: Fields): Record<string, boolean> {
  for (const day of fields.names()) if (!(WEEKDAYS as readonly string[]).includes(day)) throw fields.invalid(day);
  return Object.fromEntries(fields.names().map((day) => [day, fields.required(day, boolean)]));
}

function lastWeek(plan: PlanRow): number {
  return Math.max(0, ...(JSON.parse(plan.workouts) as PlanWorkout[]).map(({ week }) => week));
}

/** contract 2.6, TrainingPlan; a summary has no content. */
export function planView(database: Database, plan: PlanRow, isSummary = false): object {
  return {
    training_plan_id: plan.training_plan_id,
    training_plan_name: plan.training_plan_name,
    training_plan_description: plan.training_plan_description,
    type: plan.type,
    level: plan.level,
    duration_in_weeks: plan.duration_in_weeks,
    visibility: plan.visibility,
    org_id: plan.org_id,
    owner_id: plan.owner_id,
    coach_id: plan.coach_id,
    coach_name: plan.coach_id === null ? null : (findUser(database, plan.coach_id)?.display_name ?? null),
    cover_image_url: plan.cover_image_url,
    preferred_workout_days: JSON.parse(plan.preferred_workout_days),
    created_at: plan.created_at,
    updated_at: plan.updated_at,
    ...(isSummary ? {} : { workouts: (JSON.parse(plan.workouts) as PlanWorkout[]).map(shownWorkout) }),
  };
}
