import { expect } from '@playwright/test';
import type { DashboardPage } from './dashboard-page.ts';
import { test } from './fixtures.ts';
import { coach } from './server.ts';

async function openRoster(dashboard: DashboardPage): Promise<void> {
  await dashboard.open();
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the roster is loaded', (model) => model.roster?.state === 'loaded');
  await dashboard.goTo('#/athletes');
  await dashboard.widget('roster.search');
}

test('a wrong password is explained in place, and the form stays', async ({ dashboard }) => {
  await dashboard.open();
  await dashboard.signIn(coach.email, 'Wrong-2026');
  const model = await dashboard.until('the refusal is shown', ({ sign_in: form }) => form !== undefined && !form.is_busy && form.error !== '');
  expect(model.session).toBe('signed out');
  expect((await dashboard.widget('sign-in.error')).label).toContain('password');
  dashboard.problems.length = 0; // the browser itself reports the 401
});

test('an empty form says what is missing', async ({ dashboard }) => {
  await dashboard.open();
  await dashboard.click('sign-in.submit');
  const { sign_in: form } = await dashboard.until('the fields are marked', ({ sign_in }) => sign_in?.email_error !== '');
  expect(form?.password_error).not.toBe('');
});

test('a coach signs in and sees every athlete', async ({ dashboard }) => {
  await openRoster(dashboard);
  const { roster, organization } = await dashboard.model();
  expect(organization).toBe('Summit Running Club');
  expect(roster?.total).toBe(40);
  expect(new Set(roster?.rows.map((row) => row.user_id)).size).toBe(40);
});

test('the roster sorts by the column that is clicked, and back', async ({ dashboard }) => {
  await openRoster(dashboard);
  await dashboard.click('roster.head.distance');
  const distances = async () => (await dashboard.model()).roster!.rows.map((row) => row.weekly_distance_meters ?? 0);
  const descending = (values: number[]) => values.every((value, index) => index === 0 || values[index - 1]! >= value);
  await expect.poll(async () => descending(await distances()) || descending((await distances()).reverse())).toBe(true);
  const first = (await distances())[0]!;
  await dashboard.click('roster.head.distance');
  await expect.poll(async () => (await distances()).at(-1)).toBe(first);
});

test('a search leaves the athletes that match', async ({ page, dashboard }) => {
  await openRoster(dashboard);
  const { roster } = await dashboard.model();
  const name = roster!.rows[7]!.name;
  await dashboard.click('roster.search');
  await page.keyboard.type(name.split(' ')[0]!);
  const found = await dashboard.until('fewer rows', (model) => model.roster!.shown < 40);
  expect(found.roster!.rows.map((row) => row.name)).toContain(name);
});

test('what is typed at once goes to the search that a slash leads to, or a press, and replaces what is there', async ({ page, dashboard }) => {
  await openRoster(dashboard);
  const found = async (what: string, isIn: (row: { name: string }) => boolean) => {
    const { roster } = await dashboard.until(what, (model) => model.roster!.shown > 0 && model.roster!.rows.every(isIn));
    expect(roster!.shown).toBeLessThan(40);
  };
  await page.keyboard.type('/alex');
  await found('those called Alex', ({ name }) => name.includes('Alex'));
  await dashboard.fill('roster.search', 'amir');
  await found('those called Amir', ({ name }) => name.includes('Amir'));
});

test('between frames that are slow, nothing is lost of what is typed right after a press, nor taken for a shortcut', async ({ page, dashboard }) => {
  await page.addInitScript(() => {
    const atOnce = requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => window.setTimeout(() => atOnce(draw), 200);
    window.cancelAnimationFrame = (id) => clearTimeout(id);
  });
  await openRoster(dashboard);
  await dashboard.fill('roster.search', 'https://amir?');
  await expect.poll(() => dashboard.textIn('roster.search')).toBe('https://amir?');
  expect(await dashboard.widgets('shell.keys')).toEqual([]);
});

