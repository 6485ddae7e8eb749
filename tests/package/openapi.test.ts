import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { validate } from '@readme/openapi-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import { build } from 'esbuild';
import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { startSandbox } from '../contract/support/sandbox.js';
import { demoPassword } from '../contract/support/world.js';

type Document = Exclude<Parameters<typeof validate>[0], string>;

const documentUrl = new URL('../../docs/openapi.json', import.meta.url);
const read = (): Document => JSON.parse(readFileSync(documentUrl, 'utf8')) as Document;

/** What two validators of different makers complain about. */
async function complaints(document: Document): Promise<{ seriousme: unknown; readme: unknown }> {
  const seriousme = await new Validator().validate(structuredClone(document) as Record<string, unknown>);
  const readme = await validate(structuredClone(document));
  return { seriousme: seriousme.errors ?? [], readme: readme.valid ? readme.warnings : readme.errors };
}

test('openapi: two validators find nothing wrong with the document', async () => {
  assert.deepEqual(await complaints(read()), { seriousme: [], readme: [] });
});

test('openapi: both validators would have found something', async () => {
  const broken = { ...read(), paths: { '/auth/me': { get: { responses: [] } } } } as unknown as Document;
  for (const [name, found] of Object.entries(await complaints(broken))) assert.notDeepEqual(found, [], name);
});

let dir: string;
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'astral-openapi-'));
  await symlink(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(dir, 'node_modules'), 'junction');
  await writeFile(join(dir, 'package.json'), '{ "type": "module" }\n');
  await writeFile(join(dir, 'openapi.ts'), astToString(await openapiTypescript(documentUrl)));
  await cp(fileURLToPath(new URL('fixtures/openapi-client.ts', import.meta.url)), join(dir, 'client.ts'));
});
after(() => rm(dir, { recursive: true, force: true }));

test('openapi: a client on generated types compiles under --strict, and mistakes do not', () => {
  const program = ts.createProgram([join(dir, 'client.ts'), join(dir, 'openapi.ts')], {
    strict: true, noEmit: true, exactOptionalPropertyTypes: true, target: ts.ScriptTarget.ES2022, types: [], preserveSymlinks: true, skipLibCheck: true,
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  });
  const found = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName.replace(dir, '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  assert.deepEqual(found, []);
});

test('openapi: that client reads and writes', async () => {
  const outfile = join(dir, 'client.mjs');
  await build({ entryPoints: [join(dir, 'client.ts')], outfile, bundle: true, format: 'esm', platform: 'node', preserveSymlinks: true, logLevel: 'warning' });
  const { readAndWrite } = (await import(pathToFileURL(outfile).href)) as { readAndWrite(baseUrl: string, email: string, password: string): Promise<object> };
  const sandbox = await startSandbox('--athletes', '4', '--weeks', '2');
  try {
    assert.deepEqual(await readAndWrite(sandbox.baseUrl, 'coach@summit.example', demoPassword), {
      name: 'Sam Rivera', athletes: 2, activities: 3, marked: 1, refusal: 'Activity not found', code: 'ACTIVITY_NOT_FOUND', status: 404,
    });
  } finally {
    await sandbox.stop();
  }
});
