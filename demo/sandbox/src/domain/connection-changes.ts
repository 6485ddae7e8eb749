import type { Database } from "../database/database.ts";
import { connect, disconnect, findConnection, PROVIDERS } from "../stores/connections.ts";
import { boolean, type Fields } from "../validation.ts";

type Apply = (database: Database, userId: string, nowMillis: number) => void;

/** contract 4, users.update, `integrations`: read from everybody; the caller applies it for administrators only. */
export function readConnectionChanges(body: Fields): Apply {
  const integrations = body.optionalObject("integrations");
  const wanted = PROVIDERS.flatMap((provider) => {
    const connected = integrations?.optionalObject(provider)?.optional("connected", boolean);
    return connected === undefined ? [] : [{ provider, connected }];
  });
  return (database, userId, nowMillis) => {
    for (const { provider, connected } of wanted) {
      if (!connected) disconnect(database, userId, provider);
      else if (!findConnection(database, userId, provider)) {
        connect(database, {
          user_id: userId,
          provider,
          provider_user_id: null,
          access_token: null,
          connected_at: nowMillis,
          last_sync_at: null,
          backfill: "none",
        });
      }
    }
  };
}
