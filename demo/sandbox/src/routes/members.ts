import { actsAsCoach, isCoachOf, isHeadOf, isSelf, requireThat } from "../auth/roles.ts";
import { withoutAbsent } from "../collections.ts";
import { leaveOrganization } from "../domain/joining.ts";
import { isOwnCoachOfMember, maySeeMember, requireCoach, requireHeadedOrganization, requireMember } from "../domain/member-access.ts";
import { readMemberAttributes } from "../domain/member-fields.ts";
import { byMemberName, matchesRosterFilter, memberView, ownMemberView } from "../domain/roster.ts";
import { requireOrganization } from "../domain/organization-view.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { headCoachRequired, notFound } from "../http/errors.ts";
import { pageOf, readPage, WITH_TOTAL } from "../http/paging.ts";
import { findGroup } from "../stores/groups.ts";
import { listRoster, MEMBER_STATUSES, type MemberRow, ORGANIZATION_ROLES, updateMember } from "../stores/members.ts";
import { findUser } from "../stores/users.ts";
import { id, oneOf, text } from "../validation.ts";
import { addMember } from "./member-adding.ts";

const MEMBER = "/organizations/:org_id/members/:user_id";

export function addMemberRoutes(api: Api): void {
  const head = { auth: "either", role: "head" } as const;
  const coach = { auth: "either", role: "coach" } as const;
  api.operation("members.list", "GET", "/organizations/:org_id/members", coach, list);
  api.operation("members.get", "GET", MEMBER, { auth: "either" }, get);
  api.operation("members.add", "POST", "/organizations/:org_id/members", head, addMember);
  api.operation("members.update", "PUT", MEMBER, coach, update);
  api.operation("members.remove", "DELETE", MEMBER, { auth: "either" }, remove);
  api.operation("members.assignCoach", "PUT", `${MEMBER}/coach`, head, assignCoach);
}

// contract 5, members.list
function list(call: Call<"either">): Response {
  const { database } = call.services;
  const { query, caller } = call;
  const page = readPage(query, WITH_TOTAL);
  const role = query.optional("role", oneOf(ORGANIZATION_ROLES));
  const status = query.optional("status", oneOf(MEMBER_STATUSES));
  const filter = {
    search: query.optional("search", text({ max: 100 })),
    label: query.optional("label", text({ max: 40 })),
    coachId: query.optional("coach_id", id),
    groupId: query.optional("group_id", id),
  };
  const organization = requireOrganization(database, call.param("org_id"));
  if (filter.coachId !== undefined && !findUser(database, filter.coachId)) throw notFound("COACH");
  if (filter.groupId !== undefined && !findGroup(database, filter.groupId)) throw notFound("GROUP");
  requireThat(isCoachOf(caller, organization.org_id));

  const members = listRoster(database, organization.org_id)
    .filter((row) => maySeeMember(caller, row))
    .filter((row) => (role === undefined || row.role === role) && (status === undefined || row.status === status))
    .filter((row) => matchesRosterFilter(row, filter))
    .sort(byMemberName);
  return json({ members: pageOf(members, page).map(memberView), total: members.length, ...page });
}

// contract 5, members.get
function get(call: Call<"either">): Response {
  const userId = call.param("user_id");
  requireThat(isSelf(call.caller, userId) || actsAsCoach(call.caller));
  const member = requireMember(call.services.database, call.param("org_id"), userId);
  if (maySeeMember(call.caller, member)) return json(memberView(member));
  requireThat(isSelf(call.caller, userId));
  return json(ownMemberView(member));
}

// contract 5, members.update
async function update(call: Call<"either">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const changes = withoutAbsent<Partial<MemberRow>>({
    ...readMemberAttributes(body),
    notes: body.nullable("notes", text({ max: 5000 })),
    status: body.optional("status", oneOf(MEMBER_STATUSES)),
    coach_id: body.nullable("coach_id", id),
  });
  const orgId = call.param("org_id");
  const member = requireMember(database, orgId, call.param("user_id"));
  if (changes.coach_id) requireCoach(database, orgId, changes.coach_id);
  const isHead = isHeadOf(call.caller, orgId);
  requireThat(isHead || (changes.coach_id === undefined && isOwnCoachOfMember(call.caller, member)));
  updateMember(database, member.user_id, changes);
  return answer(call, "Member updated successfully");
}

// contract 5, members.remove
function remove(call: Call<"either">): Response {
  const { database } = call.services;
  const orgId = call.param("org_id");
  const userId = call.param("user_id");
  const leaves = isSelf(call.caller, userId);
  if (!leaves) requireHeadedOrganization(database, call.caller, orgId);
  const member = requireMember(database, orgId, userId);
  if (member.role === "head_coach") throw headCoachRequired();
  leaveOrganization(call.services, member, call.nowMillis);
  return json({ message: "Member removed successfully", user_id: userId });
}

// contract 5, members.assignCoach
async function assignCoach(call: Call<"either">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const coachId = body.nullable("coach_id", id);
  if (coachId === undefined) throw body.missing("coach_id");
  const orgId = call.param("org_id");
  const member = requireMember(database, orgId, call.param("user_id"));
  if (coachId !== null) requireCoach(database, orgId, coachId);
  requireHeadedOrganization(database, call.caller, orgId);
  updateMember(database, member.user_id, { coach_id: coachId });
  return answer(call, "Coach assigned successfully");
}

function answer(call: Call<"either">, message: string): Response {
  const member = requireMember(call.services.database, call.param("org_id"), call.param("user_id"));
  return json({ message, member: memberView(member) });
}
