import { readReturnUrl } from "../auth/return-urls.ts";
import { randomText } from "../auth/secrets.ts";
import { BILLING_INTERVALS } from "../domain/subscription-terms.ts";
import { subscriptionView } from "../domain/subscription-view.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { alreadySubscribed, notFound } from "../http/errors.ts";
import { findSubscription, recordCheckout, saveSubscription, type SubscriptionRow } from "../stores/subscriptions.ts";
import { oneOf } from "../validation.ts";

const USER = { auth: "user" } as const;

export function addSubscriptionRoutes(api: Api): void {
  api.operation("subscriptions.status", "GET", "/subscriptions/status", USER, status);
  api.operation("subscriptions.checkout", "POST", "/subscriptions/checkout", USER, checkout);
  api.operation("subscriptions.portal", "POST", "/subscriptions/portal", USER, portal);
  api.operation("subscriptions.cancel", "POST", "/subscriptions/cancel", USER, cancel);
}

// contract 16, subscriptions.status
function status(call: Call<"user">): Response {
  return json(subscriptionView(call.services.database, call.caller.userId, call.nowMillis));
}

const RUNNING: readonly SubscriptionRow["status"][] = ["active", "trial", "past_due"];

// contract 16, subscriptions.checkout
async function checkout(call: Call<"user">): Promise<Response> {
  const { database } = call.services;
  const { userId } = call.caller;
  const body = await call.body();
  const interval = body.required("billing_interval", oneOf(BILLING_INTERVALS));
  readReturnUrl(body, "success_url");
  readReturnUrl(body, "cancel_url");
  const current = findSubscription(database, userId);
  if (current && RUNNING.includes(current.status)) throw alreadySubscribed();
  const sessionId = `cs_test_${randomText(24)}`;
  recordCheckout(database, sessionId, userId, interval, call.nowMillis);
  return json({ checkout_url: `https://checkout.stripe.com/c/pay/${sessionId}`, session_id: sessionId });
}

// contract 16, subscriptions.portal
async function portal(call: Call<"user">): Promise<Response> {
  readReturnUrl(await call.body(), "return_url");
  requireSubscription(call);
  return json({ portal_url: `https://billing.stripe.com/p/session/test_${randomText(24)}` });
}

// contract 16, subscriptions.cancel
function cancel(call: Call<"user">): Response {
  const { database } = call.services;
  const row = requireSubscription(call);
  if (RUNNING.includes(row.status)) saveSubscription(database, { ...row, status: "canceled", updated_at: call.nowMillis });
  return json(subscriptionView(database, call.caller.userId, call.nowMillis));
}

function requireSubscription(call: Call<"user">): SubscriptionRow {
  const row = findSubscription(call.services.database, call.caller.userId);
  if (!row) throw notFound("SUBSCRIPTION");
  return row;
}
