import { fileURLToPath } from 'node:url';
import { startSandbox, type RunningSandbox } from '../contract/support/sandbox.ts';

/** When all tests happen: nothing on the screen depends on the day of the run. */
export const now = '2026-04-23T15:00:00Z';
export const coach = { email: 'coach@summit.example', password: 'Summit-2026' };
/** The sandbox with its demo club, and the built dashboard on the same origin. */
export const startServer = (): Promise<RunningSandbox> =>
  startSandbox('--serve', fileURLToPath(new URL('../../build/dashboard/', import.meta.url)), '--now', now, '--seed', 'demo');
