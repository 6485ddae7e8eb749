import type { Database } from "../database/database.ts";
import { featureDisabled } from "../http/errors.ts";
import { findOrganization, type OrganizationRow } from "../stores/organizations.ts";
import { type Caller } from "./callers.ts";
import { organizationOf } from "./roles.ts";

/** contract 1.9. */
export const FEATURES = ["training_plan_library", "coach_agent", "security_settings", "group_training_plan", "food_scan"] as const;
export type Feature = (typeof FEATURES)[number];

export const TIERS = ["free", "pro", "coach", "club", "enterprise"] as const;
export type Tier = (typeof TIERS)[number];

const PERSONAL: readonly Feature[] = ["training_plan_library"];
const COACHING: readonly Feature[] = ["training_plan_library", "coach_agent", "security_settings", "group_training_plan"];

const FEATURES_OF_TIER: Readonly<Record<Tier, readonly Feature[]>> = {
  free: PERSONAL,
  pro: PERSONAL,
  coach: COACHING,
  club: COACHING,
  enterprise: COACHING,
};

/** An explicit list, once set by a sandbox control, replaces that of the tier. */
export function featuresOf(organization: OrganizationRow): readonly string[] {
  return organization.features === null
    ? FEATURES_OF_TIER[organization.subscription_tier]
    : (JSON.parse(organization.features) as string[]);
}

/** The flags of the caller's organization; an admin works under those of the organization in the path. */
export function requireFeature(database: Database, feature: Feature, caller: Caller, pathOrgId: string | undefined): void {
  const isAdmin = caller.kind === "user" && caller.isAdmin;
  const orgId = isAdmin && pathOrgId !== undefined ? pathOrgId : organizationOf(caller);
  const organization = orgId === null ? undefined : findOrganization(database, orgId);
  // An organization that does not exist is reported as such later, by the 404 of its noun.
  if (isAdmin && pathOrgId !== undefined && !organization) return;
  const features = organization ? featuresOf(organization) : FEATURES_OF_TIER.free;
  if (!features.includes(feature)) throw featureDisabled(feature);
}
