// Real tabs of real browsers, on one session in localStorage.
import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { installPackage, type Installation } from '../contract/support/installed-package.js';
import { startSandbox, type RunningSandbox } from '../contract/support/sandbox.js';
import type { Tab } from './fixtures/tabs-page.js';
import { tabBrowsers, type Profile, type TabBrowser, type TabPage } from './support/tab-browsers.js';

/** A refresh is due in the last 300 of 3,600 seconds. */
const almostAnHourSeconds = 3_500;

let installation: Installation;
let sandbox: RunningSandbox;
let browser: TabBrowser;
let profile: Profile | undefined;

before(async () => {
  installation = await installPackage();
  const siteDir = join(installation.dir, 'site');
  await mkdir(siteDir);
  await cp(join(installation.dir, 'node_modules/@nexrex/astral/dist'), join(siteDir, 'astral'), { recursive: true });
  const source = await readFile(fileURLToPath(new URL('fixtures/tabs-page.ts', import.meta.url)), 'utf8');
  const { code } = await transform(source, { loader: 'ts', target: 'es2022' });
  await writeFile(join(siteDir, 'tabs.js'), code.replaceAll('@nexrex/astral', './astral/index.js'));
  await writeFile(join(siteDir, 'tabs.html'), '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tab</title></head><body><script type="module" src="./tabs.js"></script></body></html>\n');
  sandbox = await startSandbox('--serve', siteDir);
});
after(async () => {
  await sandbox?.stop();
  await installation?.remove();
});

/** Tabs of one new profile. */
async function openTabs(count: number): Promise<TabPage[]> {
  profile = await browser.newProfile();
  return Promise.all(Array.from({ length: count }, openTab));
}

async function openTab(): Promise<TabPage> {
  const page = await profile!.newPage((error) => assert.fail(String(error)));
  await page.goto(`${sandbox.origin}/tabs.html`);
  await page.waitForFunction(() => 'tab' in window);
  return page;
}

/** Calls a function of the page's `window.tab`. */
function ask<Name extends keyof Tab>(page: TabPage, name: Name, ...args: Parameters<Tab[Name]>): Promise<Awaited<ReturnType<Tab[Name]>>> {
  return page.evaluate(([name, args]) => ((window as never as { tab: Record<string, (...all: unknown[]) => never> }).tab[name as string]!)(...(args as unknown[])), [name, args] as const) as never;
}

const advance = (seconds: number) => sandbox.control('POST', '/clock', { advance_seconds: seconds });

for (const { name, open, skip } of tabBrowsers) describe(`tabs in ${name}`, { skip }, () => {
  before(async () => void (browser = await open()));
  after(() => browser?.close());
  afterEach(() => profile?.close());

  test('a sign-in in one is one in all, and a tab that opens later has it too', async () => {
    const [one, other] = (await openTabs(2)) as [TabPage, TabPage];
    await ask(one, 'signIn');
    await ask(other, 'hears', 'signed-in tab');
    assert.equal(await ask(other, 'calls', 1), 1);
    const later = await openTab();
    assert.deepEqual(await ask(later, 'seen'), ['signed-in storage']);
    assert.equal((await ask(later, 'state')).email, 'alex@summit.example');
  });

  test('five hundred calls in each of three tabs with a token about to end refresh it once between them', async () => {
    const tabs = await openTabs(3);
    await ask(tabs[0]!, 'signIn');
    await Promise.all(tabs.slice(1).map((tab) => ask(tab, 'hears', 'signed-in tab')));
    await advance(almostAnHourSeconds);
    const counts = await Promise.all(tabs.map(async (tab) => (await ask(tab, 'learnTime'), ask(tab, 'calls', 500))));
    assert.deepEqual(counts, [500, 500, 500]);
    const refreshes = await Promise.all(tabs.map((tab) => ask(tab, 'refreshes')));
    assert.equal(refreshes.reduce((sum, each) => sum + each, 0), 1);
    const { stored } = await ask(tabs[0]!, 'state');
    assert.match(stored, /"version":1/);
  });

  test('a sign-out in one signs out the others and leaves nothing stored', async () => {
    const [one, other] = (await openTabs(2)) as [TabPage, TabPage];
    await ask(one, 'signIn');
    await ask(other, 'hears', 'signed-in tab');
    await ask(one, 'signOut');
    await ask(other, 'hears', 'signed-out tab');
    assert.equal(await ask(other, 'calls', 1), 0);
    const { state, stored } = await ask(other, 'state');
    assert.deepEqual([state, stored], ['signed-out', '']);
  });

  test('one that dies while it refreshes blocks nobody', async () => {
    const [dying, living] = (await openTabs(2)) as [TabPage, TabPage];
    await ask(dying, 'signIn');
    await ask(living, 'hears', 'signed-in tab');
    await advance(almostAnHourSeconds);
    // The refresh of the dying tab gets no answer; it dies with the lease in its hand.
    await ask(dying, 'holdRefresh');
    await ask(dying, 'learnTime');
    void ask(dying, 'calls', 1).catch(() => {});
    await ask(dying, 'isHolding');
    await dying.close();
    await ask(living, 'learnTime');
    assert.equal(await ask(living, 'calls', 1), 1);
    assert.equal(await ask(living, 'refreshes'), 1);
  });

  test('a refresh that is answered after the sign-out in another tab revives nothing', async () => {
    const [refreshing, leaving] = (await openTabs(2)) as [TabPage, TabPage];
    await ask(refreshing, 'signIn');
    await ask(leaving, 'hears', 'signed-in tab');
    await advance(almostAnHourSeconds);
    await ask(refreshing, 'holdRefresh');
    await ask(refreshing, 'learnTime');
    const call = ask(refreshing, 'calls', 1);
    await ask(refreshing, 'isHolding');
    await ask(leaving, 'signOut');
    await ask(refreshing, 'hears', 'signed-out tab');
    await ask(refreshing, 'letGo');
    assert.equal(await call, 0);
    for (const tab of [refreshing, leaving]) {
      const { state, stored } = await ask(tab, 'state');
      assert.deepEqual([state, stored], ['signed-out', '']);
    }
  });

  test('a client that is closed leaves the session to the others', async () => {
    const [one, other] = (await openTabs(2)) as [TabPage, TabPage];
    await ask(one, 'signIn');
    await ask(other, 'hears', 'signed-in tab');
    await ask(one, 'close');
    assert.equal(await ask(other, 'calls', 1), 1);
    assert.match((await ask(other, 'state')).stored, /access_token/);
  });
});