test('Ctrl-A where no field is active selects nothing of what screen readers see behind the canvas', async ({ page, dashboard }) => {
  await openRoster(dashboard);
  await page.keyboard.press('Control+a');
  await dashboard.settle();
  expect(await page.evaluate(() => getSelection()!.toString())).toBe('');
});

test('a coach opens an athlete and sees figures, chart and activities', async ({ dashboard }) => {
  await openRoster(dashboard);
  const row = (await dashboard.model()).roster!.rows[0]!;
  await dashboard.click(`roster.row.${row.user_id}`);
  const model = await dashboard.until('the athlete is loaded', ({ athlete }) => athlete?.profile === 'loaded' && athlete.stats === 'loaded' && athlete.activities === 'loaded');
  expect(model.route).toBe(`#/athletes/${row.user_id}`);
  expect(model.athlete!.name).toBe(row.name);
  expect(model.athlete!.bars).toBeGreaterThan(3);
  expect(model.athlete!.activity_count).toBeGreaterThan(0);
});

test('back and forward move between roster and athlete, and a link opens an athlete', async ({ page, dashboard }) => {
  await openRoster(dashboard);
  const row = (await dashboard.model()).roster!.rows[3]!;
  await dashboard.click(`roster.row.${row.user_id}`);
  await dashboard.until('the athlete', ({ route }) => route.includes(row.user_id));
  await page.goBack();
  await dashboard.until('the roster again', ({ route }) => !route.includes(row.user_id));
  await page.goForward();
  await dashboard.until('the athlete again', ({ route }) => route.includes(row.user_id));
});

test('an address leads to its screen after the sign-in, and a reload stays there', async ({ page, dashboard }) => {
  await dashboard.open('#/preferences');
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the preferences', (model) => model.route === '#/preferences' && model.session === 'signed in');
  await page.reload();
  await page.waitForFunction(() => (window.__astral?.frames() ?? 0) > 0);
  const model = await dashboard.until('signed in again', ({ session }) => session === 'signed in');
  expect(model.route).toBe('#/preferences');
});

test('an idle dashboard draws nothing', async ({ page, dashboard }) => {
  await openRoster(dashboard);
  await page.mouse.move(5, 300);
  await dashboard.settle();
  const frames = await dashboard.frames();
  await page.waitForTimeout(2000);
  expect(await dashboard.frames()).toBe(frames);
});

test('the canvas follows the window and the device pixels', async ({ browser, openPage }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, colorScheme: 'dark', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  const dashboard = await openPage(page);
  await openRoster(dashboard);
  const size = () => page.evaluate(() => [document.querySelector('canvas')!.width, document.querySelector('canvas')!.height]);
  expect(await size()).toEqual([780, 1688]);
  expect((await dashboard.model()).is_dark).toBe(true);
  await page.setViewportSize({ width: 844, height: 390 });
  await expect.poll(size).toEqual([1688, 780]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(size).toEqual([780, 1688]);
  await page.mouse.move(2, 2);
  await dashboard.settle();
  expect(await page.screenshot({ scale: 'device' })).toMatchSnapshot('roster-phone-dark.png', { maxDiffPixels: 600 });
  await context.close();
});

test('a server that fails is reported with a way to try again', async ({ page, dashboard }) => {
  await page.route('**/analytics/coach_athletes_metrics*', (route) => route.fulfill({ status: 500, json: { error: 'Internal server error' } }), { times: 3 });
  await dashboard.open();
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the failure', (model) => model.roster?.state.startsWith('failed') ?? false);
  await dashboard.goTo('#/athletes');
  await dashboard.click('roster.retry');
  await dashboard.until('the roster after all', (model) => model.roster?.state === 'loaded');
  dashboard.problems.length = 0; // the browser itself reports the 500s
});

test('sign-out returns to the sign-in screen and forgets the roster', async ({ dashboard }) => {
  await openRoster(dashboard);
  await dashboard.click('shell.user');
  await dashboard.click('shell.sign-out');
  const model = await dashboard.until('signed out', ({ session }) => session === 'signed out');
  expect(model.roster).toBeUndefined();
});
