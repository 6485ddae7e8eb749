import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ASSISTANT, assertError, assertForbidden, assertInvalid, assertMissing, assertNeedToken, ATHLETE, GENERAL_COACH, HEAD, LONER,
  NOW_SECONDS, OTHER_ATHLETE, OTHER_HEAD, startTestSandbox, type TestSandbox,
} from "../support.ts";

/** Wednesday noon and later in Taipei: the plan of these tests trains on Tuesday, Wednesday and Sunday. */
let sandbox: TestSandbox;
let head: string;
let athlete: string;
let athleteId: string;
let otherId: string;
let planId: string;

const DAYS = ["tuesday", "wednesday", "sunday"];
const INSTANCE_404 = [404, "Plan instance not found", "PLAN_INSTANCE_NOT_FOUND"] as const;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 3, weeks: 3 } });
  [head, athlete] = [await sandbox.signIn(HEAD), await sandbox.signIn(ATHLETE)];
  [athleteId, otherId] = [await sandbox.userId(ATHLETE), await sandbox.userId(OTHER_ATHLETE)];
  const workouts = [1, 2].flatMap((week) => DAYS.map((day) => ({ week, day, workout_name: `${day} ${week}`, workout_type: "run", target_distance_in_meters: 8000, target_duration_in_seconds: 2400 })));
  const made = await sandbox.post("/training/plans", { training_plan_name: "Two weeks", type: "run", level: "basic", duration_in_weeks: 2, visibility: "org", workouts }, head);
  planId = made.body.training_plan_id;
});

const assign = (body: object, token = head) => sandbox.post(`/training/plans/${planId}/assign`, body, token);
async function enrol(start_date: string): Promise<string> {
  const { status, body } = await assign({ user_ids: [athleteId], start_date });
  assert.equal(status, 201);
  return body.results[0].plan_instance_id;
}
const instance = async (id: string, token = athlete) => (await sandbox.get(`/training/plan-instances/${id}`, token)).body;
const scheduled = async (id: string) => (await sandbox.get(`/activities?status=scheduled&plan_instance_id=${id}`, athlete)).body;

test("plan instances need a token", () =>
  assertNeedToken(sandbox, [
    "GET /training/plan-instances", "GET /training/plan-instances/pi_x", "PUT /training/plan-instances/pi_x", "DELETE /training/plan-instances/pi_x",
    "GET /training/week-workouts", "PUT /training/plan-instances/pi_x/workouts/wk_x",
  ]));

test("an assigned plan becomes scheduled activities, none before its start", async () => {
  const id = await enrol("2026-04-22");
  const whole = await instance(id);
  const { workouts, ...shown } = whole;
  assert.deepEqual(Object.keys(shown), [
    "plan_instance_id", "training_plan_id", "user_id", "org_id", "group_id", "name", "status", "is_primary", "start_date", "end_date",
    "current_week", "total_weeks", "completed_workouts", "total_workouts", "assigned_by", "created_at", "updated_at",
  ]);
  assert.deepEqual(
    [shown.name, shown.status, shown.is_primary, shown.start_date, shown.end_date, shown.current_week, shown.completed_workouts, shown.total_workouts],
    ["Two weeks", "active", true, "2026-04-22", "2026-05-03", 1, 0, 5],
  );
  assert.deepEqual(workouts.map((workout: any) => [workout.target_complete_date, workout.status]), [
    ["2026-04-22", "scheduled"], ["2026-04-26", "scheduled"], ["2026-04-28", "scheduled"], ["2026-04-29", "scheduled"], ["2026-05-03", "scheduled"],
  ]);
  const activities = await scheduled(id);
  assert.deepEqual(activities.map((activity: any) => activity.scheduled_date).reverse(), workouts.map((workout: any) => workout.target_complete_date));
  assert.ok(activities.every((activity: any) => workouts.some((workout: any) => workout.activity_id === activity.activity_id)));
  const again = await assign({ user_ids: [athleteId], start_date: "2026-04-22" });
  assert.equal(again.status, 403);
  assert.deepEqual(again.body.details.results, [{ user_id: athleteId, status: "refused", plan_instance_id: id, reason: "ALREADY_ENROLLED" }]);
});

test("each athlete has an outcome of their own", async () => {
  const { coach_id } = (await sandbox.get("/analytics/coach_athletes_metrics", head)).body.data.athletes.find((entry: any) => entry.user_id === otherId);
  const janeId = await sandbox.userId(ASSISTANT);
  const own = await sandbox.signIn(coach_id === janeId ? ASSISTANT : GENERAL_COACH);
  const { status, body } = await assign({ user_ids: [otherId, athleteId, await sandbox.userId(LONER), "usr_none"], start_date: "2026-06-01", plan_name: "June" }, own);
  assert.equal(status, 201, JSON.stringify(body));
  assert.deepEqual(body.results.map((result: any) => result.reason).slice(2), ["NOT_A_MEMBER", "NOT_A_MEMBER"]);
  assert.equal(body.results[0].status, "accepted");
  assertMissing(await assign({ start_date: "2026-06-01" }), "user_ids");
  assertInvalid(await assign({ user_ids: [], start_date: "2026-06-01" }), "user_ids");
  assertMissing(await assign({ user_ids: [athleteId] }), "start_date");
  assertForbidden(await assign({ user_ids: [athleteId], start_date: "2026-06-01" }, athlete));
  assertForbidden(await assign({ user_ids: [athleteId], start_date: "2026-06-01" }, await sandbox.signIn(OTHER_HEAD)));
  assertError(await sandbox.post("/training/plans/tp_none/assign", { user_ids: [athleteId], start_date: "2026-06-01" }, head), 404, "Training plan not found", "TRAINING_PLAN_NOT_FOUND");
});

