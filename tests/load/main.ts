// `npm run load`: how fast the sandbox is, and whether it keeps what it has acknowledged.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from '../contract/support/sandbox.js';
import { crash, damageOf, load, type Sample } from './load.js';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '5000' }, clients: { type: 'string', default: '12' }, writes: { type: 'string', default: '1500' }, athletes: { type: 'string', default: '40' } },
});
const clients = Number(values.clients);

const at = (sorted: readonly number[], part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(1);

/** Median and 99th percentile, the operations that took most of the time first. */
function table(samples: readonly Sample[]): string {
  const byOperation = new Map<string, number[]>();
  for (const { operation, millis } of samples) byOperation.set(operation, [...(byOperation.get(operation) ?? []), millis]);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const rows = [...byOperation].map(([operation, millis]) => ({ operation, count: millis.length, total: sum(millis), sorted: millis.toSorted((one, two) => one - two) }));
  rows.sort((one, two) => two.total - one.total);
  return rows.map(({ operation, count, sorted }) => `${operation.padEnd(36)}${String(count).padStart(6)}${at(sorted, 0.5).padStart(9)} ms${at(sorted, 0.99).padStart(9)} ms`).join('\n');
}

function report(title: string, losses: readonly string[], damage: readonly string[]): void {
  const problems = [...losses, ...damage];
  console.log(`${title}: ${problems.length === 0 ? 'nothing lost, the file is sound' : problems.slice(0, 20).join('\n  ')}`);
  if (problems.length > 0) process.exitCode = 1;
}

const dir = await mkdtemp(join(tmpdir(), 'astral-load-'));
try {
  const path = join(dir, 'load.db');
  const sandbox = await startSandbox('--db', path, '--athletes', values.athletes);
  const figures = await load(sandbox, { requests: Number(values.requests), clients }).finally(() => sandbox.stop());
  console.log(`${'operation'.padEnd(36)}${'count'.padStart(6)}${'median'.padStart(12)}${'99 %'.padStart(12)}\n${table(figures.samples)}`);
  console.log(`${figures.requests} requests of ${clients} clients: ${figures.requestsPerSecond.toFixed(0)} a second`);
  report('load', figures.losses, damageOf(path));

  const crashPath = join(dir, 'crash.db');
  const crashed = await crash(crashPath, ['--athletes', '5', '--weeks', '2'], { writes: Number(values.writes), clients });
  report(`kill -9 after ${crashed.acknowledgedWrites} acknowledged writes`, crashed.losses, damageOf(crashPath));
} finally {
  await rm(dir, { recursive: true, force: true });
}
