import type { ActivityRow } from "../stores/activities.ts";

/** contract 2.5: only completed activities of at least 3 km get a summary, and only some time after they arrived. */
const MIN_DISTANCE_METERS = 3000;
const WRITING_MILLIS = 20_000;

export interface ActivityInsight {
  ai_headline: string;
  ai_summary: string;
}

/** What the viewer may read about; a withheld figure must not come back as prose. */
export interface InsightScope {
  pace: boolean;
  trainingData: boolean;
}

/** The AI reads an activity some time after it came in. */
export function insightWrittenAt(row: ActivityRow): number {
  return Math.max(row.created_at, row.completed_at ?? 0) + WRITING_MILLIS;
}

export function activityInsight(row: ActivityRow, scope: InsightScope, nowMillis: number): ActivityInsight | undefined {
  const isLongEnough = row.status === "completed" && (row.distance_meters ?? 0) >= MIN_DISTANCE_METERS;
  if (!isLongEnough || nowMillis < insightWrittenAt(row)) return undefined;
  const sentences = [
    `${((row.distance_meters ?? 0) / 1000).toFixed(1)} km${scope.pace && row.average_pace ? ` at ${row.average_pace} per km` : ""}.`,
    scope.trainingData ? pulseSentence(row) : undefined,
    effortSentence(row),
    scope.trainingData ? climbSentence(row) : undefined,
  ];
  return { ai_headline: headline(row), ai_summary: sentences.filter(Boolean).join(" ") };
}

const HEADLINES: Readonly<Record<string, string>> = {
  "easy-run": "Steady aerobic hour",
  "recovery-run": "Easy on the legs",
  "long-run": "Endurance in the bank",
  tempo: "Controlled at threshold",
  "tempo-run": "Controlled at threshold",
  "interval-run": "Speed work done",
  "race-pace-run": "Race pace feels real",
  "hill-run": "Strong on the climbs",
  fartlek: "Playing with the gears",
  race: "Race day",
};

function headline(row: ActivityRow): string {
  const known = HEADLINES[row.activity_sub_type ?? ""];
  if (known) return known;
  return row.activity_type === "run" ? "A run well done" : "Cross-training that counts";
}

function pulseSentence(row: ActivityRow): string | undefined {
  if (row.average_heart_rate === null || row.max_heart_rate === null) return undefined;
  const share = row.average_heart_rate / row.max_heart_rate;
  if (share > 0.93) return "Heart rate stayed close to its highest value: a hard session.";
  return share > 0.86 ? "Heart rate was even throughout." : "Heart rate rose only for short spells.";
}

function effortSentence(row: ActivityRow): string | undefined {
  if (row.perceived_effort === null) return undefined;
  if (row.perceived_effort >= 8) return "It felt hard: plan an easy day after it.";
  return row.perceived_effort >= 5 ? "It felt like work, but controlled." : "It felt easy, as it should.";
}

function climbSentence(row: ActivityRow): string | undefined {
  const metersPerKilometer = (row.elevation_gain_meters ?? 0) / ((row.distance_meters ?? 1) / 1000);
  return metersPerKilometer > 15 ? `${Math.round(row.elevation_gain_meters!)} m of climbing explain the slower splits.` : undefined;
}
