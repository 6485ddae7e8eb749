import assert from "node:assert/strict";
import { before, test } from "node:test";
import { DEFAULT_PRIVACY, type PrivacySettings, visibilityFor } from "../../src/domain/privacy.ts";
import { ASSISTANT, assertForbidden, GENERAL_COACH, HEAD, startTestSandbox, type TestSandbox } from "../support.ts";

/** The demo has members with every kind of setting; this asks for them by the number the seed gives them. */
const MAP_OFF = "tanaka.sakura@summit.example";
const TRAINING_OFF = "joao.guimaraes@summit.example";
const PACE_OFF = "maya.kowalczyk@summit.example";
const COACH_OFF = "hong.nguyen@summit.example";
const MASTER_OFF = "noah.fischer@summit.example";
const FULL_ACCESS = "fatima.elamrani@summit.example";
const PUBLIC_ON = "stepan.dvorak@summit.example";

let sandbox: TestSandbox;
let head: string;
let athletes: Map<string, any>;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 40, weeks: 3 } });
  head = await sandbox.signIn(HEAD);
  const { body } = await sandbox.get("/analytics/coach_athletes_metrics?limit=100", head);
  athletes = new Map(body.data.athletes.map((athlete: { email: string }) => [athlete.email, athlete]));
});

const listAs = async (token: string, email: string) =>
  (await sandbox.get(`/activities?status=completed&detail=true&limit=200&user_id=${athletes.get(email).user_id}`, token)).body;
const profileAs = async (token: string, email: string) =>
  (await sandbox.get(`/analytics/athlete_profile?user_id=${athletes.get(email).user_id}`, token)).body.data;
const measuredRun = (activities: any[]) => activities.find((activity) => activity.streams?.latlng !== undefined || activity.privacy);

test("the table of who sees an activity is that of the contract", () => {
  const seen = (viewer: "owner" | "coach" | "group" | "other", changes: Partial<PrivacySettings>) =>
    visibilityFor(viewer, { ...DEFAULT_PRIVACY, ...changes }).activities;
  assert.deepEqual(["owner", "coach", "group", "other"].map((viewer) => seen(viewer as "owner", {})), [true, true, true, false]);
  const masterOff = { share_activity_in_profile: false, share_activity_with_public: true };
  assert.deepEqual(["owner", "coach", "group", "other"].map((viewer) => seen(viewer as "owner", masterOff)), [true, false, false, false]);
  assert.equal(seen("coach", { share_activity_with_coach: false }), false);
  assert.equal(seen("group", { share_activity_with_group: false }), false);
  assert.equal(seen("other", { share_activity_with_public: true }), true);
  assert.equal(seen("coach", { share_with_coach: true, share_activity_in_profile: false }), true);
});

test("the map is withheld and named", async () => {
  const run = measuredRun(await listAs(head, MAP_OFF));
  assert.deepEqual(run.privacy, { withheld: ["latlng"] });
  assert.equal("latlng" in run.streams, false);
  assert.ok(run.streams.heart_rate);
  const own = measuredRun(await listAs(await sandbox.signIn(MAP_OFF), MAP_OFF));
  assert.ok(own.streams.latlng);
  assert.equal("privacy" in own, false);
});

test("without streams the map is not mentioned", async () => {
  const { body } = await sandbox.get(`/activities?user_id=${athletes.get(MAP_OFF).user_id}`, head);
  assert.ok(body.every((activity: object) => !("privacy" in activity)));
});

test("training data is withheld in summary, streams, prose and metrics", async () => {
  const run = measuredRun(await listAs(head, TRAINING_OFF));
  assert.deepEqual(run.privacy.withheld, [
    "average_heart_rate", "max_heart_rate", "elevation_gain_in_meters", "average_cadence", "calories",
    ...(run.streams ? ["heart_rate", "elevation", "cadence"].filter((name) => run.privacy.withheld.includes(name)) : []),
  ]);
  assert.equal("average_heart_rate" in run.summary, false);
  assert.doesNotMatch(run.ai_summary ?? "", /heart rate|climbing/i);
  const profile = await profileAs(head, TRAINING_OFF);
  assert.deepEqual(profile.metrics.fitness, { current: {}, history: {} });
  assert.deepEqual(profile.attention_signals, [], "signals would tell the HRV");
  assert.deepEqual(profile.privacy.withheld, ["vo2_max", "hrv_avg", "recovery_score", "resting_heart_rate"]);
  const own = await profileAs(await sandbox.signIn(TRAINING_OFF), TRAINING_OFF);
  assert.ok(own.attention_signals.length > 0);
  assert.ok(own.metrics.fitness.current.hrv_avg > 0);
});

