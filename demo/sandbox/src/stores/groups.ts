import type { Database } from "../database/database.ts";

export interface GroupRow {
  group_id: string;
  org_id: string;
  name: string;
  description: string | null;
  privacy: "public" | "private";
  owner_id: string;
  created_at: number;
  updated_at: number;
}

export function findGroup(database: Database, groupId: string): GroupRow | undefined {
  return database.first<GroupRow>("SELECT * FROM groups WHERE group_id = ?", groupId);
}

export function listGroups(database: Database, orgId: string): GroupRow[] {
  return database.all<GroupRow>("SELECT * FROM groups WHERE org_id = ? ORDER BY name, group_id", orgId);
}

export function addGroupMember(database: Database, groupId: string, userId: string): void {
  database.run("INSERT INTO group_members (group_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING", groupId, userId);
}

export function shareAGroup(database: Database, userId: string, otherUserId: string): boolean {
  const row = database.first(
    "SELECT 1 FROM group_members AS mine JOIN group_members AS theirs USING (group_id) WHERE mine.user_id = ? AND theirs.user_id = ?",
    userId,
    otherUserId,
  );
  return row !== undefined;
}

/** From all groups of an organization. */
export function leaveGroups(database: Database, orgId: string, userId: string): void {
  database.run(
    "DELETE FROM group_members WHERE user_id = ? AND group_id IN (SELECT group_id FROM groups WHERE org_id = ?)",
    userId,
    orgId,
  );
}
