// Groups: made, filled, looked at, deleted and brought back.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { apiOf } from './sandbox-api.ts';
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
  await dashboard.caretIn('groups.form.name');
  await page.keyboard.type('Bridge to bridge');
  await dashboard.click('groups.form.accept');
  const { groups } = await dashboard.until('the new group', (model) => model.groups!.state === 'loaded' && model.groups!.items.some(({ name }) => name === 'Bridge to bridge'));
  const { id } = groups!.items.find(({ name }) => name === 'Bridge to bridge')!;
  const api = await apiOf(sandbox);
  const members = (await dashboard.model()).roster!.rows.slice(0, 2).map(({ user_id }) => user_id);
  await api.send('PUT', `/groups/${id}`, { members });

  await dashboard.click(`groups.group.${id}`);
  await dashboard.until('the group', ({ group }) => group?.id === id && group.state === 'loaded' && group.stats === 'loaded' && group.members === 2);
  await dashboard.click(`group.remove.${members[0]!}`);
  await dashboard.until('one member less', ({ group }) => group!.members === 1);
  expect((await api.get<Group>(`/groups/${id}`)).members).toEqual([members[1]]);

  await dashboard.click('page.back');
  await dashboard.click(`groups.menu.${id}`);
  await dashboard.click(`groups.delete.${id}`);
  expect(await api.statusOf(`/groups/${id}`)).toBe(200); // it can still be brought back
  await expect.poll(() => api.statusOf(`/groups/${id}`), { timeout: 30_000 }).toBe(404);
});

test('a deletion of a group is taken back', async ({ dashboard, sandbox }) => {
  const api = await apiOf(sandbox);
  const { group_id: id } = await api.send<Group>('POST', '/groups', { name: 'Early birds', user_id: api.userId });
  await dashboard.open('#/groups');
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.click(`groups.menu.${id}`);
  await dashboard.click(`groups.delete.${id}`);
  await expect.poll(async () => (await dashboard.widgets('toast.undo.')).length).toBe(1);
  await dashboard.undo();
  await dashboard.widget(`groups.group.${id}`);
  expect(await api.statusOf(`/groups/${id}`)).toBe(200);
});
