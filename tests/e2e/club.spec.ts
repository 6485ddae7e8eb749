// Keys, messages and groups: what a coach does with them, and what the server then holds.
import { expect } from '@playwright/test';
import type { DashboardPage } from './dashboard-page.ts';
import { test } from './fixtures.ts';
import { SandboxApi } from './sandbox-api.ts';
import { coach } from './server.ts';

async function openSignedIn(dashboard: DashboardPage, fragment: string): Promise<void> {
  await dashboard.open(fragment);
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('signed in', ({ session, roster }) => session === 'signed in' && roster?.state === 'loaded');
}

test('a head coach makes an API key, which works, and revokes it, and it works no more', async ({ page, dashboard, sandbox }) => {
  test.setTimeout(180_000);
  const api = new SandboxApi(sandbox.origin);
  const { token, orgId } = await api.signIn(coach.email, coach.password);
  const withKey = async (key: string) => (await fetch(`${sandbox.origin}/api/v1/organizations/${orgId}/members?limit=1`, { headers: { 'X-API-Key': key } })).status;

  await openSignedIn(dashboard, '#/api-keys');
  await dashboard.until('the keys', ({ api_keys: keys }) => keys?.state === 'loaded');
  await dashboard.click('api-keys.create');
  await dashboard.fill('api-keys.form.name', 'Race results');
  await dashboard.click('api-keys.form.accept');
  await dashboard.until('the secret is shown', ({ api_keys: keys }) => keys!.is_secret_shown);
  const { label: secret } = await dashboard.widget('api-keys.secret.text');
  expect(JSON.stringify(await dashboard.model())).not.toContain(secret);
  expect(await withKey(secret)).toBe(200);
  await dashboard.click('api-keys.secret.done');
  const { api_keys: shown } = await dashboard.until('the secret is gone', ({ api_keys: keys }) => !keys!.is_secret_shown && keys!.items.some(({ name }) => name === 'Race results'));
  const { id } = shown!.items.find(({ name }) => name === 'Race results')!;
  expect((await api.call('GET', `/organizations/${orgId}/api-keys`, { token })).json.api_keys[0]).toMatchObject({ key_id: id, name: 'Race results' });
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(secret);

  await dashboard.click(`api-keys.revoke.${id}`);
  await dashboard.click('api-keys.revocation.accept');
  await dashboard.until('the key is gone', ({ api_keys: keys }) => !keys!.items.some((key) => key.id === id));
  expect(await withKey(secret)).toBe(401);
});

test('a head coach writes to everybody after being asked', async ({ page, dashboard }) => {
  await openSignedIn(dashboard, '#/notifications');
  await dashboard.until('the notifications', ({ notifications }) => notifications?.state === 'loaded');
  const answers: unknown[] = [];
  page.on('response', (response) => response.url().endsWith('/notifications/broadcast') && answers.push(response.status()));
  await dashboard.click('notifications.write');
  await dashboard.fill('notifications.letter.title', 'Track closed');
  await dashboard.fill('notifications.letter.text', 'We meet at the river instead');
  await dashboard.click('notifications.letter.accept');
  await dashboard.click('notifications.confirm.accept');
  await dashboard.until('the receipt', ({ notifications }) => notifications!.step === 3);
  expect(answers).toEqual([200]);
});

test('a coach makes a group, and a deletion can be taken back', async ({ dashboard, sandbox }) => {
  const api = new SandboxApi(sandbox.origin);
  const { token } = await api.signIn(coach.email, coach.password);
  await openSignedIn(dashboard, '#/groups');
  await dashboard.until('the groups', ({ groups }) => groups?.state === 'loaded');
  await dashboard.click('groups.create');
  await dashboard.fill('groups.form.name', 'Early birds');
  await dashboard.click('groups.form.accept');
  const { groups } = await dashboard.until('the new group', (model) => model.groups!.items.some(({ name }) => name === 'Early birds'));
  const { id } = groups!.items.find(({ name }) => name === 'Early birds')!;
  expect((await api.call('GET', `/groups/${id}`, { token })).status).toBe(200);
  await dashboard.click(`groups.menu.${id}`);
  await dashboard.click(`groups.delete.${id}`);
  await expect.poll(async () => (await dashboard.widgets('toast.undo.')).length).toBe(1);
  await dashboard.click((await dashboard.widgets('toast.undo.'))[0]!.id);
  await dashboard.widget(`groups.group.${id}`);
  expect((await api.call('GET', `/groups/${id}`, { token })).status).toBe(200);
});
