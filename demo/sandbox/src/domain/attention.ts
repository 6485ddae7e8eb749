import { idFor } from "../ids.ts";
import { dateOf } from "./calendar.ts";
import type { FitnessDay } from "./fitness.ts";
import { oneDecimal } from "./training-load.ts";

/** contract 9: a marked change of a 7-day mean against the 7 days before. */
export interface AttentionSignal {
  signal_id: string;
  metric: SignalMetric;
  direction: "up" | "down";
  severity: "watch" | "urgent";
  current: number;
  previous: number;
  change_percent: number;
  message: string;
  detected_at: string;
}

type SignalMetric = "hrv_avg" | "recovery_score" | "vo2_max";
type Severity = AttentionSignal["severity"];

const WINDOW_DAYS = 7;
/** Fewer readings than this make no mean worth comparing. */
const MIN_READINGS = 3;

interface Change {
  current: number;
  previous: number;
  points: number;
  percent: number;
}

interface Rule {
  metric: SignalMetric;
  label: string;
  round(value: number): number;
  severityOf(change: Change): Severity | null;
  describe(change: Change): string;
}

const RULES: readonly Rule[] = [
  {
    metric: "hrv_avg",
    label: "HRV",
    round: Math.round,
    severityOf: ({ percent }) => drop(-percent, 10, 20),
    describe: percentText,
  },
  {
    metric: "recovery_score",
    label: "Recovery score",
    round: Math.round,
    severityOf: ({ points }) => drop(-points, 10, 20),
    describe: ({ points }) => `${Math.abs(oneDecimal(points))} points`,
  },
  {
    metric: "vo2_max",
    label: "VO2 max",
    round: oneDecimal,
    severityOf: ({ percent }) => (Math.abs(percent) >= 3 ? "watch" : null),
    describe: percentText,
  },
];

/** Urgent first, then in the order of the rules. `detectedAt` is the moment written on each signal. */
export function attentionSignals(userId: string, days: readonly FitnessDay[], detectedAt: string): AttentionSignal[] {
  const signals = RULES.flatMap((rule) => signalOf(rule, userId, days, detectedAt) ?? []);
  return [...signals.filter(isUrgent), ...signals.filter((signal) => !isUrgent(signal))];
}

export function isUrgent(signal: AttentionSignal): boolean {
  return signal.severity === "urgent";
}

function signalOf(
  rule: Rule,
  userId: string,
  days: readonly FitnessDay[],
  detectedAt: string,
): AttentionSignal | undefined {
  const current = meanOf(days.slice(-WINDOW_DAYS), rule.metric);
  const previous = meanOf(days.slice(-2 * WINDOW_DAYS, -WINDOW_DAYS), rule.metric);
  if (current === null || previous === null || previous === 0) return undefined;
  const points = current - previous;
  const change: Change = { current, previous, points, percent: (points / previous) * 100 };
  const severity = rule.severityOf(change);
  if (!severity) return undefined;
  const direction = points > 0 ? "up" : "down";
  return {
    signal_id: idFor("sig", `${userId}/${rule.metric}/${dateOf(days.at(-1)!.day)}`),
    metric: rule.metric,
    direction,
    severity,
    current: rule.round(current),
    previous: rule.round(previous),
    change_percent: oneDecimal(change.percent),
    message: `${rule.label} is ${direction} ${rule.describe(change)} against last week`,
    detected_at: detectedAt,
  };
}

function drop(amount: number, watchFrom: number, urgentFrom: number): Severity | null {
  return amount >= urgentFrom ? "urgent" : amount >= watchFrom ? "watch" : null;
}

function percentText({ percent }: Change): string {
  return `${Math.abs(oneDecimal(percent))} %`;
}

function meanOf(days: readonly FitnessDay[], metric: SignalMetric): number | null {
  const values = days.map((day) => day[metric]).filter((value) => value !== null);
  return values.length < MIN_READINGS ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
