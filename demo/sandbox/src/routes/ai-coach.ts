import { isCoachOf, requireThat } from "../auth/roles.ts";
import { echoed, type PlanRequest, readPlanRequest, readRefinedDraft } from "../domain/ai/plan-request.ts";
import { designDraft, draftPieces, type Ground, requireSuccess, weeksOfDraft, workoutsOf } from "../domain/ai/plan-generator.ts";
import type { DraftWeek } from "../domain/ai/week-design.ts";
import { requireOrganization } from "../domain/organization-view.ts";
import type { PlanWorkout } from "../domain/plan-calendar.ts";
import type { Preferences } from "../domain/preferences.ts";
import type { Api, Call } from "../http/api.ts";
import { ok } from "../http/envelopes.ts";
import { chunksOf, eventStream, type StreamEvent } from "../http/sse.ts";
import { findUser } from "../stores/users.ts";
import { listWorkouts } from "../stores/workouts.ts";

const RULES = { auth: "user", role: "coach", feature: "coach_agent" } as const;

export function addAiCoachRoutes(api: Api): void {
  api.operation("aiCoach.generateDraft", "POST", "/ai-coach/generate-draft", RULES, generateDraft);
  api.operation("aiCoach.generatePlan", "POST", "/ai-coach/generate-plan", RULES, generatePlan);
  api.operation("aiCoach.generateDraftStream", "POST", "/ai-coach/generate-draft/stream", RULES, streamDraft);
  api.operation("aiCoach.generatePlanStream", "POST", "/ai-coach/generate-plan/stream", RULES, streamPlan);
}

// contract 10, aiCoach.generateDraft
async function generateDraft(call: Call<"user">): Promise<Response> {
  const ground = groundOf(call, readPlanRequest(await call.body()));
  requireSuccess(ground);
  return ok(draftData(call, ground, draftPieces(ground, designDraft(ground)).join("")));
}

// contract 10, aiCoach.generatePlan
async function generatePlan(call: Call<"user">): Promise<Response> {
  const { ground, weeks } = await readPlanStep(call);
  requireSuccess(ground);
  return ok(planData(call, ground, weeks.flatMap((week) => workoutsOf(ground, week))));
}

// contract 10, aiCoach.generateDraftStream
async function streamDraft(call: Call<"user">): Promise<Response> {
  const ground = groundOf(call, readPlanRequest(await call.body()));
  const weeks = designDraft(ground);
  return eventStream(draftEvents(call, ground, weeks), call.request.signal);
}

// contract 10, aiCoach.generatePlanStream
async function streamPlan(call: Call<"user">): Promise<Response> {
  const { ground, weeks } = await readPlanStep(call);
  return eventStream(planEvents(call, ground, weeks), call.request.signal);
}

function* draftEvents(call: Call<"user">, ground: Ground, weeks: DraftWeek[]): Generator<StreamEvent, void> {
  yield startEvent(call, ground, "draft");
  const pieces = draftPieces(ground, weeks);
  for (const [index, piece] of pieces.entries()) {
    for (const text of chunksOf(piece)) yield { event: "chunk", data: { text } };
    yield progressEvent(index + 1, pieces.length);
    requireSuccess(ground);
  }
  yield { event: "done", data: { status: "ok", data: draftData(call, ground, pieces.join("")) } };
}

function* planEvents(call: Call<"user">, ground: Ground, weeks: DraftWeek[]): Generator<StreamEvent, void> {
  yield startEvent(call, ground, "plan");
  const workouts: PlanWorkout[] = [];
  for (const week of weeks) {
    for (const workout of workoutsOf(ground, week)) {
      yield { event: "workout", data: { index: workouts.length, workout } };
      workouts.push(workout);
    }
    yield progressEvent(week.week, weeks.length);
    requireSuccess(ground);
  }
  yield { event: "done", data: { status: "ok", data: planData(call, ground, workouts) } };
}

function startEvent(call: Call<"user">, { request }: Ground, step: "draft" | "plan"): StreamEvent {
  const request_id = call.services.ids.next("req");
  return { event: "start", data: { request_id, step, weeks: request.weeks, level: request.level } };
}

function progressEvent(week: number, total: number): StreamEvent {
  return { event: "progress", data: { week, total_weeks: total, percent: Math.round((100 * week) / total) } };
}

async function readPlanStep(call: Call<"user">): Promise<{ ground: Ground; weeks: DraftWeek[] }> {
  const body = await call.body();
  const request = readPlanRequest(body);
  const refinedDraft = readRefinedDraft(body);
  const ground = groundOf(call, request);
  return { ground, weeks: weeksOfDraft(ground, refinedDraft, body) };
}

function groundOf(call: Call<"user">, request: PlanRequest): Ground {
  const { database } = call.services;
  const organization = requireOrganization(database, request.orgId);
  requireThat(isCoachOf(call.caller, organization.org_id));
  const { training_principle: stored } = JSON.parse(organization.settings) as { training_principle?: unknown };
  const preferences = JSON.parse(findUser(database, call.caller.userId)!.preferences) as Preferences;
  return {
    request,
    principle: request.trainingPrinciple ?? (typeof stored === "string" ? stored : ""),
    coachDays: preferences.workout_days ?? [],
    library: request.preference === "ai_generate" ? [] : listWorkouts(database, organization.org_id),
  };
}

function draftData(call: Call<"user">, { request, principle }: Ground, draft: string): object {
  return { draft, training_principle: principle, parameters: echoed(request, call.nowMillis) };
}

function planData(call: Call<"user">, { request, principle }: Ground, workouts: readonly PlanWorkout[]): object {
  return { workouts, total_weeks: request.weeks, training_principle: principle, parameters: echoed(request, call.nowMillis) };
}
