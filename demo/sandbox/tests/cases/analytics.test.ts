import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ADMIN, ASSISTANT, assertError, assertForbidden, assertInvalid, assertMissing, assertNoToken, assertTokenRefused, ATHLETE,
  HEAD, LONER, NOW, NOW_SECONDS, OTHER_ATHLETE, OTHER_HEAD, startTestSandbox, type TestSandbox,
} from "../support.ts";

const DAY = 86400;

let sandbox: TestSandbox;
let head: string;
let alex: { id: string; token: string };
let loner: { id: string; token: string };

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 40, weeks: 12 } });
  head = await sandbox.signIn(HEAD);
  alex = { id: await sandbox.userId(ATHLETE), token: await sandbox.signIn(ATHLETE) };
  loner = { id: await sandbox.userId(LONER), token: await sandbox.signIn(LONER) };
});

async function record(token: string, type: string, start: string, minutes: number, meters: number, more: object = {}) {
  const summary = {
    activity_name: type,
    activity_type: type,
    start_time_in_seconds: Date.parse(start) / 1000,
    duration_in_seconds: minutes * 60,
    distance_in_meters: meters,
  };
  const answer = await sandbox.post("/activities", { summary: { ...summary, ...more }, perceived_effort: 5 }, token);
  assert.equal(answer.status, 201, answer.text);
}

test("the figures of a runner who starts from nothing can be checked by hand", async () => {
  // The loner lives in UTC; now is Wednesday, 22 April 2026.
  const { token, id } = loner;
  await record(token, "run", "2026-04-20T06:00:00Z", 50, 10_000, { average_heart_rate: 150 });
  await record(token, "run", "2026-04-21T06:00:00Z", 60, 12_000);
  await record(token, "bike", "2026-04-21T16:00:00Z", 90, 40_000);
  await record(token, "run", "2026-04-15T06:00:00Z", 80, 15_000, { average_heart_rate: 140 });
  const { data } = (await sandbox.get(`/analytics/athlete_profile?user_id=${id}&refresh=true`, token)).body;
  assert.deepEqual(data.metrics.running_analytics, {
    weekly_distance_km: 22,
    avg_pace_per_km: "5:00",
    weekly_activities: 2,
    longest_run_km: 12,
  });
  const loads = [80, 0, 0, 0, 0, 50, 150, 0];
  const mean = (days: number) => loads.reduce((value, load) => value + (load - value) / days, 0);
  const round = (value: number) => Math.round(value * 10) / 10;
  const [atl, ctl] = [round(mean(7)), round(mean(42))];
  assert.deepEqual(data.metrics.training, { current_week_load: 200, four_week_avg_load: 20, atl, ctl, tsb: round(ctl - atl) });
  assert.deepEqual(data.metrics.fitness.current, { vo2_max: null, hrv_avg: null, recovery_score: null, resting_heart_rate: null });
  assert.deepEqual(data.data_quality.score, 10, "only the timezone is set");

  const stats = (await sandbox.get("/analytics/fitness_stats", token)).body;
  assert.deepEqual(stats, {
    status: "ok",
    data: { total_activities: 3, total_distance: 37_000, total_duration: 11_400, avg_pace: "5:08", avg_heart_rate: 145 },
  });
  const short = (await sandbox.get("/analytics/fitness_stats?days=3", token)).body.data;
  assert.equal(short.total_activities, 2);
});

