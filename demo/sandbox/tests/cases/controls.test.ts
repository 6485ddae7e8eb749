import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  assertError, assertInvalid, assertMissing, assertTokenRefused, ATHLETE, HEAD, NOW, NOW_MILLIS, startTestSandbox, type TestSandbox,
} from "../support.ts";

const SIZE = { athletes: 4, weeks: 3 };

let sandbox: TestSandbox;
before(async () => {
  sandbox = await startTestSandbox({ demo: SIZE });
});

const signIn = async (from: TestSandbox, email: string) =>
  (await from.post("/auth/login", { email, password: "Summit-2026" })).body;

/** All that a coach can see of the club, as the bytes that came. */
async function view(from: TestSandbox): Promise<string> {
  const { access_token: token, profile } = await signIn(from, HEAD);
  const metrics = await from.get("/analytics/coach_athletes_metrics", token);
  const [first, ...others] = metrics.body.data.athletes as { user_id: string }[];
  const answers = [
    metrics,
    await from.get(`/organizations/${profile.org_id}/members`, token),
    await from.get(`/activities?limit=200&user_id=${first!.user_id}&detail=true`, token),
  ];
  for (const { user_id } of others) answers.push(await from.get(`/activities?limit=200&user_id=${user_id}`, token));
  return answers.map((answer) => answer.text).join("\n");
}

/** Megabytes of text are no message: a failed test shows where they part. */
function assertSame(one: string, two: string): void {
  if (one === two) return;
  let at = 0;
  while (one[at] === two[at]) at++;
  assert.fail(`differ at ${at}: ${one.slice(at - 40, at + 40)} | ${two.slice(at - 40, at + 40)}`);
}

test("health tells version and time", async () => {
  const { status, body } = await sandbox.get("/sandbox/health");
  assert.equal(status, 200);
  assert.deepEqual(body, { status: "ok", version: "0.1.0", now: NOW });
});

test("the same seed at the same time gives the same ids and data", async () => {
  const one = await view(sandbox);
  const two = await view(await startTestSandbox({ demo: SIZE }));
  assertSame(two, one);
  const other = await view(await startTestSandbox({ demo: { ...SIZE, seed: "other" } }));
  assert.notEqual(other, one);
});

test("ids of people do not depend on the time or the size of the club", async () => {
  const later = await startTestSandbox({ demo: { athletes: 3, weeks: 1 }, frozenAtMillis: NOW_MILLIS + 86_400_000 * 100 });
  for (const email of [HEAD, ATHLETE]) assert.equal(await later.userId(email), await sandbox.userId(email));
});

test("the data end now, whenever now is", async () => {
  const { access_token: token, user_id } = await signIn(sandbox, ATHLETE);
  const [newest] = (await sandbox.get(`/activities?status=completed&limit=1&user_id=${user_id}`, token)).body;
  const ageSeconds = NOW_MILLIS / 1000 - newest.summary.start_time_in_seconds;
  assert.ok(ageSeconds > 0 && ageSeconds < 3 * 86400, `newest activity is ${ageSeconds} s old`);
  const planned = (await sandbox.get("/activities?status=scheduled", token)).body;
  assert.ok(planned.some((activity: { scheduled_date: string }) => activity.scheduled_date > "2026-05-01"));
});

test("reset brings everything back, the clock included", async () => {
  const before = await view(sandbox);
  const { access_token: token } = await signIn(sandbox, ATHLETE);
  const summary = { activity_name: "x", activity_type: "run", start_time_in_seconds: NOW_MILLIS / 1000 - 10 };
  await sandbox.post("/activities", { summary }, token);
  await sandbox.advance(86400);
  const reset = await sandbox.post("/sandbox/reset", { seed: "demo" });
  assert.deepEqual(reset.body, { status: "ok", version: "0.1.0", now: NOW });
  assertTokenRefused(await sandbox.get("/auth/me", token));
  assertSame(await view(sandbox), before);
});

test("reset to empty leaves nobody", async () => {
  const other = await startTestSandbox({ demo: { athletes: 1, weeks: 1 } });
  assert.equal((await other.post("/sandbox/reset", { seed: "empty" })).status, 200);
  assert.equal((await other.post("/auth/login", { email: HEAD, password: "Summit-2026" })).status, 401);
  assert.deepEqual((await other.get("/sandbox/mailbox")).body, { messages: [] });
  assertMissing(await other.post("/sandbox/reset", {}), "seed");
  assertInvalid(await other.post("/sandbox/reset", { seed: "full" }), "seed");
});

