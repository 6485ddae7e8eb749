import assert from 'node:assert/strict';
import type { ChatReply, GeneratedPlan, PlanDraft } from '@nexrex/astral';
import { forbidden, invalid, notFound, type Args, type OperationCases, type Refusal } from '../support/cases.js';
import { amount, between, conforms, date, exactly, id, iso, listOf, object, oneOf, optional, text, type Shape } from '../support/shapes.js';
import { planWorkout } from '../support/training-shapes.js';
import type { World } from '../support/world.js';

const wanted = (world: World): Args => ({ weeks: 3, level: 'intermediate', org_id: world.orgId, additional_prompt: 'Focus on 5K speed', start_date: '2026-05-04' });

/** Contract 10: the parameters come back with the time of generation. */
export const parametersOf = (args: Args): Shape =>
  object({
    weeks: exactly(args.weeks), level: exactly(args.level), org_id: exactly(args.org_id), additional_prompt: optional(exactly(args.additional_prompt)),
    start_date: optional(date), workout_preference: exactly(args.workout_preference ?? 'ai_generate'), generated_at: iso,
  });

export function checkDraft(answer: PlanDraft, _: World, args: Args): void {
  conforms(object({ draft: text, training_principle: text, parameters: parametersOf(args) }), answer);
  const weeks = answer.draft.match(/^Week \d+/gm) ?? [];
  assert.deepEqual(weeks, Array.from({ length: args.weeks as number }, (_, index) => `Week ${index + 1}`));
}

const refusals = (more: (world: World) => Args | Promise<Args> = wanted): Record<string, Refusal> => {
  const changed = (change: Args) => async (world: World) => ({ ...(await more(world)), ...change });
  return {
    'an athlete asks': { as: 'athlete', error: forbidden },
    'the feature is off': { as: 'stranger', error: { name: 'PermissionError', status: 403, code: 'FEATURE_DISABLED', field: 'coach_agent' } },
    'the weeks are too many': { args: changed({ weeks: 53 }), error: invalid('weeks') },
    'the level is unknown': { args: changed({ level: 'expert' }), error: invalid('level') },
    'the workout preference is unknown': { args: changed({ workout_preference: 'any' }), error: invalid('workout_preference') },
    'the organization is unknown': { args: changed({ org_id: 'org_unknown' }), error: notFound('ORGANIZATION') },
    'the organization is another one': { args: async (world) => ({ ...(await more(world)), org_id: world.otherOrgId }), error: forbidden },
  };
};

const failing = (world: World): Args => ({ ...wanted(world), additional_prompt: 'SANDBOX_FAIL' });
const generationFailed = { name: 'ServerError', status: 500, code: 'AI_GENERATION_FAILED', message: 'AI generation failed' } as const;

const generateDraft: OperationCases = {
  as: 'head',
  args: wanted,
  check: checkDraft,
  refusals: { ...refusals(), 'the model fails': { args: failing, error: generationFailed } },
  wrongField: { set: 'data.parameters.weeks:"3"', path: '$.parameters.weeks' },
  choice: { field: 'data.parameters.level', read: (answer: PlanDraft) => answer.parameters.level },
};

const generateDraftStream: OperationCases = { as: 'head', args: wanted, check: checkDraft, refusals: refusals(), isStream: true };

/** A draft of the sandbox's, edited as a coach would. */
async function refined(world: World): Promise<Args> {
  const astral = await world.open('head');
  const { draft } = await astral.aiCoach.generateDraft(wanted(world) as never);
  return { ...wanted(world), refined_draft: draft.replace(/^Tue: .*$/m, 'Tue: 12 km tempo') };
}

function checkPlan(answer: GeneratedPlan, _: World, args: Args): void {
  conforms(object({ workouts: listOf(object({
    week: between(1, args.weeks as number), day: oneOf('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'),
    phase: oneOf('base', 'build', 'peak', 'taper'), workout_name: text, workout_description: optional(text), workout_type: text, workout_sub_type: optional(text),
    target_distance_in_meters: optional(amount), target_duration_in_seconds: optional(amount), target_pace_zone: optional(oneOf('z1', 'z2', 'z3', 'z4', 'z5', 'z6')),
    target_complete_date: date, content_blocks: listOf(object({ type: oneOf('warm-up', 'run', 'interval', 'recovery-run', 'cool-down') }), { atLeast: 1 }),
  }), { atLeast: 1 }), total_weeks: exactly(args.weeks), training_principle: text, parameters: parametersOf(args) }), answer);
  conforms(listOf(planWorkout), answer.workouts);
  const tuesday = answer.workouts.find((workout) => workout.week === 1 && workout.day === 'tuesday');
  assert.deepEqual([tuesday?.target_distance_in_meters, tuesday?.target_complete_date], [12_000, '2026-05-05'], 'the edit is followed');
  assert.deepEqual(answer.workouts.map(({ week }) => week), answer.workouts.map(({ week }) => week).toSorted((one, other) => one - other));
}

const draftOfOtherLength: Refusal = { args: async (world) => ({ ...(await refined(world)), weeks: 5 }), error: invalid('weeks') };
const draftTooShort: Refusal = { args: async (world) => ({ ...wanted(world), refined_draft: 'short' }), error: invalid('refined_draft') };

const generatePlan: OperationCases = {
  as: 'head',
  args: refined,
  check: checkPlan,
  refusals: {
    ...refusals(refined), 'the draft has another number of weeks': draftOfOtherLength, 'the draft is too short': draftTooShort,
    'the model fails': { args: async (world) => ({ ...(await refined(world)), additional_prompt: 'SANDBOX_FAIL' }), error: generationFailed },
  },
  wrongField: { set: 'data.total_weeks:"3"', path: '$.total_weeks' },
  choice: { field: 'data.parameters.level', read: (answer: GeneratedPlan) => answer.parameters.level },
};

const generatePlanStream: OperationCases = {
  as: 'head',
  args: refined,
  check: checkPlan,
  refusals: { ...refusals(refined), 'the draft has another number of weeks': draftOfOtherLength, 'the draft is too short': draftTooShort },
  isStream: true,
};

const chat: OperationCases = {
  as: 'athlete',
  args: () => ({ message: 'What is my next workout?' }),
  check: (answer: ChatReply) => conforms(object({ conversation_id: id, message_id: id, reply: text, created_at: iso }), answer),
  refusals: {
    'the message is too long': { args: () => ({ message: 'x'.repeat(2001) }), error: { name: 'ValidationError', status: 400, code: 'MESSAGE_TOO_LONG', field: 'message' } },
    'the message is empty': { args: () => ({ message: ' ' }), error: invalid('message') },
    'the conversation is unknown': { args: () => ({ message: 'Hello', conversation_id: 'conv_unknown' }), error: invalid('conversation_id') },
    'the credits of the month are used up': {
      as: 'loner',
      args: async ({ sandbox, userIds }) => {
        await sandbox.control('PUT', `/users/${userIds.loner}`, { ai_credits: 0 });
        return { message: 'Hello' };
      },
      error: { name: 'PermissionError', status: 403, code: 'AI_CREDITS_EXHAUSTED' },
    },
  },
  wrongField: { set: 'data.reply:7', path: '$.reply' },
};

export const aiCoachCases = {
  'aiCoach.generateDraft': generateDraft,
  'aiCoach.generateDraftStream': generateDraftStream,
  'aiCoach.generatePlan': generatePlan,
  'aiCoach.generatePlanStream': generatePlanStream,
  'aiCoach.chat': chat,
};
