import { type ActivityRow, overdueAt, placedAt } from "../stores/activities.ts";
import { trainingLoadOf } from "./training-load.ts";

/** Fills in what follows from the other fields of an activity. */
export function completedRow(row: ActivityRow, timezone: string): ActivityRow {
  const isCompleted = row.status === "completed";
  const endMillis = row.start_time_seconds === null ? null : (row.start_time_seconds + (row.duration_seconds ?? 0)) * 1000;
  return {
    ...row,
    training_load: isCompleted ? trainingLoadOf(row.duration_seconds, row.perceived_effort) : null,
    completed_at: isCompleted ? (row.completed_at ?? endMillis) : null,
    placed_at: placedAt(row),
    overdue_at: overdueAt(row, timezone),
  };
}
