// What a call costs beside its peers, with an answer that is there at once. Ratios of one run are the figure to quote.
import { Astral } from '@nexrex/astral';
import createClient from 'openapi-fetch';
import OpenAI from 'openai';
import { Bench } from 'tinybench';

const baseUrl = 'http://127.0.0.1:1/api/v1';
const me = { user_id: 'usr_1', email: 'runner@example.com', roles: ['user'], is_verified: true, is_active: true };
const activity = (index) => ({
  activity_id: `act_${index}`,
  user_id: 'usr_1',
  activity_type: 'run',
  status: 'completed',
  summary: { activity_name: 'Morning Run', activity_type: 'RUNNING', distance_in_meters: 10_500 + index, duration_in_seconds: 3276, average_pace: '5:12' },
});

const answering = (value) => {
  const text = JSON.stringify(value);
  return async () => new Response(text, { status: 200, headers: { 'content-type': 'application/json' } });
};

async function tasksFor(value, call) {
  const fetch = answering(value);
  const astral = await Astral.create({ baseUrl, fetch, accessToken: 'token' });
  const openapi = createClient({ baseUrl, fetch });
  const openai = new OpenAI({ apiKey: 'key', baseURL: baseUrl, fetch });
  return {
    'fetch + json': async () => (await fetch(`${baseUrl}/auth/me`)).json(),
    'openapi-fetch': () => openapi.GET('/auth/me'),
    openai: () => openai.get('/auth/me'),
    astral: () => call(astral),
  };
}

async function measure(title, value, call) {
  const bench = new Bench({ time: 1500, warmupTime: 300 });
  for (const [name, task] of Object.entries(await tasksFor(value, call))) bench.add(name, task);
  await bench.run();
  const micros = (task) => (task.result.latency?.p50 ?? task.result.p50) * 1000;
  const own = micros(bench.tasks.find((task) => task.name === 'astral'));
  console.log(`\n${title}`);
  for (const task of bench.tasks) {
    console.log(`  ${task.name.padEnd(14)} ${micros(task).toFixed(1).padStart(9)} µs   astral / it = ${(own / micros(task)).toFixed(2)}`);
  }
}

const started = performance.now();
(await Astral.create({ baseUrl })).close();
console.log(`import to first client: ${(performance.now() - started).toFixed(1)} ms (wasm compile included)`);
await measure('a small answer (median of a call)', me, (astral) => astral.auth.me());
await measure('a list of 2,000 activities (median of a call)', Array.from({ length: 2000 }, (_, index) => activity(index)), (astral) => astral.activities.list());
