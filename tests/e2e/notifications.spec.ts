// What one should know about, and what the head coach tells everybody.
import { expect } from '@playwright/test';
import { journey, test } from './fixtures.ts';
import { apiOf } from './sandbox-api.ts';
import { coach } from './server.ts';

interface List {
  metadata: { unread: number };
}

test('news is read one by one and all at once, and the bell counts', async ({ dashboard, sandbox }) => {
  await dashboard.open('#/notifications');
  await dashboard.signIn(coach.email, coach.password);
  const { notifications } = await dashboard.until('the news', (model) => model.notifications?.state === 'loaded' && model.notifications.unread !== null);
  const api = await apiOf(sandbox);
  const unread = async () => (await api.get<List>('/notifications?limit=1')).metadata.unread;
  expect(notifications!.unread).toBe(await unread());
  const [first] = await dashboard.some('notifications.read.');
  if (first) {
    const before = await unread();
    await dashboard.click(first.id);
    await expect.poll(unread).toBe(before - 1);
  }
  await dashboard.click('notifications.read-all');
  await expect.poll(unread).toBe(0);
  await dashboard.until('nothing is unread', (model) => model.notifications!.unread === 0);
});

journey('a broadcast is written, asked about, and sent', async ({ page, dashboard, sandbox }) => {
  const api = await apiOf(sandbox);
  await api.send('POST', '/notifications/device-tokens', { token: 'tok_e2e', platform: 'web' });
  await dashboard.open('#/notifications');
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the news', (model) => model.notifications?.state === 'loaded');
  await dashboard.click('notifications.write');
  await dashboard.fill('notifications.letter.subject', 'Track is closed');
  await dashboard.fill('notifications.letter.text', 'We meet at the park instead.');
  await dashboard.click('notifications.letter.accept');
  await dashboard.until('the question', (model) => model.notifications!.step === 2);
  const answer = page.waitForResponse((response) => response.url().endsWith('/notifications/broadcast'));
  await dashboard.click('notifications.confirm.accept');
  const receipt = (await (await answer).json()) as { tokens_sent: number };
  const { notifications } = await dashboard.until('the result', (model) => model.notifications!.step === 3);
  expect(notifications!.sent).toBe(receipt.tokens_sent);
  expect(receipt.tokens_sent).toBeGreaterThan(0);
  await dashboard.click('notifications.sent.done');
});
