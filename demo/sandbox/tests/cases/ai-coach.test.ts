import assert from "node:assert/strict";
import { before, test } from "node:test";
import { eventStream, type StreamEvent } from "../../src/http/sse.ts";
import {
  assertError, assertForbidden, assertInvalid, assertMissing, assertNeedToken, ATHLETE, HEAD, LONER, OTHER_HEAD, startTestSandbox, type TestSandbox,
} from "../support.ts";

let sandbox: TestSandbox;
let head: string;
let orgId: string;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 2, weeks: 3 } });
  head = await sandbox.signIn(HEAD);
  orgId = (await sandbox.get(`/users/${await sandbox.userId(HEAD)}`, head)).body.data.org_id;
});

const ask = (body: object = {}) => ({ weeks: 4, level: "intermediate", org_id: orgId, ...body });
const draftOf = async (body: object = {}) => (await sandbox.post("/ai-coach/generate-draft", ask(body), head)).body.data;
const planOf = async (refined_draft: string, body: object = {}) => sandbox.post("/ai-coach/generate-plan", ask({ refined_draft, ...body }), head);

interface Event { id: string; event: string; data: any }
function eventsIn(text: string): Event[] {
  assert.ok(text.endsWith("\n\n"));
  return text.trimEnd().split("\n\n").map((block) => {
    const match = /^id: (\d+)\nevent: (\w+)\ndata: (.*)$/.exec(block)!;
    return { id: match[1]!, event: match[2]!, data: JSON.parse(match[3]!) };
  });
}
const stream = async (path: string, body: object, token = head) =>
  sandbox.request("POST", path, { body, token, headers: { accept: "text/event-stream" } });

test("the AI coach needs a token, a coach and the flag", async () => {
  const paths = ["generate-draft", "generate-plan", "generate-draft/stream", "generate-plan/stream"].map((step) => `/ai-coach/${step}`);
  await assertNeedToken(sandbox, [...paths, "/ai-coach/chat"].map((path) => `POST ${path}`));
  for (const path of paths) {
    assertForbidden(await sandbox.post(path, ask(), await sandbox.signIn(ATHLETE)));
    assertError(await sandbox.post(path, ask(), await sandbox.signIn(OTHER_HEAD)), 403, "Feature not enabled: coach_agent", "FEATURE_DISABLED", "coach_agent");
    for (const field of ["weeks", "level", "org_id"]) assertMissing(await sandbox.post(path, ask({ [field]: undefined }), head), field);
    for (const [field, value] of [["weeks", 53], ["level", "expert"], ["start_date", "soon"], ["workout_preference", "any"]] as const) {
      assertInvalid(await sandbox.post(path, ask({ [field]: value, refined_draft: "0123456789" }), head), field);
    }
    assertError(await sandbox.post(path, ask({ org_id: "org_none", refined_draft: "0123456789" }), head), 404, "Organization not found", "ORGANIZATION_NOT_FOUND");
  }
});

test("a draft follows weeks, level, days and the principle, and is always the same", async () => {
  const { draft, training_principle, parameters } = await draftOf({ additional_prompt: "Tuesday, Friday and Sunday please", start_date: "2026-05-06" });
  assert.equal(training_principle, "High-volume aerobic base with periodic intensity blocks.");
  assert.deepEqual(parameters, {
    weeks: 4, level: "intermediate", org_id: orgId, additional_prompt: "Tuesday, Friday and Sunday please", start_date: "2026-05-06",
    workout_preference: "ai_generate", generated_at: "2026-04-22T08:00:00Z",
  });
  assert.deepEqual(draft.match(/^Week .*$/gm), [
    "Week 1 (base) from 2026-05-04", "Week 2 (build) from 2026-05-11", "Week 3 (taper) from 2026-05-18", "Week 4 (taper) from 2026-05-25",
  ]);
  const lines = draft.split("\n").slice(1, 8);
  assert.deepEqual(lines.map((line: string) => /rest$/.test(line)), [true, false, true, true, false, true, false]);
  assert.match(lines[6], /km long run$/);
  assert.equal((await draftOf({ additional_prompt: "Tuesday, Friday and Sunday please", start_date: "2026-05-06" })).draft, draft);
  const running = (text: string) => [...text.matchAll(/([\d.]+) km/g)].reduce((sum, match) => sum + Number(match[1]), 0);
  const [beginner, advanced] = [await draftOf({ level: "beginner" }), await draftOf({ level: "advanced" })];
  assert.ok(running(beginner.draft) < running(draft) && running(draft) < running(advanced.draft));
  const gentle = await draftOf({ training_principle: "Low volume" });
  assert.equal(gentle.training_principle, "Low volume");
  assert.ok(running(gentle.draft) < running((await draftOf()).draft));
  assert.match((await draftOf({ additional_prompt: "5K speed" })).draft, /intervals/);
});

