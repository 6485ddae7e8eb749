import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ASSISTANT, assertError, assertForbidden, assertInvalid, assertMissing, assertNeedToken, ATHLETE, GENERAL_COACH, HEAD, LONER, NOW_MILLIS,
  OTHER_HEAD, startTestSandbox, type TestSandbox,
} from "../support.ts";

let sandbox: TestSandbox;
let head: string;
let athlete: string;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 3, weeks: 2 } });
  head = await sandbox.signIn(HEAD);
  athlete = await sandbox.signIn(ATHLETE);
});

const RUN = { type: "run", block_distance_in_meters: 5000, block_pace: "z2", block_length_target: "distance", block_intensity_target: "pace" };
const WORKOUT = { workout_name: "Easy 5", workout_type: "run", workout_sub_type: "easy-run", target_distance_in_meters: 5000 };
const PLAN = { training_plan_name: "Short Build", type: "run", level: "intermediate", duration_in_weeks: 2 };
const PLAN_404 = [404, "Training plan not found", "TRAINING_PLAN_NOT_FOUND"] as const;
const WORKOUT_404 = [404, "Workout not found", "WORKOUT_NOT_FOUND"] as const;
const FLAG_OFF = [403, "Feature not enabled: training_plan_library", "FEATURE_DISABLED", "training_plan_library"] as const;

const createPlan = (body: object, token = head) => sandbox.post("/training/plans", body, token);
const createWorkout = (body: object, token = head) => sandbox.post("/training/workouts", body, token);

test("plans and workouts need a token", () =>
  assertNeedToken(sandbox, [
    "GET /training/plans", "POST /training/plans", "GET /training/plans/tp_x", "PUT /training/plans/tp_x", "DELETE /training/plans/tp_x",
    "POST /training/plans/tp_x/assign", "GET /training/workouts", "POST /training/workouts", "GET /training/workouts/wk_x",
    "PUT /training/workouts/wk_x", "DELETE /training/workouts/wk_x",
  ]));

test("a coach writes a plan, and it comes back as it was written", async () => {
  const workouts = [
    { week: 2, day: "sunday", phase: "build", ...WORKOUT },
    { week: 1, day: "tuesday", phase: "base", ...WORKOUT, content_blocks: [RUN] },
  ];
  const made = await createPlan({ ...PLAN, level: "beginner", preferred_workout_days: { tuesday: true }, workouts });
  assert.equal(made.status, 201, made.text);
  const { training_plan_id, org_id, ...plan } = made.body;
  const headId = await sandbox.userId(HEAD);
  const shown = { workout_description: null, target_duration_in_seconds: null, target_pace: null, target_pace_zone: null, content_blocks: [], ...WORKOUT };
  assert.deepEqual(plan, {
    ...PLAN, training_plan_description: null, level: "basic", visibility: "private", owner_id: headId, coach_id: headId, coach_name: "Sam Rivera",
    cover_image_url: null, preferred_workout_days: { tuesday: true }, created_at: NOW_MILLIS, updated_at: NOW_MILLIS,
    workouts: [
      { week: 1, day: "tuesday", phase: "base", ...shown, content_blocks: [{ ...RUN, block_duration_in_seconds: null, block_repeat: 1 }] },
      { week: 2, day: "sunday", phase: "build", ...shown },
    ],
  });
  assert.deepEqual((await sandbox.get(`/training/plans/${training_plan_id}`, head)).body, made.body);
  assertForbidden(await sandbox.get(`/training/plans/${training_plan_id}`, await sandbox.signIn(ASSISTANT)));
});

