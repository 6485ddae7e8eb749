import { requireThat } from "../auth/roles.ts";
import { actingUserId, invitationView, invite, readWelcome, requireWelcome } from "../domain/invitations.ts";
import { applyInvitation } from "../domain/joining.ts";
import { requireHeadedOrganization } from "../domain/member-access.ts";
import { requireOrganization } from "../domain/organization-view.ts";
import { ownMemberView } from "../domain/roster.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { alreadyMember, emailMismatch, invitationNotUsable, notFound } from "../http/errors.ts";
import { pageOf, readPage, WITH_TOTAL } from "../http/paging.ts";
import { findInvitation, findInvitationByToken, type InvitationRow, listInvitations, revokeInvitation } from "../stores/invitations.ts";
import { findMembership, findRosterRow } from "../stores/members.ts";
import { findUser, findUserByEmail } from "../stores/users.ts";
import { anyText, email, type Fields, integer, oneOf, text } from "../validation.ts";
import { requireNoMembership } from "./member-adding.ts";

const TYPES = ["single", "multi"] as const;
const STATUSES = ["pending", "accepted", "revoked", "expired", "exhausted"] as const;

export function addInvitationRoutes(api: Api): void {
  const head = { auth: "either", role: "head" } as const;
  api.operation("invitations.preview", "GET", "/organizations/invitations/:token", { auth: "none" }, preview);
  api.operation("invitations.accept", "POST", "/organizations/invitations/accept", { auth: "user" }, accept);
  api.operation("invitations.create", "POST", "/organizations/:org_id/invitations", head, create);
  api.operation("invitations.list", "GET", "/organizations/:org_id/invitations", head, list);
  api.operation("invitations.revoke", "DELETE", "/organizations/:org_id/invitations/:invitation_id", head, revoke);
}

// contract 5, invitations.create
async function create(call: Call<"either">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const recipient = readRecipient(body);
  const welcome = readWelcome(body);
  const organization = requireHeadedOrganization(database, call.caller, call.param("org_id"));
  requireWelcome(database, call.caller, organization.org_id, welcome);
  const known = recipient.email === null ? undefined : findUserByEmail(database, recipient.email);
  if (known && findMembership(database, known.user_id)?.org_id === organization.org_id) throw alreadyMember();
  const createdBy = actingUserId(call.caller, organization);
  const invitation = invite(call.services, { organization, createdBy, ...recipient, welcome }, call.nowMillis);
  return json({ message: "Invitation created successfully", invitation: invitationView(invitation) }, 201);
}

// contract 5, invitations.list
function list(call: Call<"either">): Response {
  const { database } = call.services;
  const status = call.query.optional("status", oneOf(STATUSES));
  const type = call.query.optional("type", oneOf(TYPES));
  const page = readPage(call.query, WITH_TOTAL);
  const organization = requireHeadedOrganization(database, call.caller, call.param("org_id"));
  const found = listInvitations(database, organization.org_id).filter(
    (row) => (status === undefined || row.status === status) && (type === undefined || row.type === type),
  );
  return json({ invitations: pageOf(found, page).map(invitationView), total: found.length, ...page });
}

// contract 5, invitations.revoke
function revoke(call: Call<"either">): Response {
  const { database } = call.services;
  const organization = requireOrganization(database, call.param("org_id"));
  const invitation = findInvitation(database, call.param("invitation_id"));
  if (!invitation) throw notFound("INVITATION");
  requireHeadedOrganization(database, call.caller, organization.org_id);
  requireThat(invitation.org_id === organization.org_id);
  if (invitation.status !== "pending") throw invitationNotUsable();
  revokeInvitation(database, invitation.invitation_id);
  return json({ message: "Invitation revoked successfully", invitation_id: invitation.invitation_id });
}

// contract 5, invitations.preview
function preview(call: Call<"none">): Response {
  const { database } = call.services;
  const invitation = requireByToken(call, call.param("token"));
  const { org_id, org_name } = requireOrganization(database, invitation.org_id);
  return json({ org_id, org_name, type: invitation.type, status: invitation.status, first_name: invitation.first_name });
}

// contract 5, invitations.accept
async function accept(call: Call<"user">): Promise<Response> {
  const { database } = call.services;
  const { userId } = call.caller;
  const token = (await call.body()).required("token", anyText);
  const invitation = database.transaction(() => {
    const found = requireByToken(call, token);
    const { email: address } = findUser(database, userId)!;
    if (found.email !== null && found.email.toLowerCase() !== address.toLowerCase()) throw emailMismatch();
    requireNoMembership(call, userId, found.org_id);
    if (found.status !== "pending") throw invitationNotUsable();
    applyInvitation(call.services, found, userId, call.nowMillis);
    return found;
  });
  const member = ownMemberView(findRosterRow(database, userId)!);
  return json({ message: "Invitation accepted", org_id: invitation.org_id, member });
}

interface Recipient {
  type: "single" | "multi";
  email: string | null;
  firstName: string | null;
  maxUses: number | null;
}

function readRecipient(body: Fields): Recipient {
  const type = body.optional("type", oneOf(TYPES)) ?? "single";
  if (type === "multi") {
    for (const field of ["email", "first_name"]) if (body.has(field)) throw body.invalid(field);
    const maxUses = body.nullable("max_uses", integer({ min: 1, max: 1_000_000 })) ?? null;
    return { type, email: null, firstName: null, maxUses };
  }
  if (body.has("max_uses")) throw body.invalid("max_uses");
  return {
    type,
    email: body.required("email", email),
    firstName: body.required("first_name", text({ min: 1, max: 50 })),
    maxUses: 1,
  };
}

function requireByToken(call: Call<"none" | "user">, token: string): InvitationRow {
  const invitation = findInvitationByToken(call.services.database, token);
  if (!invitation) throw notFound("INVITATION");
  return invitation;
}
