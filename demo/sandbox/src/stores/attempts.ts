import { type Database, insertRow } from "../database/database.ts";
import { rateLimited } from "../http/errors.ts";

/** The three limits of contract 1.5 that count by e-mail address. */
export const ATTEMPT_LIMITS = {
  verification: { max: 3, windowMillis: 3_600_000 },
  password_reset: { max: 3, windowMillis: 3_600_000 },
  failed_login: { max: 10, windowMillis: 900_000 },
} as const;

export type AttemptKind = keyof typeof ATTEMPT_LIMITS;

/** 429 until the oldest of the counted attempts leaves the window. */
export function requireAttemptLeft(database: Database, kind: AttemptKind, email: string, nowMillis: number): void {
  const { max, windowMillis } = ATTEMPT_LIMITS[kind];
  database.run("DELETE FROM attempts WHERE kind = ? AND email = ? AND attempted_at <= ?", kind, email, nowMillis - windowMillis);
  const times = database.all<{ attempted_at: number }>(
    "SELECT attempted_at FROM attempts WHERE kind = ? AND email = ? ORDER BY attempted_at DESC LIMIT ?",
    kind,
    email,
    max,
  );
  if (times.length < max) return;
  const freeAtMillis = times.at(-1)!.attempted_at + windowMillis;
  throw rateLimited(Math.max(1, Math.ceil((freeAtMillis - nowMillis) / 1000)));
}

export function recordAttempt(database: Database, kind: AttemptKind, email: string, nowMillis: number): void {
  insertRow(database, "attempts", { kind, email, attempted_at: nowMillis });
}

export function forgetAttempts(database: Database, kind: AttemptKind, email: string): void {
  database.run("DELETE FROM attempts WHERE kind = ? AND email = ?", kind, email);
}

/** One more mail to an address, or 429. */
export function countMailRequest(
  database: Database,
  kind: "verification" | "password_reset",
  email: string,
  nowMillis: number,
): void {
  requireAttemptLeft(database, kind, email, nowMillis);
  recordAttempt(database, kind, email, nowMillis);
}