test("the profile has every field of the contract", async () => {
  const { status, body } = await sandbox.get(`/analytics/athlete_profile?user_id=${alex.id}&refresh=true`, head);
  assert.equal(status, 200);
  assert.equal(body.status, "ok");
  const { data } = body;
  assert.deepEqual(Object.keys(data), [
    "user_id", "display_name", "profile_image_url", "metrics", "current_goals", "current_plans", "ai_insights", "integrations",
    "attention_signals", "data_quality", "generated_at",
  ]);
  assert.deepEqual(Object.keys(data.metrics), ["running_analytics", "fitness", "training"]);
  for (const name of ["vo2_max", "hrv_avg", "recovery_score"]) {
    const history = data.metrics.fitness.history[name];
    assert.equal(history.length, 30);
    assert.equal(history.at(-1).date, "2026-04-22");
    assert.equal(history[0].date, "2026-03-24");
  }
  assert.deepEqual(data.current_plans, [
    { plan_instance_id: data.current_plans[0].plan_instance_id, name: "Marathon Block A", status: "active", current_week: 3, total_weeks: 12, is_primary: true },
  ]);
  assert.equal(data.current_goals.races[0].race_name, "Taipei Marathon");
  assert.match(data.current_goals.races[0].goal_time, /^\d:\d\d:\d\d$/);
  assert.equal(data.data_quality.score, 100);
  assert.equal(data.generated_at, NOW);
  assert.ok(data.ai_insights.every((insight: { insight_id: string }) => insight.insight_id.startsWith("sum_")));
  assert.equal(data.metrics.training.tsb, Math.round((data.metrics.training.ctl - data.metrics.training.atl) * 10) / 10);
});

test("the profile comes from the cache for 300 s, unless refreshed", async () => {
  const read = async (query = "") => (await sandbox.get(`/analytics/athlete_profile?user_id=${alex.id}${query}`, alex.token)).body.data;
  const first = await read("&refresh=true");
  await record(alex.token, "run", "2026-04-22T06:00:00Z", 30, 6000);
  await sandbox.advance(299);
  assert.deepEqual(await read(), first);
  const refreshed = await read("&refresh=true");
  assert.equal(refreshed.generated_at, "2026-04-22T08:04:59Z");
  assert.equal(refreshed.metrics.running_analytics.weekly_activities, first.metrics.running_analytics.weekly_activities + 1);
  await sandbox.advance(299);
  assert.equal((await read()).generated_at, "2026-04-22T08:04:59Z");
  await sandbox.advance(1);
  assert.equal((await read()).generated_at, "2026-04-22T08:09:59Z");
  await sandbox.advance(-599);
});

test("the athletes of the demo raise the signals their stories tell", async () => {
  const { data } = (await sandbox.get("/analytics/coach_athletes_metrics?needs_attention=true&sort=attention", head)).body;
  const urgent = data.athletes.filter((athlete: any) => athlete.attention_signals[0].severity === "urgent");
  assert.ok(data.total >= 5 && urgent.length >= 2);
  assert.deepEqual(data.athletes.slice(0, urgent.length), urgent, "urgent ones lead");
  for (const { attention_signals: signals } of data.athletes) {
    const severities = signals.map((signal: { severity: string }) => signal.severity);
    assert.deepEqual(severities, severities.toSorted(), "urgent before watch");
    for (const signal of signals) {
      assert.match(signal.signal_id, /^sig_[a-z0-9]{12}$/);
      assert.equal(Math.sign(signal.change_percent), signal.direction === "up" ? 1 : -1);
      assert.ok(signal.message.includes(`is ${signal.direction}`));
    }
  }
  const calm = (await sandbox.get("/analytics/coach_athletes_metrics?needs_attention=false", head)).body.data;
  assert.equal(calm.total + data.total, 40);
  assert.ok(calm.athletes.every((athlete: any) => athlete.attention_signals.length === 0));
});

