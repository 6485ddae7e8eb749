// Groups: made, filled, looked at, deleted and brought back.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { signedIn } from './sandbox-api.ts';
import { coach } from './server.ts';

interface Group {
  group_id: string;
  name: string;
  members: string[];
}

test('a group is made, opened, left by a member, and deleted for good once its toast goes', async ({ page, dashboard, sandbox }) => {
  await dashboard.open('#/groups');
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the groups', ({ groups, roster }) => groups?.state === 'loaded' && roster?.state === 'loaded');
  await dashboard.click('groups.create');
  await dashboard.widget('groups.form.name');
  await dashboard.drawOn(3);
  await page.keyboard.type('Track Tuesday');
  await dashboard.click('groups.form.accept');
  const { groups } = await dashboard.until('the new group', (model) => model.groups!.state === 'loaded' && model.groups!.items.some(({ name }) => name === 'Track Tuesday'));
  const { id } = groups!.items.find(({ name }) => name === 'Track Tuesday')!;
  const api = await signedIn(sandbox);
  const members = (await dashboard.model()).roster!.rows.slice(0, 2).map(({ user_id }) => user_id);
  await api.call('PUT', `/groups/${id}`, { members });

  await dashboard.click(`groups.group.${id}`);
  await dashboard.until('the group', ({ group }) => group?.id === id && group.state === 'loaded' && group.stats === 'loaded' && group.members === 2);
  await dashboard.click(`group.remove.${members[0]!}`);
  await dashboard.until('one member less', ({ group }) => group!.members === 1);
  expect((await api.call<Group>('GET', `/groups/${id}`)).body.members).toEqual([members[1]]);

  await dashboard.click('page.back');
  await dashboard.click(`groups.menu.${id}`);
  await dashboard.click(`groups.delete.${id}`);
  expect((await api.call('GET', `/groups/${id}`)).status).toBe(200); // it can still be brought back
  await expect.poll(async () => (await api.call('GET', `/groups/${id}`)).status, { timeout: 30_000 }).toBe(404);
});
