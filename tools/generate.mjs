// `npm run generate`: writes what is derived from the table of operations.
import { step } from './build.mjs';
import { runMain } from './lib/errors.mjs';
import { setUp } from './setup.mjs';

await runMain(async () => {
  const { env } = await setUp();
  await step('configuring native-debug', 'cmake', ['--preset', 'native-debug'], env);
  await step('generating', 'cmake', ['--build', '--preset', 'native-debug', '--target', 'generate'], env);
});
