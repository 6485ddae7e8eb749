import type { Random } from "../random.ts";
import { completeMemberRow, type MemberRow } from "../stores/members.ts";
import type { Athlete } from "./athletes.ts";

export const GROUPS = [
  {
    key: "marathon",
    name: "Marathon Block A",
    description: "12-week marathon training cohort",
    privacy: "private",
    owner: "jane",
    includes: (athlete: Athlete) => athlete.plan === "marathon",
  },
  {
    key: "track",
    name: "Track Tuesday",
    description: "Repeats at the stadium, all paces welcome",
    privacy: "public",
    owner: "kenji",
    includes: (athlete: Athlete) => athlete.plan === "speed" || athlete.vdot > 54,
  },
  {
    key: "trail",
    name: "Trail & Hills",
    description: "Weekend trails, weather permitting",
    privacy: "public",
    owner: "head",
    includes: (athlete: Athlete) => athlete.home.hilliness >= 11,
  },
  {
    key: "beginners",
    name: "First 10K",
    description: null,
    privacy: "public",
    owner: "jane",
    includes: (athlete: Athlete) => athlete.level === "beginner",
  },
  {
    key: "taipei",
    name: "台北晨跑",
    description: "大安森林公園，每週三早上六點",
    privacy: "public",
    owner: "first-athlete",
    includes: (athlete: Athlete) => athlete.place === "taipei" && athlete.status === "active",
  },
] as const;

export type GroupOwner = (typeof GROUPS)[number]["owner"];

export interface CoachIds {
  head: string;
  jane: string;
  kenji: string;
}

const NICKNAMES: Readonly<Record<number, string>> = { 0: "Al", 3: "Zo", 8: "Rocket", 15: "Mat", 19: "Hong", 24: "The Wall", 31: "Fati" };

const NOTES: Readonly<Record<number, string>> = {
  0: "Achilles, left: no hills in the first 20 minutes.",
  3: "Works night shifts this month. Watch the HRV before adding volume.",
  8: "Sub-elite. Wants to know the why behind each session.",
  11: "Had a fever last year after the same pattern. Talk before the weekend.",
  17: "台北馬拉松目標 3:30。",
  22: "New, comes from cycling: strong engine, fragile calves.",
  28: "Second child on the way, sleep is short.",
  37: "Membership fee open since spring.",
};

const LABELS_BY_PLAN = { marathon: "@marathon", half: "@half", speed: "@5k", first10k: "@first-10k" } as const;

export function membershipOf(athlete: Athlete, userId: string, orgId: string, coaches: CoachIds, joinedAt: number, random: Random): MemberRow {
  return completeMemberRow({
    user_id: userId,
    org_id: orgId,
    role: "athlete",
    status: athlete.status,
    nickname: NICKNAMES[athlete.index] ?? null,
    member_level: athlete.historyWeeks === 0 ? null : athlete.level,
    labels: JSON.stringify(labelsFor(athlete, random)),
    notes: NOTES[athlete.index] ?? null,
    coach_id: coachFor(athlete, coaches),
    joined_at: joinedAt,
  });
}

/** Two thirds train with one of the assistants, some with the head coach; whoever is new has no coach yet. */
function coachFor(athlete: Athlete, coaches: CoachIds): string | null {
  if (athlete.historyWeeks <= 1) return null;
  return [coaches.jane, coaches.kenji, coaches.jane, coaches.kenji, coaches.head][athlete.index % 5]!;
}

function labelsFor(athlete: Athlete, random: Random): string[] {
  const labels: string[] = [];
  if (athlete.plan) labels.push(LABELS_BY_PLAN[athlete.plan]);
  if (athlete.index === 0 || athlete.story === "ill" || random.chance(0.1)) labels.push("@injury-watch");
  if (random.chance(0.15)) labels.push("@masters");
  if (athlete.vdot > 58) labels.push("@elite");
  if (athlete.historyWeeks <= 1) labels.push("@new");
  return labels;
}
