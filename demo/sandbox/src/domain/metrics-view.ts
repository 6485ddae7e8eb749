import type { FitnessMetrics, TrainingMetrics } from "./athlete-metrics.ts";
import type { AttentionSignal } from "./attention.ts";
import { history, latest } from "./fitness.ts";
import type { Visibility } from "./privacy.ts";

/** contract 9 with 2.2: the figures as one viewer sees them. */
export interface MetricsView {
  metrics: Record<string, unknown>;
  signals: AttentionSignal[];
  /** What was left out. */
  withheld: string[];
}

export function metricsView(
  training: TrainingMetrics,
  fitness: FitnessMetrics,
  visibility: Visibility,
  withHistory: boolean,
): MetricsView {
  const withheld: string[] = [];
  if (!visibility.activities) withheld.push("activities");
  if (!visibility.pace) withheld.push("avg_pace_per_km");
  if (!visibility.trainingData) withheld.push(...FITNESS_MEASURES);
  return {
    metrics: {
      running_analytics: runningAnalytics(visibility.activities ? training : NO_TRAINING, visibility),
      fitness: fitnessView(fitness, visibility, withHistory),
      training: trainingView(visibility.activities ? training : NO_TRAINING),
    },
    signals: visibility.trainingData ? fitness.signals : [],
    withheld,
  };
}

const FITNESS_MEASURES = ["vo2_max", "hrv_avg", "recovery_score", "resting_heart_rate"] as const;
const HISTORY_MEASURES = ["vo2_max", "hrv_avg", "recovery_score"] as const;

const NO_TRAINING: TrainingMetrics = {
  weekly_distance_km: 0,
  avg_pace_per_km: null,
  weekly_activities: 0,
  longest_run_km: 0,
  current_week_load: 0,
  four_week_avg_load: 0,
  balance: { atl: 0, ctl: 0, tsb: 0 },
  pastWeeks: [],
};

function runningAnalytics(training: TrainingMetrics, visibility: Visibility): Record<string, unknown> {
  return {
    weekly_distance_km: training.weekly_distance_km,
    ...(visibility.pace ? { avg_pace_per_km: training.avg_pace_per_km } : {}),
    weekly_activities: training.weekly_activities,
    longest_run_km: training.longest_run_km,
  };
}

function fitnessView({ days }: FitnessMetrics, visibility: Visibility, withHistory: boolean): Record<string, unknown> {
  const shown = visibility.trainingData;
  const current = shown ? Object.fromEntries(FITNESS_MEASURES.map((measure) => [measure, latest(days, measure)])) : {};
  if (!withHistory) return { current };
  const past = shown ? Object.fromEntries(HISTORY_MEASURES.map((measure) => [measure, history(days, measure)])) : {};
  return { current, history: past };
}

function trainingView(training: TrainingMetrics): Record<string, unknown> {
  return {
    current_week_load: training.current_week_load,
    four_week_avg_load: training.four_week_avg_load,
    ...training.balance,
  };
}
