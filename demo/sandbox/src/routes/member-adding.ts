import { isHeadOf, requireThat } from "../auth/roles.ts";
import { actingUserId, invitationView, invite, readWelcome, requireWelcome, type Welcome } from "../domain/invitations.ts";
import { joinOrganization, type MemberAttributes } from "../domain/joining.ts";
import { requireCoach } from "../domain/member-access.ts";
import { readMemberAttributes } from "../domain/member-fields.ts";
import { requireOrganization } from "../domain/organization-view.ts";
import { memberView } from "../domain/roster.ts";
import type { Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { alreadyMember, memberOfOther, notFound } from "../http/errors.ts";
import { findMembership, findRosterRow } from "../stores/members.ts";
import type { OrganizationRow } from "../stores/organizations.ts";
import { findUser, findUserByEmail, type UserRow } from "../stores/users.ts";
import { email, type Fields, id, text } from "../validation.ts";

/** contract 5, members.add: known users join at once, unknown addresses get an invitation. */
export async function addMember(call: Call<"either">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const person = readPerson(body);
  const firstName = body.nullable("first_name", text({ min: 1, max: 50 })) ?? null;
  const attributes: MemberAttributes = readMemberAttributes(body);
  const coachId = body.nullable("coach_id", id);
  if (coachId !== undefined) attributes.coach_id = coachId;
  const welcome = readWelcome(body);

  const organization = requireOrganization(database, call.param("org_id"));
  const user = findPerson(call, person);
  if (coachId) requireCoach(database, organization.org_id, coachId);
  requireThat(isHeadOf(call.caller, organization.org_id));
  requireWelcome(database, call.caller, organization.org_id, welcome);
  if (user) return join(call, organization, user, attributes, welcome);
  const createdBy = actingUserId(call.caller, organization);
  const letter = { organization, createdBy, type: "single", email: person.email!, firstName, maxUses: 1, welcome, attributes } as const;
  return json({ message: "Invitation sent", invitation: invitationView(invite(call.services, letter, call.nowMillis)) }, 201);
}

interface Person {
  userId?: string | undefined;
  email?: string | undefined;
}

/** Exactly one of `user_id` and `email`. */
export function readPerson(body: Fields): Person {
  const person = { userId: body.optional("user_id", id), email: body.optional("email", email) };
  if (person.userId === undefined && person.email === undefined) throw body.missing("user_id");
  if (person.userId !== undefined && person.email !== undefined) throw body.invalid("email");
  return person;
}

/** An unknown id is an error, an unknown address is just unknown. */
export function findPerson(call: Call<"either">, person: Person): UserRow | undefined {
  const { database } = call.services;
  if (person.email !== undefined) return findUserByEmail(database, person.email);
  const user = findUser(database, person.userId!);
  if (!user) throw notFound("USER");
  return user;
}

export function requireNoMembership(call: Call<"either" | "user">, userId: string, orgId: string): void {
  const membership = findMembership(call.services.database, userId);
  if (membership) throw membership.org_id === orgId ? alreadyMember() : memberOfOther();
}

function join(call: Call<"either">, organization: OrganizationRow, user: UserRow, attributes: MemberAttributes, welcome: Welcome): Response {
  const { database } = call.services;
  const { trainingPlanId, startDate, groupId } = welcome;
  const assignedBy = actingUserId(call.caller, organization);
  const plan = trainingPlanId === null ? null : { trainingPlanId, startDate, assignedBy };
  database.transaction(() => {
    requireNoMembership(call, user.user_id, organization.org_id);
    joinOrganization(
      call.services,
      { userId: user.user_id, orgId: organization.org_id, role: "athlete", attributes, groupId, plan },
      call.nowMillis,
    );
  });
  const member = memberView(findRosterRow(database, user.user_id)!);
  return json({ message: "Member added successfully", member }, 201);
}
