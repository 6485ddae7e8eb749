import type { SqlValue } from "../database/database.ts";
import { type DayNumber, dateOf } from "../domain/calendar.ts";
import { epochSecondsAt, localDay } from "../domain/timezones.ts";
import { createRandom, type Random } from "../random.ts";
import { type Athlete, clamp, type Story } from "./athletes.ts";

export const HEALTH_COLUMNS = [
  "user_id", "date", "resting_heart_rate", "hrv", "sleep_duration_seconds", "sleep_stages", "steps", "vo2_max",
] as const;

/** How the last seven days differ from all before. */
interface StoryEffect {
  hrv: number;
  pulseBeats: number;
  vo2Max: number;
  sleepHours: number;
}

const NO_EFFECT: StoryEffect = { hrv: 1, pulseBeats: 0, vo2Max: 1, sleepHours: 0 };

const EFFECTS: Readonly<Record<Story, StoryEffect>> = {
  steady: NO_EFFECT,
  overreached: { hrv: 0.75, pulseBeats: 6, vo2Max: 0.995, sleepHours: -0.8 },
  ill: { hrv: 0.64, pulseBeats: 10, vo2Max: 0.985, sleepHours: 0.6 },
  tired: { hrv: 0.85, pulseBeats: 3, vo2Max: 1, sleepHours: -0.4 },
  improving: { ...NO_EFFECT, vo2Max: 1.04 },
  declining: { ...NO_EFFECT, vo2Max: 0.955 },
};

const STORY_DAYS = 7;
/** A watch has the figures of a night when its wearer gets up. */
const WAKING_SECONDS = 7 * 3600;
const MISSED_NIGHT_CHANCE = 0.03;

/** One row for each night up to now, in the order of HEALTH_COLUMNS. */
export function healthRows(
  athlete: Athlete,
  userId: string,
  hardDays: ReadonlySet<DayNumber>,
  nowMillis: number,
  seed: string,
): SqlValue[][] {
  if (!athlete.wearsWatch) return [];
  const random = createRandom(`${seed}/health/${athlete.index}`);
  const { timezone } = athlete.home;
  const today = localDay(timezone, nowMillis / 1000);
  const isAwake = nowMillis >= epochSecondsAt(timezone, today, WAKING_SECONDS) * 1000;
  const firstDay = today - athlete.historyWeeks * 7;
  const phase = random.between(0, 2 * Math.PI);
  const rows: SqlValue[][] = [];
  for (let day = firstDay; day <= (isAwake ? today : today - 1); day++) {
    const effect = today - day < STORY_DAYS ? EFFECTS[athlete.story] : NO_EFFECT;
    const wave = Math.sin((day / 45) * 2 * Math.PI + phase);
    const growth = 1 + 0.03 * ((day - today) / (26 * 7));
    const night = nightOf(athlete, effect, wave, hardDays.has(day - 1), random);
    const vo2Max = Math.round(athlete.vdot * 1.04 * growth * (1 + 0.004 * wave) * effect.vo2Max * 10) / 10;
    const steps = Math.round(clamp(random.normal(10_500, 2800), 2500, 32_000));
    if (!random.chance(MISSED_NIGHT_CHANCE)) rows.push([userId, dateOf(day), ...night, steps, vo2Max]);
  }
  return rows;
}

/** Resting heart rate, HRV, sleep and its stages. */
function nightOf(athlete: Athlete, effect: StoryEffect, wave: number, isAfterHardDay: boolean, random: Random): SqlValue[] {
  const strain = isAfterHardDay ? 0.96 : 1.01;
  const hrv = athlete.hrv * (1 + 0.02 * wave) * strain * effect.hrv * random.normal(1, 0.04);
  const pulse = athlete.restingHeartRate - wave * 0.5 + (isAfterHardDay ? 1 : 0) + effect.pulseBeats + random.normal(0, 1);
  const sleep = Math.round(clamp(random.normal(7.4 + effect.sleepHours, 0.6), 4, 10) * 3600);
  const awake = Math.round(sleep * random.between(0.03, 0.09));
  const rem = Math.round(sleep * random.between(0.18, 0.26));
  const deep = Math.round(sleep * random.between(0.13, 0.21));
  const stages = { awake, rem, core: sleep - awake - rem - deep, deep };
  return [Math.round(pulse), Math.round(hrv), sleep, JSON.stringify(stages)];
}
