import { isCoachOf, isCoachRole, isHeadOf, requireThat } from "../auth/roles.ts";
import { joinOrganization, leaveOrganization } from "../domain/joining.ts";
import { requireCoach, requireHeadedOrganization } from "../domain/member-access.ts";
import { requireOrganization } from "../domain/organization-view.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { alreadyMember, headCoachRequired, memberOfOther, notFound } from "../http/errors.ts";
import { findMembership, listCoaches, updateMember } from "../stores/members.ts";
import { oneOf } from "../validation.ts";
import { findPerson, readPerson } from "./member-adding.ts";

export function addCoachRoutes(api: Api): void {
  const head = { auth: "either", role: "head" } as const;
  api.operation("coaches.list", "GET", "/organizations/:org_id/coaches", { auth: "either", role: "coach" }, list);
  api.operation("coaches.add", "POST", "/organizations/:org_id/coaches", head, add);
  api.operation("coaches.remove", "DELETE", "/organizations/:org_id/coaches/:user_id", head, remove);
}

// contract 5, coaches.list
function list(call: Call<"either">): Response {
  const { database } = call.services;
  const organization = requireOrganization(database, call.param("org_id"));
  requireThat(isCoachOf(call.caller, organization.org_id));
  const coaches = listCoaches(database, organization.org_id);
  return json({ coaches, total: coaches.length });
}

// contract 5, coaches.add
async function add(call: Call<"either">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const person = readPerson(body);
  const role = body.optional("role", oneOf(["assistant_coach", "coach"])) ?? "assistant_coach";
  const { org_id: orgId } = requireOrganization(database, call.param("org_id"));
  const user = findPerson(call, person);
  if (!user) throw notFound("USER");
  requireThat(isHeadOf(call.caller, orgId));
  database.transaction(() => {
    const membership = findMembership(database, user.user_id);
    if (membership && membership.org_id !== orgId) throw memberOfOther();
    if (membership && isCoachRole(membership.role)) throw alreadyMember();
    // An athlete of the organization is promoted, and trains with nobody from then on.
    if (membership) updateMember(database, user.user_id, { role, coach_id: null });
    else joinOrganization(call.services, { userId: user.user_id, orgId, role }, call.nowMillis);
  });
  const coach = listCoaches(database, orgId).find(({ user_id }) => user_id === user.user_id);
  return json({ message: "Coach added successfully", coach }, 201);
}

// contract 5, coaches.remove
function remove(call: Call<"either">): Response {
  const { database } = call.services;
  const orgId = call.param("org_id");
  requireOrganization(database, orgId);
  const coach = requireCoach(database, orgId, call.param("user_id"));
  requireHeadedOrganization(database, call.caller, orgId);
  if (coach.role === "head_coach") throw headCoachRequired();
  leaveOrganization(call.services, coach, call.nowMillis);
  return json({ message: "Coach removed successfully", user_id: coach.user_id });
}
