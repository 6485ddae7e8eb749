import type { ActivityType } from "../domain/activity-types.ts";
import type { DayNumber } from "../domain/calendar.ts";
import { formatPace } from "../domain/pace.ts";
import type { StreamRecipe } from "../domain/synthetic-streams.ts";
import { epochSecondsAt } from "../domain/timezones.ts";
import { trainingLoadOf } from "../domain/training-load.ts";
import type { Random } from "../random.ts";
import type { ActivityRow } from "../stores/activities.ts";
import { type Athlete, clamp } from "./athletes.ts";
import { paceAtShare, type SessionStyle, styleOf } from "./running-form.ts";

/** A session as it is meant to be; either minutes or meters. */
export interface Session {
  type: ActivityType;
  subType: string | null;
  name?: string;
  minutes?: number;
  meters?: number;
}

export type Performed = Pick<
  ActivityRow,
  | "status" | "source" | "activity_name" | "activity_type" | "activity_sub_type" | "start_time_seconds" | "duration_seconds"
  | "distance_meters" | "average_pace" | "average_heart_rate" | "max_heart_rate" | "elevation_gain_meters"
  | "average_cadence" | "calories" | "training_load" | "perceived_effort" | "completed_at" | "placed_at" | "overdue_at"
  | "stream_recipe" | "created_at" | "updated_at"
>;

const SYNC_MILLIS = 90_000;

/** The session as it was done on a day. `fitness` is 1 for the athlete's present form. */
export function perform(session: Session, athlete: Athlete, day: DayNumber, fitness: number, random: Random): Performed {
  const style = styleFor(session);
  const effort = clamp(Math.round(style.effort + random.normal(0, 0.7)), 1, 10);
  const movement = moved(session, athlete, style, fitness, random);
  const start = epochSecondsAt(athlete.home.timezone, day, athlete.startHour * 3600 + random.integer(-1500, 3000));
  const endMillis = (start + movement.durationSeconds) * 1000;
  const arrivedAt = endMillis + SYNC_MILLIS;
  const isMeasured = athlete.source !== "manual";
  return {
    status: "completed",
    source: athlete.source,
    activity_name: session.name ?? nameFor(session.type, athlete.startHour),
    activity_type: session.type,
    activity_sub_type: session.subType,
    start_time_seconds: start,
    duration_seconds: movement.durationSeconds,
    distance_meters: movement.distanceMeters,
    average_pace: movement.pace === null ? null : formatPace(movement.pace),
    ...(isMeasured ? pulse(athlete, style, random) : { average_heart_rate: null, max_heart_rate: null }),
    elevation_gain_meters: movement.climbMeters,
    average_cadence: isMeasured ? movement.cadence : null,
    calories: Math.round(movement.kilocalories),
    training_load: trainingLoadOf(movement.durationSeconds, effort),
    perceived_effort: effort,
    completed_at: endMillis,
    placed_at: start * 1000,
    overdue_at: null,
    stream_recipe: isMeasured ? JSON.stringify(recipeFor(session, athlete)) : null,
    created_at: arrivedAt,
    updated_at: arrivedAt,
  };
}

interface Movement {
  durationSeconds: number;
  distanceMeters: number | null;
  /** Seconds per kilometer; of runs, walks and hikes. */
  pace: number | null;
  climbMeters: number | null;
  cadence: number | null;
  kilocalories: number;
}

/** Kilometers an hour, from and to. */
const OTHER_SPEEDS = { bike: [22, 31], swim: [2.3, 3.6], walk: [4.8, 6.2], hike: [3.2, 4.6] } as const;
const KILOCALORIES_PER_HOUR = { bike: 520, swim: 480, walk: 280, hike: 420, workout: 330 } as const;