test("the plan is what the edited draft says, ready to be saved", async () => {
  const { draft } = await draftOf({ start_date: "2026-05-04" });
  const edited = draft.replace(/^Tue: .*$/m, "Tue: 12,5 km tempo").replace(/^Sun: .*$/m, "Sun: rest");
  const { status, body } = await planOf(edited, { start_date: "2026-05-04" });
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body.data.total_weeks, body.data.parameters.weeks], [4, 4]);
  const [monday, tuesday] = body.data.workouts;
  assert.deepEqual([monday.day, tuesday.day, tuesday.workout_sub_type, tuesday.target_distance_in_meters, tuesday.target_complete_date], ["monday", "tuesday", "tempo-run", 12_500, "2026-05-05"]);
  assert.deepEqual(tuesday.content_blocks.map((block: any) => block.type), ["warm-up", "run", "cool-down"]);
  assert.ok(!body.data.workouts.some((workout: any) => workout.week === 1 && workout.day === "sunday"));
  assert.equal("workout_id" in tuesday, false);
  const saved = await sandbox.post("/training/plans", {
    training_plan_name: "From AI", type: "run", level: "beginner", duration_in_weeks: 4, workouts: body.data.workouts,
  }, head);
  assert.equal(saved.status, 201, saved.text);
  assert.equal(saved.body.workouts.length, body.data.workouts.length);
  assertInvalid(await planOf(draft, { weeks: 5 }), "weeks");
  assertMissing(await sandbox.post("/ai-coach/generate-plan", ask(), head), "refined_draft");
  assertInvalid(await planOf("short"), "refined_draft");
  const prose = (await planOf("Something gentle on Mondays and Saturdays")).body.data.workouts;
  assert.deepEqual(new Set(prose.map((workout: any) => workout.day)), new Set(["monday", "saturday"]));
});

test("workouts of the library are preferred, or the only ones", async () => {
  const library = (await sandbox.get("/training/workouts", head)).body;
  const { draft } = await draftOf({ workout_preference: "strict_existing" });
  const { workouts } = (await planOf(draft, { workout_preference: "strict_existing" })).body.data;
  assert.ok(workouts.every((workout: any) => library.some((known: any) => known.workout_id === workout.workout_id && known.workout_name === workout.workout_name)));
  const preferred = (await planOf(draft, { workout_preference: "prefer_existing" })).body.data.workouts;
  assert.ok(preferred.some((workout: any) => workout.workout_id !== undefined));
  for (const workout of library) await sandbox.delete(`/training/workouts/${workout.workout_id}`, head);
  assertError(await sandbox.post("/ai-coach/generate-draft", ask({ workout_preference: "strict_existing" }), head), 409, "No workouts in the library match", "NO_EXISTING_WORKOUTS", "workout_preference");
});

test("a draft comes as a stream of chunks that add up to it", async () => {
  const answer = await stream("/ai-coach/generate-draft/stream", ask());
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("content-type"), "text/event-stream; charset=utf-8");
  assert.equal(answer.headers.get("x-accel-buffering"), "no");
  const events = eventsIn(answer.text);
  assert.deepEqual(events.map(({ id }) => id), events.map((_, index) => String(index + 1)));
  const { request_id, ...start } = events[0]!.data;
  assert.match(request_id, /^req_/);
  assert.deepEqual([events[0]!.event, start], ["start", { step: "draft", weeks: 4, level: "intermediate" }]);
  assert.deepEqual([...new Set(events.slice(1, -1).map(({ event }) => event))].sort(), ["chunk", "progress"]);
  const chunks = events.filter(({ event }) => event === "chunk").map(({ data }) => data.text);
  const whole = (await sandbox.post("/ai-coach/generate-draft", ask(), head)).body;
  assert.equal(chunks.join(""), whole.data.draft);
  assert.ok(chunks.every((chunk) => [...chunk].length <= 80));
  assert.deepEqual(events.filter(({ event }) => event === "progress").map(({ data }) => data.percent), [25, 50, 75, 100]);
  assert.deepEqual([events.at(-1)!.event, events.at(-1)!.data], ["done", whole]);
});

