import { INVALID, date, description, type Fields, id, integer, oneOf, type Reader, text } from "../../validation.ts";
import { isoFromMillis } from "../../time.ts";
import { MAX_WEEKS } from "../plan-fields.ts";

/** contract 10: what both steps of the AI coach are asked for. */
export type AthleteLevel = "beginner" | "intermediate" | "advanced";

export interface PlanRequest {
  weeks: number;
  level: AthleteLevel;
  orgId: string;
  additionalPrompt: string | null;
  /** Overrides the one of the organization, for this request only. */
  trainingPrinciple: string | null;
  startDate: string | null;
  preference: WorkoutPreference;
}

const PREFERENCES = ["ai_generate", "prefer_existing", "strict_existing"] as const;
export type WorkoutPreference = (typeof PREFERENCES)[number];

/** Plans say `basic` where the AI coach says `beginner`; both are taken. */
const level: Reader<AthleteLevel> = (value) =>
  value === "basic" || value === "beginner" ? "beginner" : value === "intermediate" || value === "advanced" ? value : INVALID;

export function readPlanRequest(body: Fields): PlanRequest {
  const principle = body.nullable("training_principle", description) ?? "";
  return {
    weeks: body.required("weeks", integer({ min: 1, max: MAX_WEEKS })),
    level: body.required("level", level),
    orgId: body.required("org_id", id),
    additionalPrompt: body.nullable("additional_prompt", description) ?? null,
    trainingPrinciple: principle.trim() === "" ? null : principle,
    startDate: body.nullable("start_date", date) ?? null,
    preference: body.optional("workout_preference", oneOf(PREFERENCES)) ?? "ai_generate",
  };
}

export function readRefinedDraft(body: Fields): string {
  return body.required("refined_draft", text({ min: 10, max: 100_000 }));
}

/** The parameters, as the answer echoes them. */
export function echoed(request: PlanRequest, nowMillis: number): object {
  return {
    weeks: request.weeks,
    level: request.level,
    org_id: request.orgId,
    additional_prompt: request.additionalPrompt,
    start_date: request.startDate,
    workout_preference: request.preference,
    generated_at: isoFromMillis(nowMillis),
  };
}
