import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ADMIN, assertError, assertForbidden, assertInvalid, assertMissing, assertNeedToken, ATHLETE, HEAD, LONER, OTHER_ATHLETE,
  startTestSandbox, type TestSandbox,
} from "../support.ts";

let sandbox: TestSandbox;
let athlete: string;
let athleteId: string;
let admin: string;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 4, weeks: 8 } });
  athlete = await sandbox.signIn(ATHLETE);
  athleteId = await sandbox.userId(ATHLETE);
  admin = await sandbox.signIn(ADMIN);
});

const update = (body: unknown, token = athlete) => sandbox.put(`/users/${athleteId}`, body, token);

test("every user operation needs a token", () =>
  assertNeedToken(sandbox, [
    "GET /users/usr_x", "PUT /users/usr_x", "GET /users/usr_x/public", "GET /users/username/availability",
    "PUT /users/usr_x/username", "GET /users/usr_x/preferences", "PUT /users/usr_x/preferences", "GET /users/usr_x/privacy",
    "PUT /users/usr_x/privacy",
  ]));

test("a user reads the own profile, an administrator anybody's, nobody else", async () => {
  const { status, body } = await sandbox.get(`/users/${athleteId}`, athlete);
  assert.equal(status, 200);
  assert.equal(body.status, "ok");
  assert.deepEqual(Object.keys(body.data), [
    "user_id", "email", "username", "display_name", "first_name", "last_name", "bio", "profile_image_url", "status",
    "membership_role", "membership_roles", "org_id", "is_verified", "created_at", "updated_at", "last_login_at", "preferences",
    "subscription", "integrations", "notification_settings", "privacy", "zones",
  ]);
  assert.equal((await sandbox.get(`/users/${athleteId}`, admin)).body.data.email, ATHLETE);
  assertForbidden(await sandbox.get(`/users/${athleteId}`, await sandbox.signIn(HEAD)));
  assertForbidden(await sandbox.get("/users/usr_none", athlete));
  assertError(await sandbox.get("/users/usr_none", admin), 404, "User not found", "USER_NOT_FOUND");
});

test("an update changes what was sent and leaves the rest", async () => {
  const before = (await sandbox.get(`/users/${athleteId}`, athlete)).body.data;
  const { status, body } = await update({
    display_name: "Alex R.", bio: null, profile_image_url: "https://img.example/a.jpg",
    preferences: { language: "ja" }, notification_settings: { new_follower: false, club_news: true },
    privacy: { share_pb: false }, zones: { vdot: 53, heart_rate: { max_heart_rate: 190 } },
    username: "ignored", email: "ignored@example.com", subscription: { tier: "pro" }, integrations: { strava: { connected: false } },
  });
  assert.equal(status, 200);
  assert.deepEqual(body.data, {
    ...before,
    display_name: "Alex R.", bio: null, profile_image_url: "https://img.example/a.jpg", updated_at: body.data.updated_at,
    preferences: { ...before.preferences, language: "ja" },
    notification_settings: { ...before.notification_settings, new_follower: false, club_news: true },
    privacy: { ...before.privacy, share_pb: false },
    zones: { ...before.zones, vdot: 53, heart_rate: { ...before.zones.heart_rate, max_heart_rate: 190 } },
  });
  await update({ privacy: { share_pb: true } });
});

test("an update names the field that does not fit", async () => {
  const bad: [object, string][] = [
    [{ display_name: "" }, "display_name"], [{ display_name: null }, "display_name"], [{ first_name: "x".repeat(51) }, "first_name"],
    [{ bio: "x".repeat(501) }, "bio"], [{ profile_image_url: "http://img.example/a.jpg" }, "profile_image_url"],
    [{ preferences: { timezone: "Mars/Olympus" } }, "preferences.timezone"], [{ preferences: null }, "preferences"],
    [{ notification_settings: { new_follower: 1 } }, "notification_settings.new_follower"],
    [{ privacy: { share_pb: "no" } }, "privacy.share_pb"], [{ zones: { vdot: "high" } }, "zones.vdot"],
    [{ zones: { heart_rate: { zones: [{ zone: "z1", min: 120, max: 110 }] } } }, "zones.heart_rate.zones"],
    [{ zones: { pace: { zones: [{ zone: "z9", min: 1, max: 2 }] } } }, "zones.pace.zones"],
    [{ subscription: { tier: "gold" } }, "subscription.tier"], [{ integrations: { garmin: { connected: "yes" } } }, "integrations.garmin.connected"],
  ];
  for (const [body, field] of bad) assertInvalid(await update(body), field);
  assertForbidden(await update({ bio: "x" }, await sandbox.signIn(OTHER_ATHLETE)));
});

test("an administrator changes subscription and integrations too", async () => {
  const { body } = await update({ subscription: { tier: "pro", expires_at: 1_790_000_000_000 }, integrations: { strava: { connected: false } } }, admin);
  assert.deepEqual(body.data.subscription, { tier: "pro", status: "active", started_at: null, expires_at: 1_790_000_000_000 });
  assert.deepEqual(body.data.integrations.strava, { connected: false });
});

