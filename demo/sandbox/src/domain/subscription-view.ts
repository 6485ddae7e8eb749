import type { Database } from "../database/database.ts";
import { findMembership } from "../stores/members.ts";
import { findOrganization } from "../stores/organizations.ts";
import { findSubscription, type SubscriptionRow } from "../stores/subscriptions.ts";
import { isoFromMillis } from "../time.ts";

const DAY_MILLIS = 86_400_000;
const FREE = { plan: "free", status: "active", billing_interval: null, current_period_end: null };

/** contract 16: the SUB envelope. */
export function subscriptionView(database: Database, userId: string, nowMillis: number): object {
  const row = findSubscription(database, userId);
  return {
    subscription: row ? shortView(row) : FREE,
    has_pro_access: hasProAccess(database, userId, nowMillis),
    trial_days_remaining: row ? trialDaysLeft(row, nowMillis) : 0,
  };
}

/** Without a zone, as contract 1.11 has it for this field. */
function shortView(row: SubscriptionRow): object {
  return {
    plan: row.plan,
    status: row.status,
    billing_interval: row.billing_interval,
    current_period_end: row.current_period_end === null ? null : isoFromMillis(row.current_period_end).slice(0, -1),
  };
}

/** Of one's own, or by the organization's tier. */
export function hasProAccess(database: Database, userId: string, nowMillis: number): boolean {
  const row = findSubscription(database, userId);
  if (row && isPaidFor(row, nowMillis)) return true;
  const membership = findMembership(database, userId);
  const organization = membership && findOrganization(database, membership.org_id);
  return organization !== undefined && organization.subscription_tier !== "free";
}

function isPaidFor(row: SubscriptionRow, nowMillis: number): boolean {
  if (row.status === "active" || row.status === "trial") return true;
  const lasts = row.status === "past_due" || row.status === "canceled";
  return lasts && row.current_period_end !== null && nowMillis < row.current_period_end;
}

function trialDaysLeft(row: SubscriptionRow, nowMillis: number): number {
  if (row.status !== "trial" || row.current_period_end === null) return 0;
  return Math.max(0, Math.ceil((row.current_period_end - nowMillis) / DAY_MILLIS));
}
