import type { Database } from "../database/database.ts";
import { findUser, type Integrations, updateUser } from "./users.ts";

export const PROVIDERS = ["strava", "garmin", "apple_health"] as const;
export type Provider = (typeof PROVIDERS)[number];

/** An account at a provider that a user has linked. What was imported from it stays when the link goes. */
export interface ConnectionRow {
  user_id: string;
  provider: Provider;
  provider_user_id: string | null;
  /** What the provider issued; null where there is none, as with uploads from a phone. */
  access_token: string | null;
  connected_at: number;
  last_sync_at: number | null;
  backfill: "none" | "queued" | "done";
}

export function findConnection(database: Database, userId: string, provider: Provider): ConnectionRow | undefined {
  return database.first<ConnectionRow>("SELECT * FROM connections WHERE user_id = ? AND provider = ?", userId, provider);
}

export function listConnections(database: Database, userId: string): ConnectionRow[] {
  return database.all<ConnectionRow>("SELECT * FROM connections WHERE user_id = ?", userId);
}

export function connect(database: Database, row: ConnectionRow): void {
  database.transaction(() => {
    database.run(
      `INSERT INTO connections (user_id, provider, provider_user_id, access_token, connected_at, last_sync_at, backfill)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET provider_user_id = excluded.provider_user_id, access_token = excluded.access_token,
         connected_at = excluded.connected_at, last_sync_at = excluded.last_sync_at, backfill = excluded.backfill`,
      row.user_id, row.provider, row.provider_user_id, row.access_token, row.connected_at, row.last_sync_at, row.backfill,
    );
    markConnected(database, row.user_id, row.provider, true);
  });
}

/** Whether there was a connection. */
export function disconnect(database: Database, userId: string, provider: Provider): boolean {
  return database.transaction(() => {
    const removed = database.run("DELETE FROM connections WHERE user_id = ? AND provider = ?", userId, provider);
    markConnected(database, userId, provider, false);
    return removed > 0;
  });
}

/** The profile carries the plain fact, so that rosters need no join. */
function markConnected(database: Database, userId: string, provider: Provider, connected: boolean): void {
  const integrations = JSON.parse(findUser(database, userId)!.integrations) as Integrations;
  updateUser(database, userId, { integrations: JSON.stringify({ ...integrations, [provider]: { connected } }) });
}
