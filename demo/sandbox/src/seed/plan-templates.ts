import { type Weekday } from "../domain/calendar.ts";
import { phaseOf, volumeFactor } from "../domain/periodization.ts";
import type { PlanWorkout } from "../domain/plan-calendar.ts";
import { type SessionKind, SESSIONS } from "../domain/session-builder.ts";

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
  kind: SessionKind;
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

function planWorkout({ day, kind, kilometers }: Session, week: number, weeks: number): PlanWorkout {
  const meters = Math.round((kilometers * volumeFactor(week, weeks) * 1000) / 500) * 500;
  return { week, day, phase: phaseOf(week, weeks), ...SESSIONS[kind](meters) };
}
