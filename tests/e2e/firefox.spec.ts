// Firefox draws it, takes the keyboard and the pointer, and tells screen readers the same. Playwright drives a Firefox of its own make only;
// over WebDriver BiDi any will do. Without a screen it has no WebGL 2, so that it gets one in memory.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import puppeteer, { type Page } from 'puppeteer-core';
import { firefoxPath } from '../package/support/firefox-path.ts';
import type { DashboardModel } from './dashboard-page.ts';
import { coach, now, startServer } from './server.ts';

const xvfb = '/usr/bin/Xvfb';

/** A screen in memory, by its name. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdout!.once('data', (data) => resolve(String(data).trim()));
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { screen, display: `:${number}` };
}

const test = base.extend<{ page: Page }>({
  page: async ({}, use) => {
    const { screen, display } = await startScreen();
    const env = { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' };
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath!, headless: false, env, defaultViewport: { width: 1280, height: 800 } });
    try {
      await use(await browser.newPage());
    } finally {
      await browser.close();
      screen.kill();
    }
  },
} as never);

// Before anything is started: what starts it would fail.
test.skip(!firefoxPath || !existsSync(xvfb), 'there is no Firefox, or no Xvfb, here: install firefox-esr, xvfb and libgl1-mesa-dri');

test('in Firefox a coach signs in, searches an athlete and opens it', async ({ page }) => {
  const sandbox = await startServer();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const model = () => page.evaluate(() => window.__astral!.model() as DashboardModel);
  try {
    await page.evaluateOnNewDocument((time) => void (Date.now = () => time), Date.parse(now));
    await page.goto(`${sandbox.origin}/?debug#/athletes`);
    await page.waitForFunction(() => window.__astral?.find('sign-in.email')?.focused);
    await page.keyboard.type(coach.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(coach.password);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await model()).roster?.total).toBe(40);

    await page.keyboard.press('/');
    await page.keyboard.type('guimarães');
    await expect.poll(async () => (await model()).roster?.shown).toBe(1);
    const { user_id: id, name } = (await model()).roster!.rows[0]!;
    const { x, y } = await page.evaluate((wanted) => window.__astral!.find(wanted)!, `roster.row.${id}`);
    await page.mouse.click(x + 20, y + 10);
    await expect.poll(async () => (await model()).athlete).toMatchObject({ profile: 'loaded', stats: 'loaded', activities: 'loaded', notes: 'loaded' });
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(name);
    expect(await page.evaluate(() => location.hash)).toBe(`#/athletes/${id}`);
    expect(problems).toEqual([]);
  } finally {
    await page.screenshot({ path: test.info().outputPath('firefox.png') });
    await sandbox.stop();
  }
});
