// A plan from the AI coach: written as one watches, stopped, corrected by hand, made into workouts, saved, and given to an athlete.
import { expect } from '@playwright/test';
import type { DashboardPage } from './dashboard-page.ts';
import { journey, test } from './fixtures.ts';
import { apiOf } from './sandbox-api.ts';
import { coach } from './server.ts';

/** High enough that the pointer reaches everything. */
test.use({ viewport: { width: 1280, height: 1600 } });

interface Plan {
  training_plan_name: string;
  duration_in_weeks: number;
  workouts: { week: number; workout_name: string }[];
}

async function openAiCoach(dashboard: DashboardPage): Promise<void> {
  await dashboard.open('#/ai-coach');
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('signed in', ({ session, roster }) => session === 'signed in' && roster?.state === 'loaded');
  await dashboard.widget('ai-coach.write');
}

const isWritten = (dashboard: DashboardPage) => dashboard.until('the draft is written', ({ ai_coach: ai }) => !ai!.is_running && ai!.draft_length > 100);

journey('a coach has a plan drafted, edits the draft, has it made, saves it and assigns it', async ({ page, dashboard, sandbox }) => {
  const api = await apiOf(sandbox);
  await openAiCoach(dashboard);
  await dashboard.fill('ai-coach.weeks', '4');
  await dashboard.fill('ai-coach.wishes', 'One long run a week.');
  await dashboard.click('ai-coach.write');
  await dashboard.until('it is being written', ({ ai_coach: ai }) => ai!.draft_length > 0);
  const { ai_coach: written } = await isWritten(dashboard);

  await dashboard.stepInto('ai-coach.draft');
  await page.keyboard.press('Control+End');
  const remark = '\nNo hills, please.';
  await page.keyboard.type(remark);
  await dashboard.until('the draft is edited', ({ ai_coach: ai }) => ai!.draft_length === written!.draft_length + remark.length);
  const asked = page.waitForRequest((request) => request.url().endsWith('/ai-coach/generate-plan/stream'));
  await dashboard.click('ai-coach.plan');
  const { refined_draft: sent, weeks } = (await asked).postDataJSON() as { refined_draft: string; weeks: number };
  expect(sent.endsWith(remark)).toBe(true);
  expect(weeks).toBe(4);
  const { ai_coach: made } = await dashboard.until('the workouts', ({ ai_coach: ai }) => !ai!.is_running && ai!.workouts > 0);

  await dashboard.fill('ai-coach.name', 'Four weeks to the lake');
  await dashboard.click('ai-coach.save');
  const { plans } = await dashboard.until('the plan is open', (model) => model.route.startsWith('#/plans/') && model.plans!.plan === 'loaded');
  const saved = await api.get<Plan>(`/training/plans/${plans!.plan_id}`);
  expect(saved).toMatchObject({ training_plan_name: 'Four weeks to the lake', duration_in_weeks: 4 });
  expect(saved.workouts).toHaveLength(made!.workouts);

  const athlete = (await dashboard.model()).roster!.rows[1]!;
  await dashboard.click('plan.assign');
  await dashboard.choose('plan.athletes', { key: athlete.user_id, name: athlete.name });
  await page.keyboard.press('Escape');
  await expect.poll(() => dashboard.widgets('plan.athletes.search')).toEqual([]);
  await dashboard.click('plan.assigning.accept');
  await dashboard.until('it is assigned', (model) => !model.plans!.is_assigning);
  const instances = await api.get<{ training_plan_id: string }[]>(`/training/plan-instances?user_id=${athlete.user_id}`);
  expect(instances.map(({ training_plan_id: id }) => id)).toContain(plans!.plan_id);
});

test('what was written when one stops stays, and one writes anew', async ({ page, dashboard }) => {
  await openAiCoach(dashboard);
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/ai-coach/generate-draft/stream', async (route) => (await gate, route.continue().catch(() => {})));
  await dashboard.click('ai-coach.write');
  await dashboard.click('ai-coach.stop');
  await dashboard.until('it has stopped', ({ ai_coach: ai }) => !ai!.is_running && !ai!.has_failed);
  open();
  await dashboard.settle();
  expect((await dashboard.model()).ai_coach!.draft_length).toBe(0); // the answer to what was stopped is nobody's any more
  await page.unroute('**/ai-coach/generate-draft/stream');
  await dashboard.click('ai-coach.write');
  await isWritten(dashboard);
});

test('a stream that breaks off says so, keeps what came, and can be tried again', async ({ page, dashboard }) => {
  await openAiCoach(dashboard);
  const start = 'event: start\ndata: {"request_id":"r","step":"draft","weeks":8,"level":"beginner"}\n\nevent: chunk\ndata: {"text":"Week 1: easy"}\n\n';
  const path = '**/ai-coach/generate-draft/stream';
  await page.route(path, (route) => route.fulfill({ headers: { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' }, body: start }));
  await dashboard.click('ai-coach.write');
  const { ai_coach: broken } = await dashboard.until('it has failed', ({ ai_coach: ai }) => ai!.has_failed && !ai!.is_running);
  expect(broken!.draft_length).toBe('Week 1: easy'.length);
  await page.unroute(path);
  await dashboard.click('ai-coach.again');
  await isWritten(dashboard);
});
