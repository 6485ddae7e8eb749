import assert from 'node:assert/strict';
import { chromium, type Browser } from '@playwright/test';

const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Pages that draw bring flags for it. */
export function openBrowser(...graphics: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: [...flags, ...(graphics.length > 0 ? graphics : ['--disable-gpu'])] });
}

/** Opens a page, waits for its `window.outcome`, and lets nothing that it complains about pass. */
export async function outcomeOf(browser: Browser, url: string): Promise<Record<string, unknown>> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  // The answer 404 that the page asks for on purpose is logged by the browser too.
  page.on('console', (message) => message.type() === 'error' && !/status of 404/.test(message.text()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`)));
  try {
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => 'outcome' in window, undefined, { timeout: 20_000 }).catch((error: Error) => assert.fail(`the page made no outcome: ${complaints.join('; ')} (${error.message})`));
    const outcome = await page.evaluate(() => (window as { outcome?: Promise<Record<string, unknown>> }).outcome!);
    assert.deepEqual(complaints, []);
    return outcome;
  } finally {
    await page.close();
  }
}
