import { expect, type Page } from '@playwright/test';
import type { Widget } from '../../demo/dashboard/web/debug.ts';

interface NamedList {
  state: string;
  items: { id: string; name: string }[];
}

export interface DashboardModel {
  route: string;
  is_dark: boolean;
  units: string;
  session: string;
  organization?: string;
  organization_page?: { profile: string; name: string; members: number; coaches: number; invitations: number; is_busy: boolean };
  sign_in?: { form: string; is_busy: boolean; notice: string; email_error: string; password_error: string; error: string };
  overview?: { races: string; upcoming: number; goals_asked: number; attention: number; trained_this_week: number; idle: number };
  integrations?: { state: string; connected: string[] };
  subscription?: { state: string; plan: string; is_waiting: boolean };
  roster?: { state: string; total: number; shown: number; rows: { user_id: string; name: string; weekly_distance_meters: number | null; signals: number }[]; status: string; hidden_columns: number };
  athlete?: { user_id: string; profile: string; name: string; stats: string; bars: number; activities: string; activity_count: number; notes: string; zones: string; is_noting: boolean };
  activity?: { id: string; state: string; zones: string; is_editing: boolean; name: string; samples: number };
  calendar?: {
    user_id: string;
    monday: string;
    state: string;
    moving: number;
    sessions: { id: string; is_planned: boolean; plan_instance_id: string; planned_day: string }[];
  };
  plans?: {
    list: string;
    count: number;
    first_id: string;
    plan_id: string;
    plan: string;
    name: string;
    weeks: number;
    workouts: number;
    is_changed: boolean;
    library: string;
    is_assigning: boolean;
    instances: number;
  };
  races?: NamedList & { is_form_open: boolean; race_id: string; race: string; name: string };
  workouts?: NamedList & {
    has_more?: boolean;
    id: string;
    workout: string;
    name?: string;
    blocks?: number;
    meters?: number | null;
    is_changed?: boolean;
    is_saving?: boolean;
    error?: string;
  };
  groups?: NamedList & { is_form_open: boolean };
  group?: { id: string; state: string; stats: string; members: number; places: number; deeds: number; requests: number };
  api_keys?: NamedList & { is_form_open: boolean; is_secret_shown: boolean };
  notifications?: NamedList & { unread: number | null; weeks: string; step: number; sent: number; unreached: number };
  ai_coach?: { is_running: boolean; draft_length: number; has_failed: boolean; workouts: number };
}

/** Drives the dashboard as a person does, on the canvas: by pointer and keyboard, or by the keyboard alone. */
export class DashboardPage {
  readonly problems: string[] = [];
  hand: 'pointer' | 'keyboard' = 'pointer';

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

  /** Those whose names begin so, once there are any. */
  async some(prefix: string): Promise<Widget[]> {
    await expect.poll(async () => (await this.widgets(prefix)).length, { message: `widgets ${prefix}…` }).toBeGreaterThan(0);
    return this.widgets(prefix);
  }

  async click(id: string): Promise<void> {
    if (this.hand === 'keyboard') {
      await this.moveTo(id);
      return this.page.keyboard.press('Enter');
    }
    const { x, y, width, height } = await this.still(id);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  private async inputIsRead(): Promise<void> {
    await this.page.waitForFunction(() => !window.__astral!.hasUnreadInput());
  }

  /** A widget that does not move any more: what was typed before has been read, and what it led to has been drawn. */
  private async still(id: string): Promise<Widget> {
    await this.inputIsRead();
    let last = '';
    let widget = await this.widget(id);
    while (JSON.stringify(widget) !== last) {
      last = JSON.stringify(widget);
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      widget = await this.widget(id);
    }
    return widget;
  }

  private enter(id: string): Promise<void> {
    return this.hand === 'keyboard' ? this.moveTo(id) : this.click(id);
  }

  async fill(id: string, text: string): Promise<void> {
    await this.enter(id);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** The caret stands in a field afterwards. */
  async stepInto(id: string): Promise<void> {
    await this.enter(id);
    await this.caretIn(id);
  }

  /** Waits until the caret stands in a field. */
  async caretIn(id: string): Promise<void> {
    await expect.poll(async () => (await this.widget(id)).focused, { message: `the caret in ${id}` }).toBe(true);
  }

  /** What stands in a field, as a screen reader hears it. */
  async textIn(id: string): Promise<string | null> {
    return this.page.locator('#mirror').getByRole('textbox', { name: (await this.widget(id)).label, exact: true }).textContent();
  }

  /** By the Tab key, back or on, whichever is nearer, in a menu by the arrow, until the keyboard stands on a widget. */
  async moveTo(id: string): Promise<void> {
    const { role } = await this.still(id); // keys that are still unread would lead on from where this gets
    const stops = () =>
      this.page.evaluate((wanted) => {
        const widgets = window.__astral!.rects();
        return { at: widgets.findIndex(({ focused }) => focused), to: widgets.findIndex((widget) => widget.id === wanted) };
      }, id);
    const start = await stops();
    const key = role === 'menuitem' || role === 'option' ? 'ArrowDown' : start.at > start.to ? 'Shift+Tab' : 'Tab';
    for (let presses = 0; presses < 150; ++presses) {
      const before = await stops();
      if (before.at === before.to) return;
      await this.page.keyboard.press(key);
      await this.inputIsRead();
      // As a person does: not once more before it is seen where that led. On the way, for a frame or two, it may be nowhere.
      for (let waits = 0; waits < 100 && [before.at, -1].includes((await stops()).at); ++waits) await this.page.waitForTimeout(20);
    }
    throw new Error(`the keyboard does not reach ${id}`);
  }

  /** Picks what has this name from a list that is long enough to be searched. */
  async choose(id: string, { key, name }: { key: string; name: string }): Promise<void> {
    await this.click(id);
    await this.caretIn(`${id}.search`);
    await this.page.keyboard.type(name);
    if (this.hand === 'keyboard') return this.page.keyboard.press('Enter'); // picks the first that is left
    await this.click(`${id}.${key}`);
  }

  /** Takes the newest deletion back, by its toast or by Ctrl-Z. */
  async undo(): Promise<void> {
    const toasts = await this.some('toast.undo.');
    if (this.hand === 'keyboard') return this.page.keyboard.press('Control+z');
    await this.click(toasts.at(-1)!.id);
  }

  async signIn(email: string, password: string): Promise<void> {
    if (this.hand === 'keyboard') await this.caretIn('sign-in.email'); // it stands there by itself
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
