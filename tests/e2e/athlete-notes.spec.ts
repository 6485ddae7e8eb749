// What coaches keep about an athlete: read, edited in place, refused, saved; looked up on the server, too.
import { expect } from '@playwright/test';
import { journey, test } from './fixtures.ts';
import { apiOf, SandboxApi } from './sandbox-api.ts';
import { coach } from './server.ts';

interface Member {
  notes: string | null;
  labels: string[];
}

const athlete = { email: 'zoe@summit.example', password: 'Summit-2026' };

/** High enough that nothing has to be scrolled to. */
test.use({ viewport: { width: 1280, height: 1400 } });
test.afterAll(({ sandbox }) => new SandboxApi(sandbox.origin).reset());

journey('a coach edits the notes and labels of an athlete, after one refusal', async ({ page, dashboard, sandbox }) => {
  const api = await apiOf(sandbox);
  await dashboard.open();
  await dashboard.signIn(coach.email, coach.password);
  const { roster } = await dashboard.until('the roster', (model) => model.roster?.state === 'loaded');
  const id = roster!.rows[3]!.user_id;
  const path = `/organizations/${api.orgId}/members/${id}`;
  await dashboard.goTo(`#/athletes/${id}`);
  await dashboard.until('the notes', (model) => model.athlete?.notes === 'loaded' && model.athlete.profile === 'loaded');

  await dashboard.click('athlete.notes.edit');
  await dashboard.widget('athlete.notes.labels');
  await dashboard.fill('athlete.notes.labels', `@track, ${'x'.repeat(41)}`);
  await dashboard.stepInto('athlete.notes.notes');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('No hills until May.');
  await dashboard.click('athlete.notes.accept');
  expect((await dashboard.widget('athlete.notes.labels.error')).label).toContain('40');
  await dashboard.fill('athlete.notes.labels', '@track, @injury-watch');
  await dashboard.click('athlete.notes.accept');

  await dashboard.until('the notes are saved', (model) => model.athlete?.is_noting === false);
  expect(await api.get<Member>(path)).toMatchObject({ notes: 'No hills until May.', labels: ['@track', '@injury-watch'] });
  expect((await dashboard.widget('athlete.notes.text')).label).toBe('No hills until May.');
});

test('what is typed and cancelled goes nowhere', async ({ page, dashboard, sandbox }) => {
  const api = await apiOf(sandbox);
  await dashboard.open();
  await dashboard.signIn(coach.email, coach.password);
  const { roster } = await dashboard.until('the roster', (model) => model.roster?.state === 'loaded');
  const id = roster!.rows[4]!.user_id;
  const before = await api.get<Member>(`/organizations/${api.orgId}/members/${id}`);
  await dashboard.goTo(`#/athletes/${id}`);
  await dashboard.until('the notes', (model) => model.athlete?.notes === 'loaded' && model.athlete.profile === 'loaded');
  await dashboard.click('athlete.notes.edit');
  await dashboard.stepInto('athlete.notes.notes');
  await page.keyboard.type('Not meant');
  await dashboard.click('athlete.notes.cancel');
  await dashboard.until('no longer editing', (model) => model.athlete?.is_noting === false);
  expect(await api.get<Member>(`/organizations/${api.orgId}/members/${id}`)).toEqual(before);
});

test('athletes see nothing of it on their own page', async ({ dashboard }) => {
  await dashboard.open();
  await dashboard.signIn(athlete.email, athlete.password);
  await dashboard.until('the own page', (model) => model.athlete?.profile === 'loaded');
  await dashboard.settle();
  expect((await dashboard.model()).athlete!.notes).toBe('not asked');
  expect(await dashboard.widgets('athlete.notes')).toEqual([]);
});
