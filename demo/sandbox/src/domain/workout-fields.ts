import { withoutAbsent } from "../collections.ts";
import { description, type Fields, id, INVALID, integer, name, number, oneOf, type Reader, text } from "../validation.ts";
import { WEEKDAYS } from "./calendar.ts";
import { readContentBlocks } from "./content-blocks.ts";
import { isPace } from "./pace.ts";
import type { PlanWorkout } from "./plan-calendar.ts";

/** contract 2.6, Workout and PlanWorkout. */

export const WORKOUT_TYPES = ["run", "bike", "swim", "strength", "walk", "hike"] as const;
export const PHASES = ["base", "build", "peak", "taper"] as const;
const PACE_ZONES = ["z1", "z2", "z3", "z4", "z5", "z6"] as const;
const MAX_PLAN_WORKOUTS = 1000;

export type WorkoutContent = Omit<PlanWorkout, "week" | "day" | "phase" | "workout_id">;

const pace: Reader<string> = (value) => (typeof value === "string" && isPace(value) ? value : INVALID);

/** Only what was sent. */
export function readWorkout(fields: Fields): Partial<WorkoutContent> {
  return withoutAbsent<Partial<WorkoutContent>>({
    workout_name: fields.optional("workout_name", name),
    workout_description: fields.nullable("workout_description", description),
    workout_type: fields.optional("workout_type", oneOf(WORKOUT_TYPES)),
    workout_sub_type: fields.nullable("workout_sub_type", text({ min: 1, max: 100 })),
    target_distance_in_meters: fields.nullable("target_distance_in_meters", number({ min: 1, max: 1_000_000 })),
    target_duration_in_seconds: fields.nullable("target_duration_in_seconds", integer({ min: 1, max: 86_400 })),
    target_pace: fields.nullable("target_pace", pace),
    target_pace_zone: fields.nullable("target_pace_zone", oneOf(PACE_ZONES)),
    content_blocks: readContentBlocks(fields, "content_blocks"),
  });
}

/** One of the targets is needed unless blocks tell what to do. */
export function requireWorkout(fields: Fields, workout: Partial<WorkoutContent>): WorkoutContent {
  if (workout.workout_name === undefined) throw fields.missing("workout_name");
  if (workout.workout_type === undefined) throw fields.missing("workout_type");
  const hasTarget = isSet(workout.target_distance_in_meters) || isSet(workout.target_duration_in_seconds);
  if (!hasTarget && (workout.content_blocks ?? []).length === 0) throw fields.missing("target_distance_in_meters");
  return { ...BLANK_WORKOUT, ...workout, workout_name: workout.workout_name, workout_type: workout.workout_type };
}

const BLANK_WORKOUT = {
  workout_description: null,
  workout_sub_type: null,
  target_distance_in_meters: null,
  target_duration_in_seconds: null,
  target_pace: null,
  target_pace_zone: null,
  content_blocks: [],
};

/** A stored workout with every field named. */
export function shownWorkout<Workout extends WorkoutContent>(workout: Workout): Workout {
  return { ...BLANK_WORKOUT, ...workout };
}

/** The content of a plan: `week` 1 to the last, one workout a day. Ordered as it will be trained. */
export function readPlanWorkouts(body: Fields, weeks: number): PlanWorkout[] | undefined {
  const taken = new Set<string>();
  const workouts = body.optionalObjects("workouts", { max: MAX_PLAN_WORKOUTS })?.map((fields): PlanWorkout => {
    const week = fields.required("week", integer({ min: 1, max: weeks }));
    const day = fields.required("day", oneOf(WEEKDAYS));
    const place = `${week}/${day}`;
    if (taken.has(place)) throw fields.invalid("day");
    taken.add(place);
    const phase = fields.nullable("phase", oneOf(PHASES));
    const workoutId = fields.nullable("workout_id", id);
    return {
      week,
      day,
      ...(phase ? { phase } : {}),
      ...(workoutId ? { workout_id: workoutId } : {}),
      ...requireWorkout(fields, readWorkout(fields)),
    };
  });
  return workouts?.sort((a, b) => a.week - b.week || WEEKDAYS.indexOf(a.day) - WEEKDAYS.indexOf(b.day));
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
