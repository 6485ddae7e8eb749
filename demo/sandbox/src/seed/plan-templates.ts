import { type Weekday } from "../domain/calendar.ts";
import type { PlanWorkout } from "../domain/plan-calendar.ts";

/** The club's training plans, written out week by week from a pattern. */
export interface PlanTemplate {
  key: PlanKey;
  name: string;
  description: string;
  level: "basic" | "intermediate" | "advanced";
  weeks: number;
  workouts: PlanWorkout[];
}

export type PlanKey = "marathon" | "half" | "speed" | "first10k";

interface Session {
  day: Weekday;
  kind: "easy" | "recovery" | "long" | "tempo" | "intervals" | "hills" | "strength";
  kilometers: number;
}

const PATTERNS: readonly {
  key: PlanKey;
  name: string;
  description: string;
  level: PlanTemplate["level"];
  weeks: number;
  sessions: readonly Session[];
}[] = [
  {
    key: "marathon",
    name: "Marathon Block A",
    description: "12 weeks from base to race day, long runs up to 34 km",
    level: "intermediate",
    weeks: 12,
    sessions: [
      { day: "monday", kind: "recovery", kilometers: 6 },
      { day: "tuesday", kind: "intervals", kilometers: 11 },
      { day: "thursday", kind: "tempo", kilometers: 13 },
      { day: "friday", kind: "easy", kilometers: 9 },
      { day: "sunday", kind: "long", kilometers: 27 },
    ],
  },
  {
    key: "half",
    name: "Half Marathon Build",
    description: "10 weeks with one tempo and one long run a week",
    level: "intermediate",
    weeks: 10,
    sessions: [
      { day: "tuesday", kind: "easy", kilometers: 8 },
      { day: "wednesday", kind: "tempo", kilometers: 10 },
      { day: "friday", kind: "strength", kilometers: 0 },
      { day: "saturday", kind: "long", kilometers: 17 },
    ],
  },
  {
    key: "speed",
    name: "5K Speed",
    description: "8 sharp weeks on the track",
    level: "advanced",
    weeks: 8,
    sessions: [
      { day: "tuesday", kind: "intervals", kilometers: 10 },
      { day: "wednesday", kind: "recovery", kilometers: 7 },
      { day: "thursday", kind: "hills", kilometers: 9 },
      { day: "saturday", kind: "tempo", kilometers: 10 },
      { day: "sunday", kind: "long", kilometers: 15 },
    ],
  },
  {
    key: "first10k",
    name: "First 10K",
    description: "10 gentle weeks to a first 10 km without a walking break",
    level: "basic",
    weeks: 10,
    sessions: [
      { day: "tuesday", kind: "easy", kilometers: 4 },
      { day: "thursday", kind: "easy", kilometers: 5 },
      { day: "sunday", kind: "long", kilometers: 7 },
    ],
  },
];

export function planTemplates(): PlanTemplate[] {
  return PATTERNS.map(({ sessions, ...plan }) => ({
    ...plan,
    workouts: Array.from({ length: plan.weeks }, (_, index) =>
      sessions.map((session) => planWorkout(session, index + 1, plan.weeks)),
    ).flat(),
  }));
}

/** Three weeks up, one easy, and two weeks of taper. */
function volumeFactor(week: number, weeks: number): number {
  const weeksLeft = weeks - week;
  if (weeksLeft === 0) return 0.5;
  if (weeksLeft === 1) return 0.7;
  const growth = 0.85 + 0.35 * (week / weeks);
  return week % 4 === 0 ? growth * 0.75 : growth;
}

function phaseOf(week: number, weeks: number): string {
  const progress = week / weeks;
  if (progress <= 0.35) return "base";
  if (progress <= 0.65) return "build";
  return weeks - week < 2 ? "taper" : "peak";
}

function planWorkout({ day, kind, kilometers }: Session, week: number, weeks: number): PlanWorkout {
  const meters = Math.round((kilometers * volumeFactor(week, weeks) * 1000) / 500) * 500;
  return { week, day, phase: phaseOf(week, weeks), ...SESSIONS[kind](meters) };
}

type Content = Omit<PlanWorkout, "week" | "day" | "phase">;

const SESSIONS: Readonly<Record<Session["kind"], (meters: number) => Content>> = {
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

function steady(title: string, subType: string, zone: string, meters: number, description: string): Content {
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

function withMiddle(title: string, subType: string, zone: string, meters: number, description: string): Content {
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

function intervals(meters: number): Content {
  const repeats = Math.max(3, Math.round((meters - WARM_UP_METERS - COOL_DOWN_METERS) / 1100));
  const recovery = {
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

function distanceBlock(type: string, meters: number, zone: string): object {
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