test("a plan names what is missing or does not fit", async () => {
  for (const field of Object.keys(PLAN)) assertMissing(await createPlan({ ...PLAN, [field]: undefined }), field);
  const bad = {
    type: "fly", level: "expert", duration_in_weeks: 53, visibility: "system", cover_image_url: "http://x", preferred_workout_days: { someday: true },
    workouts: {}, training_plan_description: "x".repeat(2001),
  };
  for (const [field, value] of Object.entries(bad)) {
    assertInvalid(await createPlan({ ...PLAN, [field]: value }), field === "preferred_workout_days" ? "preferred_workout_days.someday" : field);
  }
  const withWorkout = (change: object) => createPlan({ ...PLAN, workouts: [{ week: 1, day: "monday", ...WORKOUT, ...change }] });
  assertInvalid(await withWorkout({ week: 3 }), "workouts.0.week");
  assertInvalid(await withWorkout({ day: "someday" }), "workouts.0.day");
  assertInvalid(await withWorkout({ phase: "rest" }), "workouts.0.phase");
  assertMissing(await withWorkout({ target_distance_in_meters: null }), "workouts.0.target_distance_in_meters");
  assertInvalid(await withWorkout({ content_blocks: [{ ...RUN, block_distance_in_meters: null }] }), "workouts.0.content_blocks.0.block_distance_in_meters");
  assertInvalid(await withWorkout({ content_blocks: [{ type: "interval", blocks: [{ type: "interval", blocks: [RUN] }] }] }), "workouts.0.content_blocks.0.blocks.0.type");
  assertError(await withWorkout({ workout_id: "wk_none" }), ...WORKOUT_404);
  const twice = { week: 1, day: "monday", ...WORKOUT };
  assertInvalid(await createPlan({ ...PLAN, workouts: [twice, twice] }), "workouts.1.day");
  assertForbidden(await createPlan(PLAN, athlete));
  assertError(await createPlan({ ...PLAN, org_id: "org_none" }), 404, "Organization not found", "ORGANIZATION_NOT_FOUND");
  assertError(await createPlan({ ...PLAN, coach_id: await sandbox.userId(ATHLETE) }), 404, "Coach not found", "COACH_NOT_FOUND");
  assertForbidden(await createPlan({ ...PLAN, user_id: await sandbox.userId(GENERAL_COACH) }, await sandbox.signIn(ASSISTANT)));
});

test("plans are listed by visibility, filters and search", async () => {
  const list = async (query: string, token = head) => (await sandbox.get(`/training/plans?${query}`, token)).body;
  const all = await list("");
  assert.ok(all.length >= 5 && all[0].workouts && all.every((plan: any, index: number) => index === 0 || plan.updated_at <= all[index - 1].updated_at));
  const jane = await sandbox.signIn(ASSISTANT);
  await createPlan({ ...PLAN, training_plan_name: "Jane's own", visibility: "private" }, jane);
  await createPlan({ ...PLAN, training_plan_name: "Jane's for all", visibility: "public", type: "custom" }, jane);
  const names = (plans: any[]) => plans.map((plan) => plan.training_plan_name);
  assert.ok(names(await list("")).includes("Jane's for all") && !names(await list("")).includes("Jane's own"));
  assert.deepEqual(names(await list("visibility=private", jane)), ["Jane's own"]);
  assert.deepEqual(names(await list(`visibility=private&owner_id=${await sandbox.userId(ASSISTANT)}`)), ["Jane's own"], "the head coach may");
  assert.deepEqual(names(await list("type=custom&visibility=public")), ["Jane's for all"]);
  assert.deepEqual(names(await list("search=MARATHON&level=intermediate")).sort(), ["Half Marathon Build", "Marathon Block A"]);
  assert.ok((await list("summary=true", athlete)).every((plan: any) => !("workouts" in plan)));
  assert.deepEqual(await list("", await sandbox.signIn(LONER)), []);
  for (const [query, field] of [["type=fly", "type"], ["level=x", "level"], ["visibility=open", "visibility"], ["summary=1", "summary"], ["offset=-1", "offset"]] as const) {
    assertInvalid(await sandbox.get(`/training/plans?${query}`, head), field);
  }
  assertForbidden(await sandbox.get(`/training/plans?visibility=private&owner_id=${await sandbox.userId(HEAD)}`, jane));
  assertForbidden(await sandbox.get(`/training/plans?org_id=${all[0].org_id}`, await sandbox.signIn(OTHER_HEAD)));
});