test("a signal agrees with the history it is made of", async () => {
  const { data } = (await sandbox.get("/analytics/coach_athletes_metrics?needs_attention=true", head)).body;
  const ill = data.athletes.find((athlete: any) => athlete.attention_signals.some((signal: any) => signal.metric === "hrv_avg"));
  const profile = (await sandbox.get(`/analytics/athlete_profile?user_id=${ill.user_id}`, head)).body.data;
  const values = profile.metrics.fitness.history.hrv_avg.map((entry: { value: number | null }) => entry.value);
  const mean = (list: (number | null)[]) => {
    const known = list.filter((value) => value !== null);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const [current, previous] = [mean(values.slice(-7)), mean(values.slice(-14, -7))];
  const signal = profile.attention_signals.find((entry: { metric: string }) => entry.metric === "hrv_avg");
  assert.equal(signal.change_percent, Math.round(((current - previous) / previous) * 1000) / 10);
  assert.equal(signal.current, Math.round(current));
  assert.equal(signal.previous, Math.round(previous));
});

test("coach_athletes_metrics describes every athlete of the club", async () => {
  const { status, body } = await sandbox.get("/analytics/coach_athletes_metrics", head);
  assert.equal(status, 200);
  const { data } = body;
  assert.deepEqual({ total: data.total, limit: data.limit, offset: data.offset }, { total: 40, limit: 50, offset: 0 });
  const entry = data.athletes.find((athlete: { email: string }) => athlete.email === ATHLETE);
  assert.deepEqual(Object.keys(entry), [
    "user_id", "email", "display_name", "nickname", "profile_image_url", "status", "member_level", "labels", "coach_id",
    "coach_name", "group_ids", "has_push_token", "current_plan", "latest_activity", "metrics", "attention_signals", "data_quality",
  ]);
  assert.equal(entry.coach_name, "Jane Smith");
  assert.deepEqual(Object.keys(entry.metrics.fitness), ["current"]);
  assert.deepEqual(Object.keys(entry.current_plan), ["plan_instance_id", "name", "status", "current_week", "total_weeks"]);
  assert.deepEqual(Object.keys(entry.latest_activity), [
    "activity_id", "activity_name", "activity_type", "start_time_in_seconds", "distance_in_meters", "duration_in_seconds",
  ]);
  const profile = (await sandbox.get(`/analytics/athlete_profile?user_id=${alex.id}&refresh=true`, head)).body.data;
  assert.deepEqual(entry.metrics.training, profile.metrics.training);
  const assistants = (await sandbox.get("/analytics/coach_athletes_metrics", await sandbox.signIn(ASSISTANT))).body.data;
  assert.equal(assistants.total, 40, "reading analytics is open to any coach of the organization");
});

test("coach_athletes_metrics filters, sorts and pages", async () => {
  const ask = async (query: string) => (await sandbox.get(`/analytics/coach_athletes_metrics?${query}`, head)).body.data;
  assert.equal((await ask("search=alex")).total, 1);
  assert.ok((await ask(`label=${encodeURIComponent("@marathon")}`)).athletes.every((athlete: any) => athlete.labels.includes("@marathon")));
  const distances = (await ask("sort=weekly_distance")).athletes.map((athlete: any) => athlete.metrics.running_analytics.weekly_distance_km);
  assert.deepEqual(distances, distances.toSorted((a: number, b: number) => b - a));
  const moments = (await ask("sort=last_activity")).athletes.map((athlete: any) => athlete.latest_activity?.start_time_in_seconds ?? 0);
  assert.deepEqual(moments, moments.toSorted((a: number, b: number) => b - a));
  const page = await ask("limit=15&offset=30");
  assert.deepEqual([page.athletes.length, page.total], [10, 40]);
  assert.deepEqual((await ask("offset=40")).athletes, []);
});

test("running_stats has seven days for a week, with zeros in the gaps", async () => {
  const from = Date.parse("2026-04-19T16:00:00Z") / 1000;
  const query = `from_timestamp=${from}&to_timestamp=${from + 7 * DAY - 1}&granularity=weekly`;
  const { data } = (await sandbox.get(`/analytics/running_stats?${query}&metric=duration`, alex.token)).body;
  assert.equal(data.timezone, "Asia/Taipei");
  assert.equal(data.metric, "duration");
  assert.deepEqual(data.points.map((point: { bucket: string }) => point.bucket), [20, 21, 22, 23, 24, 25, 26].map((day) => `2026-04-${day}`));
  assert.equal(data.points[0].start_timestamp, from);
  for (const name of ["distance", "duration", "training_load", "activities"]) {
    assert.equal(data.totals[name], data.points.reduce((sum: number, point: any) => sum + point[name], 0));
  }
  assert.ok(data.totals.activities > 0);
  assert.equal(data.points[6].distance, 0);
});

test("running_stats has a point per day, ISO week or month without a gap", async () => {
  const range = `from_timestamp=${NOW_SECONDS - 60 * DAY}&to_timestamp=${NOW_SECONDS}`;
  const ask = async (query: string) => (await sandbox.get(`/analytics/running_stats?${range}&${query}`, alex.token)).body.data;
  const daily = await ask("");
  assert.equal(daily.granularity, "daily");
  assert.equal(daily.points.length, 61);
  const monthly = await ask("granularity=monthly");
  assert.deepEqual(monthly.points.map((point: { bucket: string }) => point.bucket), [8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((week) => `2026-W${String(week).padStart(2, "0")}`));
  const yearly = await ask("granularity=yearly");
  assert.deepEqual(yearly.points.map((point: { bucket: string }) => point.bucket), ["2026-02", "2026-03", "2026-04"]);
  assert.deepEqual(daily.totals, monthly.totals);
  assert.deepEqual(daily.totals, yearly.totals);
  const elsewhere = await ask("timezone=America/Denver");
  assert.equal(elsewhere.timezone, "America/Denver");
  assert.deepEqual(elsewhere.totals, daily.totals);
});

test("running_stats names a bad query", async () => {
  const ask = (query: string) => sandbox.get(`/analytics/running_stats?${query}`, alex.token);
  const range = `from_timestamp=${NOW_SECONDS - DAY}&to_timestamp=${NOW_SECONDS}`;
  assertMissing(await ask(""), "from_timestamp");
  assertMissing(await ask("from_timestamp=1"), "to_timestamp");
  assertInvalid(await ask("from_timestamp=x&to_timestamp=2"), "from_timestamp");
  assertInvalid(await ask(`${range}&granularity=hourly`), "granularity");
  assertInvalid(await ask(`${range}&metric=joy`), "metric");
  assertInvalid(await ask(`${range}&timezone=Moon`), "timezone");
  for (const [from, to] of [[NOW_SECONDS, NOW_SECONDS - 1], [NOW_SECONDS - 365 * DAY - 1, NOW_SECONDS], [NOW_SECONDS, NOW_SECONDS + 7 * DAY + 1]]) {
    assertError(await ask(`from_timestamp=${from}&to_timestamp=${to}`), 400, "Invalid time range", "INVALID_RANGE", "to_timestamp");
  }
  assert.equal((await ask(`from_timestamp=${NOW_SECONDS - 358 * DAY}&to_timestamp=${NOW_SECONDS + 7 * DAY}`)).status, 200);
});

test("group_dashboard sums the club and each group", async () => {
  const { body } = await sandbox.get("/analytics/group_dashboard", head);
  const { data } = body;
  assert.equal(data.range, "30d");
  assert.deepEqual(Object.keys(data.totals), [
    "member_count", "active_members", "total_activities", "total_distance", "total_duration", "training_load", "completion_rate", "needing_attention",
  ]);
  assert.equal(data.totals.member_count, 40);
  assert.equal(data.groups.length, 5);
  assert.ok(data.totals.completion_rate > 0.5 && data.totals.completion_rate < 1);
  const [group] = data.groups;
  assert.deepEqual(Object.keys(group), [
    "group_id", "name", "member_count", "active_members", "total_activities", "total_distance", "total_duration", "avg_pace",
    "training_load", "completion_rate", "needing_attention",
  ]);
  const one = (await sandbox.get(`/analytics/group_dashboard?group_id=${group.group_id}`, head)).body.data;
  assert.deepEqual(one.groups, [group]);
  assert.equal(one.totals.total_distance, group.total_distance);
  const custom = (await sandbox.get(`/analytics/group_dashboard?range=custom&from_timestamp=${NOW_SECONDS - 30 * DAY}`, head)).body.data;
  assert.deepEqual(custom.groups, data.groups);
  const past = (await sandbox.get(`/analytics/group_dashboard?range=custom&from_timestamp=0&to_timestamp=1`, head)).body.data;
  assert.deepEqual([past.totals.total_activities, past.totals.completion_rate], [0, null]);
});

test("group_dashboard names a bad query", async () => {
  const ask = (query: string) => sandbox.get(`/analytics/group_dashboard?${query}`, head);
  assertInvalid(await ask("range=1y"), "range");
  assertMissing(await ask("range=custom"), "from_timestamp");
  assertError(await ask("range=custom&from_timestamp=10&to_timestamp=9"), 400, "Invalid time range", "INVALID_RANGE", "to_timestamp");
  assertError(await ask("group_id=grp_none"), 404, "Group not found", "GROUP_NOT_FOUND");
});

test("analytics of one athlete are for that athlete, the club's coaches and admins", async () => {
  const paths = [
    `/analytics/athlete_profile?user_id=${alex.id}`,
    `/analytics/fitness_stats?user_id=${alex.id}`,
    `/analytics/running_stats?from_timestamp=${NOW_SECONDS - DAY}&to_timestamp=${NOW_SECONDS}&user_id=${alex.id}`,
  ];
  for (const path of paths) {
    assertNoToken(await sandbox.get(path));
    assertTokenRefused(await sandbox.get(path, "astral_live_key"));
    for (const email of [ATHLETE, HEAD, ASSISTANT, ADMIN]) assert.equal((await sandbox.get(path, await sandbox.signIn(email))).status, 200);
    for (const email of [OTHER_ATHLETE, OTHER_HEAD, LONER]) assertForbidden(await sandbox.get(path, await sandbox.signIn(email)));
    const unknown = path.replace(alex.id, "usr_none");
    assertError(await sandbox.get(unknown, head), 404, "User not found", "USER_NOT_FOUND");
    assertForbidden(await sandbox.get(unknown, alex.token));
  }
  assertMissing(await sandbox.get("/analytics/athlete_profile", head), "user_id");
  assertInvalid(await sandbox.get(`/analytics/athlete_profile?user_id=${alex.id}&refresh=1`, head), "refresh");
  for (const days of ["0", "366", "x"]) assertInvalid(await sandbox.get(`/analytics/fitness_stats?days=${days}`, head), "days");
});

test("analytics of the organization are for its coaches", async () => {
  const organizations = await Promise.all([HEAD, OTHER_HEAD].map(async (email) => (await sandbox.post("/auth/login", { email, password: "Summit-2026" })).body.profile.org_id));
  for (const path of ["/analytics/coach_athletes_metrics", "/analytics/group_dashboard"]) {
    assertNoToken(await sandbox.get(path));
    for (const email of [ATHLETE, LONER]) assertForbidden(await sandbox.get(path, await sandbox.signIn(email)));
    assertForbidden(await sandbox.get(`${path}?org_id=${organizations[1]}`, head));
    assertError(await sandbox.get(`${path}?org_id=org_none`, head), 404, "Organization not found", "ORGANIZATION_NOT_FOUND");
    assertMissing(await sandbox.get(path, await sandbox.signIn(ADMIN)), "org_id");
    assert.equal((await sandbox.get(`${path}?org_id=${organizations[0]}`, await sandbox.signIn(ADMIN))).status, 200);
  }
  const groupId = (await sandbox.get("/analytics/group_dashboard", head)).body.data.groups[0].group_id;
  const otherHead = await sandbox.signIn(OTHER_HEAD);
  assertForbidden(await sandbox.get(`/analytics/group_dashboard?group_id=${groupId}`, otherHead));
  assertForbidden(await sandbox.get(`/analytics/coach_athletes_metrics?group_id=${groupId}`, otherHead));
  assertInvalid(await sandbox.get("/analytics/coach_athletes_metrics?sort=age", head), "sort");
  assertInvalid(await sandbox.get("/analytics/coach_athletes_metrics?needs_attention=yes", head), "needs_attention");
  assertInvalid(await sandbox.get("/analytics/coach_athletes_metrics?limit=101", head), "limit");
});
