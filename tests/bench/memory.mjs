// What 100,000 calls leave behind: the heap after a collection, and the core's memory, at the start and at the end.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { checkoutDir } from '../../tools/lib/versions.mjs';
import { coreMemory } from '../contract/support/core-memory.mjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const { Astral } = await import(pathToFileURL(join(checkoutDir, 'web/dist/index.js')));
const activities = JSON.stringify(Array.from({ length: 20 }, (_, index) => ({ activity_id: `act_${index}`, user_id: 'usr_1' })));
let calls = 0;
const fetch = async () => new Response(activities, { status: ++calls % 50 === 0 ? 404 : 200, headers: { Date: new Date().toUTCString() } });
const astral = await Astral.create({ baseUrl: 'http://127.0.0.1:1/api/v1', fetch, accessToken: 'token', accessTokenExpiresAt: new Date(Date.now() + 3_600_000) });

async function run(count) {
  for (let done = 0; done < count; done += 50) await Promise.allSettled(Array.from({ length: 50 }, () => astral.activities.list({ limit: 20 })));
}

function measure() {
  collect();
  collect();
  return { heapMegabytes: process.memoryUsage().heapUsed / 1e6, coreMegabytes: coreMemory().buffer.byteLength / 1e6 };
}

await run(5_000); // what is made once is made
const before = measure();
await run(100_000);
const after = measure();
const show = ({ heapMegabytes, coreMegabytes }) => `heap ${heapMegabytes.toFixed(2)} MB, core ${coreMegabytes.toFixed(2)} MB`;
console.log(`memory before 100,000 calls: ${show(before)}; after: ${show(after)}`);
astral.close();
