import type { ActivityRow } from "../stores/activities.ts";
import { activityInsight } from "./activity-insight.ts";
import { summaryTypeOf } from "./activity-types.ts";
import type { Visibility } from "./privacy.ts";
import type { Streams } from "./streams.ts";

export interface ActivityViewOptions {
  visibility: Visibility;
  nowMillis: number;
  withImages: boolean;
  /** Present when the request asked for streams; null when the activity has none. */
  streams?: Streams | null;
}

type Json = Record<string, unknown>;

const TRAINING_FIELDS = ["average_heart_rate", "max_heart_rate", "elevation_gain_in_meters", "average_cadence", "calories"] as const;
const TRAINING_STREAMS = ["heart_rate", "elevation", "cadence"] as const;

/** contract 2.5, with what 2.2 withholds left out and named. */
export function activityView(row: ActivityRow, options: ActivityViewOptions): Json {
  const { visibility } = options;
  const withheld: string[] = [];
  const summary = summaryOf(row);
  if (!visibility.pace) withhold(summary, ["average_pace"], withheld);
  if (!visibility.trainingData) withhold(summary, TRAINING_FIELDS, withheld);
  const view: Json = {
    activity_id: row.activity_id,
    user_id: row.user_id,
    activity_type: row.activity_type,
    status: row.status,
    source: row.source,
    summary,
    ...activityInsight(row, visibility, options.nowMillis),
    perceived_effort: row.perceived_effort,
    personal_review: row.personal_review,
    plan_instance_id: row.plan_instance_id,
    workout_id: row.workout_id,
    scheduled_date: row.scheduled_date,
    completed_at: row.completed_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
  if (options.withImages) view.image_urls = JSON.parse(row.image_urls);
  if (options.streams !== undefined) view.streams = options.streams && trimmedStreams(options.streams, visibility, withheld);
  if (withheld.length > 0) view.privacy = { withheld };
  return view;
}

function summaryOf(row: ActivityRow): Json {
  return {
    activity_name: row.activity_name,
    activity_type: summaryTypeOf(row.activity_type),
    activity_sub_type: row.activity_sub_type,
    start_time_in_seconds: row.start_time_seconds,
    duration_in_seconds: row.duration_seconds,
    distance_in_meters: row.distance_meters,
    average_pace: row.average_pace,
    average_heart_rate: row.average_heart_rate,
    max_heart_rate: row.max_heart_rate,
    elevation_gain_in_meters: row.elevation_gain_meters,
    average_cadence: row.average_cadence,
    calories: row.calories,
    training_load: row.training_load,
  };
}

function trimmedStreams(streams: Streams, visibility: Visibility, withheld: string[]): Json {
  const shown: Json = { ...streams };
  if (!visibility.pace) withhold(shown, ["pace"], withheld);
  if (!visibility.map) withhold(shown, ["latlng"], withheld);
  if (!visibility.trainingData) withhold(shown, TRAINING_STREAMS, withheld);
  return shown;
}

function withhold(object: Json, names: readonly string[], withheld: string[]): void {
  for (const name of names) {
    if (!(name in object)) continue;
    delete object[name];
    withheld.push(name);
  }
}
