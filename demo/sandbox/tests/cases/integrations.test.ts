import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  assertError, assertInvalid, assertMissing, assertNeedToken, ATHLETE, LONER, NOW, NOW_SECONDS, startTestSandbox, type TestSandbox,
} from "../support.ts";

let sandbox: TestSandbox;
let loner: string;
let athlete: string;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 2, weeks: 2 } });
  [loner, athlete] = [await sandbox.signIn(LONER), await sandbox.signIn(ATHLETE)];
});

const status = async (token = loner) => (await sandbox.get("/integrations/status", token)).body.data;
const pathOf = (url: string) => new URL(url).pathname + new URL(url).search;
const begin = async (provider: string, returnUrl = "https://app.example/done?x=1") =>
  (await sandbox.get(`/${provider}/oauth/authorize-url?return_url=${encodeURIComponent(returnUrl)}`, loner)).body.data.authorize_url as string;

/** Opens the consent page and follows one of its buttons: where the browser ends up. */
async function answer(authorizeUrl: string, button: "allow" | "deny"): Promise<URL> {
  const page = await sandbox.get(pathOf(authorizeUrl));
  assert.equal(page.status, 200, page.text);
  assert.match(page.headers.get("content-security-policy")!, /default-src 'none'/);
  const link = new RegExp(`id="${button}" href="([^"]+)"`).exec(page.text)![1]!.replaceAll("&amp;", "&");
  return follow(link);
}

async function follow(link: string): Promise<URL> {
  const redirect = await sandbox.get(pathOf(link));
  assert.equal(redirect.status, 302, redirect.text);
  return new URL(redirect.headers.get("location")!);
}

test("integrations need a token, the provider's callbacks do not", async () => {
  await assertNeedToken(sandbox, [
    "GET /strava/oauth/authorize-url", "POST /strava/oauth/disconnect", "GET /garmin/oauth/authorize-url", "POST /garmin/oauth/disconnect",
    "POST /apple-health/workouts", "POST /apple-health/daily-metrics", "POST /apple-health/disconnect", "GET /integrations/status", "POST /food-scan",
  ]);
  assert.equal((await follow("http://x/api/v1/strava/oauth/token?code=1&state=bad")).href, "nr://redirect?provider=strava&status=error&error=invalid_state");
  assert.equal((await follow("http://x/api/v1/garmin/oauth/token?oauth_token=bad")).href, "nr://redirect?provider=garmin&status=error&error=invalid_state");
});

test("a consent given connects, and the last two months come in", async () => {
  for (const provider of ["strava", "garmin"]) {
    const url = await begin(provider);
    if (provider === "strava") {
      const parameters = new URL(url).searchParams;
      assert.deepEqual(Object.keys(JSON.parse(atob(parameters.get("state")!))), ["firebase_uid", "csrf_token"]);
      assert.equal(new URL(parameters.get("redirect_uri")!).pathname, "/api/v1/strava/oauth/token");
    }
    const back = await answer(url, "allow");
    const providerUserId = back.searchParams.get("provider_user_id")!;
    assert.equal(back.href, `https://app.example/done?x=1&provider=${provider}&status=success&provider_user_id=${providerUserId}`);
    assert.deepEqual((await status())[provider], {
      connected: true, status: "connected", provider_user_id: providerUserId, connected_at: NOW, last_sync_at: null, backfill: "queued",
    });
  }
  assert.deepEqual((await sandbox.get(`/users/${await sandbox.userId(LONER)}`, loner)).body.data.integrations.strava, { connected: true });
  await sandbox.advance(3);
  assert.equal((await status()).strava.backfill, "running");
  await sandbox.advance(7);
  assert.deepEqual([(await status()).strava.backfill, (await status()).strava.last_sync_at], ["done", "2026-04-22T08:00:10Z"]);
  const runs = (await sandbox.get("/activities?limit=200", loner)).body;
  assert.ok(runs.length > 20 && runs.every((run: any) => run.status === "completed" && ["strava", "garmin"].includes(run.source)));
  const days = runs.map((run: any) => new Date(run.summary.start_time_in_seconds * 1000).toISOString().slice(0, 10));
  assert.equal(new Set(days).size, days.length, "what both providers have counts once");
  assert.ok(days.every((day: string) => day >= "2026-02-20"));
});

