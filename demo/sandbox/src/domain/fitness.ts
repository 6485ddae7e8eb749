import { type DayNumber, dateOf } from "./calendar.ts";
import { oneDecimal } from "./training-load.ts";

/** What a watch reported for a day. */
export interface DailyReading {
  hrv: number | null;
  restingHeartRate: number | null;
  vo2Max: number | null;
}

export type Readings = ReadonlyMap<DayNumber, DailyReading>;

export interface FitnessDay {
  day: DayNumber;
  vo2_max: number | null;
  hrv_avg: number | null;
  recovery_score: number | null;
  resting_heart_rate: number | null;
}

export interface HistoryEntry {
  date: string;
  value: number | null;
}

export const HISTORY_DAYS = 30;
const BASELINE_DAYS = 30;

/** The last 30 days, oldest first. */
export function fitnessDays(readings: Readings, today: DayNumber): FitnessDay[] {
  const days: FitnessDay[] = [];
  for (let day = today - HISTORY_DAYS + 1; day <= today; day++) {
    const reading = readings.get(day);
    days.push({
      day,
      vo2_max: roundedOrNull(reading?.vo2Max, oneDecimal),
      hrv_avg: roundedOrNull(reading?.hrv, Math.round),
      recovery_score: recoveryScore(readings, day),
      resting_heart_rate: roundedOrNull(reading?.restingHeartRate, Math.round),
    });
  }
  return days;
}

/** contract 9: clamp(round(75 + 50·(hrv/hrv30 - 1) - 50·(rhr/rhr30 - 1)), 0, 100); null without a reading of both. */
export function recoveryScore(readings: Readings, day: DayNumber): number | null {
  const today = readings.get(day);
  if (!today || today.hrv === null || today.restingHeartRate === null) return null;
  const hrvBaseline = mean(readings, day, BASELINE_DAYS, (reading) => reading.hrv)!;
  const pulseBaseline = mean(readings, day, BASELINE_DAYS, (reading) => reading.restingHeartRate)!;
  const score = 75 + 50 * (today.hrv / hrvBaseline - 1) - 50 * (today.restingHeartRate / pulseBaseline - 1);
  return Math.min(100, Math.max(0, Math.round(score)));
}

function mean(
  readings: Readings,
  lastDay: DayNumber,
  days: number,
  pick: (reading: DailyReading) => number | null,
): number | null {
  let sum = 0;
  let count = 0;
  for (let day = lastDay - days + 1; day <= lastDay; day++) {
    const reading = readings.get(day);
    const value = reading ? pick(reading) : null;
    if (value === null) continue;
    sum += value;
    count++;
  }
  return count === 0 ? null : sum / count;
}

type Measure = "vo2_max" | "hrv_avg" | "recovery_score" | "resting_heart_rate";

/** The newest value there is within the history. */
export function latest(days: readonly FitnessDay[], measure: Measure): number | null {
  return days.findLast((day) => day[measure] !== null)?.[measure] ?? null;
}

export function history(days: readonly FitnessDay[], measure: Measure): HistoryEntry[] {
  return days.map((day) => ({ date: dateOf(day.day), value: day[measure] }));
}

function roundedOrNull(value: number | null | undefined, round: (value: number) => number): number | null {
  return value === null || value === undefined ? null : round(value);
}
