// `npm test`: every ring, each after the parts it needs. `npm test -- unit contract` runs only those.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parts, step } from './build.mjs';
import { runMain, UserError } from './lib/errors.mjs';
import { checkoutDir } from './lib/versions.mjs';
import { setUp } from './setup.mjs';

const node = (title, args) => (env) => step(title, process.execPath, args, env);
/** Every test file of a folder: Node 20 expands no patterns itself. */
function nodeTests(title, dir) {
  const files = readdirSync(join(checkoutDir, dir)).filter((name) => /\.test\.m?[jt]s$/.test(name));
  return node(title, ['--import', 'tsx', '--test', ...files.map((name) => join(dir, name))]);
}
const ctest = (preset, ...only) => (env) => step(`testing ${preset}`, 'ctest', ['--test-dir', `build/${preset}`, '--output-on-failure', '-j2', ...only], env);

/** The package brings `<astral-dashboard>` along. */
const dashboard = [parts.dashboardWasm, parts.dashboard];
const packing = node('packing', ['tools/pack.mjs']);

/** In the order of what breaks first and costs least. */
const rings = {
  house: [node('checking the format', ['tools/check-format.mjs']), node('checking the arrows', ['tools/check-arrows.mjs']), nodeTests('testing the tools', 'tests/tools')],
  sandbox: [node('checking the types of the sandbox', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'demo/sandbox']), nodeTests('testing the sandbox', 'demo/sandbox/tests')],
  unit: [parts.native, node('checking with clang-tidy', ['tools/check-tidy.mjs']), ctest('native-asan'), parts.wasmTests, ctest('wasm-debug', '-R', '^unit[.]sdk')],
  package: [parts.core, ...dashboard, parts.web, packing, nodeTests('testing the façade', 'web/tests'), nodeTests('testing the types', 'tests/types'), nodeTests('testing the package', 'tests/package')],
  contract: [parts.core, ...dashboard, parts.web, parts.sandbox, packing, nodeTests('testing the contract', 'tests/contract'), nodeTests('loading the sandbox', 'tests/load')],
  e2e: [nodeTests('testing the page of the dashboard', 'demo/dashboard/tests'), parts.sandbox, ...dashboard, node('testing end to end', ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/e2e'])],
};

function wantedRings(names) {
  for (const name of names) {
    if (!rings[name]) throw new UserError(`there is no ring called "${name}": use ${Object.keys(rings).join(', ')}`);
  }
  return names.length > 0 ? names : Object.keys(rings);
}

/** Steps that several rings share run once. */
function runner(env) {
  const done = new Map();
  return (work) => {
    if (!done.has(work)) done.set(work, work(env));
    return done.get(work);
  };
}

async function main() {
  const names = wantedRings(process.argv.slice(2));
  const { env, chromium } = await setUp({ browser: names.some((name) => name === 'package' || name === 'e2e'), libraries: ['release', 'debug'] });
  const once = runner({ ...env, ...(chromium && { CHROMIUM_PATH: chromium }) });
  const failed = [];
  for (const name of names) {
    try {
      for (const work of rings[name]) await once(work);
      console.log(`ring ${name}: passed`);
    } catch (error) {
      failed.push(name);
      console.error(`ring ${name}: failed: ${error.message}`);
    }
  }
  console.log(`${names.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

await runMain(main);
