/** Three weeks up, one easy, and two weeks of taper. */
export function volumeFactor(week: number, weeks: number): number {
  const weeksLeft = weeks - week;
  if (weeksLeft === 0) return 0.5;
  if (weeksLeft === 1) return 0.7;
  const growth = 0.85 + 0.35 * (week / weeks);
  return week % 4 === 0 ? growth * 0.75 : growth;
}

export type Phase = "base" | "build" | "peak" | "taper";

export function phaseOf(week: number, weeks: number): Phase {
  const progress = week / weeks;
  if (progress <= 0.35) return "base";
  if (progress <= 0.65) return "build";
  return weeks - week < 2 ? "taper" : "peak";
}
