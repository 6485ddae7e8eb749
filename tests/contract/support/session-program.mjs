// A whole session in a process of its own, from which everything is then taken that it still holds: the heap, and the
// memory of the core. Secrets come in by a message, so that neither this file nor the environment has them.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { writeHeapSnapshot } from 'node:v8';
import { coreMemory } from './core-memory.mjs';

const [entry, heapPath, memoryPath] = process.argv.slice(2);

const stored = new Map();
const storage = {
  getItem: async (key) => stored.get(key) ?? null,
  setItem: async (key, value) => void stored.set(key, value),
  removeItem: async (key) => void stored.delete(key),
};

async function session() {
  const { Astral } = await import(entry);
  const [{ baseUrl, email, password, apiKey }] = await once(process, 'message');
  const user = await Astral.create({ baseUrl, session: { storage, shareTabs: true, keepAlive: true } });
  await user.auth.login({ email, password });
  while (stored.size === 0) await nextTurn();
  await user.auth.me();
  await user.auth.refresh();
  await user.activities.list({ limit: 1 });
  await user.auth.me({ headers: { 'X-Sandbox-Fault': '500' }, maxRetries: 0 }).catch(() => {});
  await user.auth.logout();
  // The storage is cleared in its own time.
  while (stored.size > 0) await nextTurn();
  user.close();
  const importer = await Astral.create({ baseUrl, apiKey });
  await importer.activities.list({ limit: 1 }).catch(() => {});
  importer.close();
}

/** Somebody else's call: binding and platform keep the arguments, the connection and the pattern of their last use. */
async function laterCall() {
  const { Astral } = await import(entry);
  const visitor = await Astral.create({ baseUrl: 'http://127.0.0.1:9' });
  await visitor.organizations.get({ org_id: 'org_1' }, { maxRetries: 0, headers: { 'X-Trace': 'nothing secret' } }).catch(() => {});
  visitor.close();
}

/** Found in the heap, which shows that what lives is found. */
globalThis.kept = ['kept', 'until', 'the', 'snapshot'].join('-');

await session();
await laterCall();
for (let round = 0; round < 20; round++) {
  await nextTurn();
  gc();
}
writeHeapSnapshot(heapPath);
writeFileSync(memoryPath, new Uint8Array(coreMemory().buffer));
process.exit(0);