test("a workout is ticked off, skipped and taken back", async () => {
  const id = await enrol("2026-04-20");
  const [tuesday, wednesday] = (await instance(id)).workouts;
  const change = (workout: any, body: object, token = athlete) => sandbox.put(`/training/plan-instances/${id}/workouts/${workout.workout_id}`, body, token);
  const done = await change(wednesday, { status: "completed", perceived_effort: 6, personal_review: "Good" });
  assert.equal(done.status, 200, done.text);
  assert.deepEqual([done.body.status, done.body.activity_id], ["completed", wednesday.activity_id]);
  const activity = (await sandbox.get(`/activities/${wednesday.activity_id}`, athlete)).body;
  assert.deepEqual([activity.status, activity.perceived_effort, activity.personal_review, activity.summary.training_load], ["completed", 6, "Good", 48]);
  assert.equal(activity.summary.start_time_in_seconds, NOW_SECONDS - 2400);
  assert.equal((await change(tuesday, { status: "skipped" })).body.status, "skipped");
  assert.equal((await instance(id)).completed_workouts, 1);
  assert.equal((await change(wednesday, { status: "scheduled" })).body.status, "scheduled");
  assert.equal((await sandbox.get(`/activities/${wednesday.activity_id}`, athlete)).body.summary.training_load, null);
  assertInvalid(await change(tuesday, { status: "done" }), "status");
  assertInvalid(await change(tuesday, { perceived_effort: 11 }), "perceived_effort");
  assertForbidden(await change(tuesday, { status: "completed" }, await sandbox.signIn(OTHER_ATHLETE)));
  assertError(await change({ workout_id: "wk_none" }, {}), 404, "Workout not found", "WORKOUT_NOT_FOUND");
});

test("a recorded activity takes the place of the scheduled one", async () => {
  const id = await enrol("2026-04-21");
  const [tuesday, wednesday] = (await instance(id)).workouts;
  const path = `/training/plan-instances/${id}/workouts/${tuesday.workout_id}`;
  const summary = { activity_name: "Real run", activity_type: "run", start_time_in_seconds: NOW_SECONDS - 7200, duration_in_seconds: 1800, distance_in_meters: 6000 };
  const recorded = (await sandbox.post("/activities", { summary }, athlete)).body.activity_id;
  const linked = await sandbox.put(path, { activity_id: recorded }, athlete);
  assert.deepEqual([linked.body.status, linked.body.activity_id], ["completed", recorded]);
  assert.equal((await sandbox.get(`/activities/${tuesday.activity_id}`, athlete)).status, 404);
  assert.equal((await sandbox.get(`/activities/${recorded}`, athlete)).body.plan_instance_id, id);
  assertInvalid(await sandbox.put(path, { activity_id: recorded }, athlete), "activity_id");
  assertInvalid(await sandbox.put(path, { activity_id: recorded, status: "skipped" }, athlete), "activity_id");
  assertError(await sandbox.put(path, { activity_id: "act_none" }, athlete), 404, "Activity not found", "ACTIVITY_NOT_FOUND");
  const unlinked = (await sandbox.put(path, { status: "scheduled" }, athlete)).body;
  assert.notEqual(unlinked.activity_id, recorded);
  assert.equal((await sandbox.get(`/activities/${recorded}`, athlete)).body.plan_instance_id, null);

  const logged = await sandbox.post("/activities", { summary, plan_instance_id: id, workout_id: wednesday.workout_id }, athlete);
  assert.equal((await instance(id)).workouts[1].activity_id, logged.body.activity_id, "a manual log with the ids does it too");
});

test("the coach moves a workout within its plan", async () => {
  const id = await enrol("2026-04-27");
  const [tuesday] = (await instance(id)).workouts;
  const path = `/training/plan-instances/${id}/workouts/${tuesday.workout_id}`;
  assertForbidden(await sandbox.put(path, { target_complete_date: "2026-05-08" }, athlete));
  const { body } = await sandbox.put(path, { target_complete_date: "2026-05-08" }, head);
  assert.deepEqual([body.target_complete_date, body.week, body.day], ["2026-05-08", 2, "friday"]);
  assert.equal((await sandbox.get(`/activities/${tuesday.activity_id}`, athlete)).body.scheduled_date, "2026-05-08");
  assertInvalid(await sandbox.put(path, { target_complete_date: "2026-05-11" }, head), "target_complete_date");
});