test("a public profile follows the privacy settings", async () => {
  const loner = await sandbox.signIn(LONER);
  const path = `/users/${athleteId}/public`;
  const { status, body } = await sandbox.get(path, loner);
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body.data), [
    "user_id", "username", "display_name", "profile_image_url", "bio", "membership_role", "personal_bests", "race_history",
    "race_goal", "recent_activities", "privacy",
  ]);
  assert.deepEqual(body.data.privacy, { withheld: ["recent_activities"] });
  assert.ok(body.data.personal_bests.some((best: { distance: string }) => best.distance === "5k"));
  for (const best of body.data.personal_bests) assert.match(best.time, /^(\d+:)?\d{1,2}:\d{2}$/);
  assert.deepEqual(Object.keys(body.data.race_goal), ["race_name", "race_date", "goal_time"]);

  const own = (await sandbox.get(path, athlete)).body.data;
  assert.equal(own.recent_activities.length, 5);
  assert.equal("privacy" in own, false);
  const friend = (await sandbox.get(path, await sandbox.signIn(OTHER_ATHLETE))).body.data;
  assert.equal(friend.recent_activities.length, 5, "they share a group");

  await sandbox.put(`/users/${athleteId}/privacy`, { share_pb: false, share_race_goal: false, share_race_history: false, share_profile_info: false }, athlete);
  const less = (await sandbox.get(path, loner)).body.data;
  assert.deepEqual(less.privacy.withheld, ["profile_image_url", "bio", "personal_bests", "race_history", "race_goal", "recent_activities"]);
  assert.equal("personal_bests" in less, false);
  assertError(await sandbox.get("/users/usr_none/public", loner), 404, "User not found", "USER_NOT_FOUND");
});

test("a user name is free, taken or malformed", async () => {
  const ask = async (name: string) => (await sandbox.get(`/users/username/availability?username=${name}`, athlete)).body.data;
  assert.deepEqual(await ask("brand_new"), { username: "brand_new", available: true });
  assert.deepEqual(await ask("SOLO_RUNNER"), { username: "SOLO_RUNNER", available: false });
  assert.equal((await ask("alex_run")).available, true, "one's own");
  assertMissing(await sandbox.get("/users/username/availability", athlete), "username");
  assertInvalid(await sandbox.get("/users/username/availability?username=no-dashes", athlete), "username");
});

test("the user name can be changed to a free one", async () => {
  const change = (username: unknown, token = athlete) => sandbox.put(`/users/${athleteId}/username`, { username }, token);
  assert.deepEqual((await change("alex_tpe")).body, { status: "ok", data: { user_id: athleteId, username: "alex_tpe" } });
  assert.equal((await change("ALEX_TPE")).status, 200);
  assertError(await change("Solo_Runner"), 409, "Username already taken", "USERNAME_TAKEN", "username");
  assertInvalid(await change("x"), "username");
  assertMissing(await sandbox.put(`/users/${athleteId}/username`, {}, athlete), "username");
  assertForbidden(await change("mine", await sandbox.signIn(LONER)));
});

test("preferences are read and changed key by key", async () => {
  const path = `/users/${athleteId}/preferences`;
  const before = (await sandbox.get(path, athlete)).body.data;
  const changed = await sandbox.put(path, { unit_system: "imperial", workout_days: ["monday"] }, athlete);
  assert.deepEqual(changed.body, { status: "ok", data: { ...before, unit_system: "imperial", workout_days: ["monday"] } });
  for (const [field, value] of [["language", "fr"], ["timezone", "X/Y"], ["unit_system", "nautical"], ["workout_days", ["someday"]], ["coach_persona", "max"]] as const) {
    assertInvalid(await sandbox.put(path, { [field]: value }, athlete), field);
  }
  assertForbidden(await sandbox.get(path, await sandbox.signIn(LONER)));
  assertForbidden(await sandbox.put(path, {}, admin));
});

test("a move to another timezone moves the end of the day after", async () => {
  const path = `/users/${athleteId}/preferences`;
  const summary = { activity_name: "Track", activity_type: "run" };
  const planned = (await sandbox.post("/activities", { summary, status: "scheduled", scheduled_date: "2026-04-21" }, athlete)).body;
  await sandbox.advance(3 * 3600);
  const later = await sandbox.freshToken(ATHLETE);
  const status = async () => (await sandbox.get(`/activities/${planned.activity_id}`, later)).body.status;
  assert.equal(await status(), "scheduled", "in Taipei the day after has hours to go");
  await sandbox.put(path, { timezone: "Pacific/Kiritimati" }, later);
  assert.equal(await status(), "skipped");
  await sandbox.advance(-3 * 3600);
  assert.equal((await sandbox.get(path, athlete)).body.data.timezone, "Pacific/Kiritimati");
});

test("privacy is read and changed key by key, by oneself only", async () => {
  const path = `/users/${athleteId}/privacy`;
  const before = (await sandbox.get(path, athlete)).body.data;
  const { body } = await sandbox.put(path, { share_activity_with_public: true }, athlete);
  assert.deepEqual(body, { status: "ok", data: { ...before, share_activity_with_public: true } });
  assert.equal((await sandbox.get(`/users/${athleteId}/public`, await sandbox.signIn(LONER))).body.data.recent_activities.length, 5);
  assertInvalid(await sandbox.put(path, { share_activity_with_public: null }, athlete), "share_activity_with_public");
  assertForbidden(await sandbox.get(path, await sandbox.signIn(HEAD)));
  assertForbidden(await sandbox.put(path, {}, await sandbox.signIn(HEAD)));
});
