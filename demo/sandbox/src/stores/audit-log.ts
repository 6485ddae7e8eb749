import { type Database, insertMany } from "../database/database.ts";

export type AuditAction = "member_added" | "member_removed" | "group_deleted";

export interface AuditEntry {
  orgId: string;
  groupId: string;
  action: AuditAction;
  /** Whom it concerns, if anybody. */
  userId: string | null;
}

/** contract 7: who changed the members of a group, or deleted it. */
export function recordAudit(database: Database, actorId: string, entries: readonly AuditEntry[], nowMillis: number): void {
  insertMany(
    database,
    "audit_log",
    ["org_id", "group_id", "action", "user_id", "actor_id", "recorded_at"],
    entries.map(({ orgId, groupId, action, userId }) => [orgId, groupId, action, userId, actorId, nowMillis]),
  );
}