test("pace is withheld in activities and metrics, volume is not", async () => {
  const run = (await listAs(head, PACE_OFF)).find((activity: any) => activity.activity_type === "run");
  assert.ok(run.privacy.withheld.includes("average_pace"));
  assert.equal("average_pace" in run.summary, false);
  assert.equal("pace" in (run.streams ?? {}), false);
  assert.doesNotMatch(run.ai_summary ?? "", /per km/);
  const { metrics, privacy } = await profileAs(head, PACE_OFF);
  assert.equal("avg_pace_per_km" in metrics.running_analytics, false);
  assert.ok(metrics.training.four_week_avg_load > 0);
  assert.deepEqual(privacy.withheld, ["avg_pace_per_km"]);
  const stats = await sandbox.get(`/analytics/fitness_stats?user_id=${athletes.get(PACE_OFF).user_id}`, head);
  assert.ok(stats.body.data.total_distance > 0);
  assert.equal("avg_pace" in stats.body.data, false);
});

for (const [what, email] of [["not shared with coaches", COACH_OFF], ["not shared at all", MASTER_OFF]] as const) {
  test(`activities that are ${what} are left out everywhere`, async () => {
    const own = await sandbox.signIn(email);
    const mine = await listAs(own, email);
    assert.ok(mine.length > 0);
    assert.deepEqual(await listAs(head, email), []);
    assertForbidden(await sandbox.get(`/activities/${mine[0].activity_id}`, head));
    const entry = athletes.get(email);
    assert.equal(entry.latest_activity, null);
    assert.equal(entry.metrics.training.current_week_load, 0);
    assert.equal(entry.metrics.training.ctl, 0);
    assert.ok(entry.privacy.withheld.includes("activities"));
    const now = Date.parse("2026-04-22T08:00:00Z") / 1000;
    const range = `from_timestamp=${now - 21 * 86400}&to_timestamp=${now}&user_id=${entry.user_id}`;
    assert.equal((await sandbox.get(`/analytics/running_stats?${range}`, head)).body.data.totals.activities, 0);
    assert.ok((await sandbox.get(`/analytics/running_stats?${range}`, own)).body.data.totals.activities > 0);
  });
}

test("full access for the coach goes past all other settings, and only for the coach", async () => {
  const seen = measuredRun(await listAs(head, FULL_ACCESS));
  assert.equal("privacy" in seen, false);
  assert.ok(seen.streams.latlng && seen.summary.average_pace);
  assert.equal("privacy" in athletes.get(FULL_ACCESS), false);
});

test("what is public is seen by a coach who is not the own one, with the switches applied", async () => {
  const coachId = athletes.get(PUBLIC_ON).coach_id;
  const notOwn = (await sandbox.userId(ASSISTANT)) === coachId ? GENERAL_COACH : ASSISTANT;
  assert.ok((await listAs(await sandbox.signIn(notOwn), PUBLIC_ON)).length > 0);
});

test("group members see each other's activities, others do not", async () => {
  const inGroup = [...athletes.values()].filter((athlete) => athlete.group_ids.length > 0);
  const reader = inGroup.find((athlete) => athlete.email === "alex@summit.example");
  const friend = inGroup.find((athlete) => athlete !== reader && athlete.group_ids.some((id: string) => reader.group_ids.includes(id)));
  const stranger = [...athletes.values()].find(
    (athlete) => athlete.latest_activity && !athlete.group_ids.some((id: string) => reader.group_ids.includes(id)),
  );
  const token = await sandbox.signIn(reader.email);
  assert.equal((await sandbox.get(`/activities/${friend.latest_activity.activity_id}`, token)).status, 200);
  assertForbidden(await sandbox.get(`/activities/${stranger.latest_activity.activity_id}`, token));
});
