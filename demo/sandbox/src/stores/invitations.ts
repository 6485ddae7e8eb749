import { type Database, insertRow } from "../database/database.ts";

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
  /** JSON: what the member gets besides. */
  member_attributes: string;
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

export function findInvitation(database: Database, invitationId: string): InvitationRow | undefined {
  return database.first<InvitationRow>("SELECT * FROM invitations WHERE invitation_id = ?", invitationId);
}

export function findInvitationByToken(database: Database, token: string): InvitationRow | undefined {
  return database.first<InvitationRow>("SELECT * FROM invitations WHERE token = ?", token);
}

/** Newest first. */
export function listInvitations(database: Database, orgId: string): InvitationRow[] {
  return database.all<InvitationRow>(
    "SELECT * FROM invitations WHERE org_id = ? ORDER BY created_at DESC, invitation_id",
    orgId,
  );
}

export function insertInvitation(database: Database, row: InvitationRow): void {
  insertRow(database, "invitations", { ...row });
}

/** One use more: a letter is accepted then, a link may be used up. */
export function countUse(database: Database, invitationId: string): void {
  database.run(
    `UPDATE invitations SET use_count = use_count + 1, status = CASE
       WHEN type = 'single' THEN 'accepted'
       WHEN max_uses IS NOT NULL AND use_count + 1 >= max_uses THEN 'exhausted'
       ELSE status END
     WHERE invitation_id = ?`,
    invitationId,
  );
}

export function revokeInvitation(database: Database, invitationId: string): void {
  database.run("UPDATE invitations SET status = 'revoked' WHERE invitation_id = ?", invitationId);
}

export function expireInvitations(database: Database, nowMillis: number): void {
  database.run(
    "UPDATE invitations SET status = 'expired' WHERE status = 'pending' AND expires_at IS NOT NULL AND expires_at <= ?",
    nowMillis,
  );
}
