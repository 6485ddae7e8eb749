import type { Database } from "./database/database.ts";
import { skipOverdue } from "./stores/activities.ts";
import { expireInvitations } from "./stores/invitations.ts";

/** What happens by itself as time passes, brought up to date before each request. Each of these looks into an index. */
export function settle(database: Database, nowMillis: number): void {
  skipOverdue(database, nowMillis);
  expireInvitations(database, nowMillis);
}