test("a plan comes as a stream of workouts in their order", async () => {
  const { draft } = await draftOf({ weeks: 2 });
  const body = ask({ weeks: 2, refined_draft: draft });
  const events = eventsIn((await stream("/ai-coach/generate-plan/stream", body)).text);
  const workouts = events.filter(({ event }) => event === "workout").map(({ data }) => data);
  const whole = (await sandbox.post("/ai-coach/generate-plan", body, head)).body;
  assert.deepEqual(workouts.map(({ index }) => index), workouts.map((_, index) => index));
  assert.deepEqual(workouts.map(({ workout }) => workout), whole.data.workouts);
  assert.deepEqual(events.at(-1)!.data, whole);
});

test("a failure is a status before the stream and an event within it", async () => {
  const failing = ask({ additional_prompt: "SANDBOX_FAIL" });
  const error = { error: "AI generation failed", details: { code: "AI_GENERATION_FAILED" } };
  const plain = await sandbox.post("/ai-coach/generate-draft", failing, head);
  assert.deepEqual([plain.status, plain.body], [500, error]);
  const events = eventsIn((await stream("/ai-coach/generate-draft/stream", failing)).text);
  assert.deepEqual([events.at(-1)!.event, events.at(-1)!.data], ["error", { ...error, status: 500 }]);
  assert.equal(events.filter(({ event }) => event === "done").length, 0);
});

test("a stream is over with its last event, whether or not the client reads on", async () => {
  for (const last of ["done", "error"]) {
    let ended = 0;
    const events = [{ event: last, data: {} }, { event: "chunk", data: {} }].values();
    const reader = eventStream(events, new AbortController().signal, () => ended++).body!.getReader();
    await reader.read();
    assert.equal(ended, 1);
    assert.equal((await reader.read()).done, true);
  }
});

test("a client that goes away ends the generation", async () => {
  let made = 0;
  let ended = 0;
  function* endless(): Generator<StreamEvent, void> {
    try {
      for (;;) yield { event: "chunk", data: { text: String(++made) } };
    } finally {
      ended++;
    }
  }
  const reader = eventStream(endless(), new AbortController().signal).body!.getReader();
  await reader.read();
  await reader.cancel();
  const leaving = new AbortController();
  const other = eventStream(endless(), leaving.signal).body!.getReader();
  await other.read();
  leaving.abort();
  const atAbort = made;
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.deepEqual([made <= atAbort + 1, ended], [true, 2]);
});

test("Rex answers from the athlete's own figures, as long as there are credits", async () => {
  const athlete = await sandbox.signIn(ATHLETE);
  const chat = (body: object, token = athlete) => sandbox.post("/ai-coach/chat", body, token);
  const first = await chat({ message: "What is my next workout?" });
  assert.equal(first.status, 200);
  assert.deepEqual(Object.keys(first.body.data), ["conversation_id", "message_id", "reply", "created_at"]);
  assert.match(first.body.data.reply, /^Next on your plan is .+ on 2026-/);
  const { conversation_id } = first.body.data;
  assert.equal((await chat({ message: "I am tired", conversation_id })).body.data.conversation_id, conversation_id);
  assertInvalid(await chat({ message: "Hi", conversation_id: "conv_none" }), "conversation_id");
  assertMissing(await chat({}), "message");
  assertInvalid(await chat({ message: " " }), "message");
  assertError(await chat({ message: "x".repeat(2001) }), 400, "Message is too long", "MESSAGE_TOO_LONG", "message");

  const [loner, lonerId] = [await sandbox.signIn(LONER), await sandbox.userId(LONER)];
  for (let credit = 0; credit < 30; credit++) assert.equal((await chat({ message: "Hi" }, loner)).status, 200);
  const exhausted = [403, "Monthly AI credits used up", "AI_CREDITS_EXHAUSTED"] as const;
  assertError(await chat({ message: "Hi" }, loner), ...exhausted);
  await sandbox.put(`/sandbox/users/${lonerId}`, { ai_credits: 2 });
  const events = eventsIn((await stream("/ai-coach/chat", { message: "Hi" }, loner)).text);
  assert.deepEqual([events[0]!.event, events.at(-1)!.event], ["start", "done"]);
  assert.equal(events.filter(({ event }) => event === "chunk").map(({ data }) => data.text).join(""), events.at(-1)!.data.data.reply);
  const open = sandbox.sandbox.fetch(new Request("http://sandbox.test/api/v1/ai-coach/chat", {
    method: "POST", body: JSON.stringify({ message: "Hi" }),
    headers: { authorization: `Bearer ${athlete}`, accept: "text/event-stream", "content-type": "application/json" },
  }));
  const { body } = await open;
  assertError(await chat({ message: "Hello?" }), 409, "Wait for the current reply to finish", "REPLY_IN_PROGRESS");
  await body!.cancel();
  assert.equal((await chat({ message: "Hello?" })).status, 200);
});
