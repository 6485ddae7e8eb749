import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const sandboxDir = fileURLToPath(new URL('../../../demo/sandbox/', import.meta.url));
const startMillis = 60_000;

export interface RunningSandbox {
  origin: string;
  baseUrl: string;
  /** Calls an operation of contract 18, outside the API. */
  control<T = unknown>(method: string, path: string, body?: object): Promise<T>;
  stop(): Promise<void>;
  /** Ends the process at once, without a chance to put anything in order. */
  kill(): Promise<void>;
}

/** The built sandbox where there is one: it starts faster. */
function command(): string[] {
  const bundle = `${sandboxDir}dist/main.js`;
  return existsSync(bundle) ? [bundle] : ['--import', 'tsx', `${sandboxDir}src/main.ts`];
}

/** Starts a sandbox of its own, in memory, on a free port, with further options of its command line. */
export async function startSandbox(...options: string[]): Promise<RunningSandbox> {
  const child = spawn(process.execPath, [...command(), '--port', '0', ...options], { cwd: sandboxDir, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const exited = once(child, 'exit');
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the sandbox did not start within ${startMillis} ms\n${complaints}`)), startMillis);
    createInterface(child.stdout).on('line', (line) => {
      const address = /listening on (http:\/\/\S+)/.exec(line)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address.replace(/\/$/, ''));
    });
    exited.then(([code]) => reject(new Error(`the sandbox ended with ${code}\n${complaints}`)), reject);
  });

  async function control<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${origin}/sandbox${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    if (!response.ok) throw new Error(`${method} /sandbox${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    child.kill(signal);
    await exited;
  }
  return { origin, baseUrl: `${origin}/api/v1`, control, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
