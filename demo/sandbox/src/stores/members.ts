import { type Database, insertRow, updateRow } from "../database/database.ts";

export const ORGANIZATION_ROLES = ["head_coach", "assistant_coach", "coach", "athlete"] as const;
export type OrganizationRole = (typeof ORGANIZATION_ROLES)[number];

export const MEMBER_STATUSES = ["active", "inactive", "suspended"] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

export interface MemberRow {
  user_id: string;
  org_id: string;
  role: OrganizationRole;
  status: MemberStatus;
  nickname: string | null;
  member_level: string | null;
  labels: string;
  notes: string | null;
  coach_id: string | null;
  joined_at: number;
}

/** A member with what the roster shows of the account behind it. */
export interface RosterRow extends MemberRow {
  email: string;
  display_name: string;
  profile_image_url: string | null;
  privacy: string;
  preferences: string;
  coach_name: string | null;
  has_push_token: 0 | 1;
  /** Group ids, comma-separated. */
  group_ids: string | null;
}

export function findMembership(database: Database, userId: string): MemberRow | undefined {
  return database.first<MemberRow>("SELECT * FROM members WHERE user_id = ?", userId);
}

const ROSTER = /* sql */ `
  SELECT members.*, users.email, users.display_name, users.profile_image_url, users.privacy, users.preferences,
    coaches.display_name AS coach_name,
    EXISTS (SELECT 1 FROM device_tokens WHERE device_tokens.user_id = members.user_id) AS has_push_token,
    (SELECT group_concat(group_id) FROM (SELECT group_id FROM group_members
      WHERE group_members.user_id = members.user_id ORDER BY group_id)) AS group_ids
  FROM members JOIN users USING (user_id) LEFT JOIN users AS coaches ON coaches.user_id = members.coach_id`;

export function listRoster(database: Database, orgId: string): RosterRow[] {
  return database.all<RosterRow>(`${ROSTER} WHERE members.org_id = ?`, orgId);
}

export function findRosterRow(database: Database, userId: string): RosterRow | undefined {
  return database.first<RosterRow>(`${ROSTER} WHERE members.user_id = ?`, userId);
}

export function groupIdsOf(row: RosterRow): string[] {
  return row.group_ids === null ? [] : row.group_ids.split(",");
}

export function labelsOf(row: Pick<MemberRow, "labels">): string[] {
  return JSON.parse(row.labels) as string[];
}

export type NewMember = Pick<MemberRow, "user_id" | "org_id" | "role" | "joined_at"> & Partial<MemberRow>;

export function completeMemberRow(member: NewMember): MemberRow {
  return { status: "active", nickname: null, member_level: null, labels: "[]", notes: null, coach_id: null, ...member };
}

export function insertMember(database: Database, member: NewMember): void {
  insertRow(database, "members", { ...completeMemberRow(member) });
}

export function updateMember(database: Database, userId: string, changes: Partial<MemberRow>): void {
  updateRow(database, "members", "user_id", userId, changes);
}

export function deleteMember(database: Database, userId: string): void {
  database.run("DELETE FROM members WHERE user_id = ?", userId);
}

/** When a coach goes: the athletes have nobody until the head coach says otherwise. */
export function unassignAthletesOf(database: Database, coachId: string): void {
  database.run("UPDATE members SET coach_id = NULL WHERE coach_id = ?", coachId);
}

export interface CoachRow {
  user_id: string;
  name: string;
  role: OrganizationRole;
  email: string;
  athlete_count: number;
}

/** Without the head coach, who has a field of their own. By name. */
export function listCoaches(database: Database, orgId: string): CoachRow[] {
  return database.all<CoachRow>(
    `SELECT members.user_id, users.display_name AS name, members.role AS role, users.email,
       (SELECT count(*) FROM members AS athletes WHERE athletes.coach_id = members.user_id) AS athlete_count
     FROM members JOIN users USING (user_id)
     WHERE org_id = ? AND role IN ('assistant_coach', 'coach') ORDER BY name COLLATE NOCASE, members.user_id`,
    orgId,
  );
}
