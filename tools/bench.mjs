// `npm run bench`: figures, never tests. Ratios of one run are worth quoting, single times are not.
import { parts, step } from './build.mjs';
import { runMain } from './lib/errors.mjs';
import { setUp } from './setup.mjs';

await runMain(async () => {
  const { env } = await setUp();
  for (const part of ['core', 'dashboardWasm', 'dashboard', 'web']) await parts[part](env);
  await step('measuring columns', process.execPath, ['tests/bench/columns.mjs'], env, { inherit: true });
  await step('measuring memory', process.execPath, ['tests/bench/memory.mjs'], env, { inherit: true });
  await step('measuring calls', process.execPath, ['tests/bench/calls.mjs'], env, { inherit: true });
});