test("a consent denied, used twice, forged or late comes back as an error", async () => {
  for (const provider of ["strava", "garmin"]) {
    assert.equal((await answer(await begin(provider), "deny")).searchParams.get("error"), "access_denied");
  }
  const url = await begin("strava", "http://127.0.0.1:5173/");
  await answer(url, "allow");
  const state = new URL(url).searchParams.get("state")!;
  const callback = (query: Record<string, string>) => follow(`http://x/api/v1/strava/oauth/token?${new URLSearchParams(query)}`);
  assert.equal((await callback({ code: "again", state })).href, "nr://redirect?provider=strava&status=error&error=invalid_state", "single use");
  const fresh = new URL(await begin("strava")).searchParams.get("state")!;
  assert.equal((await callback({ code: "forged", state: fresh })).searchParams.get("error"), "token_exchange_failed");
  const failing = new URL(await begin("strava")).searchParams.get("state")!;
  assert.equal((await callback({ error: "server_error", state: failing })).searchParams.get("error"), "provider_error");
  const late = await begin("strava");
  await sandbox.advance(600);
  assertInvalid(await sandbox.get(pathOf(late)), "state");
  await sandbox.advance(-600);
  assert.equal((await sandbox.get("/sandbox/oauth/fitbit/authorize")).status, 404);
  for (const url of ["http://evil.example/", "javascript:alert(1)", "nowhere"]) {
    const refused = await sandbox.get(`/garmin/oauth/authorize-url?return_url=${encodeURIComponent(url)}`, loner);
    assertError(refused, 400, "return_url is not allowed", "INVALID_RETURN_URL", "return_url");
  }
});

test("disconnecting says whether there was a connection", async () => {
  for (const [path, provider] of [["strava/oauth", "strava"], ["garmin/oauth", "garmin"]] as const) {
    for (const was_connected of [true, false]) {
      const { body } = await sandbox.post(`/${path}/disconnect`, undefined, loner);
      assert.deepEqual(body, { status: "ok", data: { provider, status: "disconnected", was_connected } });
    }
    assert.deepEqual((await status())[provider], { connected: false, status: "disconnected" });
  }
  assert.ok((await sandbox.get("/activities", loner)).body.length > 0, "imported data stays");
});

const workout = (external_id: string, more: object = {}) => ({
  external_id,
  summary: { activity_name: "Watch run", activity_type: "RUNNING", start_time_in_seconds: NOW_SECONDS - 3600, duration_in_seconds: 1800, distance_in_meters: 5000, ...more },
});

test("uploaded workouts are created once and updated after that", async () => {
  const upload = (workouts: unknown) => sandbox.post("/apple-health/workouts", { workouts }, loner);
  const first = await upload([{ ...workout("a"), streams: { time: [0, 5], heart_rate: [120, null] } }, workout("b"), workout("c", { duration_in_seconds: -1 })]);
  assert.equal(first.status, 200, first.text);
  const { activity_ids } = first.body.data;
  assert.deepEqual(first.body.data, {
    received: 3, created: 2, updated: 0, failed: [{ external_id: "c", error: "Invalid value for workouts.2.summary.duration_in_seconds" }], activity_ids,
  });
  const again = (await upload([workout("a", { activity_name: "Renamed" })])).body.data;
  assert.deepEqual([again.created, again.updated, again.activity_ids], [0, 1, [activity_ids[0]]]);
  const { body } = await sandbox.get(`/activities/${activity_ids[0]}?detail=true`, loner);
  assert.deepEqual([body.source, body.status, body.summary.activity_name, body.streams.heart_rate], ["apple_watch", "completed", "Renamed", [120, null]]);
  assert.deepEqual((await status()).apple_health, {
    connected: true, status: "connected", provider_user_id: null, connected_at: "2026-04-22T08:00:10Z", last_sync_at: "2026-04-22T08:00:10Z", backfill: "none",
  });
  assertMissing(await sandbox.post("/apple-health/workouts", {}, loner), "workouts");
  assertInvalid(await upload([]), "workouts");
  assertInvalid(await upload(Array(101).fill(workout("x"))), "workouts");
  assertMissing(await upload([{ summary: {} }]), "workouts.0.external_id");
  assert.deepEqual((await sandbox.post("/apple-health/disconnect", undefined, loner)).body.data, { provider: "apple_health", status: "disconnected", was_connected: true });
});

