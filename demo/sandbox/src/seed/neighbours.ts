import { type Database, insertRow } from "../database/database.ts";
import type { Ids } from "../ids.ts";
import { completeMemberRow } from "../stores/members.ts";
import { insertUser, type UserRow } from "../stores/users.ts";
import { account, type AccountFacts } from "./accounts.ts";
import { insertMembers } from "./club.ts";

/** Accounts outside the club, for everything that must not cross its border: another club, a lone runner, an administrator. */
export function seedNeighbours(database: Database, ids: Ids, passwordHash: string, createdAt: number): void {
  const add = (facts: Omit<AccountFacts, "preferences" | "displayName">): UserRow => {
    const user = account(
      ids,
      { ...facts, displayName: `${facts.firstName} ${facts.lastName}`, preferences: { timezone: "UTC" } },
      passwordHash,
      createdAt,
    );
    insertUser(database, user);
    return user;
  };
  const head = add({ email: "coach@harbor.example", username: "harbor_coach", firstName: "Olga", lastName: "Marin", role: "coach" });
  const athlete = add({ email: "pat@harbor.example", username: "harbor_pat", firstName: "Pat", lastName: "Quay", role: "athlete" });
  add({ email: "solo@example.com", username: "solo_runner", firstName: "Robin", lastName: "Solo", role: "athlete" });
  add({
    email: "admin@astral.example",
    username: "astral_admin",
    firstName: "Ada",
    lastName: "Min",
    role: "coach",
    roles: ["user", "admin"],
  });

  const orgId = ids.next("org");
  insertRow(database, "organizations", {
    org_id: orgId,
    org_name: "Harbor Track Club",
    description: null,
    head_coach_user_id: head.user_id,
    settings: "{}",
    subscription_tier: "free",
    features: null,
    created_at: createdAt,
    updated_at: createdAt,
  });
  const member = { org_id: orgId, joined_at: createdAt };
  insertMembers(database, [
    completeMemberRow({ ...member, user_id: head.user_id, role: "head_coach" }),
    completeMemberRow({ ...member, user_id: athlete.user_id, role: "athlete", coach_id: head.user_id }),
  ]);
}
