import type { Database } from "../database/database.ts";
import { dateOf, mondayOf } from "../domain/calendar.ts";
import { enrolmentRows, insertEnrolment } from "../domain/enrolment.ts";
import { localDay } from "../domain/timezones.ts";
import type { Ids } from "../ids.ts";
import { addGroupMember, findGroup } from "./groups.ts";
import { findMembership, insertMember } from "./members.ts";
import { findPlan } from "./plans.ts";
import { findUser, timezoneOf } from "./users.ts";

export interface InvitationRow {
  invitation_id: string;
  org_id: string;
  type: "single" | "multi";
  email: string | null;
  first_name: string | null;
  group_id: string | null;
  training_plan_id: string | null;
  start_date: string | null;
  token: string;
  max_uses: number | null;
  use_count: number;
  status: "pending" | "accepted" | "revoked" | "expired" | "exhausted";
  created_by: string;
  created_at: number;
  expires_at: number | null;
}

/** contract 3, auth.completeSignup: the newest usable single-use invitation for an address. */
export function findPendingInvitation(database: Database, email: string, nowMillis: number): InvitationRow | undefined {
  return database.first<InvitationRow>(
    `SELECT * FROM invitations WHERE email = ? AND type = 'single' AND status = 'pending' AND expires_at > ?
     ORDER BY created_at DESC, invitation_id LIMIT 1`,
    email,
    nowMillis,
  );
}

/** Joins the organization, the group and the plan that the invitation names, as far as they still exist. */
export function applyInvitation(
  database: Database,
  ids: Ids,
  invitation: InvitationRow,
  userId: string,
  nowMillis: number,
): void {
  database.transaction(() => {
    if (findMembership(database, userId)) return;
    insertMember(database, { user_id: userId, org_id: invitation.org_id, role: "athlete", joined_at: nowMillis });
    if (invitation.group_id !== null && findGroup(database, invitation.group_id)) {
      addGroupMember(database, invitation.group_id, userId);
    }
    startInvitedPlan(database, ids, invitation, userId, nowMillis);
    database.run(
      "UPDATE invitations SET use_count = use_count + 1, status = 'accepted' WHERE invitation_id = ?",
      invitation.invitation_id,
    );
  });
}

function startInvitedPlan(
  database: Database,
  ids: Ids,
  invitation: InvitationRow,
  userId: string,
  nowMillis: number,
): void {
  const plan = invitation.training_plan_id === null ? undefined : findPlan(database, invitation.training_plan_id);
  if (!plan) return;
  const timezone = timezoneOf(findUser(database, userId)!);
  const nextMonday = mondayOf(localDay(timezone, Math.floor(nowMillis / 1000))) + 7;
  const startDate = invitation.start_date ?? dateOf(nextMonday);
  const enrolment = { userId, timezone, startDate, assignedBy: invitation.created_by };
  insertEnrolment(database, enrolmentRows(ids, plan, enrolment, nowMillis));
}
