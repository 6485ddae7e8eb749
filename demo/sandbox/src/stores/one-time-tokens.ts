import { randomText } from "../auth/secrets.ts";
import { type Database, insertRow } from "../database/database.ts";

export type OneTimeTokenKind = "verification" | "password_reset";

const TOKEN_LENGTH = 40;

/** A new token of a kind voids the older ones of the same address. */
export function createOneTimeToken(
  database: Database,
  kind: OneTimeTokenKind,
  email: string,
  expiresAtMillis: number,
): string {
  const token = randomText(TOKEN_LENGTH);
  database.transaction(() => {
    deleteOneTimeTokens(database, kind, email);
    insertRow(database, "one_time_tokens", { token, kind, email, expires_at: expiresAtMillis });
  });
  return token;
}

/** The address a usable token was made for. */
export function emailOfToken(
  database: Database,
  kind: OneTimeTokenKind,
  token: string,
  nowMillis: number,
): string | undefined {
  return database.first<{ email: string }>(
    "SELECT email FROM one_time_tokens WHERE token = ? AND kind = ? AND expires_at > ?",
    token,
    kind,
    nowMillis,
  )?.email;
}

export function deleteOneTimeTokens(database: Database, kind: OneTimeTokenKind, email: string): void {
  database.run("DELETE FROM one_time_tokens WHERE kind = ? AND email = ?", kind, email);
}
