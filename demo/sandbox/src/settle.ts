import { finishBackfills } from "./domain/backfill.ts";
import type { Services } from "./services.ts";
import { skipOverdue } from "./stores/activities.ts";
import { expireInvitations } from "./stores/invitations.ts";

type Context = Pick<Services, "database" | "ids" | "metrics" | "profileCache">;

/** What happens by itself as time passes, brought up to date before each request. Each of these looks into an index. */
export function settle(context: Context, nowMillis: number): void {
  skipOverdue(context.database, nowMillis);
  expireInvitations(context.database, nowMillis);
  finishBackfills(context, nowMillis);
}
