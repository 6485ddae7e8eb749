import { WEEKDAYS } from "../domain/calendar.ts";
import type { PrivacySettings } from "../domain/privacy.ts";
import { createRandom, type Random } from "../random.ts";
import type { ActivitySource } from "../domain/activity-types.ts";
import type { MemberStatus } from "../stores/members.ts";
import type { Integrations } from "../stores/users.ts";
import type { PlanKey } from "./plan-templates.ts";
import { type Person, personAt } from "./people.ts";
import { type Place, PLACES } from "./places.ts";

/** What makes one athlete unlike the next: ability, habits, body, and what happens to them these weeks. */
export interface Athlete extends Person {
  index: number;
  home: Place;
  vdot: number;
  maxHeartRate: number;
  restingHeartRate: number;
  hrv: number;
  weightKilograms: number;
  level: "beginner" | "intermediate" | "advanced";
  /** Minutes of an easy run. */
  easyMinutes: number;
  /** 0 is Monday. */
  runDays: number[];
  longDay: number;
  /** Hour of the day at which most activities begin. */
  startHour: number;
  crossTraining: { type: "bike" | "swim" | "walk" | "hike" | "workout"; weekday: number }[];
  /** The share of planned sessions that happen. */
  adherence: number;
  source: ActivitySource;
  connected: (keyof Integrations)[];
  wearsWatch: boolean;
  story: Story;
  plan: PlanKey | null;
  planStartWeeksAgo: number;
  privacy: Partial<PrivacySettings>;
  status: MemberStatus;
  historyWeeks: number;
  hasZones: boolean;
}

/** What the health figures of the last week tell. */
export type Story = "steady" | "overreached" | "ill" | "tired" | "improving" | "declining";

export function athleteAt(index: number, weeks: number, seed: string): Athlete {
  const random = createRandom(`${seed}/athlete/${index}`);
  const person = personAt(index, random);
  const vdot = clamp(random.normal(46, 8), 30, 70);
  const level = vdot < 38 ? "beginner" : vdot < 52 ? "intermediate" : "advanced";
  const ordinary: Athlete = {
    ...person,
    index,
    home: PLACES[person.place],
    vdot: Math.round(vdot * 10) / 10,
    maxHeartRate: Math.round(random.normal(187, 7)),
    restingHeartRate: Math.round(clamp(random.normal(66 - vdot * 0.33, 3), 38, 66)),
    hrv: Math.round(clamp(random.normal(30 + vdot * 0.75, 10), 28, 110)),
    weightKilograms: Math.round(clamp(random.normal(66, 9), 48, 92)),
    level,
    easyMinutes: Math.round(clamp(random.normal(22 + vdot * 0.55, 6), 25, 70)),
    ...habits(random, level),
    adherence: clamp(random.normal(0.86, 0.09), 0.5, 0.99),
    ...devices(random),
    story: storyByChance(index, random),
    plan: random.chance(0.72) ? planFor(level, random) : null,
    planStartWeeksAgo: random.integer(1, 7),
    privacy: {},
    status: "active",
    historyWeeks: weeks,
    hasZones: random.chance(0.7),
  };
  const special = SPECIAL_CASES[index] ?? {};
  const athlete = { ...ordinary, ...special, historyWeeks: Math.min(weeks, special.historyWeeks ?? weeks) };
  // Health figures come from a watch, so that whoever has a story of them has the watch too.
  return athlete.wearsWatch && !ordinary.wearsWatch ? { ...athlete, source: "garmin", connected: ["garmin"] } : athlete;
}

/** Members whose tale the demo relies on: each screen of a dashboard has something to show. */
const SPECIAL_CASES: Readonly<Record<number, Partial<Athlete>>> = {
  0: {
    vdot: 52.1,
    maxHeartRate: 188,
    restingHeartRate: 48,
    hrv: 62,
    plan: "marathon",
    planStartWeeksAgo: 2,
    adherence: 0.95,
    source: "garmin",
    connected: ["garmin", "strava"],
    wearsWatch: true,
    hasZones: true,
    story: "steady",
  },
  3: { story: "overreached", wearsWatch: true, plan: "marathon", planStartWeeksAgo: 5 },
  5: { privacy: { share_activity_map: false } },
  8: { vdot: 68.4, story: "improving", wearsWatch: true, plan: "speed" },
  9: { privacy: { share_training_data: false }, story: "tired", wearsWatch: true },
  11: { story: "ill", wearsWatch: true, plan: "half", planStartWeeksAgo: 4, adherence: 0.7 },
  14: { privacy: { share_pace_data: false } },
  17: { story: "tired", wearsWatch: true },
  19: { privacy: { share_activity_with_coach: false } },
  22: { historyWeeks: 1, plan: "first10k", planStartWeeksAgo: 1, level: "beginner" },
  23: { story: "declining", wearsWatch: true },
  26: { privacy: { share_activity_in_profile: false } },
  28: { story: "overreached", wearsWatch: true },
  29: { historyWeeks: 0, plan: null, wearsWatch: false, connected: [], hasZones: false },
  31: {
    privacy: { share_with_coach: true, share_pace_data: false, share_activity_map: false, share_training_data: false },
  },
  34: { privacy: { share_activity_with_public: true } },
  36: { status: "inactive", plan: null },
  37: { status: "suspended", plan: null },
  38: { wearsWatch: false, source: "manual", connected: [] },
};

/** Those who stopped running some weeks ago. */
export function pausedSinceWeeks(athlete: Athlete): number {
  return athlete.status === "active" ? 0 : 6;
}

function habits(
  random: Random,
  level: Athlete["level"],
): Pick<Athlete, "runDays" | "longDay" | "startHour" | "crossTraining"> {
  const daysPerWeek = { beginner: 3, intermediate: random.integer(4, 5), advanced: random.integer(5, 6) }[level];
  const longDay = random.chance(0.7) ? 6 : 5;
  const others = WEEKDAYS.map((_, day) => day).filter((day) => day !== longDay);
  while (others.length > daysPerWeek - 1) others.splice(random.integer(0, others.length - 1), 1);
  const runDays = [...others, longDay].sort((a, b) => a - b);
  const freeDays = WEEKDAYS.map((_, day) => day).filter((day) => !runDays.includes(day));
  const crossTraining = freeDays
    .filter(() => random.chance(0.4))
    .map((weekday) => ({ type: random.pick(["bike", "bike", "swim", "workout", "walk", "hike"] as const), weekday }));
  return { runDays, longDay, startHour: random.pick([5, 6, 6, 7, 7, 12, 17, 18, 18, 19]), crossTraining };
}

function devices(random: Random): Pick<Athlete, "source" | "connected" | "wearsWatch"> {
  const source = random.pick(["garmin", "garmin", "garmin", "apple_watch", "apple_watch", "strava", "manual"] as const);
  const connected: (keyof Integrations)[] = { garmin: ["garmin" as const], apple_watch: ["apple_health" as const], strava: ["strava" as const], manual: [] }[source];
  if (source === "garmin" && random.chance(0.4)) connected.push("strava");
  return { source, connected, wearsWatch: source === "garmin" || source === "apple_watch" };
}

/** The known members have their stories above; in a larger club some of the others get one by chance. */
function storyByChance(index: number, random: Random): Story {
  if (index < 40 || !random.chance(0.08)) return "steady";
  return random.pick(["overreached", "ill", "tired", "tired", "improving", "declining"] as const);
}

function planFor(level: Athlete["level"], random: Random): PlanKey {
  if (level === "beginner") return "first10k";
  return level === "advanced" ? random.pick(["speed", "marathon"] as const) : random.pick(["marathon", "half"] as const);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
