// The dashboard in pages of others: `<astral-dashboard>`, and a sandboxed frame. The example pages are what is tested.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import type { DebugHandle } from '../../demo/dashboard/web/debug.ts';
import type { AstralDashboardElement } from '../../demo/dashboard/web/element.ts';
import { test } from './fixtures.ts';
import { coach } from './server.ts';

interface Shown {
  session: string;
  route: string;
  language: string;
  is_dark: boolean;
  roster?: { total: number };
}

/** What an element's model says. */
const shown = (page: Page, selector = 'astral-dashboard'): Promise<Shown | undefined> =>
  page.evaluate((which) => (document.querySelector<AstralDashboardElement>(which)?.debug as DebugHandle | undefined)?.model() as Shown | undefined, selector);

/** Everything that a page complains about; a refused policy is among it. */
function complaints(page: Page): string[] {
  const list: string[] = [];
  page.on('console', (message) => message.type() === 'error' && list.push(message.text()));
  page.on('pageerror', (error) => list.push(error.message));
  return list;
}

test('an element signs in with the session of its page, tells where it is, and follows its attributes', async ({ page, sandbox }) => {
  const problems = complaints(page);
  await page.goto(`${sandbox.origin}/examples/element.html`);
  await expect.poll(async () => (await shown(page))?.roster?.total).toBe(40);
  await expect(page.locator('#who')).toHaveText(/^usr_/);

  const dashboard = page.locator('astral-dashboard');
  await dashboard.evaluate((element) => element.setAttribute('theme', 'dark'));
  await dashboard.evaluate((element) => element.setAttribute('locale', 'ja'));
  await expect.poll(() => shown(page)).toMatchObject({ is_dark: true, language: 'ja' });

  await page.evaluate(() => (document.querySelector('astral-dashboard')!.view = 'preferences'));
  await expect.poll(async () => (await shown(page))?.route).toBe('#/preferences');
  // A press inside leads the page's own address nowhere, but is told.
  await dashboard.getByRole('link').first().dispatchEvent('click');
  await expect(page.locator('#where')).not.toHaveText('nothing yet');
  expect(new URL(page.url()).hash).toBe('');
  // Nothing was kept: no storage was chosen.
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(problems).toEqual([]);
});

/** Counts what the page's provider hands out, and what the element tells. */
const watchSession = (page: Page) =>
  page.evaluate(() => {
    const dashboard = document.querySelector('astral-dashboard')!;
    const provider = dashboard.session as () => Promise<{ accessToken: string }>;
    const seen = ((window as any).seen = { tokens: [] as string[], changes: [] as string[] });
    dashboard.addEventListener('astral-session', ({ detail }) => seen.changes.push(detail.change));
    dashboard.session = async () => {
      const session = await provider();
      seen.tokens.push(session.accessToken);
      return session;
    };
  });
const seenSessions = (page: Page): Promise<{ tokens: string[]; changes: string[] }> => page.evaluate(() => (window as any).seen);

test('when the server takes the token no longer the page is asked for another session', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.origin}/examples/element.html`);
  await expect.poll(async () => (await shown(page))?.roster?.total).toBe(40);
  await watchSession(page);
  await expect.poll(async () => (await seenSessions(page)).changes).toEqual(['signed-in']);
  const [token] = (await seenSessions(page)).tokens;
  const answer = await fetch(`${sandbox.baseUrl}/auth/logout`, { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
  expect(answer.ok).toBe(true);
  await page.evaluate(() => (document.querySelector('astral-dashboard')!.view = 'subscription')); // asks the server something
  await expect.poll(async () => (await seenSessions(page)).changes).toEqual(['signed-in', 'expired', 'signed-in']);
  expect(new Set((await seenSessions(page)).tokens).size).toBe(2);
});

test('a provider whose sessions are refused is not asked again and again', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.origin}/examples/element.html`);
  await expect.poll(async () => (await shown(page))?.roster?.total).toBe(40);
  await page.evaluate(() => {
    const seen = ((window as any).seen = { tokens: [] as string[], changes: [] as string[] });
    document.querySelector('astral-dashboard')!.session = () => (seen.tokens.push('none'), { accessToken: 'no-token-of-this-server' });
  });
  await expect.poll(async () => (await shown(page))?.session).toBe('signed out');
  await page.waitForTimeout(1500);
  expect((await seenSessions(page)).tokens.length).toBeLessThanOrEqual(2);
  expect((await shown(page))?.session).toBe('signed out');
});

