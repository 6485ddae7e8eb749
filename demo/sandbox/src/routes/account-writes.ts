import type { Call } from "../http/api.ts";
import { rescheduleOverdue } from "../stores/activities.ts";
import { findUser, timezoneOf, updateUser, type UserRow } from "../stores/users.ts";

/** Writes an account, and brings along what hangs on it: figures by local day, answers kept for a while, overdue times. */
export function changeAccount(call: Call<"user">, user: UserRow, changes: Partial<UserRow>): UserRow {
  const { database, metrics, profileCache } = call.services;
  return database.transaction(() => {
    updateUser(database, user.user_id, { ...changes, updated_at: call.nowMillis });
    const changed = findUser(database, user.user_id)!;
    const timezone = timezoneOf(changed);
    if (timezone !== timezoneOf(user)) {
      rescheduleOverdue(database, user.user_id, timezone);
      metrics.forget(user.user_id);
    }
    profileCache.forget(user.user_id);
    return changed;
  });
}
