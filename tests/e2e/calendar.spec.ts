// A coach shifts sessions of a week, by mouse and by keyboard; the server is asked each time.
import { expect } from '@playwright/test';
import { apiOf } from './sandbox-api.ts';
import type { DashboardPage } from './dashboard-page.ts';
import { test } from './fixtures.ts';
import { coach } from './server.ts';

const weekIsLoaded = (dashboard: DashboardPage) => dashboard.until('the week', ({ calendar }) => calendar?.state === 'loaded' && calendar.moving === 0);

interface ServerActivity {
  activity_id: string;
  scheduled_date?: string;
}

/** A session that the coach plans for an athlete on the Saturday of this week. */
async function planned(api: Awaited<ReturnType<typeof apiOf>>): Promise<{ athleteId: string; sessionId: string }> {
  const roster = await api.get<{ data: { athletes: { user_id: string }[] } }>('/analytics/coach_athletes_metrics?limit=1');
  const athleteId = roster.data.athletes[0]!.user_id;
  const session = await api.send<ServerActivity>('POST', '/activities', {
    user_id: athleteId,
    status: 'scheduled',
    scheduled_date: '2026-04-25',
    summary: { activity_name: 'Strides on grass', activity_type: 'RUNNING', distance_in_meters: 6000 },
  });
  return { athleteId, sessionId: session.activity_id };
}

async function openCalendar(dashboard: DashboardPage, athleteId: string): Promise<void> {
  await dashboard.open();
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the roster', (model) => model.roster?.state === 'loaded');
  await dashboard.goTo(`#/athletes/${athleteId}`); // the calendar begins with whom one looked at last
  await dashboard.goTo('#/calendar');
  await weekIsLoaded(dashboard);
}

test('a coach moves a session by drag and by keyboard, and the server knows', async ({ page, dashboard, sandbox }) => {
  const api = await apiOf(sandbox, coach.email);
  const { athleteId, sessionId } = await planned(api);
  const dayOf = async () => (await api.get<ServerActivity>(`/activities/${sessionId}`)).scheduled_date;
  await openCalendar(dashboard, athleteId);

  const session = await dashboard.widget(`calendar.activity.${sessionId}`);
  const sunday = await dashboard.widget('calendar.day.2026-04-26');
  await page.mouse.move(session.x + 20, session.y + 20);
  await page.mouse.down();
  await page.mouse.move(sunday.x + sunday.width / 2, sunday.y + 120, { steps: 8 });
  await page.mouse.up();
  await expect.poll(dayOf).toBe('2026-04-26');
  await weekIsLoaded(dashboard);

  await dashboard.click(`calendar.move.${sessionId}`);
  await dashboard.moveTo(`calendar.move.${sessionId}.2026-04-24`);
  await page.keyboard.press('Enter');
  await expect.poll(dayOf).toBe('2026-04-24');
});

test('a move that the server refuses is taken back', async ({ page, dashboard, sandbox }) => {
  const api = await apiOf(sandbox, coach.email);
  const { athleteId, sessionId } = await planned(api);
  await openCalendar(dashboard, athleteId);
  await page.route(`**/activities/${sessionId}`, (route) => route.fulfill({ status: 403, json: { error: 'Forbidden', details: { code: 'FORBIDDEN' } } }));
  await dashboard.click(`calendar.move.${sessionId}`);
  await dashboard.click(`calendar.move.${sessionId}.2026-04-23`);
  await dashboard.until('back on Saturday', ({ calendar }) => calendar!.moving === 0 && calendar!.sessions.find(({ id }) => id === sessionId)?.planned_day === '2026-04-25');
  expect((await api.get<ServerActivity>(`/activities/${sessionId}`)).scheduled_date).toBe('2026-04-25');
  dashboard.problems.length = 0; // the browser itself reports the 403
});

test('a coach goes from week to week and opens what was done', async ({ dashboard, sandbox }) => {
  const api = await apiOf(sandbox, coach.email);
  const { athleteId } = await planned(api);
  await openCalendar(dashboard, athleteId);
  await dashboard.click('calendar.previous');
  await dashboard.until('the week before', ({ route, calendar }) => route === '#/calendar/2026-04-13' && calendar?.state === 'loaded');
  await dashboard.widget('calendar.day.2026-04-13'); // the frame shows it, too
  const [shown] = await dashboard.some('calendar.activity.');
  await dashboard.click(shown!.id);
  await dashboard.until('the activity', ({ route }) => route === `#/activities/${shown!.id.split('.').at(-1)}`);
  await dashboard.goTo('#/calendar');
  await dashboard.until('this week', ({ calendar }) => calendar?.monday === '2026-04-20');
});
