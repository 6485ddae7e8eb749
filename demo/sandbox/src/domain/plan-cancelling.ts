import type { Database } from "../database/database.ts";
import type { InstanceRow } from "../stores/plans.ts";
import { findUser, timezoneOf } from "../stores/users.ts";
import { dateOf } from "./calendar.ts";
import { localDay } from "./timezones.ts";

/** contract 14, instances.cancel: what is scheduled from today on goes, what is past stays. */
export function cancelInstance(database: Database, instance: InstanceRow, nowMillis: number): void {
  const timezone = timezoneOf(findUser(database, instance.user_id)!);
  const today = dateOf(localDay(timezone, Math.floor(nowMillis / 1000)));
  database.transaction(() => {
    database.run(
      "DELETE FROM activities WHERE plan_instance_id = ? AND status = 'scheduled' AND scheduled_date >= ?",
      instance.plan_instance_id,
      today,
    );
    database.run(
      "UPDATE plan_instances SET cancelled_at = ?, is_primary = 0, updated_at = ? WHERE plan_instance_id = ?",
      nowMillis,
      nowMillis,
      instance.plan_instance_id,
    );
  });
}
