import { randomText } from "../auth/secrets.ts";
import { type Database, insertMany, insertRow } from "../database/database.ts";
import type { Ids } from "../ids.ts";
import { completeMemberRow, type MemberRow, type OrganizationRole } from "../stores/members.ts";
import type { PlanRow } from "../stores/plans.ts";
import { insertUser, type UserRow } from "../stores/users.ts";
import { sendMail } from "../stores/mail.ts";
import { account } from "./accounts.ts";
import type { CoachIds } from "./memberships.ts";
import { type PlanKey, planTemplates } from "./plan-templates.ts";

const DAY_MILLIS = 86_400_000;

export interface Club {
  orgId: string;
  coaches: CoachIds;
  foundedAt: number;
}

/** The accounts that come first, so that their ids do not depend on how large the club is. */
export function seedCoaches(database: Database, ids: Ids, passwordHash: string, nowMillis: number): Club {
  const foundedAt = nowMillis - 730 * DAY_MILLIS;
  const staff = (email: string, displayName: string, timezone: string, bio: string): UserRow => {
    const [firstName, lastName] = displayName.split(" ") as [string, string];
    const username = `${email.split("@")[0]!}_summit`;
    const preferences = { language: "en", timezone, unit_system: "metric", coach_persona: "rex" };
    return account(ids, { email, username, displayName, firstName, lastName, role: "coach", bio, preferences }, passwordHash, foundedAt);
  };
  const head = staff("coach@summit.example", "Sam Rivera", "Asia/Taipei", "Head coach. 2:24 marathoner in another life.");
  const jane = staff("jane@summit.example", "Jane Smith", "Europe/London", "Marathon and first-timers.");
  const kenji = staff("kenji@summit.example", "Kenji Mori", "Asia/Tokyo", "Track, drills, and patience.");
  for (const user of [head, jane, kenji]) insertUser(database, user);

  const orgId = ids.next("org");
  insertRow(database, "organizations", {
    org_id: orgId,
    org_name: "Summit Running Club",
    description: "Elite distance running program",
    head_coach_user_id: head.user_id,
    settings: JSON.stringify({
      training_principle: "High-volume aerobic base with periodic intensity blocks.",
      logo_url: "https://cdn.summit.example/logos/summit.png",
    }),
    subscription_tier: "club",
    features: null,
    created_at: foundedAt,
    updated_at: foundedAt,
  });
  const join = (user: UserRow, role: OrganizationRole): MemberRow =>
    completeMemberRow({ user_id: user.user_id, org_id: orgId, role, joined_at: foundedAt });
  insertMembers(database, [join(head, "head_coach"), join(jane, "assistant_coach"), join(kenji, "coach")]);
  return { orgId, coaches: { head: head.user_id, jane: jane.user_id, kenji: kenji.user_id }, foundedAt };
}

export function insertMembers(database: Database, members: readonly MemberRow[]): void {
  if (members.length === 0) return;
  const columns = Object.keys(members[0]!) as (keyof MemberRow)[];
  insertMany(database, "members", columns, members.map((member) => columns.map((column) => member[column])));
}

export function seedPlans(database: Database, ids: Ids, club: Club): Map<PlanKey, PlanRow> {
  const plans = new Map<PlanKey, PlanRow>();
  for (const template of planTemplates()) {
    const plan: PlanRow = {
      training_plan_id: ids.next("tp"),
      training_plan_name: template.name,
      training_plan_description: template.description,
      type: "run",
      level: template.level,
      duration_in_weeks: template.weeks,
      visibility: "org",
      org_id: club.orgId,
      owner_id: club.coaches.head,
      coach_id: club.coaches.head,
      cover_image_url: null,
      preferred_workout_days: JSON.stringify(
        Object.fromEntries(template.workouts.filter(({ week }) => week === 1).map(({ day }) => [day, true])),
      ),
      workouts: JSON.stringify(template.workouts),
      created_at: club.foundedAt,
      updated_at: club.foundedAt,
    };
    insertRow(database, "training_plans", { ...plan });
    plans.set(template.key, plan);
  }
  seedWorkouts(database, ids, club);
  return plans;
}

/** The library: one of each kind of session, as it stands in the first week of a plan. */
function seedWorkouts(database: Database, ids: Ids, club: Club): void {
  const sessions = planTemplates().flatMap(({ workouts }) => workouts.filter(({ week }) => week === 1));
  const byName = new Map(sessions.map((session) => [session.workout_name, session]));
  for (const { week: _, day: __, phase: ___, ...content } of byName.values()) {
    insertRow(database, "workouts", {
      workout_id: ids.next("wk"),
      org_id: club.orgId,
      owner_id: club.coaches.head,
      workout_name: content.workout_name,
      workout_type: content.workout_type,
      workout_sub_type: content.workout_sub_type ?? null,
      content: JSON.stringify(content),
      created_at: club.foundedAt,
      updated_at: club.foundedAt,
    });
  }
}

/** One letter that is on its way, and a link for everybody. */
export function seedInvitations(database: Database, ids: Ids, club: Club, groupId: string, plan: PlanRow, nowMillis: number): void {
  const shared = { org_id: club.orgId, created_by: club.coaches.head, status: "pending", start_date: null };
  const token = randomText(32);
  const sentAt = nowMillis - DAY_MILLIS;
  insertRow(database, "invitations", {
    ...shared,
    invitation_id: ids.next("inv"),
    type: "single",
    email: "kim@example.com",
    first_name: "Kim",
    group_id: groupId,
    training_plan_id: plan.training_plan_id,
    token,
    max_uses: 1,
    created_at: sentAt,
    expires_at: sentAt + 7 * DAY_MILLIS,
  });
  sendMail(database, "kim@example.com", "invitation", token, sentAt);
  insertRow(database, "invitations", {
    ...shared,
    invitation_id: ids.next("inv"),
    type: "multi",
    email: null,
    first_name: null,
    group_id: null,
    training_plan_id: null,
    token: randomText(32),
    max_uses: null,
    created_at: sentAt,
    expires_at: null,
  });
}