test("a run from the watch completes what was planned for that day", async () => {
  const planned = (await sandbox.get("/activities?status=scheduled&limit=200", athlete)).body.filter((activity: any) => activity.activity_type === "run").at(-1);
  const noon = Date.parse(`${planned.scheduled_date}T04:00:00Z`) / 1000;
  const { body } = await sandbox.post("/apple-health/workouts", { workouts: [workout("p", { start_time_in_seconds: noon })] }, athlete);
  const stored = (await sandbox.get(`/activities/${body.data.activity_ids[0]}`, athlete)).body;
  assert.deepEqual([stored.plan_instance_id, stored.workout_id, stored.scheduled_date], [planned.plan_instance_id, planned.workout_id, planned.scheduled_date]);
  assert.equal((await sandbox.get(`/activities/${planned.activity_id}`, athlete)).status, 404);
});

test("daily metrics are kept by date and show in the profile", async () => {
  const upload = (metrics: unknown) => sandbox.post("/apple-health/daily-metrics", { metrics }, loner);
  const { body } = await upload([
    { date: "2026-04-21", resting_heart_rate: 50, hrv: 60, vo2_max: 51.2, steps: 9000, sleep_duration_in_seconds: 27_000, sleep_stages: { awake: 900, rem: 6000, core: 15_000, deep: 5100 } },
    { date: "2026-04-22", resting_heart_rate: 51, hrv: 58 },
  ]);
  assert.deepEqual(body, { status: "ok", data: { received: 2, upserted: 2 } });
  await upload([{ date: "2026-04-22", vo2_max: 51.6 }]);
  const { current } = (await sandbox.get(`/analytics/athlete_profile?refresh=true&user_id=${await sandbox.userId(LONER)}`, loner)).body.data.metrics.fitness;
  assert.deepEqual([current.vo2_max, current.hrv_avg, current.resting_heart_rate], [51.6, 58, 51]);
  assertMissing(await upload([{ hrv: 60 }]), "metrics.0.date");
  assertInvalid(await upload([{ date: "2026-04-21", hrv: 0 }]), "metrics.0.hrv");
  assertInvalid(await upload([{ date: "2026-04-21", sleep_stages: { rem: -1 } }]), "metrics.0.sleep_stages.rem");
});

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const image = (signature: readonly number[], length = 200) => Buffer.concat([Buffer.from(signature), Buffer.alloc(length, 7)]).toString("base64");

test("a photo of food is estimated, always the same way", async () => {
  const scan = (body: object) => sandbox.post("/food-scan", body, loner);
  assertError(await scan({ image: image(PNG) }), 403, "Feature not enabled: food_scan", "FEATURE_DISABLED", "food_scan");
  await sandbox.put(`/sandbox/users/${await sandbox.userId(LONER)}`, { food_scan: true });
  const names = new Set<string>();
  for (let photo = 0; photo < 12; photo++) {
    const sent = image([0xff, 0xd8, 0xff, photo], 300 + photo);
    const { status: code, body } = await scan({ image: sent });
    assert.equal(code, 200);
    const { food_name, calories, items, protein, carbs, fat, fiber, confidence } = body.data;
    assert.equal(calories, items.reduce((sum: number, item: any) => sum + item.calories, 0));
    assert.equal(calories, 4 * protein + 4 * carbs + 9 * fat);
    assert.ok(fiber >= 0 && ["high", "medium", "low"].includes(confidence));
    names.add(food_name);
    assert.deepEqual((await scan({ image: `data:image/jpeg;base64,${sent}` })).body, body);
  }
  assert.ok(names.size > 3);
  assert.deepEqual((await scan({ image: image(PNG, 10), mime_type: "image/png" })).body.data, {
    food_name: "Not food", calories: 0, protein: 0, carbs: 0, fat: 0, fiber: 0, items: [], confidence: "high",
  });
  const unreadable = [400, "Image could not be read", "INVALID_IMAGE", "image"] as const;
  for (const sent of ["", "***", image([1, 2, 3]), Buffer.from("plain text").toString("base64")]) assertError(await scan({ image: sent }), ...unreadable);
  assertError(await scan({ image: image(PNG), mime_type: "image/jpeg" }), ...unreadable);
  assertError(await scan({ image: image(PNG, 5 * 1024 * 1024) }), 400, "Image exceeds 5 MB", "IMAGE_TOO_LARGE", "image");
  assertMissing(await scan({}), "image");
  assertInvalid(await scan({ image: 7 }), "image");
});
