// What one does before being signed in: signing up, taking an invitation, setting a new password.
import { expect } from '@playwright/test';
import type { DashboardPage } from './dashboard-page.ts';
import { journey, test } from './fixtures.ts';
import { SandboxApi } from './sandbox-api.ts';
import { coach } from './server.ts';

const password = 'Harbor-2027';

test.afterAll(({ sandbox }) => new SandboxApi(sandbox.origin).reset());

const form = (dashboard: DashboardPage, name: string) => dashboard.until(`the form "${name}"`, ({ sign_in }) => sign_in?.form === name && !sign_in.is_busy);

/** From the address to the account, in a form that is open already. */
async function signUp(dashboard: DashboardPage, api: SandboxApi, email: string, name: string): Promise<void> {
  await form(dashboard, 'sign-up');
  await dashboard.fill('sign-up.email', email);
  await dashboard.click('sign-up.submit');
  await form(dashboard, 'code');
  await dashboard.fill('code.code', await api.codeFor(email));
  await dashboard.click('code.submit');
  await form(dashboard, 'account');
  await dashboard.fill('account.name', name);
  await dashboard.fill('account.password', password);
  await dashboard.click('account.submit');
}

test('a new coach signs up by keyboard alone and founds a club', async ({ page, dashboard, sandbox }) => {
  const api = new SandboxApi(sandbox.origin);
  const email = 'dana@runners.example';
  await dashboard.open();
  await dashboard.caretIn('sign-in.email');
  for (const stop of ['password', 'eye', 'submit', 'forgotten', 'sign-up']) await page.keyboard.press('Tab', { delay: stop.length });
  await page.keyboard.press('Enter');
  await form(dashboard, 'sign-up');
  await dashboard.caretIn('sign-up.email');
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await form(dashboard, 'code');
  await dashboard.caretIn('code.code');
  await page.keyboard.type(await api.codeFor(email));
  await page.keyboard.press('Enter');
  await form(dashboard, 'account');
  await dashboard.caretIn('account.name');
  await page.keyboard.type('Dana Moreau');
  await page.keyboard.press('Enter');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await form(dashboard, 'club');
  await dashboard.caretIn('club.club');
  await page.keyboard.type('River Runners');
  await page.keyboard.press('Enter');
  const model = await dashboard.until('signed in, with the club', ({ organization }) => organization === 'River Runners');
  expect(model.session).toBe('signed in');

  const { orgId, userId } = await api.signIn(email, password);
  const { json } = await api.call('GET', `/organizations/${orgId}`);
  expect(json).toMatchObject({ org_name: 'River Runners', head_coach_user_id: userId });
});

journey('a new coach founds a club and invites an athlete, who accepts', async ({ page, dashboard, openPage, sandbox }) => {
  const api = new SandboxApi(sandbox.origin);
  const coachEmail = 'noor@runners.example';
  const athleteEmail = 'sven@runners.example';
  await dashboard.open('#/sign-up');
  await signUp(dashboard, api, coachEmail, 'Noor Haddad');
  await form(dashboard, 'club');
  await dashboard.fill('club.club', 'Harbour Athletics');
  await dashboard.click('club.submit');
  await dashboard.until('signed in, with the club', ({ organization }) => organization === 'Harbour Athletics');

  await dashboard.goTo('#/organization');
  await dashboard.click('organization.invite');
  await dashboard.fill('organization.email', athleteEmail);
  await dashboard.fill('organization.first-name', 'Sven');
  await dashboard.click('organization.invitation.accept');
  await dashboard.widget('organization.link.text');
  await dashboard.click('organization.link.close');

  const context = await page.context().browser()!.newContext();
  const athlete = await openPage(await context.newPage());
  athlete.hand = dashboard.hand;
  await athlete.open(`#/invitations/${await api.codeFor(athleteEmail)}`);
  await athlete.click('invited.submit');
  await signUp(athlete, api, athleteEmail, 'Sven Lindqvist');
  await athlete.until('in the club', ({ organization }) => organization === 'Harbour Athletics');
  await context.close();

  const { token, orgId } = await api.signIn(coachEmail, password);
  const { json } = await api.call('GET', `/organizations/${orgId}/members`, { token });
  expect(json.members).toMatchObject([{ name: 'Noor Haddad', role: 'head_coach' }, { name: 'Sven Lindqvist', role: 'athlete' }]);
});

