import puppeteer from 'puppeteer-core';
import { openBrowser } from './browser.js';
import { firefoxPath } from './firefox-path.js';

/** A tab, as Playwright and Puppeteer both have it. */
export interface TabPage {
  goto(url: string): Promise<unknown>;
  waitForFunction(condition: () => boolean): Promise<unknown>;
  evaluate<Argument, Result>(work: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  close(): Promise<void>;
}

/** Tabs that share what they store, and share it with no other profile. */
export interface Profile {
  /** What no tab caught is told to `onError`. */
  newPage(onError: (error: unknown) => void): Promise<TabPage>;
  close(): Promise<void>;
}

export interface TabBrowser {
  newProfile(): Promise<Profile>;
  close(): Promise<void>;
}

/** What both browsers make tabs with. */
interface Context {
  newPage(): Promise<unknown>;
  close(): Promise<void>;
}

/** Both tell of what no tab caught by an event of one name. */
const profileIn = (context: Context): Profile => ({
  close: () => context.close(),
  async newPage(onError) {
    const page = (await context.newPage()) as TabPage & { on(event: 'pageerror', listener: typeof onError): void };
    page.on('pageerror', onError);
    return page;
  },
});

async function openChromium(): Promise<TabBrowser> {
  const browser = await openBrowser();
  return { close: () => browser.close(), newProfile: async () => profileIn(await browser.newContext()) };
}

/** Playwright drives a Firefox of its own make only; over WebDriver BiDi any will do. */
async function openFirefox(): Promise<TabBrowser> {
  // Playwright lets no Chromium slow the timers of tabs in the background; neither may Firefox, which does so after 30 seconds.
  const extraPrefsFirefox = { 'dom.timeout.enable_budget_timer_throttling': false };
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath!, headless: true, extraPrefsFirefox });
  return { close: () => browser.close(), newProfile: async () => profileIn(await browser.createBrowserContext()) };
}

/** `skip` says why a browser that a machine need not have is passed over. */
export const tabBrowsers: { name: string; open: () => Promise<TabBrowser>; skip: string | false }[] = [
  { name: 'Chromium', open: openChromium, skip: false },
  { name: 'Firefox', open: openFirefox, skip: firefoxPath ? false : 'there is no Firefox here: install firefox-esr, or set FIREFOX_PATH' },
];
