import type { DayNumber } from "./calendar.ts";
import { mondayOf } from "./calendar.ts";

/** contract 2.5: round(duration_min × (perceived_effort or 5) / 5). */
export function trainingLoadOf(durationSeconds: number | null, perceivedEffort: number | null): number | null {
  return durationSeconds === null ? null : Math.round(((durationSeconds / 60) * (perceivedEffort ?? 5)) / 5);
}

export type DailyLoads = ReadonlyMap<DayNumber, number>;

const FATIGUE_DAYS = 7;
const FITNESS_DAYS = 42;

export interface LoadBalance {
  atl: number;
  ctl: number;
  tsb: number;
}

/** contract 9: exponentially weighted daily load; each day moves the mean by 1/7 (1/42) of its distance to that day's load. */
export function loadBalance(loads: DailyLoads, today: DayNumber): LoadBalance {
  let fatigue = 0;
  let fitness = 0;
  const firstDay = Math.min(today + 1, ...loads.keys());
  for (let day = firstDay; day <= today; day++) {
    const load = loads.get(day) ?? 0;
    fatigue += (load - fatigue) / FATIGUE_DAYS;
    fitness += (load - fitness) / FITNESS_DAYS;
  }
  const atl = oneDecimal(fatigue);
  const ctl = oneDecimal(fitness);
  return { atl, ctl, tsb: oneDecimal(ctl - atl) };
}

export function weekLoad(loads: DailyLoads, monday: DayNumber): number {
  let sum = 0;
  for (let day = monday; day < monday + 7; day++) sum += loads.get(day) ?? 0;
  return sum;
}

/** contract 9: the mean of the last four full weeks. */
export function fourWeekAverageLoad(loads: DailyLoads, today: DayNumber): number {
  const thisMonday = mondayOf(today);
  let sum = 0;
  for (let weeksAgo = 1; weeksAgo <= 4; weeksAgo++) sum += weekLoad(loads, thisMonday - 7 * weeksAgo);
  return Math.round(sum / 4);
}

export function oneDecimal(value: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(value * 10) / 10 + 0;
}
