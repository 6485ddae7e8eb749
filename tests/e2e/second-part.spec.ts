// The screens come in a file of their own, after the first frame: nothing before the sign-in may need it.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { coach } from './server.ts';

const secondPart = '**/screens.*.wasm';
const form = (name: string) => [`the form "${name}"`, ({ sign_in }: { sign_in?: { form: string } }) => sign_in?.form === name] as const;

test('every form works without the second part; who has signed in is told, and goes on when it is there', async ({ page, dashboard }) => {
  let isWithheld = true;
  await page.route(secondPart, (route) => (isWithheld ? route.abort() : route.continue()));
  await dashboard.open('#/invitations/no-such');
  await dashboard.until(...form('invited'));
  await page.goto('about:blank'); // an invitation would be taken at the sign-in
  await dashboard.open();
  for (const [address, name] of [['#/sign-up', 'sign-up'], ['#/verify', 'code'], ['#/forgotten', 'forgotten'], ['#/reset/a-code', 'new-password'], ['#/sign-in', 'sign-in']] as const) {
    await dashboard.goTo(address, false);
    await dashboard.until(...form(name));
    await dashboard.drawOn(2);
  }
  await dashboard.signIn(coach.email, 'wrong');
  await dashboard.until('refused', ({ sign_in }) => sign_in!.error !== '');
  await dashboard.signIn(coach.email, coach.password);
  await expect(page.locator('#status-title')).toHaveText('A part of the dashboard could not be loaded');
  expect((await dashboard.model()).session).toBe('signed out');
  isWithheld = false;
  await page.locator('#status-action').click();
  await dashboard.until('signed in', ({ session }) => session === 'signed in');
  await expect(page.locator('#status')).toBeHidden();
  // The browser itself reports what was refused and what could not be loaded; a call of what is not there would be an error of its own.
  expect(dashboard.problems.filter((problem) => !problem.startsWith('Failed to load resource'))).toEqual([]);
  dashboard.problems.length = 0;
});

test('who comes back with a kept session gets both parts at once, and waits for the second', async ({ page, dashboard }) => {
  await dashboard.open();
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.until('signed in', ({ session }) => session === 'signed in');
  let go = () => {};
  const mayGo = new Promise<void>((resolve) => (go = resolve));
  await page.route(secondPart, async (route) => {
    await mayGo;
    await route.continue();
  });
  await page.reload();
  await page.waitForFunction(() => (window.__astral?.frames() ?? 0) > 0);
  expect((await dashboard.model()).session).toBe('starting');
  go();
  await dashboard.until('signed in again', ({ session }) => session === 'signed in');
});