test('two elements on a page share nothing; one that leaves the page stops', async ({ page, sandbox }) => {
  const problems = complaints(page);
  await page.goto(`${sandbox.origin}/examples/two.html`);
  await expect.poll(() => shown(page, '#first')).toMatchObject({ session: 'signed out', is_dark: false, language: 'en' });
  await expect.poll(() => shown(page, '#second')).toMatchObject({ session: 'signed out', is_dark: true, language: 'zh-TW' });

  // Keys go to the one that has the keyboard.
  const press = async (id: string) => {
    const where = () => page.evaluate((which) => document.querySelector<AstralDashboardElement>('#second')!.debug!.find(which), id);
    let rect = (await where())!;
    // Once it stays where it is: the texts of its language may still be on the way.
    await expect.poll(async () => JSON.stringify(rect) === JSON.stringify((rect = (await where())!))).toBe(true);
    const box = (await page.locator('#second').boundingBox())!;
    await page.mouse.click(box.x + rect.x + rect.width / 2, box.y + rect.y + rect.height / 2);
  };
  await press('sign-in.email');
  await page.keyboard.type(coach.email);
  await press('sign-in.password');
  await page.keyboard.type(coach.password);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shown(page, '#second'))?.roster?.total).toBe(40);
  expect((await shown(page, '#first'))?.session).toBe('signed out');

  await page.locator('#second').evaluate((element) => element.remove());
  await page.waitForTimeout(300);
  expect((await shown(page, '#first'))?.session).toBe('signed out');
  expect(problems).toEqual([]);
});

test('F6 takes the keyboard out of an element', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.origin}/examples/element.html`);
  await expect.poll(async () => (await shown(page))?.session).toBe('signed in');
  await page.keyboard.press('Tab');
  const inside = () => page.evaluate(() => document.activeElement?.localName === 'astral-dashboard');
  expect(await inside()).toBe(true);
  for (let i = 0; i < 3; ++i) await page.keyboard.press('Tab');
  expect(await inside()).toBe(true);
  await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  expect(await inside()).toBe(false);
});

test('a sandboxed frame gets its session from the page around it', async ({ page, sandbox }) => {
  const problems = complaints(page);
  await page.goto(`${sandbox.origin}/examples/frame.html`);
  await expect(page.locator('#who')).toHaveText(/^usr_/);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('astral-dashboard').getByRole('heading', { level: 1 })).toHaveCount(1);
  // It reaches nothing of the page around.
  expect(await page.frames()[1]!.evaluate(() => { try { return parent.document.title; } catch { return 'refused'; } })).toBe('refused');
  expect(problems).toEqual([]);
});

test('a page that is slower than its frame, and one that connects anew, get their session too', async ({ page, sandbox }) => {
  const problems = complaints(page);
  await page.route('**/examples/frame.mjs', async (route) => {
    await page.waitForFunction(() => document.querySelector('iframe')?.dataset['isLoaded']);
    await route.continue();
  });
  await page.addInitScript(() => document.addEventListener('load', ({ target }) => target instanceof HTMLIFrameElement && (target.dataset['isLoaded'] = 'yes'), true));
  await page.goto(`${sandbox.origin}/examples/frame.html`);
  await expect(page.locator('#who')).toHaveText(/^usr_/);

  await page.evaluate(async () => {
    const { connectFrame } = (await import(new URL('../element.js', location.href).href)) as typeof import('../../demo/dashboard/web/element.js');
    connectFrame(document.querySelector('iframe')!, { origin: 'null', attributes: { view: 'preferences' } });
  });
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Preferences');
  expect(problems).toEqual([]);
});

test.describe('a page of another origin', () => {
  let server: Server;
  test.afterEach(() => server.close());

  for (const isNamed of [true, false]) {
    test(isNamed ? 'that the frame names is greeted' : 'that the frame does not name gets no word out of it', async ({ page, sandbox }) => {
      server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Club</title>'));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      await page.goto(origin);
      // The policy of the sandbox forbids the frame; without that the frame itself decides.
      await page.route('**/framed.html', async (route) => {
        const answer = await route.fetch();
        const headers = { ...answer.headers() };
        delete headers['content-security-policy'];
        await route.fulfill({ response: answer, headers, body: (await answer.text()).replace('content="self"', `content="self${isNamed ? ` ${origin}` : ''}"`) });
      });
      const heard = await page.evaluate(async (src) => {
        const messages: unknown[] = [];
        addEventListener('message', ({ data }) => messages.push(data));
        const frame = document.body.appendChild(document.createElement('iframe'));
        frame.src = src;
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        frame.contentWindow!.postMessage('astral-dashboard/ask-hello', '*');
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return messages;
      }, `${sandbox.origin}/framed.html`);
      expect(heard).toEqual(isNamed ? ['astral-dashboard/hello', 'astral-dashboard/hello'] : []);
    });
  }
});
