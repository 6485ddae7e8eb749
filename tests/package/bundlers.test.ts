import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { build as esbuild, transform } from 'esbuild';
import { build as viteBuild, createServer, preview } from 'vite';
import { installPackage, type Installation } from '../contract/support/installed-package.js';
import { startServer, type CannedServer } from '../contract/support/canned-server.js';
import { startSandbox, type RunningSandbox } from '../contract/support/sandbox.js';
import { openBrowser, outcomeOf } from './support/browser.js';

const strictPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

let installation: Installation;
let sandbox: RunningSandbox;
let browser: Browser;
/** Pages that the sandbox serves from its own origin. */
let siteDir: string;

before(async () => {
  installation = await installPackage();
  siteDir = join(installation.dir, 'site');
  await mkdir(siteDir);
  await writeFile(join(siteDir, 'index.html'), page('page.js'));
  for (const name of ['page.ts', 'external-page.ts']) await cp(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), join(installation.dir, name));
  await writeFile(join(installation.dir, 'index.html'), page('page.ts'));
  await writeFile(join(installation.dir, 'external.html'), page('external-page.ts'));
  [sandbox, browser] = await Promise.all([startSandbox('--serve', siteDir), openBrowser()]);
});
after(() => Promise.all([browser?.close(), sandbox?.stop()]).then(() => installation?.remove()));

function page(script: string, policy?: string): string {
  const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${meta}<title>Astral</title></head><body><script type="module" src="./${script}"></script></body></html>\n`;
}

function checkOutcome(outcome: Record<string, unknown>): void {
  const { operations, ...rest } = outcome;
  assert.deepEqual(rest, { email: 'alex@summit.example', runs: 3, isNotFound: true, keyRefusal: 'apiKey' });
  assert.ok((operations as number) > 0);
}

const bundleWithEsbuild = (name: string) =>
  esbuild({ entryPoints: [join(installation.dir, 'page.ts')], bundle: true, minify: true, format: 'esm', outfile: join(siteDir, name), logLevel: 'error' });

const withApi = (url: string) => `${url}?api=${encodeURIComponent(sandbox.baseUrl)}`;

/** A server that sends everybody elsewhere, and that place. */
async function startRedirect(): Promise<{ server: CannedServer; target: CannedServer }> {
  const cors = { 'Access-Control-Allow-Origin': '*' };
  const target = await startServer(() => ({ headers: cors, body: '{}' }));
  const server = await startServer(() => ({ status: 302, headers: { ...cors, Location: `${target.origin}/` }, body: '' }));
  return { server, target };
}

/** A browser hides where a redirect leads; it must not be followed all the same. */
async function checkRedirect(origin: string): Promise<void> {
  const { server, target } = await startRedirect();
  try {
    const { redirect } = await outcomeOf(browser, `${withApi(origin)}&redirecting=${encodeURIComponent(server.origin)}`);
    assert.match(redirect as string, new RegExp(`^NetworkError: ${server.origin} answered with a redirect\\. It is not followed`));
    assert.deepEqual([server.requests.length, target.requests.length], [1, 0]);
  } finally {
    await Promise.all([server.stop(), target.stop()]);
  }
}

test('vite dev: the package works with no configuration, inlined and external', async () => {
  const server = await createServer({ root: installation.dir, configFile: false, logLevel: 'error', cacheDir: join(installation.dir, '.vite'), server: { port: 0, host: '127.0.0.1' } });
  try {
    await server.listen();
    const origin = server.resolvedUrls!.local[0]!;
    checkOutcome(await outcomeOf(browser, withApi(origin)));
    assert.deepEqual(await outcomeOf(browser, withApi(`${origin}external.html`)), { email: 'alex@summit.example' });
  } finally {
    await server.close();
  }
});

test('vite build: the package works with no configuration, inlined and external', async () => {
  const outDir = join(installation.dir, 'vite-dist');
  const input = ['index.html', 'external.html'].map((name) => join(installation.dir, name));
  await viteBuild({ root: installation.dir, configFile: false, logLevel: 'error', build: { outDir, rollupOptions: { input } } });
  const server = await preview({ root: installation.dir, configFile: false, logLevel: 'error', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  try {
    const origin = server.resolvedUrls!.local[0]!;
    checkOutcome(await outcomeOf(browser, withApi(origin)));
    assert.deepEqual(await outcomeOf(browser, withApi(`${origin}external.html`)), { email: 'alex@summit.example' });
    await checkRedirect(origin);
  } finally {
    await server.close();
  }
});

test('esbuild: one bundle works under a strict Content-Security-Policy', async () => {
  await bundleWithEsbuild('esbuild.js');
  await writeFile(join(siteDir, 'esbuild.html'), page('esbuild.js', strictPolicy));
  checkOutcome(await outcomeOf(browser, `${sandbox.origin}/esbuild.html`));
});

test('no bundler: the files of the package work as they are, under a strict Content-Security-Policy', async () => {
  await cp(join(installation.dir, 'node_modules/@nexrex/astral/dist'), join(siteDir, 'astral'), { recursive: true });
  const { code } = await transform(await readFile(join(installation.dir, 'page.ts'), 'utf8'), { loader: 'ts' });
  await writeFile(join(siteDir, 'plain.js'), code.replaceAll('@nexrex/astral', './astral/index.js'));
  await writeFile(join(siteDir, 'plain.html'), page('plain.js', strictPolicy));
  checkOutcome(await outcomeOf(browser, `${sandbox.origin}/plain.html`));
});
