// API keys: made, used and revoked; what the server then thinks of them.
import { expect } from '@playwright/test';
import { journey } from './fixtures.ts';
import { apiOf } from './sandbox-api.ts';
import { coach } from './server.ts';

journey('a head coach makes an API key, which works, and revokes it, and it works no more', async ({ page, dashboard, sandbox }) => {
  const api = await apiOf(sandbox);
  const withKey = async (key: string) => (await fetch(`${sandbox.origin}/api/v1/organizations/${api.orgId}/members?limit=1`, { headers: { 'X-API-Key': key } })).status;

  await dashboard.open('#/api-keys');
  await dashboard.signIn(coach.email, coach.password);
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
  expect((await api.get<{ api_keys: unknown[] }>(`/organizations/${api.orgId}/api-keys`)).api_keys[0]).toMatchObject({ key_id: id, name: 'Race results' });
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(secret);

  await dashboard.click(`api-keys.revoke.${id}`);
  await dashboard.click('api-keys.revocation.accept');
  await dashboard.until('the key is gone', ({ api_keys: keys }) => !keys!.items.some((key) => key.id === id));
  expect(await withKey(secret)).toBe(401);
});
