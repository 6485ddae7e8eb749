// Every screen, as it looks: light and dark, on a desk and in a hand, at two device pixels a point.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { SandboxApi } from './sandbox-api.ts';
import { screens } from './screens.ts';
import { coach } from './server.ts';

const sizes = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every screen looks as it should, ${size} and ${colorScheme}`, async ({ browser, openPage, sandbox }) => {
      test.setTimeout(400_000);
      const api = new SandboxApi(sandbox.origin);
      const invitation = await api.codeFor('kim@example.com');
      const context = await browser.newContext({ viewport, deviceScaleFactor: 2, colorScheme, timezoneId: 'Europe/Berlin', locale: 'en-GB' });
      const page = await context.newPage();
      const dashboard = await openPage(page);
      /** Once: where a caret blinks nothing is ever still, and it is too small to matter. */
      async function look(screen: string, hasCaret = false): Promise<void> {
        await page.mouse.move(2, 2);
        await (hasCaret ? dashboard.drawOn(4) : dashboard.settle());
        expect.soft(await page.screenshot({ scale: 'device' })).toMatchSnapshot(`${screen}-${size}-${colorScheme}.png`, { maxDiffPixels: 600 });
      }

      await dashboard.open();
      await look('sign-in', true);
      await dashboard.goTo('#/sign-up', false);
      await look('sign-up', true);
      await dashboard.fill('sign-up.email', `looks-${size}-${colorScheme}@club.example`);
      await dashboard.click('sign-up.submit');
      await dashboard.widget('code.code');
      await look('code', true);
      await dashboard.fill('code.code', await api.codeFor(`looks-${size}-${colorScheme}@club.example`));
      await dashboard.click('code.submit');
      await dashboard.widget('account.name');
      await look('account-form', true);
      await dashboard.goTo('#/reset/t0k', false);
      await dashboard.caretIn('new-password.password');
      await page.keyboard.type('Summit');
      await look('new-password', true);
      await dashboard.goTo(`#/invitations/${invitation}`, false);
      await dashboard.widget('invited.submit');
      await look('invited');
      await dashboard.open(); // who signs in now would accept the invitation
      await dashboard.widget('sign-in.email');
      await dashboard.signIn(coach.email, coach.password);
      const { roster } = await dashboard.until('the roster is loaded', (model) => model.roster?.state === 'loaded');
      for (const { name, hasCaret, open } of screens) {
        await open(dashboard);
        await look(name, hasCaret);
      }

      await dashboard.goTo('#/athletes');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('mar');
      await dashboard.widget('palette.athlete.' + roster!.rows.find(({ name }) => name === 'João Guimarães')!.user_id);
      await look('palette', true);
      await page.keyboard.press('Escape'); // ends the typing
      await page.keyboard.press('Escape');

      await dashboard.click('shell.user');
      await dashboard.widget('shell.sign-out');
      await look('account');
      await page.keyboard.press('Escape');

      await page.keyboard.press('F1');
      await dashboard.widget('shell.keys');
      await look('keys');
      await context.close();
    });
  }
}
