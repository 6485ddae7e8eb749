import type { Database } from "../database/database.ts";
import { groupBy } from "../collections.ts";
import { type InstanceRow, listCurrentInstances } from "../stores/plans.ts";
import { dateOf, type DayNumber } from "./calendar.ts";
import { currentWeek, instanceStatus } from "./plan-calendar.ts";

export interface PlanProgress {
  plan_instance_id: string;
  name: string;
  status: string;
  current_week: number;
  total_weeks: number;
}

/** Active or scheduled instances, primary first. */
export function currentPlans(
  database: Database,
  athletes: readonly { userId: string; today: DayNumber }[],
): Map<string, (PlanProgress & { is_primary: boolean })[]> {
  const earliest = Math.min(...athletes.map(({ today }) => today));
  const userIds = athletes.map(({ userId }) => userId);
  const instances = groupBy(listCurrentInstances(database, userIds, dateOf(earliest)), (instance) => instance.user_id);
  return new Map(
    athletes.map(({ userId, today }) => [
      userId,
      (instances.get(userId) ?? [])
        .filter((instance) => instance.end_date >= dateOf(today))
        .map((instance) => ({ ...planProgress(instance, today), is_primary: instance.is_primary === 1 })),
    ]),
  );
}

function planProgress(instance: InstanceRow, today: DayNumber): PlanProgress {
  return {
    plan_instance_id: instance.plan_instance_id,
    name: instance.name,
    status: instanceStatus(instance, today),
    current_week: currentWeek(instance, today),
    total_weeks: instance.total_weeks,
  };
}