test("what nobody did becomes skipped at the end of the day after", async () => {
  const id = await enrol("2026-05-04");
  await sandbox.advance(15 * 86_400);
  const [fresh, own] = [await sandbox.freshToken(HEAD), await sandbox.freshToken(ATHLETE)];
  const { workouts, current_week } = await instance(id, fresh);
  assert.equal(current_week, 1);
  assert.deepEqual(workouts.map((workout: any) => workout.status).slice(0, 3), ["skipped", "scheduled", "scheduled"], "on Thursday afternoon in Taipei, Wednesday has until midnight");
  const stats = (await sandbox.get(`/training/week-workouts?plan_instance_id=${id}`, own)).body;
  assert.deepEqual([stats.completed, stats.total], [0, 3]);
  await sandbox.advance(-15 * 86_400);
});

test("the week's workouts of all plans, or of one", async () => {
  const id = await enrol("2026-07-06");
  const week = async (query: string, token = athlete) => (await sandbox.get(`/training/week-workouts?${query}`, token)).body;
  const { workouts, ...july } = await week(`week_start=2026-07-09&plan_instance_id=${id}`);
  assert.deepEqual(july, { user_id: athleteId, week_start: "2026-07-06", week_end: "2026-07-12", completed: 0, total: 3 });
  assert.deepEqual(workouts.map((workout: any) => workout.day), DAYS);
  assert.deepEqual([workouts[0].plan_instance_id, workouts[0].status], [id, "scheduled"]);
  assert.equal((await week("")).week_start, "2026-04-20");
  assert.equal((await week("week_offset=-1")).week_start, "2026-04-13");
  assert.ok((await week(`user_id=${athleteId}`, head)).total > 3, "several plans run at once");
  assertInvalid(await sandbox.get("/training/week-workouts?week_offset=1&week_start=2026-07-09", athlete), "week_start");
  assertInvalid(await sandbox.get("/training/week-workouts?week_offset=soon", athlete), "week_offset");
  assertForbidden(await sandbox.get(`/training/week-workouts?user_id=${otherId}`, athlete));
  assertError(await sandbox.get("/training/week-workouts?plan_instance_id=pi_none", athlete), ...INSTANCE_404);
});

test("instances are listed newest start first and filtered", async () => {
  const list = async (query: string, token = athlete) => (await sandbox.get(`/training/plan-instances?${query}`, token)).body;
  const all = await list("limit=100");
  const starts = all.map((entry: any) => entry.start_date);
  assert.deepEqual(starts, starts.toSorted().reverse());
  assert.ok((await list("status=active,scheduled")).every((entry: any) => ["active", "scheduled"].includes(entry.status)));
  assert.ok((await list(`training_plan_id=${planId}&user_id=${athleteId}`, head)).every((entry: any) => entry.training_plan_id === planId));
  assert.equal((await list("limit=1&offset=1"))[0].plan_instance_id, all[1].plan_instance_id);
  assertInvalid(await sandbox.get("/training/plan-instances?status=lost", athlete), "status");
  assertError(await sandbox.get("/training/plan-instances?training_plan_id=tp_none", athlete), 404, "Training plan not found", "TRAINING_PLAN_NOT_FOUND");
  assertForbidden(await sandbox.get(`/training/plan-instances?user_id=${athleteId}`, await sandbox.signIn(OTHER_HEAD)));
});

test("an instance is renamed and moved by the coach, made primary by the athlete, cancelled by either", async () => {
  const id = await enrol("2026-08-03");
  const change = (body: object, token = head) => sandbox.put(`/training/plan-instances/${id}`, body, token);
  const moved = await change({ name: "August", start_date: "2026-08-12" });
  assert.deepEqual([moved.body.name, moved.body.start_date, moved.body.end_date], ["August", "2026-08-12", "2026-08-23"]);
  assert.deepEqual((await scheduled(id)).map((activity: any) => activity.scheduled_date).reverse(), ["2026-08-12", "2026-08-16", "2026-08-18", "2026-08-19", "2026-08-23"]);
  assert.equal((await change({ is_primary: true }, athlete)).body.is_primary, true);
  assertForbidden(await change({ name: "Mine" }, athlete));
  assertForbidden(await change({ is_primary: true }, await sandbox.signIn(OTHER_ATHLETE)));
  assertInvalid(await change({ start_date: "August" }), "start_date");
  assertForbidden(await sandbox.delete(`/training/plan-instances/${id}`, await sandbox.signIn(OTHER_ATHLETE)));
  assert.deepEqual((await sandbox.delete(`/training/plan-instances/${id}`, athlete)).body, { message: "Training plan cancelled successfully", plan_instance_id: id, status: "cancelled" });
  assert.deepEqual(await scheduled(id), []);
  assert.deepEqual([(await instance(id)).status, (await instance(id)).is_primary], ["cancelled", false]);
  for (const method of ["GET", "PUT", "DELETE"]) assertError(await sandbox.request(method, "/training/plan-instances/pi_none", { token: head }), ...INSTANCE_404);
  assertForbidden(await sandbox.get(`/training/plan-instances/${id}`, await sandbox.signIn(OTHER_HEAD)));
});
