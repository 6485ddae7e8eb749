import { WEEKDAYS, type Weekday } from "../calendar.ts";
import { type Phase, phaseOf, volumeFactor } from "../periodization.ts";
import type { SessionKind } from "../session-builder.ts";
import type { AthleteLevel } from "./plan-request.ts";

/** One training day of a draft. Strength is measured in minutes, all else in meters. */
export interface DraftSession {
  day: Weekday;
  kind: SessionKind;
  meters: number;
  /** A workout of the library that stands for it. */
  libraryName: string | null;
}

export interface DraftWeek {
  week: number;
  phase: Phase;
  sessions: DraftSession[];
}

/** What the request says about the training. */
export interface Intent {
  weeks: number;
  level: AthleteLevel;
  /** Empty: the level decides. */
  days: readonly Weekday[];
  /** All that was written: prompt and principle. */
  wishes: string;
}

const DAYS_OF_LEVEL: Readonly<Record<AthleteLevel, readonly Weekday[]>> = {
  beginner: ["tuesday", "thursday", "sunday"],
  intermediate: ["monday", "tuesday", "thursday", "friday", "sunday"],
  advanced: ["monday", "tuesday", "wednesday", "thursday", "saturday", "sunday"],
};

const EASY_KILOMETERS: Readonly<Record<AthleteLevel, number>> = { beginner: 5, intermediate: 8, advanced: 11 };

/** Length of a session against an easy run. */
const LENGTH: Readonly<Record<SessionKind, number>> = {
  easy: 1, recovery: 0.7, long: 2, tempo: 1.2, intervals: 1.25, hills: 1.1, strength: 0,
};

export function designWeeks(intent: Intent): DraftWeek[] {
  return Array.from({ length: intent.weeks }, (_, index) => designWeek(intent, index + 1));
}

function designWeek(intent: Intent, week: number): DraftWeek {
  const phase = phaseOf(week, intent.weeks);
  const chosen = intent.days.length > 0 ? intent.days : DAYS_OF_LEVEL[intent.level];
  const days = WEEKDAYS.filter((day) => chosen.includes(day));
  const kinds = kindsFor(intent, phase, days.length, week);
  const factor = volumeFactor(week, intent.weeks) * volumeWish(intent.wishes);
  const sessions = days.map((day, index): DraftSession => {
    const kind = kinds[index]!;
    const kilometers = EASY_KILOMETERS[intent.level] * LENGTH[kind] * factor * (kind === "long" ? longWish(intent.wishes) : 1);
    return { day, kind, meters: Math.max(2, Math.round(kilometers * 2) / 2) * 1000, libraryName: null };
  });
  return { week, phase, sessions };
}

/** The last day is the long one; hard days stand apart from it and from each other. */
function kindsFor(intent: Intent, phase: Phase, days: number, week: number): SessionKind[] {
  const kinds = Array<SessionKind>(days).fill("easy");
  if (days > 0) kinds[days - 1] = "long";
  const hard = hardKinds(intent, phase, week).slice(0, Math.max(0, Math.floor((days - 1) / 2)));
  hard.forEach((kind, index) => (kinds[1 + 2 * index] = kind));
  if (days >= 4) kinds[0] = "recovery";
  if (/strength/i.test(intent.wishes) && days >= 3) kinds[days - 2] = "strength";
  return kinds;
}

function hardKinds({ level, wishes }: Intent, phase: Phase, week: number): SessionKind[] {
  const favourite: SessionKind = /hill|trail/i.test(wishes) ? "hills" : /5\s?k|speed|track|fast/i.test(wishes) ? "intervals" : "tempo";
  if (level === "beginner") return phase === "base" ? [] : [week % 2 === 0 ? favourite : "tempo"];
  switch (phase) {
    case "base":
      return [favourite === "intervals" ? "hills" : favourite];
    case "build":
      return [favourite, favourite === "tempo" ? "intervals" : "tempo"];
    case "peak":
      return ["intervals", "tempo"];
    case "taper":
      return [favourite];
  }
}

function volumeWish(wishes: string): number {
  if (/high.?volume|more volume/i.test(wishes)) return 1.1;
  return /low.?volume|less volume|injur/i.test(wishes) ? 0.85 : 1;
}

function longWish(wishes: string): number {
  return /marathon|long run|endurance/i.test(wishes) ? 1.2 : 1;
}

const DAY_NAMES = /\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\b/gi;

/** Weekdays that a text names, in the order of the week. */
export function weekdaysIn(text: string): Weekday[] {
  const named = [...text.matchAll(DAY_NAMES)].map(([, name]) => name!.slice(0, 3).toLowerCase());
  return WEEKDAYS.filter((day) => named.includes(day.slice(0, 3)));
}
