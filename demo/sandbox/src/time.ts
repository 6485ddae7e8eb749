/** The forms in which contract 1.11 writes times. */

export function isoFromMillis(millis: number): string {
  return `${new Date(Math.floor(millis / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

export function isoOrNull(millis: number | null): string | null {
  return millis === null ? null : isoFromMillis(millis);
}

export function secondsFromMillis(millis: number): number {
  return Math.floor(millis / 1000);
}

const DATETIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** An ISO 8601 datetime; without a zone it is read as UTC. */
export function parseDatetime(text: string): number | undefined {
  const match = DATETIME.exec(text);
  if (!match || !isCalendarDate(Number(match[1]), Number(match[2]), Number(match[3]))) return undefined;
  const millis = Date.parse(match[7] ? text : `${text}Z`);
  return Number.isNaN(millis) ? undefined : millis;
}

export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  return match !== null && isCalendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
