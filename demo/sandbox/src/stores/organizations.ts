import type { Tier } from "../auth/features.ts";
import type { Database } from "../database/database.ts";

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
