/** Calendar dates as day numbers: days since 1970-01-01, so that a week is plain arithmetic. */
export type DayNumber = number;

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const SECONDS_PER_DAY = 86_400;
const MILLIS_PER_DAY = SECONDS_PER_DAY * 1000;

export function dayNumberOf(date: string): DayNumber {
  return Date.parse(`${date}T00:00:00Z`) / MILLIS_PER_DAY;
}

export function dateOf(day: DayNumber): string {
  return new Date(day * MILLIS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
export function weekdayIndex(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayIndex(day);
}

/** `2026-W17`. The year of an ISO week is that of its Thursday. */
export function isoWeekName(day: DayNumber): string {
  const thursday = mondayOf(day) + 3;
  const year = Number(dateOf(thursday).slice(0, 4));
  const firstThursday = mondayOf(dayNumberOf(`${year}-01-04`)) + 3;
  const week = (thursday - firstThursday) / 7 + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

export function monthName(day: DayNumber): string {
  return dateOf(day).slice(0, 7);
}

export function firstOfMonth(day: DayNumber): DayNumber {
  return dayNumberOf(`${monthName(day)}-01`);
}

export function firstOfNextMonth(day: DayNumber): DayNumber {
  return firstOfMonth(firstOfMonth(day) + 31);
}
