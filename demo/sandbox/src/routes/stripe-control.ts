import { randomText } from "../auth/secrets.ts";
import { stripeSignature } from "../auth/stripe-signature.ts";
import { BILLING_INTERVALS } from "../domain/subscription-terms.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { hashWords } from "../random.ts";
import { findSubscription, lastCheckoutInterval } from "../stores/subscriptions.ts";
import { findUser } from "../stores/users.ts";
import { secondsFromMillis } from "../time.ts";
import { id, integer, oneOf, text } from "../validation.ts";
import { SIGNATURE_HEADER, WEBHOOK_PATH } from "./stripe-webhook.ts";

export function addStripeControl(api: Api): void {
  api.control("POST", "/stripe/events", send);
}

const PERIOD_DAYS = { monthly: 30, yearly: 365 } as const;
const SECONDS_PER_DAY = 86_400;

/** contract 18: builds an event as the payment provider would, signs it and delivers it to the webhook. */
async function send(call: Call<"none">): Promise<Response> {
  const { services } = call;
  const body = await call.body();
  const type = body.required("type", text({ min: 1, max: 100 }));
  const userId = body.required("user_id", id);
  const status = body.optional("status", text({ min: 1, max: 40 })) ?? "active";
  const asked = body.optional("billing_interval", oneOf(BILLING_INTERVALS));
  const created = body.optional("created", integer({ min: 0 })) ?? secondsFromMillis(call.nowMillis);
  if (!findUser(services.database, userId)) throw notFound("USER");
  const interval = asked ?? lastCheckoutInterval(services.database, userId) ?? "monthly";
  const event = {
    id: `evt_${randomText(24)}`,
    object: "event",
    type,
    created,
    livemode: false,
    data: { object: objectFor(call, type, { userId, status, interval, created }) },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(event));
  const time = String(secondsFromMillis(call.nowMillis));
  const signature = await stripeSignature(services.stripeSecrets[0]!, time, bytes);
  const headers = { "content-type": "application/json", [SIGNATURE_HEADER]: `t=${time},v1=${signature}` };
  const url = new URL(WEBHOOK_PATH, call.request.url);
  const answer = await services.deliver(new Request(url, { method: "POST", headers, body: bytes }));
  return json({ event_id: event.id, http_status: answer.status });
}

interface Facts {
  userId: string;
  status: string;
  interval: keyof typeof PERIOD_DAYS;
  created: number;
}

function objectFor(call: Call<"none">, type: string, { userId, status, interval, created }: Facts): object {
  const row = findSubscription(call.services.database, userId);
  // An account without a record gets ids that are always the same, so that its events belong together.
  const suffix = hashWords(`stripe/${userId}`).map((word) => word.toString(36)).join("");
  const customer = row?.stripe_customer_id ?? `cus_${suffix}`;
  const subscription = row?.stripe_subscription_id ?? `sub_${suffix}`;
  if (type.startsWith("checkout.")) {
    return { id: `cs_test_${suffix}`, object: "checkout.session", mode: "subscription", client_reference_id: userId, customer, subscription, metadata: {} };
  }
  if (type.startsWith("invoice.")) {
    return { id: `in_${suffix}`, object: "invoice", customer, subscription, billing_reason: "subscription_cycle" };
  }
  const period = { current_period_end: created + PERIOD_DAYS[interval] * SECONDS_PER_DAY };
  const price = { recurring: { interval: interval === "monthly" ? "month" : "year" } };
  return {
    id: subscription,
    object: "subscription",
    customer,
    status,
    cancel_at_period_end: false,
    metadata: { user_id: userId },
    items: { data: [{ price, ...period }] },
    ...period,
  };
}
