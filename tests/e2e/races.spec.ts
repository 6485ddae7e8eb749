// Races: entered by the clock of their place, changed, found, deleted; each step is looked up on the server, too.
import { expect } from '@playwright/test';
import { journey, test } from './fixtures.ts';
import { apiOf, SandboxApi } from './sandbox-api.ts';
import { coach } from './server.ts';

interface Race {
  race_id: string;
  race_name: string;
  race_date: string;
  timezone: string;
  distances: string[];
  expected_participants: number | null;
}

const athlete = { email: 'zoe@summit.example', password: 'Summit-2026' };
/** 10 May 2026 in the calendar of the form. */
const may10 = 20_583;
const today = 20_566;

/** High enough that nothing has to be scrolled to. */
test.use({ viewport: { width: 1280, height: 1400 } });
test.afterAll(({ sandbox }) => new SandboxApi(sandbox.origin).reset());

journey('a coach enters a race by the clock of its place, and changes it', async ({ page, dashboard, sandbox }) => {
  const api = await apiOf(sandbox);
  await dashboard.open('#/races');
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the races', ({ races }) => races?.state === 'loaded' && races.items.length > 0);

  await dashboard.click('races.create');
  await dashboard.caretIn('races.form.name');
  await page.keyboard.type('Keelung Harbour 10K');
  await dashboard.fill('races.form.subtype', '10k');
  await dashboard.click('races.form.day');
  if (dashboard.hand === 'pointer') {
    await dashboard.click(`races.form.day.${may10}`);
  } else {
    await dashboard.caretIn(`races.form.day.${today}`);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  }
  await dashboard.fill('races.form.clock', '07:00');
  await dashboard.choose('races.form.zone', { key: 'Asia/Taipei', name: 'Asia/Taipei' });
  await dashboard.fill('races.form.place', 'Keelung, Taiwan');
  await dashboard.fill('races.form.distances', '10K, 5K, 10K');
  await dashboard.fill('races.form.website', 'keelung.example');
  await dashboard.click('races.form.accept');
  expect((await dashboard.widget('races.form.website.error')).label).toContain('https://');
  await dashboard.fill('races.form.website', 'https://keelung.example');
  await dashboard.click('races.form.accept');

  const { races } = await dashboard.until('its page', (model) => model.races?.race === 'loaded' && model.races.name === 'Keelung Harbour 10K');
  const id = races!.race_id;
  const created = (await api.get<{ data: Race }>(`/races/${id}`)).data;
  expect(created).toMatchObject({ race_date: '2026-05-09T23:00:00Z', timezone: 'Asia/Taipei', distances: ['10K', '5K'], expected_participants: null });
  expect((await dashboard.widget('races.until')).label).toBe('in 2 weeks');

  await dashboard.click(`races.menu.${id}`);
  await dashboard.click(`races.edit.${id}`);
  await dashboard.widget('races.form.expected');
  await dashboard.fill('races.form.expected', '1200');
  await dashboard.click('races.form.accept');
  await expect.poll(async () => (await api.get<{ data: Race }>(`/races/${id}`)).data.expected_participants).toBe(1200);
  expect((await api.get<{ data: Race }>(`/races/${id}`)).data).toMatchObject({ race_date: created.race_date, timezone: created.timezone });
});

test('races are narrowed to a sport, looked at in the past, and one is deleted for good once its toast goes', async ({ dashboard, sandbox }) => {
  const api = await apiOf(sandbox);
  await dashboard.open('#/races');
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the races', ({ races }) => races?.state === 'loaded' && races.items.length > 3);
  await dashboard.click('races.type');
  await dashboard.click('races.type.triathlon');
  const { races } = await dashboard.until('one triathlon', (model) => model.races?.state === 'loaded' && model.races.items.length === 1);
  const { id } = races!.items[0]!;
  await dashboard.click(`races.race.${id}`);
  await dashboard.until('its page', (model) => model.races?.race_id === id && model.races.race === 'loaded');
  await dashboard.click(`races.menu.${id}`);
  await dashboard.click(`races.delete.${id}`);
  await dashboard.until('the list', ({ route }) => route === '#/races');
  expect(await api.statusOf(`/races/${id}`)).toBe(200); // it can still be brought back
  await expect.poll(() => api.statusOf(`/races/${id}`), { timeout: 30_000 }).toBe(404);
  await dashboard.widget('races.clear');
  await dashboard.click('races.clear');
  await dashboard.click('races.when.Past');
  await dashboard.until('races that are over', (model) => model.races?.state === 'loaded' && model.races.items[0]?.name === 'Taipei Riverside 5K');
});

test('a deletion of a race is taken back, and its web site opens in another tab', async ({ page, dashboard, sandbox }) => {
  const api = await apiOf(sandbox);
  const { data } = await api.get<{ data: Race[] }>('/races?upcoming=true');
  const id = data[0]!.race_id;
  await page.context().route('https://races.summit.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Race</h1>' }));
  await dashboard.open(`#/races/${id}`);
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the race', ({ races }) => races?.race === 'loaded');
  const opening = page.waitForEvent('popup');
  await dashboard.click('races.website');
  const site = await opening;
  await site.waitForURL('https://races.summit.example/**');
  await site.close();

  await dashboard.click(`races.menu.${id}`);
  await dashboard.click(`races.delete.${id}`);
  await expect.poll(async () => (await dashboard.widgets('toast.undo.')).length).toBe(1);
  await dashboard.undo();
  await dashboard.widget(`races.race.${id}`);
  expect(await api.statusOf(`/races/${id}`)).toBe(200);
});

test('an athlete looks at races and enters none', async ({ dashboard }) => {
  await dashboard.open('#/races');
  await dashboard.signIn(athlete.email, athlete.password);
  await dashboard.until('the races', ({ races }) => races?.state === 'loaded' && races.items.length > 0);
  await dashboard.settle();
  expect(await dashboard.widgets('races.create')).toEqual([]);
  expect(await dashboard.widgets('races.menu.')).toEqual([]);
});
