import { dateOf, type DayNumber, dayNumberOf, mondayOf, WEEKDAYS, type Weekday } from "../calendar.ts";
import type { SessionKind } from "../session-builder.ts";
import type { DraftSession, DraftWeek } from "./week-design.ts";
import { phaseOf } from "../periodization.ts";

/** The draft as a coach reads and edits it, one line a day, and the way back. */

const KIND_WORDS: Readonly<Record<SessionKind, string>> = {
  easy: "easy",
  recovery: "recovery",
  long: "long run",
  tempo: "tempo",
  intervals: "intervals",
  hills: "hills",
  strength: "strength",
};

const STRENGTH_MINUTES = 40;

/** With a start date each week tells when it begins. */
export function writeWeek(week: DraftWeek, startDate: string | null): string {
  const monday = startDate === null ? null : mondayOf(dayNumberOf(startDate)) + 7 * (week.week - 1);
  const lines = WEEKDAYS.map((day) => writeDay(day, week.sessions.find((session) => session.day === day)));
  return `${heading(week, monday)}\n${lines.join("\n")}\n`;
}

function heading({ week, phase }: DraftWeek, monday: DayNumber | null): string {
  return `Week ${week} (${phase})${monday === null ? "" : ` from ${dateOf(monday)}`}`;
}

function writeDay(day: Weekday, session: DraftSession | undefined): string {
  const name = day[0]!.toUpperCase() + day.slice(1, 3);
  if (!session) return `${name}: rest`;
  const length = session.kind === "strength" ? `${STRENGTH_MINUTES} min` : `${session.meters / 1000} km`;
  const library = session.libraryName === null ? "" : ` [${session.libraryName}]`;
  return `${name}: ${length} ${KIND_WORDS[session.kind]}${library}`;
}

const HEADING = /^\W*week\s+(\d{1,3})\b(?:\s*\((\w+)\))?/i;
const DAY = /^\W*(mon|tue|wed|thu|fri|sat|sun)\w*\W*[:\-–]\s*(.+)$/i;

/** undefined when the text has no weeks in it: prose that only says what is wished. */
export function readDraft(text: string, totalWeeks: number): DraftWeek[] | undefined {
  const weeks: DraftWeek[] = [];
  for (const line of text.split(/\r?\n/)) {
    const started = HEADING.exec(line);
    if (started) {
      const week = weeks.length + 1;
      weeks.push({ week, phase: phaseNamed(started[2]) ?? phaseOf(week, totalWeeks), sessions: [] });
      continue;
    }
    const day = DAY.exec(line);
    const session = day && weeks.length > 0 ? readSession(day[1]!, day[2]!) : undefined;
    const sessions = weeks.at(-1)?.sessions;
    if (session && sessions && !sessions.some((other) => other.day === session.day)) sessions.push(session);
  }
  for (const week of weeks) week.sessions.sort((a, b) => WEEKDAYS.indexOf(a.day) - WEEKDAYS.indexOf(b.day));
  return weeks.length === 0 ? undefined : weeks;
}

function phaseNamed(name: string | undefined): DraftWeek["phase"] | undefined {
  return (["base", "build", "peak", "taper"] as const).find((phase) => phase === name?.toLowerCase());
}

const DEFAULT_METERS = 6000;

function readSession(dayName: string, words: string): DraftSession | undefined {
  if (/^(rest|off)\b/i.test(words.trim())) return undefined;
  const day = WEEKDAYS.find((weekday) => weekday.startsWith(dayName.toLowerCase()))!;
  const kilometers = /(\d{1,3}(?:[.,]\d{1,2})?)\s*km\b/i.exec(words);
  const meters = kilometers ? Number(kilometers[1]!.replace(",", ".")) * 1000 : DEFAULT_METERS;
  const libraryName = /\[([^\]]{1,100})\]/.exec(words)?.[1] ?? null;
  return { day, kind: kindIn(words), meters: Math.min(100_000, Math.max(1000, meters)), libraryName };
}

const KIND_PATTERNS: readonly (readonly [RegExp, SessionKind])[] = [
  [/strength|gym|mobility/i, "strength"],
  [/interval|repeat|\d\s*x\s*\d|fartlek|track/i, "intervals"],
  [/hill/i, "hills"],
  [/tempo|threshold|race pace/i, "tempo"],
  [/long/i, "long"],
  [/recovery|jog/i, "recovery"],
];

function kindIn(words: string): SessionKind {
  return KIND_PATTERNS.find(([pattern]) => pattern.test(words))?.[1] ?? "easy";
}
