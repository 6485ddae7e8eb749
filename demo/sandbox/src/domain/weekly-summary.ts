import type { Database } from "../database/database.ts";
import { type EffortRow, listEfforts, totalPlanned } from "../stores/analytics-rows.ts";
import { dateOf, type DayNumber, mondayOf } from "./calendar.ts";
import { paceOver } from "./pace.ts";
import { epochSecondsAt, localDay, startOfLocalDay } from "./timezones.ts";
import { oneDecimal } from "./training-load.ts";

/** contract 15, notifications.weeklySummaries: what a past week looks like on the Monday after it. */
export interface WeeklySummary {
  summary_text: string;
  total_distance: number;
  total_activities: number;
  average_pace: string | null;
  runner_score: number;
  week_start: string;
  week_end: string;
}

export interface Runner {
  userId: string;
  timezone: string;
}

/** Written early on Monday. */
const WRITING_SECONDS = 6 * 3600;
/** Summaries further back are not kept. */
const KEPT_WEEKS = 26;
const BASELINE_WEEKS = 4;

/** Newest first; a week without a run has none. */
export function recentSummaries(database: Database, runner: Runner, nowSeconds: number, limit: number): WeeklySummary[] {
  const thisMonday = mondayOf(localDay(runner.timezone, nowSeconds));
  const summaries: WeeklySummary[] = [];
  for (let weeksAgo = 1; weeksAgo <= KEPT_WEEKS && summaries.length < limit; weeksAgo++) {
    const summary = weeklySummary(database, runner, thisMonday - 7 * weeksAgo, nowSeconds);
    if (summary) summaries.push(summary);
  }
  return summaries;
}

export function weeklySummary(database: Database, runner: Runner, monday: DayNumber, nowSeconds: number): WeeklySummary | undefined {
  if (nowSeconds < epochSecondsAt(runner.timezone, monday + 7, WRITING_SECONDS)) return undefined;
  const runs = runsBetween(database, runner, monday, monday + 7);
  if (runs.length === 0) return undefined;
  const before = runsBetween(database, runner, monday - 7 * BASELINE_WEEKS, monday);
  const kilometers = kilometersOf(runs);
  const usualKilometers = kilometersOf(before) / BASELINE_WEEKS;
  const kept = planKept(database, runner.userId, monday);
  const measured = runs.filter((run) => (run.distance_meters ?? 0) > 0);
  const seconds = measured.reduce((sum, run) => sum + (run.duration_seconds ?? 0), 0);
  return {
    summary_text: summaryText(kilometers, usualKilometers, runs.length, kept),
    total_distance: oneDecimal(kilometers),
    total_activities: runs.length,
    average_pace: paceOver(kilometers * 1000, seconds),
    runner_score: runnerScore(kilometers, usualKilometers, runs.length, kept),
    week_start: dateOf(monday),
    week_end: dateOf(monday + 6),
  };
}

/** Volume against the usual, regularity, and how much of the plan was kept; without a plan the first two tell. */
function runnerScore(kilometers: number, usual: number, runs: number, kept: number | null): number {
  const volume = usual === 0 ? 0.8 : Math.min(1, kilometers / usual);
  const regularity = Math.min(1, runs / 4);
  const score = kept === null ? 60 * volume + 40 * regularity : 40 * volume + 25 * regularity + 35 * kept;
  return Math.round(score);
}

function summaryText(kilometers: number, usual: number, runs: number, kept: number | null): string {
  const sentences = [`${runs} ${runs === 1 ? "run" : "runs"}, ${kilometers.toFixed(1)} km in all.`];
  const change = usual === 0 ? 0 : Math.round((kilometers / usual - 1) * 100);
  if (change >= 10) sentences.push(`That is ${change} % more than usual: keep the next days easy.`);
  else if (change <= -20) sentences.push(`A lighter week, ${-change} % below the usual volume.`);
  else sentences.push("A solid week, right at your usual volume.");
  if (kept !== null) sentences.push(kept === 1 ? "Nothing planned was missed." : `${Math.round(kept * 100)} % of the plan was done.`);
  return sentences.join(" ");
}

function planKept(database: Database, userId: string, monday: DayNumber): number | null {
  const [planned] = totalPlanned(database, [userId], dateOf(monday), dateOf(monday + 6));
  const due = planned ? planned.completed + planned.skipped : 0;
  return planned && due > 0 ? planned.completed / due : null;
}

function runsBetween(database: Database, { userId, timezone }: Runner, from: DayNumber, to: DayNumber): EffortRow[] {
  const efforts = listEfforts(database, [userId], startOfLocalDay(timezone, from), startOfLocalDay(timezone, to) - 1);
  return efforts.filter((effort) => effort.activity_type === "run");
}

function kilometersOf(runs: readonly EffortRow[]): number {
  return runs.reduce((sum, run) => sum + (run.distance_meters ?? 0), 0) / 1000;
}
