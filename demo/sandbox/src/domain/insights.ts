import { idFor } from "../ids.ts";
import { isoFromMillis } from "../time.ts";
import type { PastWeek, TrainingMetrics } from "./athlete-metrics.ts";
import { dateOf, type DayNumber, mondayOf } from "./calendar.ts";
import { startOfLocalDay } from "./timezones.ts";

export interface AiInsight {
  insight_id: string;
  title: string;
  text: string;
  generated_at: string;
}

interface Remark {
  kind: string;
  title: string;
  text: string;
}

const MORNING_SECONDS = 6 * 3600;

/** contract 9, `ai_insights`: what the past weeks say, written on Monday morning. */
export function aiInsights(userId: string, timezone: string, training: TrainingMetrics, today: DayNumber): AiInsight[] {
  const [last, before] = training.pastWeeks;
  if (!last || !before || last.load === 0) return [];
  const monday = mondayOf(today);
  const generatedAt = isoFromMillis((startOfLocalDay(timezone, monday) + MORNING_SECONDS) * 1000);
  return [loadRemark(last, before), formRemark(training), volumeRemark(training)]
    .filter((remark) => remark !== undefined)
    .map(({ kind, title, text }) => ({
      insight_id: idFor("sum", `${userId}/${kind}/${dateOf(monday)}`),
      title,
      text,
      generated_at: generatedAt,
    }));
}

function loadRemark(last: PastWeek, before: PastWeek): Remark | undefined {
  if (before.load === 0) return undefined;
  const percent = Math.round((last.load / before.load - 1) * 100);
  const change = percent === 0 ? "Weekly load stayed level." : `Weekly load ${percent > 0 ? "grew" : "fell"} by ${Math.abs(percent)} %.`;
  if (percent > 25) return { kind: "load", title: "Load jumped", text: `${change} Keep the next week level.` };
  if (percent >= 3) return { kind: "load", title: "Load is rising evenly", text: change };
  if (percent <= -15) return { kind: "load", title: "An easier week", text: `${change} Good for absorbing the work.` };
  return { kind: "load", title: "Load is steady", text: change };
}

function formRemark({ balance }: TrainingMetrics): Remark | undefined {
  if (balance.tsb < -20) {
    return { kind: "form", title: "Fatigue is high", text: `Form stands at ${balance.tsb}: an easy day would pay off.` };
  }
  if (balance.tsb > 12) return { kind: "form", title: "Fresh legs", text: `Form stands at ${balance.tsb}: ready for a hard session.` };
  return undefined;
}

function volumeRemark({ pastWeeks }: TrainingMetrics): Remark | undefined {
  const kilometers = pastWeeks.slice(0, 4).map((week) => week.distanceMeters / 1000);
  const isConsistent = kilometers.length === 4 && Math.min(...kilometers) > 0.8 * Math.max(...kilometers);
  if (!isConsistent) return undefined;
  const average = Math.round(kilometers.reduce((sum, value) => sum + value, 0) / kilometers.length);
  return { kind: "volume", title: "Four consistent weeks", text: `About ${average} km a week, hardly a day missed.` };
}
