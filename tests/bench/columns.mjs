// Streams of numbers: from the bytes of an answer to typed arrays, by the C++ reader and by the engine's own JSON parser.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { build } from 'esbuild';
import { checkoutDir } from '../../tools/lib/versions.mjs';
import { columnsInlined, coreDir } from '../../web/build.mjs';

/** A ten-hour activity by the second, in the form of contract 2.5. */
function body(samples = 36_000) {
  const time = Array.from({ length: samples }, (_, second) => second);
  const wave = (base, size, digits) => time.map((second) => Number((base + size * Math.sin(second / 97)).toFixed(digits)));
  const streams = {
    time,
    heart_rate: wave(150, 20, 0),
    pace: wave(320, 40, 1),
    elevation: wave(200, 120, 1),
    distance: time.map((second) => Number((second * 3.1).toFixed(1))),
    cadence: wave(170, 8, 0),
    latlng: time.map((second) => [Number((25 + second / 1e5).toFixed(6)), Number((121 + second / 1e5).toFixed(6))]),
  };
  return new TextEncoder().encode(JSON.stringify({ activity_id: 'act_1', streams }));
}

function byEngine(bytes) {
  const { streams } = JSON.parse(new TextDecoder().decode(bytes));
  return Object.fromEntries(Object.entries(streams).map(([name, samples]) => [name, Float64Array.from(samples.flat(), (value) => value ?? NaN)]));
}

const dir = await mkdtemp(join(tmpdir(), 'astral-bench-'));
try {
  const outfile = join(dir, 'columns.mjs');
  await build({ entryPoints: [join(checkoutDir, 'web/src/columns.ts')], bundle: true, format: 'esm', outfile, plugins: [columnsInlined(coreDir)] });
  const { readColumns } = await import(outfile);
  const bytes = body();
  const bench = new Bench({ time: 2000 });
  bench.add('C++ reader', () => readColumns(bytes, 'activities.streams')).add('JSON.parse and typed arrays', () => byEngine(bytes));
  await bench.run();
  const [ours, engine] = bench.tasks.map(({ result }) => result.latency.p50 ?? result.latency.mean);
  const megabytes = bytes.length / 1e6;
  console.log(`streams of ${megabytes.toFixed(1)} MB: C++ reader ${ours.toFixed(1)} ms (${(megabytes / ours * 1000).toFixed(0)} MB/s), JSON.parse and typed arrays ${engine.toFixed(1)} ms; ratio ${(engine / ours).toFixed(2)}`);
} finally {
  await rm(dir, { recursive: true, force: true });
}
