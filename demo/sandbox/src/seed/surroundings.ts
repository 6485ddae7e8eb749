import { type Database, insertMany, type SqlValue } from "../database/database.ts";
import type { Ids } from "../ids.ts";
import { hashWords, type Random } from "../random.ts";
import type { NotificationCategory } from "../stores/notifications.ts";
import type { Athlete } from "./athletes.ts";
import type { CoachIds } from "./memberships.ts";
import type { SeededRace } from "./races.ts";
import { goalOf } from "./races.ts";
import { raceSeconds, raceTimeText } from "./running-form.ts";

/** What surrounds the training of a member: linked accounts, goals and results, devices, notifications. */

export interface SeededMember {
  athlete: Athlete;
  userId: string;
  joinedAt: number;
}

interface Surroundings {
  database: Database;
  ids: Ids;
  nowMillis: number;
  races: readonly SeededRace[];
  random: Random;
}

const HOUR_MILLIS = 3_600_000;
const DAY_MILLIS = 24 * HOUR_MILLIS;

export function seedSurroundings(work: Surroundings, members: readonly SeededMember[]): void {
  seedConnections(work, members);
  seedGoals(work, members);
  seedResults(work, members);
  seedDevices(work, members);
}

function seedConnections({ database, nowMillis }: Surroundings, members: readonly SeededMember[]): void {
  const rows = members.flatMap(({ athlete, userId, joinedAt }) =>
    athlete.connected.map((provider): SqlValue[] => {
      const isUpload = provider === "apple_health";
      const providerUserId = isUpload ? null : String(10_000_000 + (hashWords(`${provider}/${userId}`)[0] % 90_000_000));
      return [userId, provider, providerUserId, joinedAt, nowMillis - 2 * HOUR_MILLIS, isUpload ? "none" : "done"];
    }),
  );
  insertMany(database, "connections", ["user_id", "provider", "provider_user_id", "connected_at", "last_sync_at", "backfill"], rows);
}

function seedGoals({ database, races, random }: Surroundings, members: readonly SeededMember[]): void {
  const rows: SqlValue[][] = [];
  for (const { athlete, userId } of members) {
    const hasGoal = athlete.plan !== null || random.chance(0.3);
    if (!hasGoal) continue;
    const race = goalOf(races, athlete.plan ?? "first10k");
    rows.push([userId, race.name, race.date, raceTimeText(raceSeconds(athlete.vdot, race.meters)), race.raceId]);
  }
  insertMany(database, "race_goals", ["user_id", "race_name", "race_date", "goal_time", "race_id"], rows);
}

/** Races near home, and now and then one abroad; form was a little below that of today. */
function seedResults({ database, races, random }: Surroundings, members: readonly SeededMember[]): void {
  const past = races.filter((race) => race.isOver && race.type === "run");
  const rows: SqlValue[][] = [];
  for (const { athlete, userId } of members) {
    if (athlete.historyWeeks <= 1) continue;
    for (const race of past) {
      if (!random.chance(race.place === athlete.place ? 0.9 : 0.12)) continue;
      const seconds = Math.round(raceSeconds(athlete.vdot, race.meters) * random.between(1, 1.05));
      rows.push([userId, race.name, race.date, raceTimeText(seconds)]);
    }
  }
  insertMany(database, "race_results", ["user_id", "race_name", "race_date", "result_time"], rows);
}

function seedDevices({ database, ids, nowMillis, random }: Surroundings, members: readonly SeededMember[]): void {
  const rows: SqlValue[][] = [];
  for (const { athlete, userId } of members) {
    if (athlete.historyWeeks === 0 || !random.chance(0.75)) continue;
    const platform = random.pick(["ios", "android"] as const);
    rows.push([ids.next("dt"), userId, `demo-device-${userId}`, platform, nowMillis - 30 * DAY_MILLIS]);
  }
  insertMany(database, "device_tokens", ["device_token_id", "user_id", "token", "platform", "created_at"], rows);
}

interface Entry {
  category: NotificationCategory;
  title: string;
  body: string;
  hoursAgo: number;
  isRead: boolean;
}

/** What the notification centres of athletes and coaches show at the start. */
export function seedNotifications(
  { database, ids, nowMillis }: Pick<Surroundings, "database" | "ids" | "nowMillis">,
  members: readonly SeededMember[],
  coaches: CoachIds,
): void {
  const rows: SqlValue[][] = [];
  const add = (userId: string, { category, title, body, hoursAgo, isRead }: Entry, data: object = {}): void => {
    const createdAt = nowMillis - hoursAgo * HOUR_MILLIS;
    rows.push([ids.next("ntf"), userId, category, title, body, JSON.stringify(data), isRead ? createdAt + HOUR_MILLIS : null, createdAt]);
  };
  for (const member of members) for (const entry of entriesFor(member.athlete)) add(member.userId, entry);
  for (const { athlete, userId } of members.slice(0, 40)) {
    const data = { user_id: userId };
    if (NEWS[athlete.story]) {
      const news = { category: "training" as const, title: `Look after ${athlete.displayName}`, body: NEWS[athlete.story]!, hoursAgo: 4 + athlete.index, isRead: false };
      add(coaches.head, news, data);
    }
    if (athlete.historyWeeks <= 1) {
      const news = { category: "team" as const, title: "New member", body: `${athlete.displayName} joined`, hoursAgo: 50 + athlete.index, isRead: true };
      for (const coachId of [coaches.head, coaches.jane]) add(coachId, news, data);
    }
  }
  insertMany(database, "notifications", ["notification_id", "user_id", "category", "title", "body", "data", "read_at", "created_at"], rows);
}

const NEWS: Partial<Record<Athlete["story"], string>> = {
  overreached: "HRV has dropped for a week while the load stayed high.",
  ill: "HRV fell sharply and the resting heart rate is up.",
  declining: "VO2 max is lower than last week.",
};

function entriesFor(athlete: Athlete): Entry[] {
  if (athlete.status !== "active") return [];
  const entries: Entry[] = [];
  if (athlete.plan) {
    entries.push({ category: "training", title: "New training plan", body: "Your coach has set up your next block", hoursAgo: 24 * 10, isRead: true });
    entries.push({ category: "reminders", title: "Tomorrow's workout", body: "Have a look at what is planned", hoursAgo: 14, isRead: athlete.index % 2 === 0 });
  }
  if (athlete.historyWeeks > 1) {
    entries.push({ category: "training", title: "Your week in review", body: "The summary of last week is ready", hoursAgo: 50, isRead: athlete.index % 3 === 0 });
    entries.push({ category: "social", title: "Kudos", body: "A club mate liked your last run", hoursAgo: 20 + athlete.index, isRead: false });
  }
  if (athlete.story === "improving" || athlete.index === 0) {
    entries.push({ category: "achievements", title: "Personal best", body: "Your fastest 5 km so far", hoursAgo: 70, isRead: false });
  }
  return entries;
}
