// The team at a glance, and what the roster can do beyond showing itself.
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { DashboardPage } from './dashboard-page.ts';
import { test } from './fixtures.ts';
import { SandboxApi } from './sandbox-api.ts';
import { coach } from './server.ts';

async function signedIn(dashboard: DashboardPage): Promise<void> {
  await dashboard.open();
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the roster is loaded', (model) => model.roster?.state === 'loaded');
}

test('a coach lands on the overview, which says what the server says', async ({ dashboard, sandbox }) => {
  await signedIn(dashboard);
  const { route, overview } = await dashboard.until('everything', (model) => model.overview!.races === 'loaded' && model.overview!.goals_asked === 40);
  expect(route).toBe('#/overview');

  const api = new SandboxApi(sandbox.origin);
  const { token } = await api.signIn(coach.email, coach.password);
  const { json } = await api.call('GET', '/analytics/coach_athletes_metrics?limit=100', { token });
  const athletes = json.data.athletes as { user_id: string; attention_signals: unknown[]; latest_activity: { start_time_in_seconds: number } | null }[];
  expect(overview!.attention).toBe(athletes.filter(({ attention_signals }) => attention_signals.length > 0).length);
  const monday = Date.parse('2026-04-19T22:00:00Z') / 1000; // in Berlin
  const trained = athletes.filter(({ latest_activity }) => (latest_activity?.start_time_in_seconds ?? 0) >= monday).length;
  expect(overview!.trained_this_week).toBe(trained);
  expect(overview!.idle).toBe(40 - trained);
  const races = await api.call('GET', '/races?upcoming=true&limit=10', { token });
  expect(overview!.upcoming).toBeGreaterThanOrEqual(races.json.data.length);
});

test('a signal leads to its athlete, a race to its page, "all" to the roster of those who need attention', async ({ page, dashboard }) => {
  await signedIn(dashboard);
  const first = (await dashboard.some('overview.attention.usr_'))[0]!;
  await dashboard.click(first.id);
  await dashboard.until('the athlete', ({ route }) => route === `#/athletes/${first.id.replace('overview.attention.', '')}`);
  await page.goBack();
  const race = (await dashboard.some('overview.race.'))[0]!;
  await dashboard.click(race.id);
  await dashboard.until('the race', ({ route, races }) => route === `#/races/${race.id.replace('overview.race.', '')}` && races?.race === 'loaded');
  await expect(page.getByRole('heading', { level: 1, name: race.label, exact: true })).toHaveCount(1);
  await page.goBack();
  await dashboard.click('overview.attention.all');
  const { roster, overview } = await dashboard.until('the roster', ({ route }) => route === '#/athletes');
  expect(roster!.shown).toBe(overview!.attention);
});

test('the athletes that are shown are saved as a file', async ({ page, dashboard }) => {
  await signedIn(dashboard);
  await dashboard.goTo('#/athletes');
  await dashboard.click('roster.head.distance');
  await dashboard.click('roster.filter.attention');
  const { roster } = await dashboard.until('fewer rows', (model) => model.roster!.shown < 40);
  const downloading = page.waitForEvent('download');
  await dashboard.click('roster.export');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('athletes-2026-04-23.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFFAthlete,E-mail,Attention,This week (km)')).toBe(true);
  const lines = text.trimEnd().split('\r\n').slice(1);
  expect(lines).toHaveLength(roster!.shown);
  lines.forEach((line, place) => expect(line).toContain(roster!.rows[place]!.name));
  expect(text).toMatch(/'@/); // a label that a spreadsheet would take for a formula
});

test('columns and the filter by status stay over a reload', async ({ page, dashboard }) => {
  await signedIn(dashboard);
  await dashboard.goTo('#/athletes');
  await dashboard.click('roster.columns');
  await dashboard.click('roster.columns.coach');
  await dashboard.click('roster.columns.labels');
  await page.keyboard.press('Escape');
  await dashboard.click('roster.filter.status');
  await dashboard.click('roster.filter.status.active');
  await dashboard.until('the filter', ({ roster }) => roster!.status === 'active');
  await page.reload();
  await page.waitForFunction(() => (window.__astral?.frames() ?? 0) > 0);
  const { roster } = await dashboard.until('the roster again', (model) => model.roster?.state === 'loaded');
  expect(roster!.status).toBe('active');
  expect(roster!.hidden_columns).toBe((1 << 1) | (1 << 2));
  expect(await dashboard.widgets('roster.head.coach')).toEqual([]);
  expect(await dashboard.widgets('roster.head.plan')).toHaveLength(1);
});
