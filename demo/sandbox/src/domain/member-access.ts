import type { Caller } from "../auth/callers.ts";
import { isCoachRole, isHeadOf, isOwnCoachOf, requireThat } from "../auth/roles.ts";
import type { Database } from "../database/database.ts";
import { notFound } from "../http/errors.ts";
import { findGroup, type GroupRow } from "../stores/groups.ts";
import { findMembership, findRosterRow, type MemberRow, type RosterRow } from "../stores/members.ts";
import type { OrganizationRow } from "../stores/organizations.ts";
import { requireOrganization } from "./organization-view.ts";

/** The organization of the path, for its head coach or key. */
export function requireHeadedOrganization(database: Database, caller: Caller, orgId: string): OrganizationRow {
  const organization = requireOrganization(database, orgId);
  requireThat(isHeadOf(caller, orgId));
  return organization;
}

/** A member of the organization of the path, or 404. */
export function requireMember(database: Database, orgId: string, userId: string): RosterRow {
  requireOrganization(database, orgId);
  const row = findRosterRow(database, userId);
  if (row?.org_id !== orgId) throw notFound("MEMBER");
  return row;
}

/** A coach of the organization, the head coach included: somebody an athlete can be assigned to. */
export function requireCoach(database: Database, orgId: string, userId: string): MemberRow {
  const row = findMembership(database, userId);
  if (row?.org_id !== orgId || !isCoachRole(row.role)) throw notFound("COACH");
  return row;
}

export function requireGroupOfOrganization(database: Database, orgId: string, groupId: string): GroupRow {
  const group = findGroup(database, groupId);
  if (!group) throw notFound("GROUP");
  requireThat(group.org_id === orgId);
  return group;
}

export function isOwnCoachOfMember(caller: Caller, member: MemberRow): boolean {
  return isOwnCoachOf(caller, { orgId: member.org_id, coachId: member.coach_id });
}

/** The head coach and keys see all; other coaches see their own athletes and all coaches. */
export function maySeeMember(caller: Caller, row: MemberRow): boolean {
  if (isHeadOf(caller, row.org_id)) return true;
  if (caller.kind !== "user" || caller.membership?.orgId !== row.org_id) return false;
  return row.coach_id === caller.userId || isCoachRole(row.role);
}
