import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ADMIN, ASSISTANT, assertError, assertForbidden, assertInvalid, assertMissing, assertNoToken, assertTokenRefused, ATHLETE,
  GENERAL_COACH, HEAD, LONER, NOW_MILLIS, NOW_SECONDS, OTHER_ATHLETE, OTHER_HEAD, startTestSandbox, type TestSandbox,
} from "../support.ts";

let sandbox: TestSandbox;
let alex: { id: string; token: string };
let key: string;

before(async () => {
  sandbox = await startTestSandbox();
  alex = { id: await sandbox.userId(ATHLETE), token: await sandbox.signIn(ATHLETE) };
  const head = await sandbox.signIn(HEAD);
  const org = (await sandbox.post("/auth/login", { email: HEAD, password: "Summit-2026" })).body.profile.org_id;
  key = (await sandbox.post(`/organizations/${org}/api-keys`, { name: "import" }, head)).body.secret;
});

const RUN = {
  summary: {
    activity_name: "Morning Run",
    activity_type: "RUNNING",
    activity_sub_type: "easy-run",
    start_time_in_seconds: NOW_SECONDS - 7200,
    duration_in_seconds: 3276,
    distance_in_meters: 10500,
    average_pace: "5:12",
    average_heart_rate: 148,
    max_heart_rate: 171,
    elevation_gain_in_meters: 84,
    average_cadence: 174,
    calories: 690,
  },
  perceived_effort: 4,
};
const PLANNED = { status: "scheduled", scheduled_date: "2026-04-25", summary: { activity_name: "Long run", activity_type: "RUNNING" } };

const create = (body: object, token = alex.token) => sandbox.post("/activities", body, token);
const created = async (body: object = RUN, token = alex.token) => {
  const answer = await create(body, token);
  assert.equal(answer.status, 201, answer.text);
  return answer.body;
};
const withSummary = (changes: object) => ({ ...RUN, summary: { ...RUN.summary, ...changes } });

test("a created activity has all fields and the computed load", async () => {
  const activity = await created();
  const { activity_id, ...rest } = activity;
  assert.match(activity_id, /^act_[a-z0-9]{12}$/);
  assert.deepEqual(rest, {
    user_id: alex.id,
    activity_type: "run",
    status: "completed",
    source: "manual",
    summary: { ...RUN.summary, training_load: 44 },
    perceived_effort: 4,
    personal_review: null,
    plan_instance_id: null,
    workout_id: null,
    scheduled_date: null,
    completed_at: (NOW_SECONDS - 7200 + 3276) * 1000,
    created_at: NOW_MILLIS,
    updated_at: NOW_MILLIS,
  });
  const read = await sandbox.get(`/activities/${activity_id}`, alex.token);
  assert.deepEqual([read.status, read.body], [200, activity]);
});

test("the AI summary appears some time after a run of at least 3 km", async () => {
  const long = await created();
  const short = await created(withSummary({ distance_in_meters: 2999 }));
  assert.equal("ai_headline" in long, false);
  await sandbox.advance(60);
  const later = (await sandbox.get(`/activities/${long.activity_id}`, alex.token)).body;
  assert.equal(later.ai_headline, "Steady aerobic hour");
  assert.match(later.ai_summary, /^10\.5 km at 5:12 per km\./);
  assert.equal("ai_headline" in (await sandbox.get(`/activities/${short.activity_id}`, alex.token)).body, false);
  await sandbox.advance(-60);
});

test("both vocabularies of types are taken, and answered in both", async () => {
  for (const [sent, top, inner] of [["cycling", "bike", "CYCLING"], ["Swim", "swim", "SWIMMING"], ["WORKOUT", "workout", "WORKOUT"]]) {
    const activity = await created(withSummary({ activity_type: sent }));
    assert.deepEqual([activity.activity_type, activity.summary.activity_type], [top, inner]);
  }
});

