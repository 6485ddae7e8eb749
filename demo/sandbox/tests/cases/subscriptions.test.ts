import assert from "node:assert/strict";
import { before, test } from "node:test";
import { isSignedByStripe, stripeSignature } from "../../src/auth/stripe-signature.ts";
import {
  assertError, assertInvalid, assertMissing, assertNeedToken, ATHLETE, LONER, NOW_SECONDS, OTHER_HEAD, startTestSandbox, type TestSandbox,
} from "../support.ts";

const SECRET = "whsec_sandbox";
const VECTOR = {
  secret: "whsec_test_secret", time: "1714867200", body: '{"id":"evt_1abc","type":"invoice.payment_failed"}',
  v1: "50122789d7df0ddcac72caf0ca30ab1698cde78bf46338dd4e6813d7113cfd13",
};

let sandbox: TestSandbox;
let loner: string;
let lonerId: string;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 1, weeks: 1 } });
  [loner, lonerId] = [await sandbox.signIn(LONER), await sandbox.userId(LONER)];
});

const status = async (token = loner) => (await sandbox.get("/subscriptions/status", token)).body;
const checkout = (body: object) => sandbox.post("/subscriptions/checkout", body, loner);
const send = async (type: string, more: object = {}) => {
  const { body } = await sandbox.post("/sandbox/stripe/events", { type, user_id: lonerId, ...more });
  assert.equal(body.http_status, 200);
  return body.event_id as string;
};
async function deliver(event: object | string, time = String(NOW_SECONDS), header?: string) {
  const rawBody = typeof event === "string" ? event : JSON.stringify(event);
  const signature = header ?? `t=${time},v1=${await stripeSignature(SECRET, time, new TextEncoder().encode(rawBody))}`;
  return sandbox.request("POST", "/api/webhooks/stripe", { rawBody, headers: { "stripe-signature": signature } });
}
const INVALID_SIGNATURE = [401, "Invalid signature", "INVALID_SIGNATURE"] as const;
const NEVER = [404, "Subscription not found", "SUBSCRIPTION_NOT_FOUND"] as const;

test("subscriptions need a token", () =>
  assertNeedToken(sandbox, ["GET /subscriptions/status", "POST /subscriptions/checkout", "POST /subscriptions/portal", "POST /subscriptions/cancel"]));

test("whoever never subscribed is on the free plan, members of a paid club have access", async () => {
  const free = { plan: "free", status: "active", billing_interval: null, current_period_end: null };
  assert.deepEqual(await status(), { subscription: free, has_pro_access: false, trial_days_remaining: 0 });
  assert.equal((await status(await sandbox.signIn(ATHLETE))).has_pro_access, true);
  assert.equal((await status(await sandbox.signIn(OTHER_HEAD))).has_pro_access, false);
  assertError(await sandbox.post("/subscriptions/portal", {}, loner), ...NEVER);
  assertError(await sandbox.post("/subscriptions/cancel", undefined, loner), ...NEVER);
});

test("the signature of an event follows the published example", async () => {
  const bytes = new TextEncoder().encode(VECTOR.body);
  const seconds = Number(VECTOR.time);
  assert.equal(await stripeSignature(VECTOR.secret, VECTOR.time, bytes), VECTOR.v1);
  const check = (header: string | null, now = seconds, secrets = [VECTOR.secret]) => isSignedByStripe(header, bytes, secrets, now);
  assert.equal(await check(`t=${VECTOR.time},v1=${VECTOR.v1}`), true);
  assert.equal(await check(` t = ${VECTOR.time} , v1=${"0".repeat(64)}, v1=${VECTOR.v1},v0=x`), true, "any of several");
  assert.equal(await check(`t=${VECTOR.time},v1=${VECTOR.v1}`, seconds, ["whsec_new", VECTOR.secret]), true, "any secret of a rotation");
  assert.equal(await check(`t=${VECTOR.time},v1=${VECTOR.v1}`, seconds + 300), true);
  for (const offset of [301, -301]) assert.equal(await check(`t=${VECTOR.time},v1=${VECTOR.v1}`, seconds + offset), false);
  for (const header of [null, "", `v1=${VECTOR.v1}`, `t=${VECTOR.time}`, `t=soon,v1=${VECTOR.v1}`, `t=${VECTOR.time},v0=${VECTOR.v1}`, `t=${VECTOR.time},v1=${VECTOR.v1.toUpperCase()}`]) {
    assert.equal(await check(header), false, String(header));
  }
  assert.equal(await check(`t=${VECTOR.time},v1=${VECTOR.v1}`, seconds, ["whsec_other"]), false);
});

