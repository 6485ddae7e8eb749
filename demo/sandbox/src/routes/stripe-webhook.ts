import { isSignedByStripe } from "../auth/stripe-signature.ts";
import { applyStripeEvent, readStripeEvent } from "../domain/stripe-events.ts";
import type { Api, Call } from "../http/api.ts";
import { DEFAULT_BODY_LIMIT_BYTES, readLimited } from "../http/body.ts";
import { json } from "../http/envelopes.ts";
import { invalidJson, invalidSignature, missingField } from "../http/errors.ts";
import { secondsFromMillis } from "../time.ts";

export const WEBHOOK_PATH = "/api/webhooks/stripe";
export const SIGNATURE_HEADER = "stripe-signature";

export function addStripeWebhookRoute(api: Api): void {
  api.operation("stripe.webhook", "POST", WEBHOOK_PATH, { auth: "none" }, receive);
}

// contract 17, stripe.webhook
async function receive(call: Call<"none">): Promise<Response> {
  const { services, request } = call;
  const bytes = await readLimited(request, DEFAULT_BODY_LIMIT_BYTES);
  const header = request.headers.get(SIGNATURE_HEADER);
  if (!(await isSignedByStripe(header, bytes, services.stripeSecrets, secondsFromMillis(call.nowMillis)))) throw invalidSignature();
  const event = readStripeEvent(parse(bytes));
  if (event.id === "") throw missingField("id");
  const { duplicate } = applyStripeEvent(services, event, call.nowMillis);
  return json(duplicate ? { received: true, duplicate } : { received: true });
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw invalidJson();
  }
}
