// A coach makes a plan, puts workouts on its days, and gives it to an athlete; what counts is what the server has then.
import { expect } from '@playwright/test';
import type { DashboardModel, DashboardPage } from './dashboard-page.ts';
import { test } from './fixtures.ts';
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

/** Reads the server as the coach, past the dashboard. */
async function serverOf({ origin }: DashboardPage): Promise<<T>(path: string) => Promise<T>> {
  const api = `${origin}/api/v1`;
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${api}/auth/login`, { method: 'POST', headers, body: JSON.stringify(coach) });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return async (path) => (await fetch(api + path, { headers: { Authorization: `Bearer ${token}` } })).json();
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
  await dashboard.widget('plans.new.name');
  await dashboard.page.keyboard.type(name);
  await dashboard.page.keyboard.press('Enter');
  const { plans } = await dashboard.until('the plan is open', (model) => model.plans!.name === name && model.plans!.plan === 'loaded');
  expect(plans!.count).toBe(count + 1);
  return plans!.plan_id;
}

test('a coach makes a plan, edits it, assigns it to an athlete and stops it', async ({ dashboard }) => {
  await openPlans(dashboard);
  const read = await serverOf(dashboard);
  const id = await createPlan(dashboard, 'Spring base');
  await dashboard.until('the workouts to choose from', ({ plans }) => plans?.library === 'loaded');

  await dashboard.click('plan.day.1.2');
  const choices = await dashboard.widgets('plan.place.');
  await dashboard.click(choices.find(({ role }) => role === 'menuitem' || role === 'option')!.id);
  await dashboard.until('a workout on Tuesday', ({ plans }) => plans?.workouts === 1 && plans.is_changed);
  await dashboard.click('plan.save');
  await dashboard.until('it is saved', ({ plans }) => plans?.is_changed === false);
  expect((await read<Plan>(`/training/plans/${id}`)).workouts).toMatchObject([{ week: 1, day: 'tuesday' }]);

  const athlete = (await dashboard.model()).roster!.rows[0]!;
  await dashboard.click('plan.assign');
  await dashboard.click('plan.athletes');
  await dashboard.click(`plan.athletes.${athlete.user_id}`);
  await dashboard.page.keyboard.press('Escape');
  await dashboard.widget('plan.preview');
  await dashboard.click('plan.assigning.accept');
  await dashboard.until('it is assigned', ({ plans }) => plans?.is_assigning === false);
  const instances = () => read<Instance[]>(`/training/plan-instances?user_id=${athlete.user_id}`);
  const status = async () => (await instances()).find(({ training_plan_id }) => training_plan_id === id)?.status;
  expect(await status()).toBe('scheduled');

  await dashboard.goTo('#/plans');
  await dashboard.click('plans.tab.1');
  const [stop] = await dashboard.widgets('plans.stop.');
  await dashboard.click(stop!.id);
  await dashboard.click('plans.stopping.accept');
  await expect.poll(status).toBe('cancelled');
});

test('a plan that was deleted comes back with undo', async ({ dashboard }) => {
  await openPlans(dashboard);
  const read = await serverOf(dashboard);
  const id = await createPlan(dashboard, 'A mistake');
  await dashboard.click('plan.menu');
  await dashboard.click('plan.delete');
  await dashboard.until('the library', ({ route }) => route === '#/plans');
  expect((await dashboard.widgets(`plans.row.${id}`)).length).toBe(0);
  const undo = (await dashboard.widgets('toast.')).find(({ label }) => label === 'Undo');
  await dashboard.click(undo!.id);
  await dashboard.widget(`plans.row.${id}`);
  expect((await read<Plan>(`/training/plans/${id}`)).training_plan_name).toBe('A mistake');
});

test('a plan is made, filled and saved by keyboard alone', async ({ page, dashboard }) => {
  await openPlans(dashboard);
  const read = await serverOf(dashboard);
  /** Moves on until the keyboard stands on what is wanted. */
  const tabTo = async (id: string) => {
    await dashboard.widget(id);
    for (let presses = 0; presses < 80; ++presses) {
      if (await page.evaluate((wanted) => document.activeElement?.getAttribute('data-id') === wanted || document.activeElement?.id === wanted, id)) return;
      await page.keyboard.press('Tab');
      await dashboard.drawOn(2);
    }
    throw new Error(`the Tab key does not reach ${id}`);
  };
  await tabTo('plans.create');
  await page.keyboard.press('Enter');
  await dashboard.widget('plans.new.name');
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  const { plans } = await dashboard.until('the plan is open', (model) => model.plans!.name === 'By keyboard' && model.plans!.library === 'loaded');
  await tabTo('plan.day.1.1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dashboard.until('a workout on Monday', (model) => model.plans!.workouts === 1);
  await tabTo('plan.save');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await read<Plan>(`/training/plans/${plans!.plan_id}`)).workouts?.length).toBe(1);
});
