import type { UserCaller } from "../auth/callers.ts";
import { isAdmin } from "../auth/roles.ts";
import type { Database } from "../database/database.ts";
import { listRoster, type RosterRow } from "../stores/members.ts";
import { privacyOf, timezoneOf } from "../stores/users.ts";
import type { MemoAthlete } from "./athlete-memo.ts";
import { type Visibility, visibilityFor } from "./privacy.ts";

/** An athlete of the organization, as far as the coach who asks may see. */
export interface CoachedAthlete extends MemoAthlete {
  row: RosterRow;
  visibility: Visibility;
}

export function coachedAthletes(database: Database, caller: UserCaller, orgId: string): CoachedAthlete[] {
  const viewer = isAdmin(caller) ? "owner" : "coach";
  return listRoster(database, orgId)
    .filter((row) => row.role === "athlete")
    .map((row) => ({
      row,
      userId: row.user_id,
      timezone: timezoneOf(row),
      visibility: visibilityFor(viewer, privacyOf(row)),
    }));
}
