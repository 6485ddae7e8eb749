/** contract 1.18. */
export const SUBSCRIPTION_STATUSES = ["active", "trial", "canceled", "past_due", "expired", "suspended"] as const;
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number];

export const BILLING_INTERVALS = ["monthly", "yearly"] as const;
export type BillingInterval = (typeof BILLING_INTERVALS)[number];
