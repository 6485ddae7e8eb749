import type { UserCaller } from "../auth/callers.ts";
import { isAdmin, isCoachOf, isSelf, requireThat } from "../auth/roles.ts";
import type { Database } from "../database/database.ts";
import { notFound } from "../http/errors.ts";
import { findGroup, type GroupRow, isGroupMember, listGroupMemberIds } from "../stores/groups.ts";
import { isoFromMillis } from "../time.ts";
import type { Viewer } from "./privacy.ts";

export function requireGroup(database: Database, groupId: string): GroupRow {
  const group = findGroup(database, groupId);
  if (!group) throw notFound("GROUP");
  return group;
}

/** "group member or coach" of contract 7. */
export function requireSeenGroup(database: Database, caller: UserCaller, groupId: string): GroupRow {
  const group = requireGroup(database, groupId);
  requireThat(isCoachOf(caller, group.org_id) || isGroupMember(database, groupId, caller.userId));
  return group;
}

/** "owner or coach" of contract 7. */
export function requireManagedGroup(database: Database, caller: UserCaller, groupId: string): GroupRow {
  const group = requireGroup(database, groupId);
  requireThat(isCoachOf(caller, group.org_id) || group.owner_id === caller.userId);
  return group;
}

/** contract 2.2: for group operations any coach of the organization counts as coach. */
export function groupViewer(caller: UserCaller, group: GroupRow, userId: string): Viewer {
  if (isSelf(caller, userId) || isAdmin(caller)) return "owner";
  return isCoachOf(caller, group.org_id) ? "coach" : "group";
}

/** contract 2.4. */
export function groupView(database: Database, group: GroupRow): object {
  const members = listGroupMemberIds(database, group.group_id);
  return {
    group_id: group.group_id,
    name: group.name,
    description: group.description,
    privacy: group.privacy,
    owner_id: group.owner_id,
    organization_id: group.org_id,
    members,
    member_count: members.length,
    created_at: isoFromMillis(group.created_at),
    updated_at: isoFromMillis(group.updated_at),
  };
}
