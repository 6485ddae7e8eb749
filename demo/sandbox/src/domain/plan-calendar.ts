import { type DayNumber, dateOf, dayNumberOf, mondayOf, WEEKDAYS, type Weekday } from "./calendar.ts";

/** contract 2.6: a planned workout, as plans and AI output carry it. */
export interface PlanWorkout {
  week: number;
  day: Weekday;
  phase?: string;
  workout_id?: string;
  workout_name: string;
  workout_description?: string | null;
  workout_type: string;
  workout_sub_type?: string | null;
  target_distance_in_meters?: number | null;
  target_duration_in_seconds?: number | null;
  target_pace?: string | null;
  target_pace_zone?: string | null;
  content_blocks?: unknown[];
}

/** Monday of the week of the start + 7 × (week - 1) + weekday; what would fall before the start is left out. */
export function planCalendar(
  workouts: readonly PlanWorkout[],
  startDate: string,
): { workout: PlanWorkout; day: DayNumber }[] {
  const start = dayNumberOf(startDate);
  const monday = mondayOf(start);
  return workouts
    .map((workout) => ({ workout, day: monday + 7 * (workout.week - 1) + WEEKDAYS.indexOf(workout.day) }))
    .filter(({ day }) => day >= start);
}

/** The Sunday of the last week. */
export function planEndDate(startDate: string, totalWeeks: number): string {
  return dateOf(mondayOf(dayNumberOf(startDate)) + 7 * totalWeeks - 1);
}

export type InstanceStatus = "scheduled" | "active" | "completed" | "cancelled";

interface InstanceSpan {
  start_date: string;
  end_date: string;
  total_weeks: number;
  cancelled_at: number | null;
}

export function instanceStatus(instance: InstanceSpan, today: DayNumber): InstanceStatus {
  if (instance.cancelled_at !== null) return "cancelled";
  if (today < dayNumberOf(instance.start_date)) return "scheduled";
  return today <= dayNumberOf(instance.end_date) ? "active" : "completed";
}

/** 1-based; week 1 before the start, the last week after the end. */
export function currentWeek(instance: InstanceSpan, today: DayNumber): number {
  const week = Math.floor((today - mondayOf(dayNumberOf(instance.start_date))) / 7) + 1;
  return Math.min(instance.total_weeks, Math.max(1, week));
}
