import { INVALID, type Reader } from "../validation.ts";

/** contract 1.18: lower case at the top and in filters, upper case in `summary`; always consistent (2.5). */
export const ACTIVITY_TYPES = ["run", "bike", "swim", "walk", "hike", "workout"] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

const SUMMARY_NAMES: Readonly<Record<ActivityType, string>> = {
  run: "RUNNING",
  bike: "CYCLING",
  swim: "SWIMMING",
  walk: "WALKING",
  hike: "HIKING",
  workout: "WORKOUT",
};

export function summaryTypeOf(type: ActivityType): string {
  return SUMMARY_NAMES[type];
}

/** Either vocabulary, either case. */
export const activityType: Reader<ActivityType> = (value) => {
  if (typeof value !== "string") return INVALID;
  const upper = value.toUpperCase();
  return ACTIVITY_TYPES.find((type) => type.toUpperCase() === upper || SUMMARY_NAMES[type] === upper) ?? INVALID;
};

export const ACTIVITY_STATUSES = ["completed", "scheduled", "skipped", "cancelled"] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

export const ACTIVITY_SOURCES = ["garmin", "strava", "apple_watch", "manual"] as const;
export type ActivitySource = (typeof ACTIVITY_SOURCES)[number];

/** The activity that a planned workout becomes. */
export function activityTypeOfWorkout(workoutType: string): ActivityType {
  return ACTIVITY_TYPES.find((type) => type === workoutType) ?? "workout";
}
