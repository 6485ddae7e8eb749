// What is copied elsewhere arrives, and what is copied here is what was written: with the keys down as long as a hand holds them.
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { coach } from './server.ts';

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Until `arrived`: a hand lets the keys go much later than the page has seen them. */
async function holding(page: Page, letter: string, arrived: () => Promise<unknown>): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.down(letter);
  await arrived();
  await page.keyboard.up(letter);
  await page.keyboard.up('Control');
}

test('several lines are pasted into a text, in one line into a field, and copied without the breaks of the screen', async ({ page, dashboard }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dashboard.open('#/ai-coach');
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.stepInto('ai-coach.wishes');
  const written = 'A half marathon in June, on four days of a week, with one long run on Sundays and hills.\nNo track, please.';
  await page.evaluate((text) => navigator.clipboard.writeText(text), written.replace('\n', '\r\n'));
  const wishes = () => dashboard.textIn('ai-coach.wishes');
  await holding(page, 'v', () => expect.poll(wishes).toBe(written));

  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+a');
  await holding(page, 'c', () => expect.poll(() => copied(page)).toBe(written));
  await holding(page, 'x', () => expect.poll(wishes).toBe(''));
  await page.keyboard.press('Control+z');
  await expect.poll(wishes).toBe(written);

  await page.evaluate(() => navigator.clipboard.writeText('jo\nguimarães '));
  await dashboard.goTo('#/athletes');
  await dashboard.stepInto('roster.search');
  await holding(page, 'v', () => expect.poll(() => dashboard.textIn('roster.search')).toBe('jo guimarães'));
});
