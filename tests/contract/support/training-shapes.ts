import type { AssignmentResult } from '@nexrex/astral';
import { amount, anyText, between, check, count, date, flag, id, listOf, millis, object, oneOf, optional, pace, text, url, type Shape } from './shapes.js';

/** Contract 2.6. */
const zone = oneOf('z1', 'z2', 'z3', 'z4', 'z5', 'z6');
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const step = {
  type: oneOf('warm-up', 'run', 'interval', 'recovery-run', 'cool-down'), block_distance_in_meters: optional(amount), block_duration_in_seconds: optional(amount),
  block_length_target: optional(oneOf('distance', 'duration')), block_intensity_target: optional(oneOf('pace', 'heartrate', 'power')), block_pace: optional(zone),
  block_heart_rate_zone: optional(oneOf('z1', 'z2', 'z3', 'z4', 'z5')), block_power_watts: optional(amount), block_repeat: optional(between(1, 100)),
};

const content = {
  workout_name: text, workout_description: optional(anyText), workout_type: oneOf('run', 'bike', 'swim', 'strength', 'walk', 'hike'), workout_sub_type: optional(text),
  target_distance_in_meters: optional(amount), target_duration_in_seconds: optional(amount), target_pace: optional(pace), target_pace_zone: optional(zone),
  content_blocks: optional(listOf(object({ ...step, blocks: optional(listOf(object(step), { atLeast: 1 })) }))),
};

export const workout = (more: Record<string, Shape> = {}): Shape =>
  object({ workout_id: id, ...content, org_id: id, owner_id: id, created_at: millis, updated_at: millis, ...more });

const place = { week: between(1, 52), day: oneOf(...weekdays), phase: optional(oneOf('base', 'build', 'peak', 'taper')) };
export const planWorkout = object({ ...place, ...content, workout_id: optional(id), target_complete_date: optional(date) });
export const instanceWorkout = (more: Record<string, Shape> = {}): Shape =>
  object({
    ...place, ...content, workout_id: id, target_complete_date: date, plan_instance_id: id, status: oneOf('scheduled', 'completed', 'skipped'), activity_id: optional(id), ...more,
  });

const days = check('weekdays', (value) => typeof value === 'object' && value !== null && Object.entries(value).every(([day, is]) => weekdays.includes(day) && typeof is === 'boolean'));
export const plan = (more: Record<string, Shape> = {}): Shape =>
  object({
    training_plan_id: id, training_plan_name: text, training_plan_description: optional(anyText), type: oneOf('run', 'bike', 'swim', 'strength', 'custom'),
    level: oneOf('basic', 'intermediate', 'advanced'), duration_in_weeks: between(1, 52), visibility: oneOf('public', 'org', 'private', 'system'), org_id: optional(id),
    owner_id: id, coach_id: optional(id), coach_name: optional(text), cover_image_url: optional(url), preferred_workout_days: days, created_at: millis, updated_at: millis,
    workouts: listOf(planWorkout), ...more,
  });

export const instance = (more: Record<string, Shape> = {}): Shape =>
  object({
    plan_instance_id: id, training_plan_id: id, user_id: id, org_id: id, group_id: optional(id), name: text, status: oneOf('active', 'scheduled', 'completed', 'cancelled'),
    is_primary: flag, start_date: date, end_date: date, current_week: between(1, 52), total_weeks: between(1, 52), completed_workouts: count, total_workouts: count,
    assigned_by: optional(id), created_at: millis, updated_at: millis, ...more,
  });

export const assignmentResult = object({
  user_id: id, status: oneOf('accepted', 'refused'), plan_instance_id: optional(id), reason: optional(oneOf('INSUFFICIENT_PERMISSIONS', 'ALREADY_ENROLLED', 'NOT_A_MEMBER')),
});
/** Status and reason of each athlete. */
export const outcomes = ({ results }: { results: AssignmentResult[] }): Record<string, string> =>
  Object.fromEntries(results.map(({ user_id, status, reason }) => [user_id, reason ?? status]));
