// The head coach's club: what it says of itself, who is invited, who leaves. Each step is looked up on the server, too.
import { expect } from '@playwright/test';
import { journey } from './fixtures.ts';
import { SandboxApi } from './sandbox-api.ts';
import { coach } from './server.ts';

journey('a head coach describes the club, invites with a link, revokes it, and removes a member', async ({ page, dashboard, sandbox }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const api = new SandboxApi(sandbox.origin);
  const { token, orgId } = await api.signIn(coach.email, coach.password);
  const club = async (path = '') => (await api.call('GET', `/organizations/${orgId}${path}`, { token })).json;

  await dashboard.open('#/organization');
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('the organization is loaded', ({ organization_page: shown }) => shown?.profile === 'loaded' && shown.members > 0);

  await dashboard.click('organization.edit');
  await dashboard.fill('organization.name', 'Summit and Valley');
  await dashboard.click('organization.profile.accept');
  await dashboard.until('the new name', ({ organization_page: shown }) => shown?.name === 'Summit and Valley');
  expect((await club()).org_name).toBe('Summit and Valley');

  const before = (await dashboard.model()).organization_page!.invitations;
  await dashboard.click('organization.invite');
  await dashboard.click('organization.invitation-kind.A link for many');
  await dashboard.fill('organization.most-uses', '3');
  await dashboard.click('organization.invitation.accept');
  await dashboard.until('the invitation', ({ organization_page: shown }) => shown?.invitations === before + 1);
  const { label: link } = await dashboard.widget('organization.link.text');
  await dashboard.click('organization.link.copy');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  const { invitations } = await club('/invitations');
  expect(invitations[0]).toMatchObject({ invite_url: link, max_uses: 3, status: 'pending' });
  await dashboard.click('organization.link.close');

  await dashboard.click(`organization.invitation.${invitations[0].invitation_id}.revoke`);
  await dashboard.click('organization.removal.accept');
  await expect.poll(async () => (await club('/invitations')).invitations[0].status).toBe('revoked');

  await dashboard.click('organization.tab.0');
  const { members, total } = await club('/members?limit=100');
  const first = members.find(({ role }: { role: string }) => role === 'athlete');
  await dashboard.click(`organization.member.${first.user_id}.menu`);
  await dashboard.click(`organization.member.${first.user_id}.remove`);
  await dashboard.click('organization.removal.accept');
  await expect.poll(async () => (await club('/members?limit=1')).total).toBe(total - 1);
});
