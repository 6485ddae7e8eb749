import { withoutAbsent } from "../collections.ts";
import type { Database } from "../database/database.ts";
import { missingField, notFound } from "../http/errors.ts";
import type { ActivityRow } from "../stores/activities.ts";
import { findInstance, isKnownWorkout } from "../stores/plans.ts";
import {
  date,
  description,
  type Fields,
  freeObject,
  id,
  INVALID,
  integer,
  name,
  number,
  oneOf,
  type Reader,
  text,
} from "../validation.ts";
import { ACTIVITY_SOURCES, activityType } from "./activity-types.ts";
import { isPace } from "./pace.ts";
import { readStreams, type Streams } from "./streams.ts";

/** The fields of contract 8, activities.create, that a body may carry; update takes the same, partially. */

/** Later than this is no number of seconds but one of milliseconds. */
const MAX_EPOCH_SECONDS = 1e11 - 1;
const MAX_EPOCH_MILLIS = MAX_EPOCH_SECONDS * 1000;

const pace: Reader<string> = (value) => (typeof value === "string" && isPace(value) ? value : INVALID);
const heartRate = number({ min: 1, max: 300 });
const amount = number({ min: 0, max: 1e8 });

const writableStatus = oneOf(["completed", "scheduled", "cancelled"]);
export const activitySource = oneOf(ACTIVITY_SOURCES);

export type ActivityChanges = Partial<ActivityRow>;

function readSummary(summary: Fields): ActivityChanges {
  return {
    activity_name: summary.optional("activity_name", name),
    activity_type: summary.optional("activity_type", activityType),
    activity_sub_type: summary.nullable("activity_sub_type", text({ min: 1, max: 100 })),
    start_time_seconds: summary.nullable("start_time_in_seconds", integer({ min: 0, max: MAX_EPOCH_SECONDS })),
    duration_seconds: summary.nullable("duration_in_seconds", integer({ min: 0, max: 86_400 })),
    distance_meters: summary.nullable("distance_in_meters", amount),
    average_pace: summary.nullable("average_pace", pace),
    average_heart_rate: summary.nullable("average_heart_rate", heartRate),
    max_heart_rate: summary.nullable("max_heart_rate", heartRate),
    elevation_gain_meters: summary.nullable("elevation_gain_in_meters", amount),
    average_cadence: summary.nullable("average_cadence", amount),
    calories: summary.nullable("calories", amount),
  };
}

export interface ReadActivity {
  /** Only what was sent. */
  changes: ActivityChanges;
  /** null clears them. */
  streams: Streams | null | undefined;
}

export function readActivity(body: Fields): ReadActivity {
  const summary = body.optionalObject("summary");
  const changes: ActivityChanges = {
    ...(summary ? readSummary(summary) : {}),
    status: body.optional("status", writableStatus),
    completed_at: body.nullable("completed_at", integer({ min: 0, max: MAX_EPOCH_MILLIS })),
    perceived_effort: body.nullable("perceived_effort", integer({ min: 1, max: 10 })),
    personal_review: body.nullable("personal_review", description),
    plan_instance_id: body.nullable("plan_instance_id", id),
    workout_id: body.nullable("workout_id", id),
    scheduled_date: body.nullable("scheduled_date", date),
  };
  const sentStreams = body.nullable("streams", freeObject);
  const streams = sentStreams ? readStreams(body.requiredObject("streams")) : sentStreams;
  return { changes: withoutAbsent(changes), streams };
}

/** The three summary fields without which there is no activity. */
export function requireSummary(body: Fields): void {
  const summary = body.requiredObject("summary");
  summary.required("activity_name", name);
  summary.required("activity_type", activityType);
}

/** What a status needs: contract 8. */
export function requireConsistent(row: Pick<ActivityRow, "status" | "start_time_seconds" | "scheduled_date">): void {
  if (row.status === "completed" && row.start_time_seconds === null) throw missingField("summary.start_time_in_seconds");
  if (row.status === "scheduled" && row.scheduled_date === null) throw missingField("scheduled_date");
}

/** Ids that name nothing are 404; an instance of somebody else is no valid value. */
export function requireReferences(database: Database, body: Fields, changes: ActivityChanges, userId: string): void {
  if (changes.plan_instance_id) {
    const instance = findInstance(database, changes.plan_instance_id);
    if (!instance) throw notFound("PLAN_INSTANCE");
    if (instance.user_id !== userId) throw body.invalid("plan_instance_id");
  }
  if (changes.workout_id && !isKnownWorkout(database, changes.workout_id)) throw notFound("WORKOUT");
}

const DEVICE_SUMMARY_FIELDS = ["activity_name", "activity_sub_type"];
const MEASURED_FIELDS = ["status", "completed_at", "scheduled_date", "streams"];

/** What a device measured stays as it was measured: contract 8, activities.update. */
export function requireDeviceFieldsOnly(body: Fields): void {
  for (const field of body.names()) {
    if (field === "summary") requireDeviceSummary(body.requiredObject("summary"));
    else if (MEASURED_FIELDS.includes(field)) throw body.invalid(field);
  }
}

function requireDeviceSummary(summary: Fields): void {
  const forbidden = summary.names().find((field) => !DEVICE_SUMMARY_FIELDS.includes(field));
  if (forbidden !== undefined) throw summary.invalid(forbidden);
}
