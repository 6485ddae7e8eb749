import { noExistingWorkouts } from "../../http/errors.ts";
import type { WorkoutRow } from "../../stores/workouts.ts";
import type { SessionKind } from "../session-builder.ts";
import type { WorkoutContent } from "../workout-fields.ts";
import type { WorkoutPreference } from "./plan-request.ts";
import type { DraftSession, DraftWeek } from "./week-design.ts";

/** contract 10, `workout_preference`: which workouts of the library stand for the sessions of a draft. */

const SUB_TYPES: Readonly<Record<SessionKind, readonly string[]>> = {
  easy: ["easy-run"],
  recovery: ["recovery-run", "easy-run"],
  long: ["long-run"],
  tempo: ["tempo-run", "tempo", "race-pace-run"],
  intervals: ["interval-run", "fartlek"],
  hills: ["hill-run"],
  strength: ["cross-training"],
};

export function chooseFromLibrary(weeks: readonly DraftWeek[], library: readonly WorkoutRow[], preference: WorkoutPreference): DraftWeek[] {
  if (preference === "ai_generate") return [...weeks];
  const runs = library.filter((workout) => workout.workout_type === "run");
  if (preference === "strict_existing" && runs.length === 0) throw noExistingWorkouts();
  return weeks.map((week) => ({ ...week, sessions: week.sessions.map((session) => choose(session, library, runs, preference)) }));
}

function choose(
  session: DraftSession,
  library: readonly WorkoutRow[],
  runs: readonly WorkoutRow[],
  preference: WorkoutPreference,
): DraftSession {
  const sameKind = library.filter((workout) => SUB_TYPES[session.kind].includes(workout.workout_sub_type ?? ""));
  // Library only: what comes nearest in length is better than nothing of the kind.
  const candidates = sameKind.length > 0 || preference !== "strict_existing" ? sameKind : runs;
  const best = candidates.toSorted((a, b) => gap(a, session) - gap(b, session))[0];
  if (!best) return session;
  const { target_distance_in_meters: meters } = contentOf(best);
  return { ...session, libraryName: best.workout_name, meters: meters ?? session.meters };
}

function gap(workout: WorkoutRow, session: DraftSession): number {
  return Math.abs((contentOf(workout).target_distance_in_meters ?? 0) - session.meters);
}

export function contentOf(workout: WorkoutRow): WorkoutContent {
  return JSON.parse(workout.content) as WorkoutContent;
}
