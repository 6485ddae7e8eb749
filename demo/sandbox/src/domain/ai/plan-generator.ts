import { generationFailed, noExistingWorkouts } from "../../http/errors.ts";
import type { Fields } from "../../validation.ts";
import type { WorkoutRow } from "../../stores/workouts.ts";
import { dateOf, dayNumberOf, mondayOf, WEEKDAYS, type Weekday } from "../calendar.ts";
import type { PlanWorkout } from "../plan-calendar.ts";
import { SESSIONS } from "../session-builder.ts";
import { shownWorkout } from "../workout-fields.ts";
import { readDraft, writeWeek } from "./draft-text.ts";
import { chooseFromLibrary, contentOf } from "./library-choice.ts";
import type { PlanRequest } from "./plan-request.ts";
import { designWeeks, type DraftSession, type DraftWeek, weekdaysIn } from "./week-design.ts";

/** contract 18: the AI coach of the sandbox is a function of the request, of the library and of the club's principle. */
export interface Ground {
  request: PlanRequest;
  principle: string;
  /** Workout days of the coach, for a prompt that names none. */
  coachDays: readonly Weekday[];
  library: readonly WorkoutRow[];
}

/** A prompt with this word makes the generation fail half-way, for tests of clients. */
const FAILURE_WORD = "SANDBOX_FAIL";

export function requireSuccess({ request }: Ground): void {
  if (request.additionalPrompt?.includes(FAILURE_WORD)) throw generationFailed();
}

export function designDraft(ground: Ground): DraftWeek[] {
  const { request, principle, coachDays, library } = ground;
  const prompt = request.additionalPrompt ?? "";
  const named = weekdaysIn(prompt);
  const intent = {
    weeks: request.weeks,
    level: request.level,
    days: named.length > 0 ? named : coachDays,
    wishes: `${prompt}\n${principle}`,
  };
  return chooseFromLibrary(designWeeks(intent), library, request.preference);
}

export function draftPieces(ground: Ground, weeks: readonly DraftWeek[]): string[] {
  return weeks.map((week) => writeWeek(week, ground.request.startDate));
}

/** What the edited text says; prose without weeks leaves the design to the generator. */
export function weeksOfDraft(ground: Ground, refinedDraft: string, body: Fields): DraftWeek[] {
  const { request, library } = ground;
  const read = readDraft(refinedDraft, request.weeks);
  if (!read) return designDraft({ ...ground, request: { ...request, additionalPrompt: `${request.additionalPrompt ?? ""}\n${refinedDraft}` } });
  if (read.length !== request.weeks) throw body.invalid("weeks");
  return chooseFromLibrary(read, library, request.preference).map((week, index) => ({
    ...week,
    // What the coach wrote in brackets stays, if the library has it.
    sessions: week.sessions.map((session, place) => {
      const written = read[index]!.sessions[place]!;
      return named(library, written) ? written : session;
    }),
  }));
}

/** Ordered by week and day, as `plans.create` takes it. */
export function workoutsOf(ground: Ground, week: DraftWeek): PlanWorkout[] {
  return week.sessions.map((session) => {
    const date = dateFor(ground.request.startDate, week.week, session.day);
    return {
      week: week.week,
      day: session.day,
      phase: week.phase,
      ...contentFor(ground, session),
      ...(date === null ? {} : { target_complete_date: date }),
    };
  });
}

function contentFor({ library, request }: Ground, session: DraftSession) {
  const workout = named(library, session);
  if (workout) return { workout_id: workout.workout_id, ...shownWorkout(contentOf(workout)) };
  if (request.preference === "strict_existing") throw noExistingWorkouts();
  return shownWorkout(SESSIONS[session.kind](session.meters));
}

function named(library: readonly WorkoutRow[], session: DraftSession): WorkoutRow | undefined {
  return session.libraryName === null ? undefined : library.find((workout) => workout.workout_name === session.libraryName);
}

function dateFor(startDate: string | null, week: number, day: Weekday): string | null {
  if (startDate === null) return null;
  return dateOf(mondayOf(dayNumberOf(startDate)) + 7 * (week - 1) + WEEKDAYS.indexOf(day));
}