test("the clock can be set and advanced, and nothing else", async () => {
  const set = await sandbox.post("/sandbox/clock", { now: "2026-05-01T10:00:00+02:00" });
  assert.equal(set.body.now, "2026-05-01T08:00:00Z");
  assert.equal((await sandbox.post("/sandbox/clock", { advance_seconds: -3600 })).body.now, "2026-05-01T07:00:00Z");
  await sandbox.post("/sandbox/clock", { now: NOW });
  assertMissing(await sandbox.post("/sandbox/clock", {}), "now");
  assertInvalid(await sandbox.post("/sandbox/clock", { now: "noon" }), "now");
  assertInvalid(await sandbox.post("/sandbox/clock", { now: "1969-12-31T00:00:00Z" }), "now");
  for (const advance_seconds of [0.5, 1e12, -1e12]) {
    assertInvalid(await sandbox.post("/sandbox/clock", { advance_seconds }), "advance_seconds");
  }
  assertInvalid(await sandbox.post("/sandbox/clock", { now: NOW, advance_seconds: 1 }), "advance_seconds");
});

test("a clock that is not frozen goes on from where it was set", async () => {
  let millis = NOW_MILLIS;
  const running = await startTestSandbox({ seed: "empty", frozenAtMillis: undefined, clock: { nowMillis: () => millis } });
  await running.post("/sandbox/clock", { now: "2030-01-01T00:00:00Z" });
  millis += 5000;
  assert.equal((await running.get("/sandbox/health")).body.now, "2030-01-01T00:00:05Z");
});

test("the mailbox lists mail newest first, for one address or all", async () => {
  await sandbox.post("/auth/request-verification", { email: "one@example.com" });
  await sandbox.advance(1);
  await sandbox.post("/auth/request-verification", { email: "two@example.com" });
  await sandbox.advance(-1);
  const { messages } = (await sandbox.get("/sandbox/mailbox")).body;
  assert.deepEqual(messages.slice(0, 2).map((message: { to: string }) => message.to), ["two@example.com", "one@example.com"]);
  assert.deepEqual(Object.keys(messages[0]), ["to", "kind", "token", "url", "created_at"]);
  const forKim = (await sandbox.get("/sandbox/mailbox?to=KIM@example.com")).body.messages;
  assert.deepEqual(forKim.map((message: { kind: string }) => message.kind), ["invitation"]);
});

test("an organization's tier and features can be changed", async () => {
  const { access_token: token, profile } = await signIn(sandbox, HEAD);
  const keys = `/organizations/${profile.org_id}/api-keys`;
  const change = (body: object) => sandbox.put(`/sandbox/organizations/${profile.org_id}`, body);
  assert.deepEqual((await change({ features: ["training_plan_library"] })).body, {
    org_id: profile.org_id, subscription_tier: "club", features: ["training_plan_library"],
  });
  assert.equal((await sandbox.get(keys, token)).status, 403);
  assert.equal((await change({ features: null })).body.features, null);
  assert.equal((await sandbox.get(keys, token)).status, 200);
  assertInvalid(await change({ subscription_tier: "gold" }), "subscription_tier");
  assertInvalid(await change({ features: ["magic"] }), "features");
  assertError(await sandbox.put("/sandbox/organizations/org_none", {}), 404, "Organization not found", "ORGANIZATION_NOT_FOUND");
});

test("a user's roles and status can be changed; a suspension ends all sessions", async () => {
  const { access_token: token, user_id } = await signIn(sandbox, ATHLETE);
  const change = (body: object) => sandbox.put(`/sandbox/users/${user_id}`, body);
  const changed = await change({ roles: ["user", "admin"], food_scan: true, ai_credits: 5 });
  assert.deepEqual(changed.body, { user_id, roles: ["user", "admin"], status: "active", food_scan: true, ai_credits: 5 });
  assert.deepEqual((await sandbox.get("/auth/me", token)).body.roles, ["user", "admin"]);
  await change({ status: "suspended" });
  assertTokenRefused(await sandbox.get("/auth/me", token));
  assertError(await sandbox.post("/auth/login", { email: ATHLETE, password: "Summit-2026" }), 403, "Account is not active", "ACCOUNT_INACTIVE");
  await change({ status: "active", roles: ["user"], ai_credits: null });
  assertTokenRefused(await sandbox.get("/auth/me", token));
  assertInvalid(await change({ status: "asleep" }), "status");
  assertInvalid(await change({ roles: ["king"] }), "roles");
  assertError(await sandbox.put("/sandbox/users/usr_none", {}), 404, "User not found", "USER_NOT_FOUND");
});
