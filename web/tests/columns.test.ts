import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { columnsInlined, coreDir } from '../build.mjs';

const run = promisify(execFile);

let dir: string;
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'astral-columns-'));
  const stdin = { contents: "export * from './columns.js'; export * from './core-error.js';", resolveDir: join(import.meta.dirname, '../src') };
  await build({ stdin, bundle: true, format: 'esm', outfile: join(dir, 'columns.mjs'), plugins: [columnsInlined(coreDir)] });
});
after(() => rm(dir, { recursive: true, force: true }));

/** Reads bodies in a process of its own, as the reader is compiled once. `before` runs first. */
async function readIn(before: string, bodies: string[]): Promise<unknown[]> {
  const program = `
    ${before}
    const { errorFrom, readColumns } = await import('./columns.mjs');
    const read = async (body) => {
      try {
        const columns = await readColumns(new TextEncoder().encode(body), 'activities.streams', errorFrom);
        return columns && Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, Array.from(values, String)]));
      } catch (error) {
        return [error.name, error.path];
      }
    };
    console.log(JSON.stringify(await Promise.all(${JSON.stringify(bodies)}.map(read))));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: dir });
  return JSON.parse(stdout) as unknown[];
}

const bodies = [
  '{"streams":{"time":[0,5,10],"pace":[330.5,null,1e-320],"latlng":[null,[25.033,121.5654],[1,null]],"unit":"x"}}',
  '{"status":"ok","data":{"activity":{"streams":{"time":[0.30000000000000004]}}}}',
  '{"streams":null}',
  '{}',
  '[1]',
  '<html>',
  '{"streams":{"time":[1,"2"]}}',
  '{"streams":{"latlng":[[1,2],3]}}',
  '{"status":"ok","data":{"activity":{"streams":{"pace":[1,true]}}}}',
];

test('columns: an engine that compiles no WebAssembly at run time reads the same', async () => {
  const byModule = await readIn('', bodies);
  const byEngine = await readIn("WebAssembly.compile = async () => { throw new EvalError('refused'); };", bodies);
  assert.deepEqual(byEngine, byModule);
  assert.deepEqual(byModule[0], { time: ['0', '5', '10'], pace: ['330.5', 'NaN', '1e-320'], latlng: ['NaN', 'NaN', '25.033', '121.5654', '1', 'NaN'] });
  assert.deepEqual(byModule.slice(2), [null, null, ['DecodeError', '$'], ['DecodeError', '$'], ['DecodeError', '$.streams.time'], ['DecodeError', '$.streams.latlng'], ['DecodeError', '$.data.activity.streams.pace']]);
});
