import { type Database, insertMany, insertRow, updateRow } from "../database/database.ts";

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

export function insertGroup(database: Database, group: GroupRow): void {
  insertRow(database, "groups", { ...group });
}

export function updateGroup(database: Database, groupId: string, changes: Partial<GroupRow>): void {
  updateRow(database, "groups", "group_id", groupId, changes);
}

export function deleteGroup(database: Database, groupId: string): void {
  database.run("DELETE FROM groups WHERE group_id = ?", groupId);
}

/** Names differ in more than case. */
export function isGroupNameTaken(database: Database, orgId: string, name: string, exceptGroupId = ""): boolean {
  const row = database.first("SELECT 1 FROM groups WHERE org_id = ? AND name = ? AND group_id <> ?", orgId, name, exceptGroupId);
  return row !== undefined;
}

export function listGroupMemberIds(database: Database, groupId: string): string[] {
  return database
    .all<{ user_id: string }>("SELECT user_id FROM group_members WHERE group_id = ? ORDER BY user_id", groupId)
    .map(({ user_id }) => user_id);
}

export function isGroupMember(database: Database, groupId: string, userId: string): boolean {
  return database.first("SELECT 1 FROM group_members WHERE group_id = ? AND user_id = ?", groupId, userId) !== undefined;
}

export function replaceGroupMembers(database: Database, groupId: string, userIds: readonly string[]): void {
  database.run("DELETE FROM group_members WHERE group_id = ?", groupId);
  insertMany(database, "group_members", ["group_id", "user_id"], userIds.map((userId) => [groupId, userId]));
}

export interface GroupMemberRow {
  user_id: string;
  display_name: string;
  profile_image_url: string | null;
  privacy: string;
}

export function listGroupMembers(database: Database, groupId: string): GroupMemberRow[] {
  return database.all<GroupMemberRow>(
    `SELECT user_id, users.display_name, users.profile_image_url, users.privacy
     FROM group_members JOIN users USING (user_id) WHERE group_id = ? ORDER BY user_id`,
    groupId,
  );
}
