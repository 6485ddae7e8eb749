import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ASSISTANT, assertError, assertForbidden, assertInvalid, assertMissing, assertNeedToken, ATHLETE, GENERAL_COACH, HEAD, LONER, OTHER_ATHLETE,
  startTestSandbox, type TestSandbox,
} from "../support.ts";

let sandbox: TestSandbox;
let head: string;
let athlete: string;
let athleteId: string;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 4, weeks: 6 } });
  [head, athlete, athleteId] = [await sandbox.signIn(HEAD), await sandbox.signIn(ATHLETE), await sandbox.userId(ATHLETE)];
});

const MESSAGE = { title: "Hello", body: "Run easy" };
const device = (token: string, platform: unknown = "ios", as = athlete) => sandbox.post("/notifications/device-tokens", { token, platform }, as);

test("notifications need a token", () =>
  assertNeedToken(sandbox, [
    "GET /notifications", "GET /notifications/ai-summary", "GET /notifications/ai-summary/weekly", "PUT /notifications/ntf_x/read",
    "PUT /notifications/read-all", "POST /notifications/direct-push", "POST /notifications/broadcast", "POST /notifications/device-tokens",
    "DELETE /notifications/device-tokens/dt_x",
  ]));

test("weekly summaries tell the past weeks, newest first", async () => {
  const ask = async (query: string) => (await sandbox.get(`/notifications/ai-summary/weekly?${query}`, athlete)).body.data;
  const recent = await ask("");
  assert.equal(recent.length, 4);
  assert.deepEqual(Object.keys(recent[0]), [
    "summary_text", "total_distance", "total_activities", "average_pace", "runner_score", "week_start", "week_end",
  ]);
  assert.deepEqual([recent[0].week_start, recent[0].week_end, recent[1].week_start], ["2026-04-13", "2026-04-19", "2026-04-06"]);
  assert.ok(recent.every((week: any) => week.runner_score >= 0 && week.runner_score <= 100 && /^\d+:\d{2}$/.test(week.average_pace)));
  const stats = (await sandbox.get("/analytics/running_stats?granularity=weekly&from_timestamp=1776009600&to_timestamp=1776614399", athlete)).body.data.totals;
  assert.equal(recent[0].total_distance, Math.round(stats.distance / 100) / 10);
  assert.deepEqual(await ask("week_start=2026-04-14"), [recent[0]], "any day of the week");
  assert.deepEqual(await ask("week_start=2026-04-22"), [], "the running week has none");
  assert.equal((await ask("limit=1")).length, 1);
  assert.deepEqual((await sandbox.get("/notifications/ai-summary/weekly", await sandbox.signIn(LONER))).body, { status: "ok", data: [] });
  assertInvalid(await sandbox.get("/notifications/ai-summary/weekly?limit=13", athlete), "limit");
  assertInvalid(await sandbox.get("/notifications/ai-summary/weekly?week_start=monday", athlete), "week_start");
});

test("an activity has a summary for its owner", async () => {
  const activities = (await sandbox.get("/activities?status=completed&activity_type=run", athlete)).body;
  const told = activities.find((activity: any) => activity.ai_summary);
  const { status, body } = await sandbox.get(`/notifications/ai-summary?activity_id=${told.activity_id}`, athlete);
  assert.equal(status, 200);
  const [{ generated_at, ...summary }] = body.data;
  assert.deepEqual(summary, { activity_id: told.activity_id, headline: told.ai_headline, summary_text: told.ai_summary });
  assert.match(generated_at, /Z$/);
  assertForbidden(await sandbox.get(`/notifications/ai-summary?activity_id=${told.activity_id}`, head));
  assertMissing(await sandbox.get("/notifications/ai-summary", athlete), "activity_id");
  assertError(await sandbox.get("/notifications/ai-summary?activity_id=act_none", athlete), 404, "Activity not found", "ACTIVITY_NOT_FOUND");
});

