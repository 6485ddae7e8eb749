import type { ContentBlock, PlanCreateBody, TrainingPlan, Workout, WorkoutContent } from '@nexrex/astral';
import { freshName } from './groups.js';
import type { Person, World } from './world.js';

/** The sample of contract 2.6. */
export const repeats = {
  workout_name: '6 x 800 m', workout_description: 'Track intervals', workout_type: 'run', workout_sub_type: 'interval-run',
  target_distance_in_meters: 9800, target_pace: '4:05', target_pace_zone: 'z5',
  content_blocks: [
    { type: 'warm-up', block_distance_in_meters: 2000, block_pace: 'z1', block_length_target: 'distance', block_intensity_target: 'pace', block_repeat: 1 },
    {
      type: 'interval', block_repeat: 6,
      blocks: [
        { type: 'run', block_distance_in_meters: 800, block_heart_rate_zone: 'z5', block_length_target: 'distance', block_intensity_target: 'heartrate' },
        { type: 'recovery-run', block_duration_in_seconds: 90, block_power_watts: 140, block_length_target: 'duration', block_intensity_target: 'power' },
      ],
    },
    { type: 'cool-down', block_duration_in_seconds: 900, block_pace: 'z1', block_length_target: 'duration', block_intensity_target: 'pace' },
  ] satisfies ContentBlock[],
} satisfies WorkoutContent;

const easyHour = { workout_name: 'Easy hour', workout_type: 'run', workout_sub_type: 'easy-run', target_duration_in_seconds: 3600 } satisfies WorkoutContent;

/** Two weeks, three sessions. */
export const twoWeeks = (): PlanCreateBody => ({
  training_plan_name: freshName('Plan'), training_plan_description: 'For a test', type: 'run', level: 'intermediate', duration_in_weeks: 2, visibility: 'org',
  preferred_workout_days: { tuesday: true, saturday: true, monday: false },
  workouts: [
    { week: 1, day: 'tuesday', phase: 'base', ...repeats },
    { week: 1, day: 'saturday', phase: 'base', ...easyHour },
    { week: 2, day: 'tuesday', phase: 'taper', ...easyHour },
  ],
});

export const freshPlan = async ({ open }: World, changes: Partial<PlanCreateBody> = {}): Promise<TrainingPlan> =>
  (await open('head')).plans.create({ ...twoWeeks(), ...changes });

export const freshWorkout = async ({ open }: World, changes: Partial<WorkoutContent> = {}): Promise<Workout> =>
  (await open('head')).workouts.create({ ...repeats, ...changes });

const dayMillis = 86_400_000;
export const addDays = (date: string, days: number): string => new Date(Date.parse(date) + days * dayMillis).toISOString().slice(0, 10);

/** A Monday that lies ahead in every time zone. */
export function mondayAhead(weeks = 1): string {
  const today = new Date();
  return addDays(today.toISOString(), 8 - (today.getUTCDay() || 7) + 7 * weeks);
}

/** The first Monday after today, where the person is. */
export function nextMonday(timezone: string | null | undefined): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: timezone ?? 'UTC' }).format(new Date());
  return addDays(today, 8 - (new Date(today).getUTCDay() || 7));
}

export interface Assigned {
  planId: string;
  instanceId: string;
}

/** A plan of two weeks that an athlete is to follow from a Monday on. */
export async function assign(world: World, { person = 'athlete' as Person, start = mondayAhead(), planId = '' } = {}): Promise<Assigned> {
  const plan = planId || (await freshPlan(world)).training_plan_id;
  const coach = await world.open('head');
  const { results } = await coach.plans.assign({ training_plan_id: plan, user_ids: [world.userIds[person]], start_date: start, is_primary: false });
  return { planId: plan, instanceId: results[0]!.plan_instance_id! };
}