test("create names each bad field", async () => {
  assertMissing(await create({}), "summary");
  assertMissing(await create({ summary: {} }), "summary.activity_name");
  assertMissing(await create({ summary: { activity_name: "x" } }), "summary.activity_type");
  assertInvalid(await create({ summary: [] }), "summary");
  const cases: [string, unknown][] = [
    ["activity_name", ""], ["activity_name", "x".repeat(101)], ["activity_name", "nul\0"], ["activity_type", "JUMPING"],
    ["activity_type", null], ["duration_in_seconds", -1], ["duration_in_seconds", 86401], ["duration_in_seconds", "10"],
    ["distance_in_meters", -0.1], ["start_time_in_seconds", NOW_MILLIS], ["start_time_in_seconds", 1.5],
    ["average_pace", "5:60"], ["average_pace", 312], ["average_heart_rate", 0], ["max_heart_rate", 301],
  ];
  for (const [field, value] of cases) assertInvalid(await create(withSummary({ [field]: value })), `summary.${field}`);
  for (const [field, value] of [["status", "skipped"], ["source", "fitbit"], ["perceived_effort", 11], ["perceived_effort", 4.5], ["scheduled_date", "2026-02-30"], ["completed_at", "now"], ["user_id", ""], ["personal_review", 5]] as const) {
    assertInvalid(await create({ ...RUN, [field]: value }), field);
  }
  const { start_time_in_seconds: _, ...untimed } = RUN.summary;
  assertMissing(await create({ summary: untimed }), "summary.start_time_in_seconds");
  assertMissing(await create({ ...PLANNED, scheduled_date: undefined }), "scheduled_date");
  assertError(await create({ ...RUN, plan_instance_id: "pi_none" }), 404, "Plan instance not found", "PLAN_INSTANCE_NOT_FOUND");
  assertError(await create({ ...RUN, workout_id: "wk_none" }), 404, "Workout not found", "WORKOUT_NOT_FOUND");
  assertError(await create({ ...RUN, user_id: "usr_none" }, await sandbox.signIn(HEAD)), 404, "User not found", "USER_NOT_FOUND");
});

test("streams must be of one length and rising time", async () => {
  const streams = { time: [0, 5, 10], heart_rate: [101, 108, null], pace: [330.5, 321, 315.2], latlng: [[25.03, 121.56], [25.03, 121.57], null] };
  const { activity_id } = await created({ ...RUN, streams });
  const read = await sandbox.get(`/activities/${activity_id}?detail=true`, alex.token);
  assert.deepEqual(read.body.streams, streams);
  assertMissing(await create({ ...RUN, streams: {} }), "streams.time");
  assertInvalid(await create({ ...RUN, streams: { time: [0, 5, 5] } }), "streams.time");
  assertInvalid(await create({ ...RUN, streams: { time: [0, 5], pace: [300] } }), "streams.pace");
  assertInvalid(await create({ ...RUN, streams: { time: [0], latlng: [[91, 0]] } }), "streams.latlng");
  assertInvalid(await create({ ...RUN, streams: { time: Array.from({ length: 20001 }, (_, index) => index) } }), "streams.time");
  const cleared = await sandbox.put(`/activities/${activity_id}`, { streams: null }, alex.token);
  assert.equal(cleared.status, 200);
  assert.equal((await sandbox.get(`/activities/${activity_id}?detail=true`, alex.token)).body.streams, null);
});

test("a demo activity has streams that fit its summary and are the same each time", async () => {
  const { body } = await sandbox.get("/activities?status=completed&activity_type=run&detail=true", alex.token);
  const { activity_id, summary, streams } = body.find((activity: { source: string }) => activity.source === "garmin");
  assert.deepEqual(Object.keys(streams).sort(), ["cadence", "distance", "elevation", "heart_rate", "latlng", "pace", "time"]);
  assert.ok(Object.values(streams).every((stream) => (stream as unknown[]).length === streams.time.length));
  assert.ok(Math.abs(streams.distance.at(-1) - summary.distance_in_meters) < 20);
  assert.ok(streams.time.at(-1) <= summary.duration_in_seconds && streams.time.at(-1) > summary.duration_in_seconds - 10);
  const rates = streams.heart_rate.filter((rate: number | null) => rate !== null);
  const mean = rates.reduce((sum: number, rate: number) => sum + rate, 0) / rates.length;
  assert.ok(Math.abs(mean - summary.average_heart_rate) < 2, `${mean} against ${summary.average_heart_rate}`);
  const again = await sandbox.get(`/activities/${activity_id}?detail=true&format=raw`, alex.token);
  assert.deepEqual(again.body.streams, streams);
});

