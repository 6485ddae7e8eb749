import { type DayNumber, SECONDS_PER_DAY } from "./calendar.ts";

/**
 * Calendar days of a place. Asking Intl takes long, so the offset of a whole week is remembered when it is the same at both
 * ends; only in a week in which clocks change is each moment asked for.
 */

const SECONDS_PER_WEEK = 7 * SECONDS_PER_DAY;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsetsByWeek = new Map<string, Map<number, number | "changes">>();

export function isTimezone(name: string): boolean {
  if (formatters.has(name)) return true;
  try {
    formatterFor(name);
    return true;
  } catch {
    return false;
  }
}

/** What to add to UTC to get the local time. */
export function offsetSecondsAt(timezone: string, epochSeconds: number): number {
  if (timezone === "UTC") return 0;
  const known = offsetOfWeek(timezone, Math.floor(epochSeconds / SECONDS_PER_WEEK));
  return known === "changes" ? computeOffsetSeconds(timezone, epochSeconds) : known;
}

function offsetOfWeek(timezone: string, week: number): number | "changes" {
  let weeks = offsetsByWeek.get(timezone);
  if (!weeks) offsetsByWeek.set(timezone, (weeks = new Map()));
  let offset = weeks.get(week);
  if (offset === undefined) {
    const atStart = computeOffsetSeconds(timezone, week * SECONDS_PER_WEEK);
    const atEnd = computeOffsetSeconds(timezone, (week + 1) * SECONDS_PER_WEEK);
    offset = atStart === atEnd ? atStart : "changes";
    weeks.set(week, offset);
  }
  return offset;
}

export function localDay(timezone: string, epochSeconds: number): DayNumber {
  return Math.floor((epochSeconds + offsetSecondsAt(timezone, epochSeconds)) / SECONDS_PER_DAY);
}

/** The moment a local day begins. */
export function startOfLocalDay(timezone: string, day: DayNumber): number {
  return epochSecondsAt(timezone, day, 0);
}

/** The moment at which clocks of the place show that many seconds after midnight of that day. */
export function epochSecondsAt(timezone: string, day: DayNumber, secondsOfDay: number): number {
  const asUtc = day * SECONDS_PER_DAY + secondsOfDay;
  const guess = asUtc - offsetSecondsAt(timezone, asUtc);
  // The offset at the guess may be another one when the clocks change between the two.
  return asUtc - offsetSecondsAt(timezone, guess);
}

function formatterFor(timezone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timezone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(timezone, formatter);
  }
  return formatter;
}

function computeOffsetSeconds(timezone: string, epochSeconds: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterFor(timezone).formatToParts(epochSeconds * 1000)) parts[type] = Number(value);
  const local = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!, parts.second!);
  return local / 1000 - Math.floor(epochSeconds);
}
