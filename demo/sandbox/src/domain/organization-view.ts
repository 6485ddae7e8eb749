import type { AppCaller, Caller } from "../auth/callers.ts";
import { featuresOf } from "../auth/features.ts";
import { isAdmin, organizationOf } from "../auth/roles.ts";
import type { Database } from "../database/database.ts";
import { notFound } from "../http/errors.ts";
import { type CoachRow, listCoaches } from "../stores/members.ts";
import { findOrganization, type OrganizationRow } from "../stores/organizations.ts";
import { isoFromMillis } from "../time.ts";

/** contract 2.3, Organization. Tier and features are shown to those who belong to it. */
export function organizationView(database: Database, organization: OrganizationRow, isInsider: boolean): object {
  return {
    org_id: organization.org_id,
    org_name: organization.org_name,
    description: organization.description,
    head_coach_user_id: organization.head_coach_user_id,
    coaches: listCoaches(database, organization.org_id).map(briefCoach),
    settings: JSON.parse(organization.settings),
    ...(isInsider ? { subscription_tier: organization.subscription_tier, features: featuresOf(organization) } : {}),
    created_at: isoFromMillis(organization.created_at),
    updated_at: isoFromMillis(organization.updated_at),
  };
}

/** An address is nothing for an answer that everybody may read. */
function briefCoach({ user_id, name, role }: CoachRow): object {
  return { user_id, name, role };
}

export function belongsTo(caller: Caller | AppCaller | null, orgId: string): boolean {
  if (caller === null) return false;
  return caller.kind === "app" || isAdmin(caller) || organizationOf(caller) === orgId;
}

export function requireOrganization(database: Database, orgId: string): OrganizationRow {
  const organization = findOrganization(database, orgId);
  if (!organization) throw notFound("ORGANIZATION");
  return organization;
}