test("the list is newest first, in pages, without cancelled ones", async () => {
  const cancelled = await created({ ...PLANNED, status: "cancelled" });
  const all = (await sandbox.get("/activities?limit=200", alex.token)).body;
  assert.ok(Array.isArray(all));
  const moments = all.map((activity: any) => activity.summary.start_time_in_seconds ?? Date.parse(`${activity.scheduled_date}T12:00:00Z`) / 1000);
  assert.deepEqual(moments, moments.toSorted((a: number, b: number) => b - a));
  assert.ok(all.every((activity: { activity_id: string }) => activity.activity_id !== cancelled.activity_id));
  const pages = [];
  for (let offset = 0; ; offset += 25) {
    const page = (await sandbox.get(`/activities?limit=25&offset=${offset}`, alex.token)).body;
    pages.push(...page);
    if (page.length < 25) break;
  }
  assert.deepEqual(pages.map((activity) => activity.activity_id), all.map((activity: { activity_id: string }) => activity.activity_id));
  const asked = (await sandbox.get("/activities?status=cancelled,scheduled&limit=200", alex.token)).body;
  assert.ok(asked.some((activity: { activity_id: string }) => activity.activity_id === cancelled.activity_id));
  assert.equal((await sandbox.get("/activities", alex.token)).body.length, 50);
});

test("list filters narrow the list", async () => {
  const list = async (query: string) => (await sandbox.get(`/activities?limit=200&${query}`, alex.token)).body;
  const runs = await list("activity_type=run&status=completed");
  assert.ok(runs.length > 0 && runs.every((run: any) => run.activity_type === "run" && run.status === "completed"));
  const repeated = await list("status=completed&status=skipped");
  assert.ok(repeated.every((activity: any) => ["completed", "skipped"].includes(activity.status)));
  const week = await list("start_date=2026-04-13&end_date=2026-04-19");
  assert.ok(week.length > 0);
  for (const activity of week) {
    const date = activity.scheduled_date ?? new Date(activity.summary.start_time_in_seconds * 1000).toISOString().slice(0, 10);
    assert.ok(date >= "2026-04-12" && date <= "2026-04-20", date);
  }
  const exact = await list(`start_date=${encodeURIComponent("2026-04-13T00:00:00Z")}&end_date=${encodeURIComponent("2026-04-19T23:59:59Z")}`);
  assert.deepEqual(exact, week);
  const instance = runs.find((run: any) => run.plan_instance_id).plan_instance_id;
  const planned = await list(`plan_instance_id=${instance}`);
  assert.ok(planned.length > 0 && planned.every((activity: any) => activity.plan_instance_id === instance));
});

test("the list names a bad query", async () => {
  const list = (query: string) => sandbox.get(`/activities?${query}`, alex.token);
  for (const limit of ["0", "201", "ten"]) assertInvalid(await list(`limit=${limit}`), "limit");
  for (const name of ["start_date", "end_date"]) assertInvalid(await list(`${name}=yesterday`), name);
  assertInvalid(await list("status=done"), "status");
  assertInvalid(await list("activity_type=fly"), "activity_type");
  assertInvalid(await list("detail=maybe"), "detail");
  assertInvalid(await list("format=xml"), "format");
  assertError(await list("plan_instance_id=pi_none"), 404, "Plan instance not found", "PLAN_INSTANCE_NOT_FOUND");
});

