// `@nexrex/astral/dashboard` as its users get it.
import assert from 'node:assert/strict';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import { importInstalled, installPackage, type Installation } from '../contract/support/installed-package.js';
import { startSandbox, type RunningSandbox } from '../contract/support/sandbox.js';
import { openBrowser } from './support/browser.js';

let installation: Installation;
let sandbox: RunningSandbox;
let browser: Browser;
before(async () => {
  installation = await installPackage();
  const site = join(installation.dir, 'site');
  await mkdir(site);
  await writeFile(join(installation.dir, 'club.js'), "import '@nexrex/astral/dashboard';\n");
  await writeFile(
    join(site, 'index.html'),
    '<!doctype html><html lang="en"><head><title>Club</title><script type="module" src="club.js"></script></head><body><astral-dashboard base-url="/api/v1" assets="/astral-dashboard/" debug></astral-dashboard></body></html>\n',
  );
  await build({ entryPoints: [join(installation.dir, 'club.js')], bundle: true, format: 'esm', outfile: join(site, 'club.js'), logLevel: 'error' });
  await cp(join(installation.dir, 'node_modules/@nexrex/astral/dist/dashboard'), join(site, 'astral-dashboard'), { recursive: true });
  [sandbox, browser] = await Promise.all([startSandbox('--serve', site), openBrowser('--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader')]);
});
after(() => Promise.all([browser?.close(), sandbox?.stop()]).then(() => installation?.remove()));

test('dashboard: a server that renders pages can import it', async () => {
  const { AstralDashboardElement, connectFrame } = await importInstalled<typeof import('../../demo/dashboard/web/element.js')>(installation.dir, '/dashboard');
  assert.equal(typeof AstralDashboardElement, 'function');
  assert.equal(typeof connectFrame, 'function');
});

test('dashboard: bundled, with its files in a folder of the site, it starts under a strict policy', async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('favicon') && !message.location().url.endsWith('/favicon.ico') && problems.push(message.text()));
  await page.goto(sandbox.origin);
  await page.waitForFunction(() => {
    const element = document.querySelector('astral-dashboard') as (HTMLElement & { debug?: { model(): { session: string } } }) | null;
    return element?.debug?.model().session === 'signed out';
  });
  assert.deepEqual(problems, []);
  await page.close();
});
