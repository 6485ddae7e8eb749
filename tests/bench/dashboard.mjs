// What the dashboard costs its page: until the first frame, until the team is on the screen, and while nothing happens. The floor is a
// page that only clears a WebGL canvas. Frames of 5,000 athletes and of 100,000 samples are told by tests/e2e (roster-large, activities).
import { chromium } from '@playwright/test';
import config from '../e2e/playwright.config.ts';
import { coach, startServer } from '../e2e/server.ts';

const runs = 7;
const idleSeconds = 10;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const line = (what, value) => console.log(`  ${what.padEnd(46)} ${value}`);

/** Watches from the first script on, so that waiting for it costs nothing that is measured. */
const watch = () => {
  const look = () => {
    if ((globalThis.__astral?.frames() ?? 0) > 0) globalThis.firstFrameMillis = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
const floorPage = `<!doctype html><canvas></canvas><script>
  const gl = document.querySelector('canvas').getContext('webgl2');
  requestAnimationFrame(() => { gl.clearColor(1, 1, 1, 1); gl.clear(gl.COLOR_BUFFER_BIT); globalThis.firstFrameMillis = performance.now(); });
</script>`;

async function firstFrameMillis(page, go) {
  await go();
  return (await page.waitForFunction(() => globalThis.firstFrameMillis)).jsonValue();
}

async function signInMillis(page) {
  await page.keyboard.type(coach.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(coach.password);
  const from = performance.now();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => globalThis.__astral.model().overview?.attention > 0, undefined, { polling: 'raf' });
  return performance.now() - from;
}

const frames = (page) => page.evaluate(() => globalThis.__astral.frames());

/** Until a second has gone by in which nothing was drawn; an error when that does not come. */
const comeToRest = (page) => page.waitForFunction(() => globalThis.framesBefore === (globalThis.framesBefore = globalThis.__astral.frames()), undefined, { polling: 1000 });

async function busySeconds(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const read = async () => (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
  const before = await read();
  await new Promise((resolve) => setTimeout(resolve, idleSeconds * 1000));
  return (await read()) - before;
}

const sandbox = await startServer();
const browser = await chromium.launch(config.use.launchOptions);
try {
  const times = { floor: [], cold: [], warm: [], team: [] };
  let busy = 0;
  let drawn = 0;
  for (let run = 0; run < runs; ++run) {
    const context = await browser.newContext({ viewport: config.use.viewport });
    const page = await context.newPage();
    await page.route('**/floor', (route) => route.fulfill({ contentType: 'text/html', body: floorPage }));
    times.floor.push(await firstFrameMillis(page, () => page.goto(`${sandbox.origin}/floor`)));
    await page.addInitScript(watch);
    times.cold.push(await firstFrameMillis(page, () => page.goto(`${sandbox.origin}/?debug`)));
    times.warm.push(await firstFrameMillis(page, () => page.reload()));
    times.team.push(await signInMillis(page));
    if (run === runs - 1) {
      await comeToRest(page);
      const before = await frames(page);
      busy = await busySeconds(page);
      drawn = (await frames(page)) - before;
    }
    await context.close();
  }
  const floor = median(times.floor);
  console.log(`\nthe dashboard (median of ${runs} visits, software rendering)`);
  line('a page that clears a canvas, first frame', `${floor.toFixed(0)} ms`);
  for (const [what, key] of [['first frame, nothing cached', 'cold'], ['first frame, cached', 'warm']]) line(what, `${median(times[key]).toFixed(0)} ms = ${(median(times[key]) / floor).toFixed(1)} × the floor`);
  line('signing in until the team is there', `${median(times.team).toFixed(0)} ms`);
  line(`busy in ${idleSeconds} s in which nothing happens`, `${(busy * 1000).toFixed(1)} ms = ${((100 * busy) / idleSeconds).toFixed(2)} % of a core, ${drawn} frames drawn`);
} finally {
  await browser.close();
  await sandbox.stop();
}
