import { type Database, insertRow } from "../database/database.ts";
import type { BillingInterval, SubscriptionStatus } from "../domain/subscription-terms.ts";
import { updateUser } from "./users.ts";

export interface SubscriptionRow {
  user_id: string;
  plan: "pro";
  status: SubscriptionStatus;
  billing_interval: BillingInterval | null;
  current_period_end: number | null;
  stripe_customer_id: string;
  stripe_subscription_id: string | null;
  /** `created` of the last event that was applied. */
  last_event_seconds: number | null;
  started_at: number;
  updated_at: number;
}

export function findSubscription(database: Database, userId: string): SubscriptionRow | undefined {
  return database.first<SubscriptionRow>("SELECT * FROM subscriptions WHERE user_id = ?", userId);
}

export function findSubscriptionByCustomer(database: Database, customerId: string): SubscriptionRow | undefined {
  return database.first<SubscriptionRow>("SELECT * FROM subscriptions WHERE stripe_customer_id = ?", customerId);
}

/** The row, and the short form of it that the profile carries. */
export function saveSubscription(database: Database, row: SubscriptionRow): void {
  database.transaction(() => {
    database.run("DELETE FROM subscriptions WHERE user_id = ?", row.user_id);
    insertRow(database, "subscriptions", { ...row });
    const short = { tier: row.plan, status: row.status, started_at: row.started_at, expires_at: row.current_period_end };
    updateUser(database, row.user_id, { subscription: JSON.stringify(short), updated_at: row.updated_at });
  });
}

export function recordCheckout(database: Database, sessionId: string, userId: string, interval: BillingInterval, nowMillis: number): void {
  insertRow(database, "checkout_sessions", { session_id: sessionId, user_id: userId, billing_interval: interval, created_at: nowMillis });
}

/** What the user chose last. */
export function lastCheckoutInterval(database: Database, userId: string): BillingInterval | undefined {
  return database.first<{ billing_interval: BillingInterval }>(
    "SELECT billing_interval FROM checkout_sessions WHERE user_id = ? ORDER BY created_at DESC LIMIT 1",
    userId,
  )?.billing_interval;
}
