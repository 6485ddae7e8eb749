import type { Caller } from "../auth/callers.ts";
import { randomText } from "../auth/secrets.ts";
import type { Database } from "../database/database.ts";
import type { Services } from "../services.ts";
import { insertInvitation, type InvitationRow } from "../stores/invitations.ts";
import { linkFor, sendMail } from "../stores/mail.ts";
import type { OrganizationRow } from "../stores/organizations.ts";
import { isoFromMillis, isoOrNull } from "../time.ts";
import { date, type Fields, id } from "../validation.ts";
import { requireGroupOfOrganization } from "./member-access.ts";
import { requireReadablePlan } from "./plan-access.ts";

/** What a new member gets besides: a group and a plan, with the day it starts. */
export interface Welcome {
  groupId: string | null;
  trainingPlanId: string | null;
  startDate: string | null;
}

export function readWelcome(body: Fields): Welcome {
  const welcome = {
    groupId: body.nullable("group_id", id) ?? null,
    trainingPlanId: body.nullable("training_plan_id", id) ?? null,
    startDate: body.nullable("start_date", date) ?? null,
  };
  if (welcome.startDate !== null && welcome.trainingPlanId === null) throw body.missing("training_plan_id");
  return welcome;
}

export function requireWelcome(database: Database, caller: Caller, orgId: string, welcome: Welcome): void {
  if (welcome.groupId !== null) requireGroupOfOrganization(database, orgId, welcome.groupId);
  if (welcome.trainingPlanId !== null) requireReadablePlan(database, caller, welcome.trainingPlanId);
}

/** A key is nobody: what it does, the head coach has done. */
export function actingUserId(caller: Caller, organization: OrganizationRow): string {
  return caller.kind === "user" ? caller.userId : organization.head_coach_user_id;
}

const TOKEN_LENGTH = 32;
/** contract 2.3: `single` lives 7 days. */
const LETTER_LIFETIME_MILLIS = 7 * 86_400_000;

export interface Letter {
  organization: OrganizationRow;
  createdBy: string;
  type: "single" | "multi";
  email: string | null;
  firstName: string | null;
  maxUses: number | null;
  welcome: Welcome;
  attributes?: object;
}

/** Stores an invitation; one to an address is mailed. */
export function invite({ database, ids }: Services, letter: Letter, nowMillis: number): InvitationRow {
  const invitation: InvitationRow = {
    invitation_id: ids.next("inv"),
    org_id: letter.organization.org_id,
    type: letter.type,
    email: letter.email,
    first_name: letter.firstName,
    group_id: letter.welcome.groupId,
    training_plan_id: letter.welcome.trainingPlanId,
    start_date: letter.welcome.startDate,
    token: randomText(TOKEN_LENGTH),
    max_uses: letter.maxUses,
    use_count: 0,
    status: "pending",
    created_by: letter.createdBy,
    created_at: nowMillis,
    expires_at: letter.type === "single" ? nowMillis + LETTER_LIFETIME_MILLIS : null,
    member_attributes: JSON.stringify(letter.attributes ?? {}),
  };
  database.transaction(() => {
    insertInvitation(database, invitation);
    if (letter.email !== null) sendMail(database, letter.email, "invitation", invitation.token, nowMillis);
  });
  return invitation;
}

/** contract 2.3, Invitation. */
export function invitationView(row: InvitationRow): object {
  return {
    invitation_id: row.invitation_id,
    type: row.type,
    email: row.email,
    first_name: row.first_name,
    group_id: row.group_id,
    training_plan_id: row.training_plan_id,
    start_date: row.start_date,
    token: row.token,
    invite_url: linkFor("invitation", row.token),
    max_uses: row.max_uses,
    use_count: row.use_count,
    status: row.status,
    created_by: row.created_by,
    created_at: isoFromMillis(row.created_at),
    expires_at: isoOrNull(row.expires_at),
  };
}
