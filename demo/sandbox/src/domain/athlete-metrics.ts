import type { Database } from "../database/database.ts";
import { type EffortRow, listEfforts, listReadings } from "../stores/analytics-rows.ts";
import { groupBy } from "../collections.ts";
import { isoFromMillis } from "../time.ts";
import { AthleteMemo, type DatedAthlete } from "./athlete-memo.ts";
import { type AttentionSignal, attentionSignals } from "./attention.ts";
import { type DayNumber, dateOf, dayNumberOf, mondayOf, SECONDS_PER_DAY } from "./calendar.ts";
import { type DailyReading, type FitnessDay, fitnessDays, HISTORY_DAYS } from "./fitness.ts";
import { paceOver } from "./pace.ts";
import { localDay, startOfLocalDay } from "./timezones.ts";
import { fourWeekAverageLoad, type LoadBalance, loadBalance, oneDecimal, weekLoad } from "./training-load.ts";

/** contract 9: figures of one athlete, before privacy. Volume and pace from runs, load from all sports. */
export interface TrainingMetrics {
  weekly_distance_km: number;
  avg_pace_per_km: string | null;
  weekly_activities: number;
  longest_run_km: number;
  current_week_load: number;
  four_week_avg_load: number;
  balance: LoadBalance;
  /** Full weeks, newest first. */
  pastWeeks: PastWeek[];
}

export interface PastWeek {
  monday: DayNumber;
  load: number;
  distanceMeters: number;
  runs: number;
}

export interface FitnessMetrics {
  days: FitnessDay[];
  signals: AttentionSignal[];
}

/** `ctl` forgets with a constant of 42 days: what is a year old has no weight left. */
const LOOKBACK_DAYS = 365;
const PAST_WEEKS = 5;

export class AthleteMetrics {
  readonly training: AthleteMemo<TrainingMetrics>;
  readonly fitness: AthleteMemo<FitnessMetrics>;

  constructor(database: Database) {
    this.training = new AthleteMemo((athletes) => computeTraining(database, athletes));
    this.fitness = new AthleteMemo((athletes) => computeFitness(database, athletes));
  }

  forget(userId: string): void {
    this.training.forget(userId);
    this.fitness.forget(userId);
  }

  clear(): void {
    this.training.clear();
    this.fitness.clear();
  }
}

function computeTraining(database: Database, athletes: readonly DatedAthlete[]): Map<string, TrainingMetrics> {
  const earliest = Math.min(...athletes.map(({ today }) => today)) - LOOKBACK_DAYS;
  const latest = Math.max(...athletes.map(({ today }) => today)) + 2;
  const userIds = athletes.map(({ userId }) => userId);
  const efforts = groupBy(
    listEfforts(database, userIds, earliest * SECONDS_PER_DAY, latest * SECONDS_PER_DAY),
    (effort) => effort.user_id,
  );
  return new Map(athletes.map((athlete) => [athlete.userId, trainingMetrics(efforts.get(athlete.userId) ?? [], athlete)]));
}

function trainingMetrics(efforts: readonly EffortRow[], { timezone, today }: DatedAthlete): TrainingMetrics {
  const monday = mondayOf(today);
  const loads = new Map<DayNumber, number>();
  const runsByWeek = new Map<DayNumber, RunSum>();
  for (const effort of efforts) {
    const day = localDay(timezone, effort.start_time_seconds);
    loads.set(day, (loads.get(day) ?? 0) + (effort.training_load ?? 0));
    if (effort.activity_type === "run") addRun(runsByWeek, mondayOf(day), effort);
  }
  const week = runsByWeek.get(monday) ?? NO_RUNS;
  return {
    weekly_distance_km: oneDecimal(week.distanceMeters / 1000),
    avg_pace_per_km: paceOver(week.distanceMeters, week.durationSeconds),
    weekly_activities: week.runs,
    longest_run_km: oneDecimal(week.longestMeters / 1000),
    current_week_load: weekLoad(loads, monday),
    four_week_avg_load: fourWeekAverageLoad(loads, today),
    balance: loadBalance(loads, today),
    pastWeeks: Array.from({ length: PAST_WEEKS }, (_, index) => {
      const pastMonday = monday - 7 * (index + 1);
      const { distanceMeters, runs } = runsByWeek.get(pastMonday) ?? NO_RUNS;
      return { monday: pastMonday, load: weekLoad(loads, pastMonday), distanceMeters, runs };
    }),
  };
}

interface RunSum {
  runs: number;
  distanceMeters: number;
  durationSeconds: number;
  longestMeters: number;
}

const NO_RUNS: Readonly<RunSum> = { runs: 0, distanceMeters: 0, durationSeconds: 0, longestMeters: 0 };

function addRun(weeks: Map<DayNumber, RunSum>, monday: DayNumber, run: EffortRow): void {
  const sum = weeks.get(monday) ?? { ...NO_RUNS };
  const distanceMeters = run.distance_meters ?? 0;
  sum.runs++;
  sum.distanceMeters += distanceMeters;
  // A run without a distance would only spoil the pace.
  if (distanceMeters > 0) sum.durationSeconds += run.duration_seconds ?? 0;
  sum.longestMeters = Math.max(sum.longestMeters, distanceMeters);
  weeks.set(monday, sum);
}

function computeFitness(database: Database, athletes: readonly DatedAthlete[]): Map<string, FitnessMetrics> {
  const earliest = Math.min(...athletes.map(({ today }) => today)) - 2 * HISTORY_DAYS;
  const userIds = athletes.map(({ userId }) => userId);
  const rows = groupBy(listReadings(database, userIds, dateOf(earliest)), (row) => row.user_id);
  return new Map(
    athletes.map(({ userId, timezone, today }) => {
      const readings = new Map<DayNumber, DailyReading>();
      for (const row of rows.get(userId) ?? []) {
        readings.set(dayNumberOf(row.date), { hrv: row.hrv, restingHeartRate: row.resting_heart_rate, vo2Max: row.vo2_max });
      }
      const days = fitnessDays(readings, today);
      const detectedAt = isoFromMillis(startOfLocalDay(timezone, today) * 1000);
      return [userId, { days, signals: attentionSignals(userId, days, detectedAt) }];
    }),
  );
}
