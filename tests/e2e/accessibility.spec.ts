// The dashboard for those who do not see the canvas, or do not use a mouse.
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { DashboardPage } from './dashboard-page.ts';
import { test } from './fixtures.ts';
import { screens } from './screens.ts';
import { coach } from './server.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test.beforeEach(({ dashboard }) => dashboard.open());

const rosterIsLoaded = (dashboard: DashboardPage) => dashboard.until('the roster is loaded', (model) => model.roster?.state === 'loaded');

/** What axe calls serious or critical, with the elements concerned. */
async function problemsOf(dashboard: DashboardPage, hasCaret = false): Promise<string[]> {
  await (hasCaret ? dashboard.drawOn(4) : dashboard.settle());
  await dashboard.page.evaluate(axeSource);
  const { violations, passes } = await dashboard.page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  expect(passes.length, 'axe has found something to check').toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('axe finds no serious problem on any screen', async ({ page, dashboard }) => {
  test.setTimeout(300_000);
  const found: Record<string, string[]> = {};
  found['sign-in'] = await problemsOf(dashboard, true);
  await dashboard.goTo('#/sign-up', false);
  await dashboard.widget('sign-up.email');
  found['sign-up'] = await problemsOf(dashboard, true);
  await dashboard.goTo('#/reset/t0k', false);
  await dashboard.widget('new-password.password');
  found['new-password'] = await problemsOf(dashboard, true);
  await dashboard.goTo('#/sign-in', false);
  await dashboard.widget('sign-in.email');
  await dashboard.signIn(coach.email, coach.password);
  await rosterIsLoaded(dashboard);
  for (const { name, hasCaret, open } of screens) {
    await open(dashboard);
    found[name] = await problemsOf(dashboard, hasCaret);
  }
  await dashboard.goTo('#/athletes');
  await page.keyboard.press('Control+k');
  await dashboard.widget('palette.field');
  found['palette'] = await problemsOf(dashboard, true);
  expect(Object.keys(found)).toHaveLength(screens.length + 4);
  expect(Object.values(found).flat(), JSON.stringify(found, undefined, 1)).toEqual([]);
});

test('the mirror says what the canvas shows, and its elements can be pressed', async ({ page, dashboard }) => {
  await dashboard.signIn(coach.email, coach.password);
  const { roster } = await rosterIsLoaded(dashboard);
  await dashboard.goTo('#/athletes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Athletes');
  await expect(page.getByRole('navigation')).toHaveCount(1);
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(roster!.total + 1));
  await expect(page.getByRole('cell', { name: roster!.rows[0]!.name }).first()).toBeVisible();
  await expect(page).toHaveTitle('Athletes · Astral');
  await page.getByRole('link', { name: 'Preferences' }).dispatchEvent('click');
  await dashboard.until('the preferences', ({ route }) => route === '#/preferences');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preferences');
});

test('a coach signs in, opens an athlete and signs out by keyboard alone', async ({ page, dashboard }) => {
  await dashboard.caretIn('sign-in.email');
  await page.keyboard.type(coach.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(coach.password);
  await page.keyboard.press('Enter');
  const { roster } = await rosterIsLoaded(dashboard);

  const wanted = roster!.rows[5]!;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(wanted.name);
  await dashboard.widget(`palette.athlete.${wanted.user_id}`);
  await page.keyboard.press('Enter');
  await dashboard.until('the athlete', ({ route }) => route === `#/athletes/${wanted.user_id}`);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('sign out');
  await dashboard.widget('palette.sign-out');
  await page.keyboard.press('Enter');
  await dashboard.until('signed out', ({ session }) => session === 'signed out');
});
