import type { Tier } from "../auth/features.ts";
import { type Database, insertRow, updateRow } from "../database/database.ts";

export interface OrganizationRow {
  org_id: string;
  org_name: string;
  description: string | null;
  head_coach_user_id: string;
  settings: string;
  subscription_tier: Tier;
  features: string | null;
  created_at: number;
  updated_at: number;
}

export function findOrganization(database: Database, orgId: string): OrganizationRow | undefined {
  return database.first<OrganizationRow>("SELECT * FROM organizations WHERE org_id = ?", orgId);
}

export type NewOrganization = Pick<OrganizationRow, "org_id" | "org_name" | "description" | "head_coach_user_id" | "settings" | "created_at">;

/** contract 1.9: a new organization of the sandbox has the tier `club`. */
export function insertOrganization(database: Database, organization: NewOrganization): void {
  insertRow(database, "organizations", {
    ...organization,
    subscription_tier: "club",
    features: null,
    updated_at: organization.created_at,
  });
}

export function updateOrganization(database: Database, orgId: string, changes: Partial<OrganizationRow>): void {
  updateRow(database, "organizations", "org_id", orgId, changes);
}