test("image_urls come only when they are asked for", async () => {
  const { activity_id } = await created();
  const read = (query: string) => sandbox.get(`/activities/${activity_id}${query}`, alex.token);
  assert.equal("image_urls" in (await read("")).body, false);
  assert.deepEqual((await read("?image_urls=true")).body.image_urls, []);
});

test("update changes what was sent and nothing else, and computes anew what follows", async () => {
  const activity = await created();
  await sandbox.advance(10);
  const changed = await sandbox.put(`/activities/${activity.activity_id}`, { perceived_effort: 8, personal_review: "Hard", summary: { calories: null } }, alex.token);
  assert.equal(changed.status, 200);
  const expected = structuredClone(activity);
  Object.assign(expected, { perceived_effort: 8, personal_review: "Hard", updated_at: NOW_MILLIS + 10_000 });
  Object.assign(expected.summary, { calories: null, training_load: 87 });
  assert.deepEqual(changed.body, expected);
  const moved = await sandbox.put(`/activities/${activity.activity_id}`, { summary: { duration_in_seconds: 3600 } }, alex.token);
  assert.equal(moved.body.completed_at, (NOW_SECONDS - 7200 + 3600) * 1000);
  await sandbox.advance(-10);
});

test("update refuses what create refuses", async () => {
  const { activity_id } = await created();
  const update = (body: object) => sandbox.put(`/activities/${activity_id}`, body, alex.token);
  assertInvalid(await update({ summary: { activity_type: null } }), "summary.activity_type");
  assertInvalid(await update({ summary: "x" }), "summary");
  assertInvalid(await update({ status: null }), "status");
  assertMissing(await update({ summary: { start_time_in_seconds: null } }), "summary.start_time_in_seconds");
  assertMissing(await update({ status: "scheduled" }), "scheduled_date");
  assert.equal((await update({})).status, 200);
  assert.equal((await update({ user_id: "usr_x", source: "garmin" })).body.source, "manual", "these are not changed by update");
});

test("what a device measured stays as it was measured", async () => {
  const { activity_id } = await created({ ...RUN, source: "garmin" });
  const update = (body: object) => sandbox.put(`/activities/${activity_id}`, body, alex.token);
  assert.equal((await update({ summary: { activity_name: "Renamed", activity_sub_type: "long-run" }, perceived_effort: 6 })).status, 200);
  assertInvalid(await update({ summary: { distance_in_meters: 1 } }), "summary.distance_in_meters");
  assertInvalid(await update({ status: "cancelled" }), "status");
  assertInvalid(await update({ streams: null }), "streams");
});

test("a deleted activity is gone", async () => {
  const { activity_id } = await created();
  const deleted = await sandbox.delete(`/activities/${activity_id}`, alex.token);
  assert.deepEqual([deleted.status, deleted.body], [200, { message: "Activity deleted successfully", activity_id }]);
  assertError(await sandbox.delete(`/activities/${activity_id}`, alex.token), 404, "Activity not found", "ACTIVITY_NOT_FOUND");
  assertError(await sandbox.get(`/activities/${activity_id}`, alex.token), 404, "Activity not found", "ACTIVITY_NOT_FOUND");
});

test("an unfinished session is skipped at the end of the day after, where the athlete lives", async () => {
  const { activity_id } = await created({ ...PLANNED, scheduled_date: "2026-04-22" });
  const login = async () => (await sandbox.post("/auth/login", { email: ATHLETE, password: "Summit-2026" })).body.access_token;
  const status = async () => (await sandbox.get(`/activities/${activity_id}`, await login())).body.status;
  await sandbox.post("/sandbox/clock", { now: "2026-04-23T15:59:59Z" });
  assert.equal(await status(), "scheduled", "one second before midnight in Taipei");
  await sandbox.post("/sandbox/clock", { now: "2026-04-23T16:00:00Z" });
  assert.equal(await status(), "skipped");
  await sandbox.post("/sandbox/clock", { now: new Date(NOW_MILLIS).toISOString() });
});

