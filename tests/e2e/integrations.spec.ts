// What the person's own account is connected to and pays for.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { SandboxApi } from './sandbox-api.ts';

const athlete = { email: 'zoe@summit.example', password: 'Summit-2026' };

test.afterAll(({ sandbox }) => new SandboxApi(sandbox.origin).reset());

test('Strava is connected in another tab, and disconnected again', async ({ page, dashboard, sandbox }) => {
  const api = new SandboxApi(sandbox.origin);
  const { token } = await api.signIn(athlete.email, athlete.password);
  await api.call('POST', '/strava/oauth/disconnect', { token });
  const isConnected = async () => (await api.call('GET', '/integrations/status', { token })).json.data.strava.connected as boolean;

  await dashboard.open('#/integrations');
  await dashboard.signIn(athlete.email, athlete.password);
  await dashboard.until('the connections', ({ integrations }) => integrations?.state === 'loaded');
  const opening = page.waitForEvent('popup');
  await dashboard.click('integrations.strava.connect');
  const consent = await opening;
  await consent.locator('#allow').click();
  await expect(consent.locator('#status-title')).toHaveText('Strava is connected');
  await consent.close();
  expect(await isConnected()).toBe(true);

  await dashboard.click('integrations.reload');
  await dashboard.until('connected', ({ integrations }) => integrations!.connected.includes('strava'));
  await dashboard.click('integrations.strava.disconnect');
  await dashboard.click('integrations.ask.accept');
  await dashboard.until('disconnected', ({ integrations }) => integrations!.state === 'loaded' && !integrations!.connected.includes('strava'));
  expect(await isConnected()).toBe(false);
});

test('a subscription is paid for elsewhere, shown here, and cancelled', async ({ page, dashboard, sandbox }) => {
  const api = new SandboxApi(sandbox.origin);
  const { token, userId } = await api.signIn('solo@example.com', 'Summit-2026');
  await page.context().route('https://checkout.stripe.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Pay</h1>' }));
  await dashboard.open('#/subscription');
  await dashboard.signIn('solo@example.com', 'Summit-2026');
  await dashboard.until('free', ({ subscription }) => subscription?.plan === 'free');
  const opening = page.waitForEvent('popup');
  await dashboard.click('subscription.yearly');
  const checkout = await opening;
  await checkout.waitForURL('https://checkout.stripe.com/**');
  await checkout.close();

  const paid = await fetch(`${sandbox.origin}/sandbox/stripe/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'customer.subscription.created', user_id: userId, status: 'active', billing_interval: 'yearly' }),
  });
  expect(paid.status).toBe(200);
  await dashboard.click('subscription.reload');
  await dashboard.until('pro', ({ subscription }) => subscription?.state === 'loaded' && subscription.plan === 'pro');
  await dashboard.click('subscription.cancel');
  await dashboard.click('subscription.ask.accept');
  await expect.poll(async () => (await api.call('GET', '/subscriptions/status', { token })).json.subscription.status).toBe('canceled');
  await expect.poll(async () => (await dashboard.widget('subscription.status')).label).toBe('Cancelled');
});
