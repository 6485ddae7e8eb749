import { type Database, insertRow } from "../database/database.ts";

export type OAuthProvider = "strava" | "garmin";

/** A consent that was begun. Its token stands in the `state` of one provider and is the request token of the other. */
export interface AttemptRow {
  request_token: string;
  provider: OAuthProvider;
  user_id: string;
  return_url: string;
  expires_at: number;
}

export function insertAttempt(database: Database, row: AttemptRow): void {
  insertRow(database, "oauth_attempts", { ...row });
}

export function findAttempt(database: Database, provider: OAuthProvider, requestToken: string, nowMillis: number): AttemptRow | undefined {
  return database.first<AttemptRow>(
    "SELECT * FROM oauth_attempts WHERE request_token = ? AND provider = ? AND expires_at > ?",
    requestToken,
    provider,
    nowMillis,
  );
}

/** An attempt is used once, whatever comes of it. */
export function takeAttempt(database: Database, provider: OAuthProvider, requestToken: string, nowMillis: number): AttemptRow | undefined {
  const attempt = findAttempt(database, provider, requestToken, nowMillis);
  if (attempt) database.run("DELETE FROM oauth_attempts WHERE request_token = ?", requestToken);
  return attempt;
}

/** What the provider's consent page hands out for one attempt. */
export interface GrantRow {
  code: string;
  provider: OAuthProvider;
  request_token: string;
  provider_user_id: string;
  expires_at: number;
}

export function insertGrant(database: Database, row: GrantRow): void {
  database.run("DELETE FROM oauth_grants WHERE expires_at <= ?", row.expires_at - 3_600_000);
  insertRow(database, "oauth_grants", { ...row });
}

export function takeGrant(
  database: Database,
  { provider, request_token: requestToken }: AttemptRow,
  code: string,
  nowMillis: number,
): GrantRow | undefined {
  const grant = database.first<GrantRow>(
    "SELECT * FROM oauth_grants WHERE code = ? AND provider = ? AND request_token = ? AND expires_at > ?",
    code,
    provider,
    requestToken,
    nowMillis,
  );
  if (grant) database.run("DELETE FROM oauth_grants WHERE code = ?", code);
  return grant;
}
