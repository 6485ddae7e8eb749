// What every journey begins with: the sandbox, once a worker, and a page on which nothing may go wrong unseen.
import { expect, test as base, type Page } from '@playwright/test';
import type { RunningSandbox } from '../contract/support/sandbox.ts';
import { DashboardPage } from './dashboard-page.ts';
import { SandboxApi } from './sandbox-api.ts';
import { now, startServer } from './server.ts';

interface Fixtures {
  dashboard: DashboardPage;
  /** For tests that make the page themselves. */
  openPage(page: Page): Promise<DashboardPage>;
}
interface WorkerFixtures {
  sandbox: RunningSandbox;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sandbox: [
    async ({}, use) => {
      const sandbox = await startServer();
      await use(sandbox);
      await sandbox.stop();
    },
    { scope: 'worker' },
  ],
  openPage: async ({ sandbox }, use) => {
    const opened: DashboardPage[] = [];
    await use(async (page) => {
      await page.clock.setFixedTime(now);
      opened.push(new DashboardPage(page, sandbox.origin));
      return opened.at(-1)!;
    });
    for (const { problems } of opened) expect(problems).toEqual([]);
  },
  dashboard: async ({ page, openPage }, use) => use(await openPage(page)),
});

/** What has to work by pointer, and by the keyboard alone. The sandbox is as fresh afterwards as it was before. */
export function journey(title: string, go: (parts: Fixtures & WorkerFixtures & { page: Page }) => Promise<void>): void {
  for (const hand of ['pointer', 'keyboard'] as const) {
    test(`${title}, by ${hand}`, async ({ page, dashboard, openPage, sandbox }) => {
      test.setTimeout(240_000);
      dashboard.hand = hand;
      if (hand === 'keyboard') await page.setViewportSize({ width: 1280, height: 720 }); // it scrolls to where it goes, and fewer pixels are drawn
      await go({ page, dashboard, openPage, sandbox });
      await new SandboxApi(sandbox.origin).reset();
    });
  }
}
