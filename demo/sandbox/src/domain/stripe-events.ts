import { type Database, insertRow } from "../database/database.ts";
import type { Services } from "../services.ts";
import {
  findSubscription, findSubscriptionByCustomer, lastCheckoutInterval, saveSubscription, type SubscriptionRow,
} from "../stores/subscriptions.ts";
import { findUser } from "../stores/users.ts";
import type { BillingInterval, SubscriptionStatus } from "./subscription-terms.ts";

/** contract 17: what an event of the payment provider changes. */

type Json = Record<string, unknown>;

export interface StripeEvent {
  id: string;
  type: string;
  createdSeconds: number;
  object: Json;
}

export function readStripeEvent(value: unknown): StripeEvent {
  const event = objectOf(value);
  return {
    id: textOf(event.id) ?? "",
    type: textOf(event.type) ?? "",
    createdSeconds: numberOf(event.created) ?? 0,
    object: objectOf(objectOf(event.data).object),
  };
}

type Outcome = "applied" | "ignored" | "unknown" | "outdated";

/** Recorded together with its effect, so that a repetition changes nothing. Whether it was one. */
export function applyStripeEvent(services: Pick<Services, "database" | "log">, event: StripeEvent, nowMillis: number): { duplicate: boolean } {
  const { database, log } = services;
  return database.transaction(() => {
    if (database.first("SELECT 1 FROM stripe_events WHERE event_id = ?", event.id)) return { duplicate: true };
    const outcome = takeEffect(database, event, nowMillis);
    if (outcome === "unknown") log.info(`stripe event ${event.id} (${event.type}) concerns nobody known`);
    insertRow(database, "stripe_events", {
      event_id: event.id,
      type: event.type,
      created_seconds: event.createdSeconds,
      outcome,
      received_at: nowMillis,
    });
    return { duplicate: false };
  });
}

function takeEffect(database: Database, event: StripeEvent, nowMillis: number): Outcome {
  const change = EFFECTS[event.type];
  if (!change) return "ignored";
  const row = subscriptionOf(database, event, nowMillis);
  if (!row) return "unknown";
  if (row.last_event_seconds !== null && event.createdSeconds < row.last_event_seconds) return "outdated";
  const changes = change(event.object, row);
  saveSubscription(database, { ...row, ...changes, last_event_seconds: event.createdSeconds, updated_at: nowMillis });
  return "applied";
}

type Effect = (object: Json, row: SubscriptionRow) => Partial<SubscriptionRow>;

const EFFECTS: Readonly<Record<string, Effect>> = {
  "checkout.session.completed": (object, row) => ({
    status: "active",
    stripe_subscription_id: textOf(object.subscription) ?? row.stripe_subscription_id,
  }),
  "customer.subscription.created": terms,
  "customer.subscription.updated": terms,
  "customer.subscription.deleted": (object, row) => ({ ...terms(object, row), status: "canceled" }),
  "invoice.payment_succeeded": (_, row) => (row.status === "past_due" ? { status: "active" } : {}),
  "invoice.payment_failed": () => ({ status: "past_due" }),
};

const STATUSES: Readonly<Record<string, SubscriptionStatus>> = {
  active: "active",
  trialing: "trial",
  past_due: "past_due",
  canceled: "canceled",
  unpaid: "past_due",
  paused: "suspended",
  incomplete_expired: "expired",
};

/** Newer versions of the provider's API keep the period with the item: both places are read. */
function terms(object: Json, row: SubscriptionRow): Partial<SubscriptionRow> {
  const item = objectOf(arrayOf(objectOf(object.items).data)[0]);
  const interval = textOf(objectOf(objectOf(item.price).recurring).interval);
  const endSeconds = numberOf(object.current_period_end) ?? numberOf(item.current_period_end);
  return {
    status: STATUSES[textOf(object.status) ?? ""] ?? row.status,
    stripe_subscription_id: textOf(object.id) ?? row.stripe_subscription_id,
    billing_interval: INTERVALS[interval ?? ""] ?? row.billing_interval,
    current_period_end: endSeconds === undefined ? row.current_period_end : endSeconds * 1000,
  };
}

const INTERVALS: Readonly<Record<string, BillingInterval>> = { month: "monthly", year: "yearly" };

/** The record an event is about; a checkout and a first subscription make one. */
function subscriptionOf(database: Database, { type, object }: StripeEvent, nowMillis: number): SubscriptionRow | undefined {
  const customer = textOf(object.customer);
  const known = customer === undefined ? undefined : findSubscriptionByCustomer(database, customer);
  if (known) return known;
  const userId = textOf(object.client_reference_id) ?? textOf(objectOf(object.metadata).user_id);
  if (customer === undefined || userId === undefined || !findUser(database, userId)) return undefined;
  const ofUser = findSubscription(database, userId);
  if (ofUser) return { ...ofUser, stripe_customer_id: customer };
  if (type !== "checkout.session.completed" && type !== "customer.subscription.created") return undefined;
  return {
    user_id: userId,
    plan: "pro",
    status: "active",
    billing_interval: lastCheckoutInterval(database, userId) ?? null,
    current_period_end: null,
    stripe_customer_id: customer,
    stripe_subscription_id: null,
    last_event_seconds: null,
    started_at: nowMillis,
    updated_at: nowMillis,
  };
}

function objectOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function arrayOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.length > 0 && value.length <= 500 ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}
