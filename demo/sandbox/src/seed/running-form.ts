/** Paces that belong to an ability (VDOT), from the oxygen cost of running: VO2 = -4.60 + 0.182258 v + 0.000104 v², v in m/min. */

const COST = { constant: -4.6, linear: 0.182258, square: 0.000104 };

export function paceAtShare(vdot: number, shareOfVo2Max: number): number {
  const oxygen = vdot * shareOfVo2Max;
  const root = Math.sqrt(COST.linear ** 2 - 4 * COST.square * (COST.constant - oxygen));
  const metersPerMinute = (root - COST.linear) / (2 * COST.square);
  return 60_000 / metersPerMinute;
}

/** How a kind of session is run: share of VO2 max, share of the heart-rate reserve, perceived effort. */
export interface SessionStyle {
  oxygenShare: number;
  pulseShare: number;
  effort: number;
}

const EASY: SessionStyle = { oxygenShare: 0.65, pulseShare: 0.66, effort: 3 };

const STYLES: Readonly<Record<string, SessionStyle>> = {
  "easy-run": EASY,
  "recovery-run": { oxygenShare: 0.58, pulseShare: 0.59, effort: 2 },
  "long-run": { oxygenShare: 0.66, pulseShare: 0.69, effort: 5 },
  "tempo-run": { oxygenShare: 0.79, pulseShare: 0.8, effort: 7 },
  "interval-run": { oxygenShare: 0.76, pulseShare: 0.78, effort: 8 },
  "race-pace-run": { oxygenShare: 0.78, pulseShare: 0.79, effort: 7 },
  "hill-run": { oxygenShare: 0.66, pulseShare: 0.75, effort: 7 },
  fartlek: { oxygenShare: 0.73, pulseShare: 0.75, effort: 6 },
  race: { oxygenShare: 0.88, pulseShare: 0.9, effort: 9 },
};

export function styleOf(subType: string): SessionStyle {
  return STYLES[subType] ?? EASY;
}

/** Riegel's rule: what a 5 km ability makes of another distance. */
export function raceSeconds(vdot: number, distanceMeters: number): number {
  const fiveKilometers = 5 * paceAtShare(vdot, 0.95);
  return Math.round(fiveKilometers * (distanceMeters / 5000) ** 1.06);
}

export function raceTimeText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  return `${hours}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}