test('what is wrong is said in place: a taken address, a wrong code, a weak password', async ({ dashboard, sandbox }) => {
  const api = new SandboxApi(sandbox.origin);
  await dashboard.open('#/sign-up');
  await dashboard.fill('sign-up.email', coach.email);
  await dashboard.click('sign-up.submit');
  await dashboard.until('the address is taken', ({ sign_in }) => sign_in!.email_error !== '');
  await dashboard.fill('sign-up.email', 'kai@runners.example');
  await dashboard.click('sign-up.submit');
  await form(dashboard, 'code');
  await dashboard.fill('code.code', 'not-the-code');
  await dashboard.click('code.submit');
  await dashboard.until('the code is wrong', ({ sign_in }) => sign_in!.error !== '');
  await dashboard.fill('code.code', `https://club.example/verify/${await api.codeFor('kai@runners.example')}`);
  await dashboard.click('code.submit');
  await form(dashboard, 'account');
  await dashboard.fill('account.name', 'Kai');
  await dashboard.fill('account.password', 'short');
  await dashboard.click('account.submit');
  await dashboard.until('the password is weak', ({ sign_in }) => sign_in!.password_error !== '');
  dashboard.problems.length = 0; // the browser itself reports the 409
});

test('an invited athlete signs up through the link, which leaves the address bar', async ({ page, dashboard, sandbox }) => {
  const api = new SandboxApi(sandbox.origin);
  const { token, orgId } = await api.signIn(coach.email, coach.password);
  const { json } = await api.call('POST', `/organizations/${orgId}/invitations`, { token, body: { type: 'multi', max_uses: 3 } });
  await dashboard.open(`#/invitations/${json.invitation.token}`);
  await dashboard.widget('invited.submit');
  expect(await page.evaluate(() => location.hash)).toBe('#/invitations');
  expect((await dashboard.widget('invited.title')).label).toContain('invited');
  await dashboard.click('invited.submit');
  await signUp(dashboard, api, 'robin@runners.example', 'Robin Vance');
  const model = await dashboard.until('signed in, in the club', ({ organization }) => organization === 'Summit Running Club');
  expect(model.route).toContain('#/athletes/');

  const members = await api.call('GET', `/organizations/${orgId}/members?search=robin@runners.example`, { token });
  expect(members.json.members).toMatchObject([{ name: 'Robin Vance', role: 'athlete' }]);
});

test('who has an account signs in and accepts; a letter to somebody else is refused with a word why', async ({ dashboard, sandbox }) => {
  const api = new SandboxApi(sandbox.origin);
  const { token, orgId } = await api.signIn(coach.email, coach.password);
  const invite = async (email: string) =>
    (await api.call('POST', `/organizations/${orgId}/invitations`, { token, body: { email, first_name: 'Solo' } })).json.invitation.token as string;

  await dashboard.open(`#/invitations/${await invite('somebody@else.example')}`);
  await dashboard.click('invited.sign-in');
  await dashboard.signIn('solo@example.com', 'Summit-2026');
  await dashboard.until('why not', ({ sign_in }) => sign_in?.form === 'joining' && sign_in.error.includes('another e-mail address'));
  await dashboard.click('joining.skip');
  await dashboard.until('signed in without a club', ({ session }) => session === 'signed in');
  await dashboard.click('shell.user');
  await dashboard.click('shell.sign-out');
  await dashboard.until('signed out', ({ session }) => session === 'signed out');

  await dashboard.page.goto('about:blank');
  await dashboard.open(`#/invitations/${await invite('solo@example.com')}`);
  await dashboard.click('invited.sign-in');
  await dashboard.signIn('solo@example.com', 'Summit-2026');
  await dashboard.until('in the club', ({ organization }) => organization === 'Summit Running Club');
  const members = await api.call('GET', `/organizations/${orgId}/members?search=solo@example.com`, { token });
  expect(members.json.total).toBe(1);
  dashboard.problems.length = 0; // the browser itself reports the 403
});

test('a forgotten password is replaced, and signs nobody in', async ({ page, dashboard, sandbox }) => {
  const api = new SandboxApi(sandbox.origin);
  const email = 'maya.kowalczyk@summit.example';
  await dashboard.open();
  await dashboard.click('sign-in.forgotten');
  await form(dashboard, 'forgotten');
  await dashboard.fill('forgotten.email', email);
  await dashboard.click('forgotten.submit');
  await form(dashboard, 'code');

  await page.goto('about:blank');
  await dashboard.open(`#/reset/${await api.codeFor(email)}`);
  await form(dashboard, 'new-password');
  expect(await page.evaluate(() => location.hash)).toBe('#/reset');
  await dashboard.fill('new-password.password', password);
  await dashboard.click('new-password.submit');
  const { session, sign_in } = await form(dashboard, 'sign-in');
  expect(session).toBe('signed out');
  expect(sign_in!.notice).toContain('new password');
  await dashboard.signIn(email, password);
  await dashboard.until('signed in', (model) => model.session === 'signed in');

  const old = await api.call('POST', '/auth/login', { body: { email, password: 'Summit-2026' } });
  expect(old.status).toBe(401);
});
