import type { EffortRow } from "../stores/analytics-rows.ts";
import { dateOf, type DayNumber, firstOfMonth, firstOfNextMonth, isoWeekName, mondayOf, monthName } from "./calendar.ts";
import { localDay, startOfLocalDay } from "./timezones.ts";

export const GRANULARITIES = ["daily", "weekly", "monthly", "yearly"] as const;
export type Granularity = (typeof GRANULARITIES)[number];

export interface Span {
  granularity: Granularity;
  timezone: string;
  fromSeconds: number;
  toSeconds: number;
}

export interface RunTotals {
  distance: number;
  duration: number;
  training_load: number;
  activities: number;
}

export interface RunPoint extends RunTotals {
  bucket: string;
  start_timestamp: number;
}

interface Bucket {
  name: string;
  firstDay: DayNumber;
  /** The first day that is no longer in it. */
  endDay: DayNumber;
}

/** contract 9, analytics.runningStats: points without gaps, totals = the sum of the points. */
export function runningStats(runs: readonly EffortRow[], span: Span): { totals: RunTotals; points: RunPoint[] } {
  const buckets = bucketsOf(span);
  const points = buckets.map(
    ({ name, firstDay }): RunPoint => ({
      bucket: name,
      start_timestamp: startOfLocalDay(span.timezone, firstDay),
      ...noRuns(),
    }),
  );
  const totals = noRuns();
  for (const run of runs) {
    const day = localDay(span.timezone, run.start_time_seconds);
    const index = buckets.findIndex((bucket) => day >= bucket.firstDay && day < bucket.endDay);
    if (index < 0) continue;
    add(points[index]!, run);
    add(totals, run);
  }
  return { totals, points };
}

function bucketsOf({ granularity, timezone, fromSeconds, toSeconds }: Span): Bucket[] {
  const firstDay = localDay(timezone, fromSeconds);
  const lastDay = localDay(timezone, toSeconds);
  switch (granularity) {
    case "daily":
      return consecutive(firstDay, lastDay, (day) => day + 1, dateOf);
    case "weekly":
      return consecutive(firstDay, firstDay + 6, (day) => day + 1, dateOf);
    case "monthly":
      return consecutive(mondayOf(firstDay), lastDay, (day) => day + 7, isoWeekName);
    case "yearly":
      return consecutive(firstOfMonth(firstDay), lastDay, firstOfNextMonth, monthName);
  }
}

function consecutive(
  firstDay: DayNumber,
  lastDay: DayNumber,
  next: (day: DayNumber) => DayNumber,
  nameOf: (day: DayNumber) => string,
): Bucket[] {
  const buckets: Bucket[] = [];
  for (let day = firstDay; day <= lastDay; day = next(day)) {
    buckets.push({ name: nameOf(day), firstDay: day, endDay: next(day) });
  }
  return buckets;
}

function noRuns(): RunTotals {
  return { distance: 0, duration: 0, training_load: 0, activities: 0 };
}

function add(totals: RunTotals, run: EffortRow): void {
  // To the centimeter, so that sums of fractions do not grow long tails.
  totals.distance = Math.round((totals.distance + (run.distance_meters ?? 0)) * 100) / 100;
  totals.duration += run.duration_seconds ?? 0;
  totals.training_load += run.training_load ?? 0;
  totals.activities++;
}
