import type { SimpleBlock } from "./content-blocks.ts";
import type { WorkoutContent } from "./workout-fields.ts";

export type SessionKind = "easy" | "recovery" | "long" | "tempo" | "intervals" | "hills" | "strength";

/** What is to be done in a session of a kind and length. */
export const SESSIONS: Readonly<Record<SessionKind, (meters: number) => WorkoutContent>> = {
  easy: (meters) => steady("Easy", "easy-run", "z2", meters, "Conversational all the way"),
  recovery: (meters) => steady("Recovery", "recovery-run", "z1", meters, "Slower than you think"),
  long: (meters) => steady("Long run", "long-run", "z2", meters, "Start slow, finish steady"),
  tempo: (meters) => withMiddle("Tempo", "tempo-run", "z4", meters, "Comfortably hard, even splits"),
  hills: (meters) => withMiddle("Hills", "hill-run", "z4", meters, "Strong up, easy down"),
  intervals,
  strength: () => ({
    workout_name: "Strength and mobility",
    workout_description: "Squats, lunges, calf raises, core",
    workout_type: "strength",
    workout_sub_type: "cross-training",
    target_distance_in_meters: null,
    target_duration_in_seconds: 2400,
    content_blocks: [],
  }),
};

function steady(title: string, subType: string, zone: string, meters: number, description: string): WorkoutContent {
  return {
    workout_name: `${title} ${meters / 1000} km`,
    workout_description: description,
    workout_type: "run",
    workout_sub_type: subType,
    target_distance_in_meters: meters,
    target_duration_in_seconds: null,
    target_pace_zone: zone,
    content_blocks: [distanceBlock("run", meters, zone)],
  };
}

const WARM_UP_METERS = 2000;
const COOL_DOWN_METERS = 1500;

function withMiddle(title: string, subType: string, zone: string, meters: number, description: string): WorkoutContent {
  const hard = Math.max(1000, meters - WARM_UP_METERS - COOL_DOWN_METERS);
  return {
    ...steady(title, subType, zone, hard + WARM_UP_METERS + COOL_DOWN_METERS, description),
    content_blocks: [
      distanceBlock("warm-up", WARM_UP_METERS, "z1"),
      distanceBlock("run", hard, zone),
      distanceBlock("cool-down", COOL_DOWN_METERS, "z1"),
    ],
  };
}

const REPEAT_METERS = 800;

function intervals(meters: number): WorkoutContent {
  const repeats = Math.max(3, Math.round((meters - WARM_UP_METERS - COOL_DOWN_METERS) / 1100));
  const recovery: SimpleBlock = {
    type: "recovery-run",
    block_distance_in_meters: null,
    block_duration_in_seconds: 90,
    block_pace: "z1",
    block_length_target: "duration",
    block_intensity_target: "pace",
    block_repeat: 1,
  };
  return {
    workout_name: `${repeats} x ${REPEAT_METERS} m`,
    workout_description: "Track repeats with 90 s of jogging",
    workout_type: "run",
    workout_sub_type: "interval-run",
    target_distance_in_meters: WARM_UP_METERS + COOL_DOWN_METERS + repeats * 1100,
    target_duration_in_seconds: null,
    target_pace_zone: "z5",
    content_blocks: [
      distanceBlock("warm-up", WARM_UP_METERS, "z1"),
      { type: "interval", block_repeat: repeats, blocks: [distanceBlock("run", REPEAT_METERS, "z5"), recovery] },
      distanceBlock("cool-down", COOL_DOWN_METERS, "z1"),
    ],
  };
}

function distanceBlock(type: string, meters: number, zone: string): SimpleBlock {
  return {
    type,
    block_distance_in_meters: meters,
    block_duration_in_seconds: null,
    block_pace: zone,
    block_length_target: "distance",
    block_intensity_target: "pace",
    block_repeat: 1,
  };
}