test("others' activities: list", async () => {
  const list = async (email: string, userId = alex.id) => sandbox.get(`/activities?user_id=${userId}`, await sandbox.signIn(email));
  assertForbidden(await list(OTHER_ATHLETE));
  assertForbidden(await list(OTHER_ATHLETE, "usr_none"));
  assertForbidden(await list(LONER));
  assertForbidden(await list(OTHER_HEAD));
  assertError(await list(HEAD, "usr_none"), 404, "User not found", "USER_NOT_FOUND");
  assert.ok((await list(HEAD)).body.length > 0);
  assert.ok((await list(ASSISTANT)).body.length > 0, "the own coach");
  assert.deepEqual((await list(GENERAL_COACH)).body, [], "another coach of the club sees only what is public");
  assert.ok((await list(ADMIN)).body.length > 0);
});

test("others' activities: create, update, delete", async () => {
  const forAlex = { ...PLANNED, user_id: alex.id };
  for (const email of [OTHER_ATHLETE, GENERAL_COACH, OTHER_HEAD, LONER]) assertForbidden(await create(forAlex, await sandbox.signIn(email)));
  for (const email of [HEAD, ASSISTANT, ADMIN]) assert.equal((await created(forAlex, await sandbox.signIn(email))).user_id, alex.id);
  const planned = await created(forAlex);
  const done = await created();
  const assistant = await sandbox.signIn(ASSISTANT);
  assert.equal((await sandbox.put(`/activities/${planned.activity_id}`, { scheduled_date: "2026-04-26" }, assistant)).status, 200);
  assertForbidden(await sandbox.put(`/activities/${done.activity_id}`, { perceived_effort: 2 }, assistant));
  assertForbidden(await sandbox.delete(`/activities/${done.activity_id}`, await sandbox.signIn(HEAD)));
  assertForbidden(await sandbox.delete(`/activities/${planned.activity_id}`, await sandbox.signIn(GENERAL_COACH)));
  assertForbidden(await sandbox.get(`/activities/${done.activity_id}`, await sandbox.signIn(LONER)));
  assert.equal((await sandbox.delete(`/activities/${planned.activity_id}`, assistant)).status, 200);
});

test("a key lists, creates and gets for members, and does nothing else", async () => {
  const withKey = (method: string, path: string, body?: object) => sandbox.request(method, path, { key, body });
  assertMissing(await withKey("GET", "/activities"), "user_id");
  assertMissing(await withKey("POST", "/activities", RUN), "user_id");
  const stranger = await sandbox.userId(LONER);
  assertForbidden(await withKey("GET", `/activities?user_id=${stranger}`));
  assertForbidden(await withKey("POST", "/activities", { ...RUN, user_id: stranger }));
  const made = await withKey("POST", "/activities", { ...RUN, user_id: alex.id, email: ATHLETE, display_name: "Alex" });
  assert.equal(made.status, 201);
  assert.equal((await withKey("GET", `/activities/${made.body.activity_id}`)).status, 200);
  assert.ok((await withKey("GET", `/activities?user_id=${alex.id}`)).body.length > 0);
  assertNoToken(await withKey("DELETE", `/activities/${made.body.activity_id}`));
  assertTokenRefused(await sandbox.put(`/activities/${made.body.activity_id}`, {}, key));
  const lone = await created(RUN, await sandbox.signIn(LONER));
  assertForbidden(await withKey("GET", `/activities/${lone.activity_id}`));
});

test("every operation on activities wants a credential", async () => {
  for (const [method, path] of [["GET", "/activities"], ["POST", "/activities"], ["GET", "/activities/a"], ["PUT", "/activities/a"], ["DELETE", "/activities/a"]] as const) {
    assertNoToken(await sandbox.request(method, path));
    assertTokenRefused(await sandbox.request(method, path, { token: "x" }));
  }
  for (const method of ["GET", "PUT", "DELETE"] as const) {
    assertError(await sandbox.request(method, "/activities/act_none", { token: alex.token }), 404, "Activity not found", "ACTIVITY_NOT_FOUND");
  }
});
