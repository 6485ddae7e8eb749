// A coach makes a plan, puts workouts on its days, and gives it to an athlete; what counts is what the server has then.
import { expect } from '@playwright/test';
import type { DashboardModel, DashboardPage } from './dashboard-page.ts';
import { journey, test } from './fixtures.ts';
import { apiOf } from './sandbox-api.ts';
import { coach } from './server.ts';

interface Plan {
  training_plan_id: string;
  training_plan_name: string;
  workouts?: { week: number; day: string }[];
}
interface Instance {
  training_plan_id: string;
  status: string;
}

async function openPlans(dashboard: DashboardPage): Promise<DashboardModel> {
  await dashboard.open();
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the roster is loaded', ({ roster }) => roster?.state === 'loaded');
  await dashboard.goTo('#/plans');
  return dashboard.until('the plans are loaded', ({ plans }) => plans?.list === 'loaded');
}

async function createPlan(dashboard: DashboardPage, name: string): Promise<string> {
  const { count } = (await dashboard.model()).plans!;
  await dashboard.click('plans.create');
  await dashboard.caretIn('plans.new.name');
  await dashboard.page.keyboard.type(name);
  await dashboard.page.keyboard.press('Enter');
  const { plans } = await dashboard.until('the plan is open', (model) => model.plans!.name === name && model.plans!.plan === 'loaded');
  expect(plans!.count).toBe(count + 1);
  return plans!.plan_id;
}

journey('a coach makes a plan, edits it, assigns it to an athlete and stops it', async ({ dashboard, sandbox }) => {
  await openPlans(dashboard);
  const api = await apiOf(sandbox);
  const id = await createPlan(dashboard, 'Spring base');
  await dashboard.until('the workouts to choose from', ({ plans }) => plans?.library === 'loaded');

  await dashboard.click('plan.day.1.2');
  const choices = await dashboard.some('plan.place.');
  await dashboard.click(choices.find(({ role }) => role === 'menuitem' || role === 'option')!.id);
  await dashboard.until('a workout on Tuesday', ({ plans }) => plans?.workouts === 1 && plans.is_changed);
  await dashboard.click('plan.save');
  await dashboard.until('it is saved', ({ plans }) => plans?.is_changed === false);
  expect((await api.get<Plan>(`/training/plans/${id}`)).workouts).toMatchObject([{ week: 1, day: 'tuesday' }]);

  const athlete = (await dashboard.model()).roster!.rows[0]!;
  await dashboard.click('plan.assign');
  await dashboard.choose('plan.athletes', { key: athlete.user_id, name: athlete.name });
  await dashboard.page.keyboard.press('Escape');
  await expect.poll(() => dashboard.widgets('plan.athletes.search')).toEqual([]);
  await dashboard.widget('plan.preview');
  await dashboard.click('plan.assigning.accept');
  await dashboard.until('it is assigned', ({ plans }) => plans?.is_assigning === false);
  const instances = () => api.get<Instance[]>(`/training/plan-instances?user_id=${athlete.user_id}`);
  const status = async () => (await instances()).find(({ training_plan_id }) => training_plan_id === id)?.status;
  expect(await status()).toBe('scheduled');

  await dashboard.goTo('#/plans');
  await dashboard.click('plans.tab.1');
  const [stop] = await dashboard.some('plans.stop.');
  await dashboard.click(stop!.id);
  await dashboard.click('plans.stopping.accept');
  await expect.poll(status).toBe('cancelled');
});

test('a plan that was deleted comes back with undo', async ({ dashboard, sandbox }) => {
  await openPlans(dashboard);
  const api = await apiOf(sandbox);
  const id = await createPlan(dashboard, 'A mistake');
  await dashboard.click('plan.menu');
  await dashboard.click('plan.delete');
  await dashboard.until('the library', ({ route }) => route === '#/plans');
  expect((await dashboard.widgets(`plans.row.${id}`)).length).toBe(0);
  await dashboard.undo();
  await dashboard.widget(`plans.row.${id}`);
  expect((await api.get<Plan>(`/training/plans/${id}`)).training_plan_name).toBe('A mistake');
});
