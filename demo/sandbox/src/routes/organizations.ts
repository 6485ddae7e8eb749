import type { Caller } from "../auth/callers.ts";
import { isCoachOf, isCoachRole, isHeadOf, isAdmin, organizationOf, requireThat } from "../auth/roles.ts";
import { featuresOf } from "../auth/features.ts";
import type { Database } from "../database/database.ts";
import { byMemberName, matchesRosterFilter, memberView } from "../domain/roster.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { findGroup } from "../stores/groups.ts";
import { listRoster, MEMBER_STATUSES, ORGANIZATION_ROLES, type RosterRow } from "../stores/members.ts";
import { findOrganization, type OrganizationRow } from "../stores/organizations.ts";
import { findUser } from "../stores/users.ts";
import { isoFromMillis } from "../time.ts";
import { id, oneOf, text } from "../validation.ts";
import { pageOf, readPage, WITH_TOTAL } from "../http/paging.ts";

export function addOrganizationRoutes(api: Api): void {
  api.operation("organizations.get", "GET", "/organizations/:org_id", { auth: "optional" }, getOrganization);
  api.operation("members.list", "GET", "/organizations/:org_id/members", { auth: "either", role: "coach" }, listMembers);
}

// contract 5, organizations.get
function getOrganization(call: Call<"optional">): Response {
  const { database } = call.services;
  const organization = requireOrganization(database, call.param("org_id"));
  const coaches = listCoaches(database, organization.org_id);
  return json({
    org_id: organization.org_id,
    org_name: organization.org_name,
    description: organization.description,
    head_coach_user_id: organization.head_coach_user_id,
    coaches,
    settings: JSON.parse(organization.settings),
    ...(belongsTo(call.caller, organization.org_id) ? membersOnlyFields(organization) : {}),
    created_at: isoFromMillis(organization.created_at),
    updated_at: isoFromMillis(organization.updated_at),
  });
}

// contract 5, members.list
function listMembers(call: Call<"either">): Response {
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
    .filter((row) => maySee(caller, row))
    .filter((row) => (role === undefined || row.role === role) && (status === undefined || row.status === status))
    .filter((row) => matchesRosterFilter(row, filter))
    .sort(byMemberName);
  return json({ members: pageOf(members, page).map(memberView), total: members.length, ...page });
}

/** The head coach and keys see all; other coaches see their own athletes and all coaches. */
function maySee(caller: Caller, row: RosterRow): boolean {
  if (isHeadOf(caller, row.org_id) || isCoachRole(row.role)) return true;
  return caller.kind === "user" && row.coach_id === caller.userId;
}

export function requireOrganization(database: Database, orgId: string): OrganizationRow {
  const organization = findOrganization(database, orgId);
  if (!organization) throw notFound("ORGANIZATION");
  return organization;
}

function belongsTo(caller: Caller | null, orgId: string): boolean {
  return caller !== null && (isAdmin(caller) || organizationOf(caller) === orgId);
}

function membersOnlyFields(organization: OrganizationRow): object {
  return { subscription_tier: organization.subscription_tier, features: featuresOf(organization) };
}

/** Without the head coach, who has a field of their own. */
function listCoaches(database: Database, orgId: string): object[] {
  return database.all<{ user_id: string; name: string; role: string }>(
    `SELECT user_id, users.display_name AS name, members.role AS role FROM members JOIN users USING (user_id)
     WHERE org_id = ? AND role IN ('assistant_coach', 'coach') ORDER BY name COLLATE NOCASE, user_id`,
    orgId,
  );
}
