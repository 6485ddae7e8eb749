// Five thousand athletes: what a frame costs while one scrolls, sorts and searches.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { coach } from './server.ts';

const count = 5_000;

/** One athlete of many, as the server tells of them. */
const athlete = (place: number) => ({
  user_id: `usr_many${place}`,
  email: `athlete${place}@summit.example`,
  display_name: `${['Ana', 'Björk', 'Chen', 'Dmytro', 'Eva'][place % 5]} Runner ${place}`,
  status: place % 9 === 0 ? 'inactive' : 'active',
  labels: place % 3 === 0 ? ['@marathon'] : ['@trail', '@injury-watch'],
  coach_id: `usr_coach${place % 4}`,
  coach_name: `Coach ${place % 4}`,
  current_plan: { plan_instance_id: `pi_${place}`, name: 'Marathon Block A', status: 'active', current_week: place % 12, total_weeks: 12 },
  latest_activity: { activity_id: `act_${place}`, activity_name: 'Morning Run', activity_type: 'run', start_time_in_seconds: 1_776_900_000 - place * 977, distance_in_meters: 5_000 + place },
  metrics: {
    running_analytics: { weekly_distance_km: (place * 37) % 120, avg_pace_per_km: '5:12' },
    fitness: { current: { vo2_max: 50, hrv_avg: 40 + ((place * 13) % 60), recovery_score: (place * 29) % 100 } },
    training: { current_week_load: (place * 7) % 600, four_week_avg_load: 300 },
  },
  attention_signals: place % 11 === 0 ? [{ signal_id: `sig_${place}`, metric: 'hrv_avg', direction: 'down', severity: 'watch', current: 50, previous: 60, change_percent: -16.7, message: 'HRV is down', detected_at: '2026-04-20T06:00:00Z' }] : [],
  data_quality: { score: 80 },
});

/** Tells what frames cost without the graphics driver; that it works is what passes or fails, as machines differ. */
test('five thousand athletes scroll, sort and are searched', async ({ page, dashboard }) => {
  test.setTimeout(180_000);
  await page.route('**/analytics/coach_athletes_metrics*', (route) => {
    const { searchParams } = new URL(route.request().url());
    const [offset, limit] = [Number(searchParams.get('offset')), Number(searchParams.get('limit'))];
    const athletes = Array.from({ length: Math.min(limit, count - offset) }, (_, place) => athlete(offset + place));
    return route.fulfill({ json: { status: 'ok', data: { org_id: 'org_1', athletes, total: count, limit, offset } } });
  });
  await dashboard.open();
  await dashboard.signIn(coach.email, coach.password);
  await dashboard.goTo('#/athletes');
  await dashboard.until('all of them', ({ roster }) => roster?.state === 'loaded' && roster.total === count);

  /** The CPU time of each frame while something goes on. */
  async function costs(what: string, action: () => Promise<void>): Promise<void> {
    await page.evaluate(() => {
      const seen = ((globalThis as any).seen = [] as number[]);
      let last = window.__astral!.frames();
      const look = () => {
        if (window.__astral!.frames() !== last) seen.push(window.__astral!.frameCostMillis());
        last = window.__astral!.frames();
        if ((globalThis as any).seen === seen) requestAnimationFrame(look);
      };
      look();
    });
    await action();
    await dashboard.settle();
    const seen = await page.evaluate(() => {
      const { seen } = globalThis as any;
      (globalThis as any).seen = undefined;
      return (seen as number[]).sort((a, b) => a - b);
    });
    const median = seen[Math.floor(seen.length / 2)]!;
    console.log(`${what}: ${seen.length} frames, median ${median.toFixed(2)} ms, slowest ${seen.at(-1)!.toFixed(2)} ms`);
    expect(seen.length, what).toBeGreaterThan(0);
  }

  await costs('scrolling', async () => {
    await page.mouse.move(700, 600);
    for (let turn = 0; turn < 60; ++turn) await page.mouse.wheel(0, 900);
  });
  await costs('sorting', async () => {
    for (const column of ['distance', 'load', 'hrv', 'name']) await dashboard.click(`roster.head.${column}`);
  });
  await costs('searching', async () => {
    await dashboard.click('roster.search');
    await page.keyboard.type('ana runner 12');
    await dashboard.until('those found', ({ roster }) => roster!.shown < 200);
    await page.keyboard.press('Escape');
    await page.mouse.click(700, 780);
  });
});
