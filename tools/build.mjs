// Builds what a person or a test asks for. Each part is one function; `npm run build` makes them all.
import { join } from 'node:path';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runMain } from './lib/errors.mjs';
import { run } from './lib/run.mjs';
import { checkoutDir } from './lib/versions.mjs';
import { setUp } from './setup.mjs';

const logs = join(checkoutDir, 'build', 'logs');

/** A program of the checkout, with its whole output in build/logs. */
export const step = (title, command, args, env, options = {}) =>
  run(command, args, { env, cwd: checkoutDir, title, log: join(logs, `${title.replaceAll(/[^a-z0-9]+/gi, '-')}.log`), ...options });

async function cmake(preset, targets, env, title) {
  await step(`configuring ${preset}`, 'cmake', ['--preset', preset], env);
  await step(title, 'cmake', ['--build', '--preset', preset, ...(targets.length > 0 ? ['--target', ...targets] : [])], env);
}

const coreModules = ['astral_core_browser', 'astral_core_external', 'astral_columns_module'];

export const parts = {
  native: (env) => cmake('native-asan', [], env, 'compiling natively with sanitizers'),
  wasmTests: (env) => cmake('wasm-debug', ['astral_unit', 'astral_unit_val'], env, 'compiling the unit tests to wasm'),
  core: (env) => cmake('wasm-release', coreModules, env, 'compiling the SDK to wasm'),
  dashboardWasm: (env) => cmake('wasm-release', ['astral_dashboard'], env, 'compiling the dashboard to wasm'),
  web: (env) => step('building the npm package', 'node', ['web/build.mjs'], env),
  sandbox: (env) => step('building the sandbox', 'node', ['demo/sandbox/build.mjs'], env),
  dashboard: (env) => step('building the dashboard', 'node', ['demo/dashboard/build.mjs'], env),
};

async function main() {
  const { env } = await setUp();
  const wanted = process.argv.slice(2);
  for (const name of wanted.length > 0 ? wanted : ['core', 'dashboardWasm', 'dashboard', 'web', 'sandbox']) {
    if (!parts[name]) throw new Error(`there is no part called "${name}": use ${Object.keys(parts).join(', ')}`);
    await parts[name](env);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await runMain(main);
