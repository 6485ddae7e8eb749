import { type Database, insertMany, type SqlValue } from "../database/database.ts";
import { insertInstanceWorkouts } from "../domain/enrolment.ts";
import { localDay } from "../domain/timezones.ts";
import type { Ids } from "../ids.ts";
import { createRandom, type Random } from "../random.ts";
import { insertActivities } from "../stores/activities.ts";
import type { MemberRow } from "../stores/members.ts";
import type { InstanceRow, PlanRow } from "../stores/plans.ts";
import type { UserRow } from "../stores/users.ts";
import { athleteAccount } from "./accounts.ts";
import { athleteAt } from "./athletes.ts";
import { type Club, insertMembers, seedCoaches, seedInvitations, seedPlans } from "./club.ts";
import { HEALTH_COLUMNS, healthRows } from "./health.ts";
import { athleteHistory } from "./history.ts";
import { GROUPS, type GroupOwner, membershipOf } from "./memberships.ts";
import { seedNeighbours } from "./neighbours.ts";
import type { PlanKey } from "./plan-templates.ts";
import { type SeededRace, seedRaces } from "./races.ts";
import { type SeededMember, seedNotifications, seedSurroundings } from "./surroundings.ts";

export interface DemoSize {
  /** The text all randomness comes from. */
  seed: string;
  athletes: number;
  weeks: number;
}

interface SeedWork extends DemoSize {
  database: Database;
  ids: Ids;
  nowMillis: number;
  passwordHash: string;
}

const DAY_MILLIS = 86_400_000;
/** Enough athletes at a time for large inserts, few enough for a small memory. */
const BATCH = 100;

/** A running club whose history ends now. The same size, seed and moment give the same rows. */
export function seedDemo(work: SeedWork): void {
  const { database, ids, nowMillis, passwordHash, seed } = work;
  database.transaction(() => {
    const club = seedCoaches(database, ids, passwordHash, nowMillis);
    seedNeighbours(database, ids, passwordHash, club.foundedAt);
    const plans = seedPlans(database, ids, club);
    const races = seedRaces(database, ids, club.coaches.head, localDay("UTC", nowMillis / 1000), club.foundedAt);
    const random = createRandom(`${seed}/members`);
    const members: SeededMember[] = [];
    for (let first = 0; first < work.athletes; first += BATCH) {
      const batch = seedMembers(work, club, { plans, races }, first, Math.min(work.athletes, first + BATCH), random);
      members.push(...batch);
    }
    const groupIds = seedGroups(work, club, members);
    seedNotifications(work, members, club.coaches);
    seedInvitations(database, ids, club, groupIds[0]!, plans.get("marathon")!, nowMillis);
  });
}

interface Offers {
  plans: ReadonlyMap<PlanKey, PlanRow>;
  races: readonly SeededRace[];
}

function seedMembers(
  work: SeedWork,
  club: Club,
  { plans, races }: Offers,
  from: number,
  to: number,
  random: Random,
): SeededMember[] {
  const { database, ids, nowMillis, passwordHash } = work;
  const accounts: UserRow[] = [];
  const memberships: MemberRow[] = [];
  const members: SeededMember[] = [];
  for (let index = from; index < to; index++) {
    const athlete = athleteAt(index, work.weeks, work.seed);
    const joinedAt = nowMillis - (athlete.historyWeeks * 7 + random.integer(1, 20)) * DAY_MILLIS;
    const user = athleteAccount(ids, athlete, passwordHash, joinedAt, random);
    accounts.push(user);
    memberships.push(membershipOf(athlete, user.user_id, club.orgId, club.coaches, joinedAt, random));
    members.push({ athlete, userId: user.user_id, joinedAt });
  }
  insertRows(database, "users", accounts);
  insertMembers(database, memberships);
  seedSurroundings({ database, ids, nowMillis, races, random }, members);
  for (const member of members) seedHistory(work, club, plans, member);
  return members;
}

function seedHistory(work: SeedWork, club: Club, plans: ReadonlyMap<PlanKey, PlanRow>, member: SeededMember): void {
  const { database, ids, nowMillis, seed } = work;
  const { athlete, userId } = member;
  const plan = athlete.plan === null ? null : plans.get(athlete.plan)!;
  const history = athleteHistory({ athlete, userId, ids, seed, nowMillis, plan, assignedBy: club.coaches.head });
  if (history.enrolment) insertRows(database, "plan_instances", [history.enrolment.instance] satisfies InstanceRow[]);
  insertActivities(database, history.activities);
  if (history.enrolment) insertInstanceWorkouts(database, history.enrolment.workouts);
  insertMany(database, "daily_metrics", HEALTH_COLUMNS, healthRows(athlete, userId, history.hardDays, nowMillis, seed));
}

function seedGroups(work: SeedWork, club: Club, members: readonly SeededMember[]): string[] {
  const { database, ids, nowMillis } = work;
  const createdAt = nowMillis - 180 * DAY_MILLIS;
  const ownerId = (owner: GroupOwner): string =>
    owner === "first-athlete" ? (members[0]?.userId ?? club.coaches.head) : club.coaches[owner];
  return GROUPS.map((group) => {
    const groupId = ids.next("grp");
    insertMany(
      database,
      "groups",
      ["group_id", "org_id", "name", "description", "privacy", "owner_id", "created_at", "updated_at"],
      [[groupId, club.orgId, group.name, group.description, group.privacy, ownerId(group.owner), createdAt, createdAt]],
    );
    const included = members.filter(({ athlete }) => group.includes(athlete));
    insertMany(database, "group_members", ["group_id", "user_id"], included.map(({ userId }) => [groupId, userId]));
    return groupId;
  });
}

/** All columns of rows of one shape. */
function insertRows<Row extends { [Column in keyof Row]: SqlValue }>(
  database: Database,
  table: string,
  rows: readonly Row[],
): void {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!) as (keyof Row & string)[];
  insertMany(database, table, columns, rows.map((row) => columns.map((column) => row[column])));
}
