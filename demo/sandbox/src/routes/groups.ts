import { actsAsCoach, isCoachOf, organizationOf, requireThat } from "../auth/roles.ts";
import { byName, withoutAbsent } from "../collections.ts";
import type { Database } from "../database/database.ts";
import { groupView, requireManagedGroup, requireSeenGroup } from "../domain/group-access.ts";
import { requireOrganization } from "../domain/organization-view.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { groupNameTaken, notFound } from "../http/errors.ts";
import { type AuditEntry, recordAudit } from "../stores/audit-log.ts";
import {
  deleteGroup, type GroupRow, insertGroup, isGroupMember, isGroupNameTaken, listGroupMemberIds, listGroups, replaceGroupMembers, updateGroup,
} from "../stores/groups.ts";
import { findMembership, groupIdsOf, listRoster } from "../stores/members.ts";
import { findUser } from "../stores/users.ts";
import { description, type Fields, id, list as listOf, name, oneOf, queryInteger } from "../validation.ts";

const USER = { auth: "user" } as const;
const PRIVACIES = ["public", "private"] as const;
const MAX_MEMBERS = 100;

export function addGroupRoutes(api: Api): void {
  api.operation("groups.create", "POST", "/groups", USER, create);
  api.operation("groups.get", "GET", "/groups/:group_id", USER, get);
  api.operation("groups.list", "GET", "/groups", USER, list);
  api.operation("groups.update", "PUT", "/groups/:group_id", USER, update);
  api.operation("groups.delete", "DELETE", "/groups/:group_id", USER, remove);
}

// contract 7, groups.create
async function create(call: Call<"user">): Promise<Response> {
  const { database, ids } = call.services;
  const body = await call.body();
  const facts = readFacts(body);
  const groupName = body.required("name", name);
  const ownerId = body.required("user_id", id);
  const orgId = body.optional("org_id", id) ?? organizationOf(call.caller);
  if (orgId === null) throw body.missing("org_id");
  const memberIds = readMembers(body) ?? [];
  requireOrganization(database, orgId);
  requireMembers(database, body, orgId, "user_id", [ownerId]);
  requireThat(isCoachOf(call.caller, orgId) || (organizationOf(call.caller) === orgId && ownerId === call.caller.userId));
  requireMembers(database, body, orgId, "members", memberIds);
  const group: GroupRow = {
    group_id: ids.next("grp"),
    org_id: orgId,
    name: groupName,
    description: facts.description ?? null,
    privacy: facts.privacy ?? "public",
    owner_id: ownerId,
    created_at: call.nowMillis,
    updated_at: call.nowMillis,
  };
  database.transaction(() => {
    if (isGroupNameTaken(database, orgId, groupName)) throw groupNameTaken();
    insertGroup(database, group);
    changeMembers(call, group, memberIds);
  });
  return answer(group.group_id);
}

// contract 7, groups.get
function get(call: Call<"user">): Response {
  const { database } = call.services;
  return json(groupView(database, requireSeenGroup(database, call.caller, call.param("group_id"))));
}

// contract 7, groups.update
async function update(call: Call<"user">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const changes = readFacts(body);
  const memberIds = readMembers(body);
  const groupId = call.param("group_id");
  const group = requireManagedGroup(database, call.caller, groupId);
  requireMembers(database, body, group.org_id, "members", memberIds ?? []);
  database.transaction(() => {
    if (changes.name !== undefined && isGroupNameTaken(database, group.org_id, changes.name, groupId)) throw groupNameTaken();
    updateGroup(database, groupId, { ...changes, updated_at: call.nowMillis });
    if (memberIds) changeMembers(call, group, memberIds);
  });
  return answer(groupId);
}

// contract 7, groups.delete
function remove(call: Call<"user">): Response {
  const { database } = call.services;
  const group = requireManagedGroup(database, call.caller, call.param("group_id"));
  database.transaction(() => {
    const entry: AuditEntry = { orgId: group.org_id, groupId: group.group_id, action: "group_deleted", userId: null };
    recordAudit(database, call.caller.userId, [entry], call.nowMillis);
    deleteGroup(database, group.group_id);
  });
  return answer(group.group_id);
}

const byGroupName = byName<GroupRow>((group) => group.name, (group) => group.group_id);

// contract 7, groups.list
function list(call: Call<"user">): Response {
  const { database } = call.services;
  const { caller } = call;
  const limit = call.query.optional("limit", queryInteger({ min: 1, max: 100 })) ?? 50;
  const scope = call.query.optional("scope", oneOf(["own", "member", "public"]));
  const orgId = organizationOf(caller);
  if (orgId === null) return json({ groups: [], total: 0 });
  const isCoach = actsAsCoach(caller);
  const inScope = (group: GroupRow): boolean => {
    switch (scope ?? (isCoach ? "all" : "own")) {
      case "own":
        return group.owner_id === caller.userId;
      case "member":
        return isGroupMember(database, group.group_id, caller.userId);
      case "public":
        return group.privacy === "public";
      default:
        return true;
    }
  };
  const found = listGroups(database, orgId).filter(inScope).sort(byGroupName);
  const groups = found.slice(0, limit).map((group) => groupView(database, group));
  return json({ groups, total: found.length, ...(isCoach ? activeAthletes(database, orgId) : {}) });
}

function activeAthletes(database: Database, orgId: string): object {
  const active = listRoster(database, orgId).filter((row) => row.role === "athlete" && row.status === "active");
  return {
    total_active_athletes: active.length,
    ungrouped_active_athletes: active.filter((row) => groupIdsOf(row).length === 0).length,
  };
}

function readFacts(body: Fields): Partial<GroupRow> {
  return withoutAbsent<Partial<GroupRow>>({
    name: body.optional("name", name),
    description: body.nullable("description", description),
    privacy: body.optional("privacy", oneOf(PRIVACIES)),
  });
}

function readMembers(body: Fields): string[] | undefined {
  const members = body.optional("members", listOf(id, { max: MAX_MEMBERS }));
  return members && [...new Set(members)];
}

/** Ids that name nobody are 404, people outside the organization no valid value. */
function requireMembers(database: Database, body: Fields, orgId: string, field: string, userIds: readonly string[]): void {
  for (const userId of userIds) {
    if (findMembership(database, userId)?.org_id === orgId) continue;
    throw findUser(database, userId) ? body.invalid(field) : notFound("USER");
  }
}

/** The new list takes the place of the old one; what differs is written to the audit log. */
function changeMembers(call: Call<"user">, group: GroupRow, memberIds: readonly string[]): void {
  const { database } = call.services;
  const { group_id: groupId, org_id: orgId } = group;
  const before = listGroupMemberIds(database, groupId);
  const entry = (action: AuditEntry["action"]) => (userId: string): AuditEntry => ({ orgId, groupId, action, userId });
  const entries = [
    ...memberIds.filter((userId) => !before.includes(userId)).map(entry("member_added")),
    ...before.filter((userId) => !memberIds.includes(userId)).map(entry("member_removed")),
  ];
  recordAudit(database, call.caller.userId, entries, call.nowMillis);
  replaceGroupMembers(database, groupId, memberIds);
}

function answer(groupId: string): Response {
  return json({ group_id: groupId, status: "success" });
}