function moved(session: Session, athlete: Athlete, style: SessionStyle, fitness: number, random: Random): Movement {
  if (session.type === "run") return ran(session, athlete, style, fitness, random);
  const minutes = (session.minutes ?? 45) * random.between(0.85, 1.15);
  const durationSeconds = Math.round(minutes * 60);
  const kilocalories = (KILOCALORIES_PER_HOUR[session.type] * minutes * athlete.weightKilograms) / (60 * 66);
  if (session.type === "workout") {
    return { durationSeconds, distanceMeters: null, pace: null, climbMeters: null, cadence: null, kilocalories };
  }
  const [slowest, fastest] = OTHER_SPEEDS[session.type];
  const kilometersPerHour = random.between(slowest, fastest);
  const exactMeters = (kilometersPerHour * 1000 * minutes) / 60;
  const distanceMeters = session.type === "swim" ? Math.round(exactMeters / 25) * 25 : Math.round(exactMeters / 10) * 10;
  const isOnFoot = session.type === "walk" || session.type === "hike";
  const hilliness = session.type === "hike" ? 45 : athlete.home.hilliness * 0.8;
  return {
    durationSeconds,
    distanceMeters,
    pace: isOnFoot ? durationSeconds / (distanceMeters / 1000) : null,
    climbMeters: session.type === "swim" ? null : Math.round((distanceMeters / 1000) * hilliness * random.between(0.7, 1.3)),
    cadence: isOnFoot ? random.integer(104, 122) : null,
    kilocalories,
  };
}

function ran(session: Session, athlete: Athlete, style: SessionStyle, fitness: number, random: Random): Movement {
  const hillCost = 1 + athlete.home.hilliness * 0.003 + (session.subType === "hill-run" ? 0.06 : 0);
  const pace = paceAtShare(athlete.vdot * fitness, style.oxygenShare) * hillCost * random.normal(1, 0.015);
  const wanted = session.meters ?? ((session.minutes ?? 45) * 60_000) / pace;
  const distanceMeters = Math.max(1000, Math.round((wanted * random.normal(1.005, 0.015)) / 10) * 10);
  const kilometers = distanceMeters / 1000;
  const metersPerSecond = 1000 / pace;
  return {
    durationSeconds: Math.round(kilometers * pace),
    distanceMeters,
    pace,
    climbMeters: Math.round(kilometers * athlete.home.hilliness * random.between(0.6, 1.4)),
    cadence: Math.round(clamp(148 + metersPerSecond * 8.5 + random.normal(0, 2), 150, 196)),
    kilocalories: kilometers * athlete.weightKilograms * 1.02,
  };
}

const RELAXED: SessionStyle = { oxygenShare: 0.5, pulseShare: 0.5, effort: 3 };

function styleFor(session: Session): SessionStyle {
  return session.type === "run" ? styleOf(session.subType ?? "easy-run") : RELAXED;
}

function pulse(athlete: Athlete, style: SessionStyle, random: Random): { average_heart_rate: number; max_heart_rate: number } {
  const reserve = athlete.maxHeartRate - athlete.restingHeartRate;
  const average = Math.round(athlete.restingHeartRate + style.pulseShare * reserve + random.normal(0, 2));
  const above = (style.effort >= 7 ? 0.17 : 0.13) * reserve + random.normal(0, 2);
  return { average_heart_rate: average, max_heart_rate: Math.min(athlete.maxHeartRate, Math.round(average + above)) };
}

function recipeFor(session: Session, athlete: Athlete): StreamRecipe {
  if (session.type === "swim" || session.type === "workout") return {};
  return { origin: [athlete.home.latitude, athlete.home.longitude] };
}

const NOUNS: Readonly<Record<ActivityType, string>> = {
  run: "Run",
  bike: "Ride",
  swim: "Swim",
  walk: "Walk",
  hike: "Hike",
  workout: "Workout",
};

function nameFor(type: ActivityType, hour: number): string {
  const time = hour < 11 ? "Morning" : hour < 16 ? "Lunch" : "Evening";
  return `${time} ${NOUNS[type]}`;
}
