import { expect, type Page } from '@playwright/test';
import type { Widget } from '../../demo/dashboard/web/debug.ts';

export interface DashboardModel {
  route: string;
  is_dark: boolean;
  units: string;
  session: string;
  organization?: string;
  sign_in?: { form: string; is_busy: boolean; notice: string; email_error: string; password_error: string; error: string };
  overview?: { races: string; upcoming: number; goals_asked: number; attention: number; trained_this_week: number; idle: number };
  integrations?: { state: string; connected: string[] };
  subscription?: { state: string; plan: string; is_waiting: boolean };
  roster?: { state: string; total: number; shown: number; rows: { user_id: string; name: string; weekly_distance_meters: number | null; signals: number }[]; status: string; hidden_columns: number };
  athlete?: { user_id: string; profile: string; name: string; stats: string; bars: number; activities: string; activity_count: number };
}

/** Drives the dashboard as a person does: by pointer and keyboard on the canvas. */
export class DashboardPage {
  readonly problems: string[] = [];

  constructor(
    readonly page: Page,
    readonly origin: string,
  ) {
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
  }

  async open(fragment = ''): Promise<void> {
    await this.page.goto(`${this.origin}/?debug${fragment}`);
    await this.page.waitForFunction(() => (window.__astral?.frames() ?? 0) > 0);
  }

  model(): Promise<DashboardModel> {
    return this.page.evaluate(() => window.__astral!.model() as DashboardModel);
  }

  frames(): Promise<number> {
    return this.page.evaluate(() => window.__astral!.frames());
  }

  async widget(id: string): Promise<Widget> {
    await expect.poll(() => this.page.evaluate((wanted) => window.__astral!.find(wanted) !== undefined, id), { message: `a widget ${id}` }).toBe(true);
    return this.page.evaluate((wanted) => window.__astral!.find(wanted)!, id);
  }

  widgets(prefix: string): Promise<Widget[]> {
    return this.page.evaluate((wanted) => window.__astral!.rects().filter(({ id }) => id.startsWith(wanted)), prefix);
  }

  async click(id: string): Promise<void> {
    const { x, y, width, height } = await this.widget(id);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  async fill(id: string, text: string): Promise<void> {
    await this.click(id);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Waits until the caret stands in a field. */
  async caretIn(id: string): Promise<void> {
    await expect.poll(async () => (await this.widget(id)).focused, { message: `the caret in ${id}` }).toBe(true);
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.fill('sign-in.email', email);
    await this.fill('sign-in.password', password);
    await this.page.keyboard.press('Enter');
  }

  /** As a link or a bookmark does: by the address alone. Before the sign-in the route stays what it was. */
  async goTo(fragment: string, isRoute = true): Promise<void> {
    await this.page.evaluate((wanted) => void (location.hash = wanted), fragment);
    if (isRoute) await this.until(`the address ${fragment}`, ({ route }) => route === fragment);
  }

  /** Waits until the model is as wanted. */
  async until(what: string, isReached: (model: DashboardModel) => boolean): Promise<DashboardModel> {
    await expect.poll(async () => isReached(await this.model()), { message: what }).toBe(true);
    return this.model();
  }

  /** Waits for so many frames more. */
  async drawOn(frames: number): Promise<void> {
    const from = await this.frames();
    await expect.poll(() => this.frames(), { message: 'further frames' }).toBeGreaterThanOrEqual(from + frames);
  }

  /** Waits until nothing is drawn any more. */
  async settle(): Promise<void> {
    let last = -1;
    await expect
      .poll(async () => {
        const frames = await this.frames();
        const isStill = frames === last;
        last = frames;
        return isStill;
      }, { intervals: [300] })
      .toBe(true);
  }
}