test("the notification centre lists, filters and marks read", async () => {
  const list = async (query: string) => (await sandbox.get(`/notifications?${query}`, athlete)).body;
  const all = await list("");
  assert.ok(all.data.length >= 3);
  assert.deepEqual(all.metadata, { total: all.data.length, unread: all.data.filter((entry: any) => !entry.read).length, limit: 50, offset: 0 });
  assert.deepEqual(Object.keys(all.data[0]), ["notification_id", "category", "title", "body", "data", "read", "created_at"]);
  const times = all.data.map((entry: any) => entry.created_at);
  assert.deepEqual(times, times.toSorted().reverse());
  assert.ok((await list("category=training")).data.every((entry: any) => entry.category === "training"));
  assert.ok((await list("unread=true")).data.every((entry: any) => !entry.read));
  assert.equal((await list("limit=1&offset=1")).data[0].notification_id, all.data[1].notification_id);

  const unread = all.data.find((entry: any) => !entry.read).notification_id;
  assertForbidden(await sandbox.put(`/notifications/${unread}/read`, undefined, head));
  assert.deepEqual((await sandbox.put(`/notifications/${unread}/read`, undefined, athlete)).body, { status: "ok", data: { notification_id: unread, read: true } });
  const social = (await list("category=social&unread=true")).metadata.total;
  assert.deepEqual((await sandbox.put("/notifications/read-all", { category: "social" }, athlete)).body, { status: "ok", data: { updated: social } });
  await sandbox.put("/notifications/read-all", undefined, athlete);
  assert.equal((await list("")).metadata.unread, 0);
  assertError(await sandbox.put("/notifications/ntf_none/read", undefined, athlete), 404, "Notification not found", "NOTIFICATION_NOT_FOUND");
  assertInvalid(await sandbox.get("/notifications?category=news", athlete), "category");
  assertInvalid(await sandbox.get("/notifications?unread=yes", athlete), "unread");
  assertInvalid(await sandbox.put("/notifications/read-all", { category: "news" }, athlete), "category");
});

test("a device token belongs to whoever registered it last", async () => {
  const first = await device("phone-1");
  assert.equal(first.status, 201);
  const { device_token_id } = first.body.data;
  assert.deepEqual(first.body, { status: "ok", data: { device_token_id, platform: "ios" } });
  const loner = await sandbox.signIn(LONER);
  const moved = await device("phone-1", "android", loner);
  assert.deepEqual([moved.status, moved.body.data], [200, { device_token_id, platform: "android" }]);
  assertForbidden(await sandbox.delete(`/notifications/device-tokens/${device_token_id}`, athlete));
  assert.deepEqual((await sandbox.delete(`/notifications/device-tokens/${device_token_id}`, loner)).body, { status: "ok", data: { device_token_id } });
  assertError(await sandbox.delete(`/notifications/device-tokens/${device_token_id}`, loner), 404, "Device token not found", "DEVICE_TOKEN_NOT_FOUND");
  assertMissing(await sandbox.post("/notifications/device-tokens", { token: "x" }, athlete), "platform");
  assertInvalid(await device("x", "fridge"), "platform");
  assertInvalid(await device("x".repeat(4097)), "token");
});

test("a coach pushes to an own athlete, and learns how many devices took it", async () => {
  const push = (body: object, token = head) => sandbox.post("/notifications/direct-push", body, token);
  const lonerless = await sandbox.userId(OTHER_ATHLETE);
  const before = (await push({ user_id: athleteId, ...MESSAGE })).body;
  await device("phone-2");
  await device("expired-phone");
  assert.deepEqual((await push({ user_id: athleteId, ...MESSAGE, data: { screen: "plan" } })).body, {
    status: "ok", tokens_sent: before.tokens_sent + 1, failed_tokens: before.failed_tokens + 1,
  });
  const { coach_id } = (await sandbox.get("/analytics/coach_athletes_metrics", head)).body.data.athletes.find((entry: any) => entry.user_id === lonerless);
  const stranger = await sandbox.signIn(coach_id === (await sandbox.userId(ASSISTANT)) ? GENERAL_COACH : ASSISTANT);
  assertForbidden(await push({ user_id: lonerless, ...MESSAGE }, stranger));
  assertForbidden(await push({ user_id: athleteId, ...MESSAGE }, athlete));
  for (const field of ["user_id", "title", "body"]) assertMissing(await push({ user_id: athleteId, ...MESSAGE, [field]: undefined }), field);
  assertInvalid(await push({ user_id: athleteId, ...MESSAGE, body: "x".repeat(501) }), "body");
  assertError(await push({ user_id: "usr_none", ...MESSAGE }), 404, "User not found", "USER_NOT_FOUND");
});

test("the head coach broadcasts to the club", async () => {
  const broadcast = (body: object, token = head) => sandbox.post("/notifications/broadcast", body, token);
  const { status, body } = await broadcast(MESSAGE);
  assert.equal(status, 200);
  assert.equal(body.topic, "general");
  assert.ok(body.tokens_sent >= 2 && body.failed_tokens === 1);
  assert.deepEqual((await broadcast({ ...MESSAGE, topic: "track" })).body, { status: "ok", topic: "track", tokens_sent: 0, failed_tokens: 0 });
  assertForbidden(await broadcast(MESSAGE, await sandbox.signIn(ASSISTANT)));
  assertMissing(await broadcast({ title: "x" }), "body");
});
