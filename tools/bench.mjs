// `npm run bench`: figures, never tests. Ratios of one run are worth quoting, single times are not.
import { parts, step } from './build.mjs';
import { runMain } from './lib/errors.mjs';
import { setUp } from './setup.mjs';

await runMain(async () => {
  const { env, chromium } = await setUp({ browser: true });
  for (const part of ['core', 'dashboardWasm', 'dashboard', 'sandbox', 'web']) await parts[part](env);
  await step('measuring columns', process.execPath, ['tests/bench/columns.mjs'], env, { inherit: true });
  await step('measuring memory', process.execPath, ['tests/bench/memory.mjs'], env, { inherit: true });
  await step('measuring calls', process.execPath, ['tests/bench/calls.mjs'], env, { inherit: true });
  await step('measuring the dashboard', process.execPath, ['--import', 'tsx', 'tests/bench/dashboard.mjs'], { ...env, CHROMIUM_PATH: chromium }, { inherit: true });
});
