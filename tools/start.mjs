// `npm start`: the dashboard on a seeded sandbox, from a fresh clone to an address to open.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parts } from './build.mjs';
import { runMain, UserError } from './lib/errors.mjs';
import { checkoutDir } from './lib/versions.mjs';
import { setUp } from './setup.mjs';

const usage = `usage: npm start -- [--port 8787] [--athletes 40] [--weeks 26] [--seed S] [--db FILE]
  --port      where to listen on 127.0.0.1; 0 takes a free port
  --athletes  how many athletes the club has
  --weeks     how many weeks of training there are
  --seed      another seed gives another club
  --db        keep the data in this file; without it they are gone at the end`;

const forwarded = ['port', 'athletes', 'weeks', 'seed', 'db'];

function readArguments() {
  const options = { help: { type: 'boolean' }, ...Object.fromEntries(forwarded.map((name) => [name, { type: 'string' }])) };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new UserError(`${error.message}\n${usage}`);
  }
}

/** Runs the server until it ends or this process is told to. */
function serve(values, env) {
  const options = forwarded.flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
  const server = spawn(process.execPath, ['demo/sandbox/dist/main.js', '--serve', join('build', 'dashboard'), ...options], { cwd: checkoutDir, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('close', (code) => {
      process.exitCode = code ?? 0;
      resolve();
    });
  });
}

async function main() {
  const values = readArguments();
  if (values.help) return console.log(usage);
  const { env } = await setUp();
  for (const part of ['sandbox', 'dashboardWasm', 'dashboard']) await parts[part](env);
  await serve(values, env);
}

await runMain(main);