test("the webhook refuses what is not signed, and reads only what is", async () => {
  assertError(await deliver({ id: "evt_1" }, undefined, "t=1,v1=00"), ...INVALID_SIGNATURE);
  assertError(await deliver({ id: "evt_1" }, String(NOW_SECONDS - 301)), ...INVALID_SIGNATURE);
  assertError(await sandbox.request("POST", "/api/webhooks/stripe", { rawBody: "{}" }), ...INVALID_SIGNATURE);
  assertError(await deliver("not json"), 400, "Request body is not valid JSON", "INVALID_JSON");
  assert.deepEqual((await deliver({ id: "evt_other", type: "charge.refunded" })).body, { received: true });
  assert.deepEqual((await deliver({ id: "evt_nobody", type: "invoice.payment_failed", created: 1, data: { object: { customer: "cus_none" } } })).body, { received: true });
});

test("a checkout becomes a subscription, and its events change it", async () => {
  const begun = await checkout({ billing_interval: "yearly", success_url: "https://app.example/ok", cancel_url: "http://127.0.0.1:3000/" });
  assert.equal(begun.status, 200);
  assert.equal(begun.body.checkout_url, `https://checkout.stripe.com/c/pay/${begun.body.session_id}`);
  assertMissing(await checkout({}), "billing_interval");
  assertInvalid(await checkout({ billing_interval: "weekly" }), "billing_interval");
  assertError(await checkout({ billing_interval: "yearly", success_url: "http://evil.example" }), 400, "success_url is not allowed", "INVALID_RETURN_URL", "success_url");

  await send("checkout.session.completed");
  assert.deepEqual((await status()).subscription, { plan: "pro", status: "active", billing_interval: "yearly", current_period_end: null });
  await send("customer.subscription.created", { status: "trialing" });
  assert.deepEqual(await status(), {
    subscription: { plan: "pro", status: "trial", billing_interval: "yearly", current_period_end: "2027-04-22T08:00:00" }, has_pro_access: true, trial_days_remaining: 365,
  });
  assertError(await checkout({ billing_interval: "yearly" }), 409, "Subscription already active", "ALREADY_SUBSCRIBED");
  assert.match((await sandbox.post("/subscriptions/portal", { return_url: "nr://redirect" }, loner)).body.portal_url, /^https:\/\/billing\.stripe\.com\/p\/session\//);
  await send("invoice.payment_failed");
  assert.equal((await status()).subscription.status, "past_due");
  await send("invoice.payment_succeeded");
  assert.equal((await status()).subscription.status, "active");
  await send("customer.subscription.updated", { status: "paused", billing_interval: "monthly" });
  assert.deepEqual([(await status()).subscription.status, (await status()).has_pro_access], ["suspended", false]);
  await send("customer.subscription.updated", { status: "incomplete" });
  assert.equal((await status()).subscription.status, "suspended", "no change");
  await send("customer.subscription.updated", { status: "active" });
  assert.equal((await sandbox.get(`/users/${lonerId}`, loner)).body.data.subscription.tier, "pro");
  await send("customer.subscription.updated", { status: "past_due", created: NOW_SECONDS - 60 });
  assert.equal((await status()).subscription.status, "active", "an older event comes too late");
});

test("a cancelled subscription lasts to the end of its period", async () => {
  const { body } = await sandbox.post("/subscriptions/cancel", undefined, loner);
  assert.deepEqual([body.subscription.status, body.has_pro_access], ["canceled", true]);
  await send("customer.subscription.deleted");
  assert.equal((await status()).has_pro_access, true);
  await sandbox.advance(400 * 86_400);
  const later = await status(await sandbox.freshToken(LONER));
  assert.deepEqual([later.subscription.status, later.has_pro_access], ["canceled", false]);
  await sandbox.advance(-400 * 86_400);
});

test("an event that comes twice takes effect once", async () => {
  const event = { id: "evt_twice", type: "invoice.payment_failed", created: NOW_SECONDS, data: { object: {} } };
  assert.deepEqual((await deliver(event)).body, { received: true });
  assert.deepEqual((await deliver(event)).body, { received: true, duplicate: true });
  assertMissing(await sandbox.post("/sandbox/stripe/events", { user_id: lonerId }), "type");
  assertError(await sandbox.post("/sandbox/stripe/events", { type: "x", user_id: "usr_none" }), 404, "User not found", "USER_NOT_FOUND");
});
