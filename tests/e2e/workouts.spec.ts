// A coach builds a session of blocks, saves, changes and deletes it; what counts is what the server has then.
import { expect } from '@playwright/test';
import type { DashboardModel, DashboardPage } from './dashboard-page.ts';
import { journey, test } from './fixtures.ts';
import { apiOf, SandboxApi } from './sandbox-api.ts';
import { coach } from './server.ts';

interface Workout {
  workout_id: string;
  workout_name: string;
  workout_sub_type: string | null;
  target_distance_in_meters: number | null;
  content_blocks: unknown[];
}

// All blocks of a session at once on the screen, so that the pointer reaches them.
test.use({ viewport: { width: 1280, height: 1600 } });

async function openWorkouts(dashboard: DashboardPage): Promise<DashboardModel> {
  await dashboard.open();
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the roster is loaded', ({ roster }) => roster?.state === 'loaded');
  await dashboard.goTo('#/workouts');
  return dashboard.until('the workouts are loaded', ({ workouts }) => workouts?.state === 'loaded');
}

const isSaved = ({ workouts }: DashboardModel) => workouts?.is_saving === false && workouts.is_changed === false && workouts.workout === 'loaded';

const byDistance = (type: string, meters: number, zone: string) => ({
  type,
  block_distance_in_meters: meters,
  block_duration_in_seconds: null,
  block_length_target: 'distance',
  block_intensity_target: 'pace',
  block_pace: zone,
});
const jog = {
  type: 'recovery-run',
  block_distance_in_meters: null,
  block_duration_in_seconds: 90,
  block_length_target: 'duration',
  block_intensity_target: 'pace',
  block_pace: 'z1',
};

journey('a coach builds 6 x 800 m, makes it 8, and deletes it', async ({ dashboard, sandbox }) => {
  await openWorkouts(dashboard);
  const api = await apiOf(sandbox);
  await dashboard.click('workouts.create');
  await dashboard.until('a new workout', ({ route }) => route === '#/workouts/new');
  await dashboard.fill('workout.name', 'Six by 800');
  await dashboard.click('workout.add.warm-up');
  await dashboard.click('workout.add.interval');
  await dashboard.until('warm-up and repeat', ({ workouts }) => workouts?.blocks === 2);
  await dashboard.click('workout.add.cool-down');
  await dashboard.fill('workout.length.5', '3 km');
  await dashboard.until('the sum of the distances', ({ workouts }) => workouts?.meters === 9800);
  await dashboard.click('workout.save');
  const { workouts } = await dashboard.until('it has a page of its own', (model) => isSaved(model) && model.route !== '#/workouts/new');
  const path = `/training/workouts/${workouts!.id}`;
  expect(await api.get<Workout>(path)).toMatchObject({
    workout_name: 'Six by 800',
    target_distance_in_meters: 9800,
    content_blocks: [
      byDistance('warm-up', 2000, 'z1'),
      { type: 'interval', block_repeat: 6, blocks: [byDistance('run', 800, 'z5'), jog] },
      byDistance('cool-down', 3000, 'z1'),
    ],
  });

  await dashboard.click('workout.part.2');
  await dashboard.fill('workout.times.2', '8');
  await dashboard.click('workout.down.1'); // into the repeat …
  await dashboard.click('workout.up.1'); // … and out again
  await dashboard.until('eight of them', ({ workouts: now }) => now?.meters === 11_400 && now.blocks === 3);
  await dashboard.click('workout.save');
  await dashboard.until('it is saved', isSaved);
  expect((await api.get<Workout>(path)).content_blocks).toMatchObject([{ type: 'warm-up' }, { block_repeat: 8 }, { type: 'cool-down' }]);

  await dashboard.click('workout.menu');
  await dashboard.click('workout.delete');
  await dashboard.until('the library', ({ route }) => route === '#/workouts');
  expect(await dashboard.widgets(`workouts.card.${workouts!.id}`)).toEqual([]);
  await expect.poll(() => api.statusOf(path), { message: 'gone with its toast', timeout: 20_000 }).toBe(404);
});

test('what is wrong stands at its field, and nothing is sent', async ({ dashboard, sandbox }) => {
  await openWorkouts(dashboard);
  const api = await apiOf(sandbox);
  const list = () => api.get<Workout[]>('/training/workouts');
  const before = (await list()).length;
  await dashboard.click('workouts.create');
  await dashboard.click('workout.save');
  await dashboard.widget('workout.name.error');
  await dashboard.fill('workout.name', 'Odd');
  await dashboard.click('workout.add.run');
  await dashboard.fill('workout.length.1', '5');
  await dashboard.widget('workout.length.1.error');
  await dashboard.click('workout.save');
  await dashboard.until('it is refused', ({ workouts }) => workouts?.error === 'content_blocks.0.block_distance_in_meters');
  expect((await list()).length).toBe(before);
});

test('changes are kept when one leaves, asked about before the page goes, and dropped after a question', async ({ page, dashboard, sandbox }) => {
  const { workouts } = await openWorkouts(dashboard);
  const api = await apiOf(sandbox);
  const { id, name } = workouts!.items[0]!;
  await dashboard.click(`workouts.card.${id}`);
  await dashboard.until('the workout', (model) => model.workouts?.id === id && isSaved(model));
  await dashboard.fill('workout.name', 'Something else');
  await dashboard.until('all of it is read', (model) => model.workouts?.name === 'Something else');
  await dashboard.goTo('#/athletes');
  await dashboard.goTo(`#/workouts/${id}`);
  await dashboard.until('what was typed', (model) => model.workouts?.name === 'Something else' && model.workouts.is_changed === true);
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await dashboard.click('workout.discard');
  await dashboard.click('workout.discarding.accept');
  await dashboard.until('as it was', (model) => model.workouts?.name === name && model.workouts.is_changed === false);
  expect((await api.get<Workout>(`/training/workouts/${id}`)).workout_name).toBe(name);
});

test('the library is searched by the server, and read on as one scrolls', async ({ dashboard, sandbox }) => {
  const api = await apiOf(sandbox);
  for (let i = 0; i < 40; ++i) {
    await api.send('POST', '/training/workouts', { workout_name: `Plunge ${i}`, workout_type: 'swim', target_distance_in_meters: 1000 + i });
  }
  await openWorkouts(dashboard);
  await dashboard.fill('workouts.search', 'plunge');
  await dashboard.until('a first page', (model) => model.workouts!.items.length >= 24 && model.workouts!.items.every(({ name }) => name.startsWith('Plunge')));
  await dashboard.page.mouse.move(700, 900);
  await dashboard.page.mouse.wheel(0, 5000);
  const { workouts } = await dashboard.until('all of them', (model) => model.workouts!.items.length === 40);
  expect(new Set(workouts!.items.map(({ id }) => id)).size).toBe(40);
  await new SandboxApi(sandbox.origin).reset();
});
