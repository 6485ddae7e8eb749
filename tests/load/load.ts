import assert from 'node:assert/strict';
import Libsql from 'libsql';
import { startSandbox, type RunningSandbox } from '../contract/support/sandbox.js';
import { Client } from './client.js';
import { requestsOf, signIn, type Ask } from './mix.js';
import { meet, type People } from './people.js';
import { Records, writeUntilGone } from './records.js';

export interface Sample {
  operation: string;
  millis: number;
}

export interface LoadFigures {
  requests: number;
  requestsPerSecond: number;
  samples: Sample[];
  losses: string[];
}

/** Every fourth request writes something of the client's own, every hundredth signs in, the rest are of the mix. */
const isWrite = (turn: number) => turn % 4 === 0;
const isSignIn = (turn: number) => turn % 100 === 50;

async function runClient(sandbox: RunningSandbox, people: People, index: number, requests: number, samples: Sample[]): Promise<string[]> {
  const client = new Client(sandbox.baseUrl);
  const records = new Records(client, people, `Load ${index}`);
  const mix = requestsOf(people);

  async function send({ operation, method, path, as, body }: Ask): Promise<void> {
    const answer = await client.request(method, path, { token: as && people.tokens[as], body });
    assert.ok(answer.status === 200 || answer.status === 201, `${operation}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`);
  }

  for (let request = 0; request < requests; request++) {
    // Clients begin at other places of the mix, so that unlike requests meet.
    const turn = request + index * 7;
    const ask = isSignIn(turn) ? signIn : mix[turn % mix.length]!(turn);
    const startedAt = performance.now();
    await (isWrite(turn) ? records.write(turn / 4) : send(ask));
    samples.push({ operation: isWrite(turn) ? 'writes' : ask.operation, millis: performance.now() - startedAt });
  }
  const losses = await records.losses(client);
  client.close();
  return losses;
}

/** Several clients at once, each with its own connection. Fails on any answer that is not a good one. */
export async function load(sandbox: RunningSandbox, { requests, clients }: { requests: number; clients: number }): Promise<LoadFigures> {
  const first = new Client(sandbox.baseUrl);
  const people = await meet(first);
  first.close();
  const samples: Sample[] = [];
  const startedAt = performance.now();
  const losses = await Promise.all(Array.from({ length: clients }, (_, index) => runClient(sandbox, people, index, Math.ceil(requests / clients), samples)));
  const seconds = (performance.now() - startedAt) / 1000;
  return { requests: samples.length, requestsPerSecond: samples.length / seconds, samples, losses: losses.flat() };
}

export interface CrashFigures {
  acknowledgedWrites: number;
  losses: string[];
}

/** Clients write until the server is killed in their midst; then everything that it acknowledged is read back from a new one. */
export async function crash(path: string, options: readonly string[], { writes, clients }: { writes: number; clients: number }): Promise<CrashFigures> {
  const sandbox = await startSandbox('--db', path, ...options);
  const open = Array.from({ length: clients }, () => new Client(sandbox.baseUrl));
  const people = await meet(open[0]!);
  const all = open.map((client, index) => new Records(client, people, `Crash ${index}`));
  const acknowledged = () => all.reduce((sum, records) => sum + records.acknowledgedWrites, 0);
  const running = Promise.all(all.map(writeUntilGone));
  while (acknowledged() < writes) await Promise.race([open[0]!.request('GET', '/sandbox/health'), running]);
  await sandbox.kill();
  await running;

  const again = await startSandbox('--db', path, ...options);
  try {
    const client = new Client(again.baseUrl);
    const losses = (await Promise.all(all.map((records) => records.losses(client)))).flat();
    client.close();
    return { acknowledgedWrites: acknowledged(), losses };
  } finally {
    await again.stop();
  }
}

/** What SQLite itself finds wrong with a file: nothing, if all is well. */
export function damageOf(path: string): string[] {
  const database = new Libsql(path, { readonly: true });
  try {
    const pages = database.prepare('PRAGMA integrity_check').all([]) as { integrity_check: string }[];
    const keys = database.prepare('PRAGMA foreign_key_check').all([]) as { table: string; parent: string }[];
    return [...pages.map((row) => row.integrity_check).filter((text) => text !== 'ok'), ...keys.map((row) => `${row.table} points at a row of ${row.parent} that is not there`)];
  } finally {
    database.close();
  }
}
