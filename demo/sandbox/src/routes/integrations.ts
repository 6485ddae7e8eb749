import { backfillState } from "../domain/backfill.ts";
import type { Api, Call } from "../http/api.ts";
import { ok } from "../http/envelopes.ts";
import { type ConnectionRow, listConnections, PROVIDERS } from "../stores/connections.ts";
import { isoFromMillis, isoOrNull } from "../time.ts";

export function addIntegrationRoutes(api: Api): void {
  api.operation("integrations.status", "GET", "/integrations/status", { auth: "user" }, status);
}

// contract 12, integrations.status
function status(call: Call<"user">): Response {
  const rows = listConnections(call.services.database, call.caller.userId);
  const entries = PROVIDERS.map((provider) => [provider, connectionView(rows.find((row) => row.provider === provider), call.nowMillis)]);
  return ok(Object.fromEntries(entries));
}

function connectionView(row: ConnectionRow | undefined, nowMillis: number): object {
  if (!row) return { connected: false, status: "disconnected" };
  return {
    connected: true,
    status: "connected",
    provider_user_id: row.provider_user_id,
    connected_at: isoFromMillis(row.connected_at),
    last_sync_at: isoOrNull(row.last_sync_at),
    backfill: backfillState(row, nowMillis),
  };
}