test("a limit brings pages with a cursor that belongs to its filters", async () => {
  const page = (query: string) => sandbox.get(`/training/plans?summary=true&${query}`, head);
  const all = (await page("")).body.map((plan: any) => plan.training_plan_id);
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const { body } = await page(`limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
    assert.deepEqual(Object.keys(body), ["plans", "next_cursor", "has_more"]);
    assert.equal(body.has_more, body.next_cursor !== null);
    seen.push(...body.plans.map((plan: any) => plan.training_plan_id));
    cursor = body.next_cursor;
  }
  assert.deepEqual(seen, all);
  assert.deepEqual((await page("offset=2")).body.map((plan: any) => plan.training_plan_id), all.slice(2));
  const { next_cursor } = (await page("limit=1")).body;
  const bad = [400, "Invalid cursor", "INVALID_CURSOR", "cursor"] as const;
  assertError(await page(`limit=1&level=advanced&cursor=${encodeURIComponent(next_cursor)}`), ...bad);
  assertError(await page("limit=1&cursor=nonsense"), ...bad);
  assertInvalid(await page("limit=1&offset=0"), "offset");
  assertInvalid(await page("limit=51"), "limit");
});

test("a plan is changed and deleted by its owner or the head coach", async () => {
  const jane = await sandbox.signIn(ASSISTANT);
  const { training_plan_id: planId } = (await createPlan({ ...PLAN, visibility: "org", workouts: [{ week: 2, day: "monday", ...WORKOUT }] }, jane)).body;
  const change = (body: object, token = jane) => sandbox.put(`/training/plans/${planId}`, body, token);
  const renamed = (await change({ training_plan_name: "Renamed" })).body;
  assert.deepEqual([renamed.training_plan_name, renamed.workouts.length], ["Renamed", 1]);
  assertInvalid(await change({ duration_in_weeks: 1 }), "duration_in_weeks");
  assert.deepEqual((await change({ duration_in_weeks: 1, workouts: [] }, head)).body.workouts, []);
  assertInvalid(await change({ workouts: [{ week: 2, day: "monday", ...WORKOUT }] }), "workouts.0.week");
  assertForbidden(await change({}, await sandbox.signIn(GENERAL_COACH)));
  assertForbidden(await change({}, athlete));
  assertForbidden(await sandbox.delete(`/training/plans/${planId}`, await sandbox.signIn(GENERAL_COACH)));
  assert.deepEqual((await sandbox.delete(`/training/plans/${planId}`, head)).body, { message: "Training plan deleted successfully", training_plan_id: planId });
  for (const method of ["GET", "PUT", "DELETE"]) assertError(await sandbox.request(method, `/training/plans/${planId}`, { token: head }), ...PLAN_404);
});

test("the workout library is written, read, changed and searched by coaches", async () => {
  const made = await createWorkout({ ...WORKOUT, workout_name: "6 x 800 m", content_blocks: [{ type: "interval", block_repeat: 6, blocks: [RUN] }] });
  assert.equal(made.status, 201, made.text);
  const { workout_id } = made.body;
  assert.deepEqual(made.body.content_blocks, [{ type: "interval", block_repeat: 6, blocks: [{ ...RUN, block_duration_in_seconds: null, block_repeat: 1 }] }]);
  assert.deepEqual((await sandbox.get(`/training/workouts/${workout_id}`, await sandbox.signIn(ASSISTANT))).body, made.body);
  const all = (await sandbox.get("/training/workouts", head)).body;
  assert.equal(all[0].workout_id, workout_id);
  assert.ok(all.length > 5);
  const strength = (await sandbox.get("/training/workouts?workout_type=strength", head)).body;
  assert.ok(strength.length > 0 && strength.every((workout: any) => workout.workout_type === "strength"));
  const page = (await sandbox.get("/training/workouts?search=800&limit=1", head)).body;
  assert.deepEqual([page.workouts[0].workout_id, page.has_more], [workout_id, page.next_cursor !== null]);
  const changed = await sandbox.put(`/training/workouts/${workout_id}`, { workout_description: "Track", target_pace: "4:05" }, head);
  assert.deepEqual(changed.body, { ...made.body, workout_description: "Track", target_pace: "4:05", updated_at: NOW_MILLIS });
  assertMissing(await sandbox.put(`/training/workouts/${workout_id}`, { target_distance_in_meters: null, content_blocks: [] }, head), "target_distance_in_meters");
  assertForbidden(await sandbox.put(`/training/workouts/${workout_id}`, {}, await sandbox.signIn(ASSISTANT)));
  assertForbidden(await sandbox.get(`/training/workouts/${workout_id}`, await sandbox.signIn(OTHER_HEAD)));
  assertForbidden(await sandbox.get("/training/workouts", athlete));
  assertForbidden(await sandbox.delete(`/training/workouts/${workout_id}`, await sandbox.signIn(ASSISTANT)));
  assert.deepEqual((await sandbox.delete(`/training/workouts/${workout_id}`, head)).body, { message: "Workout deleted successfully", workout_id });
  for (const method of ["GET", "PUT", "DELETE"]) assertError(await sandbox.request(method, `/training/workouts/${workout_id}`, { token: head }), ...WORKOUT_404);
  assertMissing(await createWorkout({ workout_type: "run" }), "workout_name");
  assertInvalid(await createWorkout({ ...WORKOUT, workout_type: "fly" }), "workout_type");
  assertInvalid(await createWorkout({ ...WORKOUT, target_pace: "fast" }), "target_pace");
});

test("without the flag there is no training section", async () => {
  const { org_id } = (await sandbox.get(`/users/${await sandbox.userId(OTHER_HEAD)}`, await sandbox.signIn(OTHER_HEAD))).body.data;
  await sandbox.put(`/sandbox/organizations/${org_id}`, { features: [] });
  for (const path of ["/training/plans", "/training/workouts", "/training/plan-instances", "/training/week-workouts"]) {
    assertError(await sandbox.get(path, await sandbox.signIn(OTHER_HEAD)), ...FLAG_OFF);
  }
});
