import { isAdmin, isCoachRole, requireThat } from "../auth/roles.ts";
import { insertRow } from "../database/database.ts";
import { requireGroup, requireManagedGroup } from "../domain/group-access.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { alreadyDecided, alreadyMember, alreadyRequested, notFound } from "../http/errors.ts";
import { recordAudit } from "../stores/audit-log.ts";
import { addGroupMember, isGroupMember } from "../stores/groups.ts";
import { findMembership } from "../stores/members.ts";
import { notify } from "../stores/notifications.ts";
import { findUser } from "../stores/users.ts";
import { isoFromMillis } from "../time.ts";
import { oneOf, text } from "../validation.ts";

const USER = { auth: "user" } as const;
const STATUSES = ["pending", "approved", "declined"] as const;

export function addJoinRequestRoutes(api: Api): void {
  api.operation("groups.requestJoin", "POST", "/groups/:group_id/join-requests", USER, request);
  api.operation("groups.listJoinRequests", "GET", "/groups/:group_id/join-requests", USER, list);
  api.operation("groups.decideJoinRequest", "PUT", "/groups/:group_id/join-requests/:request_id", USER, decide);
}

interface RequestRow {
  request_id: string;
  group_id: string;
  user_id: string;
  display_name: string;
  message: string | null;
  status: (typeof STATUSES)[number];
  created_at: number;
}

// contract 7, groups.requestJoin
async function request(call: Call<"user">): Promise<Response> {
  const { database, ids } = call.services;
  const { caller } = call;
  const message = (await call.body()).nullable("message", text({ max: 2000 })) ?? null;
  const group = requireGroup(database, call.param("group_id"));
  const isAthleteHere = caller.membership?.orgId === group.org_id && !isCoachRole(caller.membership.role);
  requireThat((isAthleteHere || isAdmin(caller)) && group.privacy === "public");
  const requestId = database.transaction(() => {
    if (isGroupMember(database, group.group_id, caller.userId)) throw alreadyMember();
    const pending = database.first(
      "SELECT 1 FROM join_requests WHERE group_id = ? AND user_id = ? AND status = 'pending'",
      group.group_id,
      caller.userId,
    );
    if (pending) throw alreadyRequested();
    const newId = ids.next("jr");
    insertRow(database, "join_requests", {
      request_id: newId,
      group_id: group.group_id,
      user_id: caller.userId,
      message,
      status: "pending",
      created_at: call.nowMillis,
    });
    const { display_name } = findUser(database, caller.userId)!;
    const data = { group_id: group.group_id, request_id: newId };
    const notice = { title: "Join request", body: `${display_name} asks to join ${group.name}`, data };
    notify(database, ids, { userId: group.owner_id, category: "team", ...notice }, call.nowMillis);
    return newId;
  });
  return json({ request_id: requestId, group_id: group.group_id, status: "success" }, 201);
}

// contract 7, groups.listJoinRequests
function list(call: Call<"user">): Response {
  const { database } = call.services;
  const status = call.query.optional("status", oneOf(STATUSES)) ?? "pending";
  const group = requireManagedGroup(database, call.caller, call.param("group_id"));
  const rows = database.all<RequestRow>(
    `SELECT join_requests.*, users.display_name FROM join_requests JOIN users USING (user_id)
     WHERE group_id = ? AND join_requests.status = ? ORDER BY join_requests.created_at DESC, request_id`,
    group.group_id,
    status,
  );
  const requests = rows.map((row) => ({
    request_id: row.request_id,
    user_id: row.user_id,
    display_name: row.display_name,
    message: row.message,
    status: row.status,
    created_at: isoFromMillis(row.created_at),
  }));
  return json({ group_id: group.group_id, join_requests: requests });
}

// contract 7, groups.decideJoinRequest
async function decide(call: Call<"user">): Promise<Response> {
  const { database, ids } = call.services;
  const status = (await call.body()).required("status", oneOf(["approved", "declined"]));
  const groupId = call.param("group_id");
  requireGroup(database, groupId);
  const found = database.first<RequestRow>("SELECT * FROM join_requests WHERE request_id = ?", call.param("request_id"));
  if (found?.group_id !== groupId) throw notFound("JOIN_REQUEST");
  const group = requireManagedGroup(database, call.caller, groupId);
  if (found.status !== "pending") throw alreadyDecided();
  database.transaction(() => {
    database.run(
      "UPDATE join_requests SET status = ?, decided_by = ?, decided_at = ? WHERE request_id = ?",
      status, call.caller.userId, call.nowMillis, found.request_id,
    );
    // Whoever has left the organization meanwhile does not come back by a late approval.
    const isStillHere = findMembership(database, found.user_id)?.org_id === group.org_id;
    if (status === "approved" && isStillHere) {
      addGroupMember(database, groupId, found.user_id);
      const entry = { orgId: group.org_id, groupId, action: "member_added", userId: found.user_id } as const;
      recordAudit(database, call.caller.userId, [entry], call.nowMillis);
    }
    const notice = { title: `Join request ${status}`, body: group.name, data: { group_id: groupId } };
    notify(database, ids, { userId: found.user_id, category: "team", ...notice }, call.nowMillis);
  });
  return json({ request_id: found.request_id, group_id: groupId, status: "success" });
}
