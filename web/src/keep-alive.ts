import type { Clock } from './clock.js';
import type { KeptClient, KeptSession } from './kept-session.js';
import { onWake } from './wake.js';

const retryMillis = 30_000;
/** Longer delays overflow and fire at once. */
const longestDelayMillis = 2 ** 31 - 1;

/** Has the token renewed ahead of its end also while nobody calls, as it cannot be renewed later (contract 1.7). */
export function keepAlive({ core, id, guard }: Pick<KeptClient, 'core' | 'id' | 'guard'>, clock: Clock, kept?: Pick<KeptSession, 'catchUp'>): { arm(): void; stop(): void } {
  const ending = new AbortController();
  let timer: unknown;

  /** Sets the timer for when the token is due, and not before `leastMillis` are over. */
  function arm(leastMillis = 0): void {
    clock.clearTimeout(timer);
    const { millisUntilDue } = core.session(id());
    if (millisUntilDue === undefined) return;
    timer = clock.setTimeout(renew, Math.min(Math.max(millisUntilDue, leastMillis), longestDelayMillis));
    // In Node it does not keep the process running.
    (timer as { unref?(): void }).unref?.();
  }

  /** The core renews what is due. If it fails there is another try; the longer the token is overdue, the later. */
  function renew(): void {
    guard(() => {
      if (!id()) return;
      core.checkSession(id());
      const { millisUntilDue = 0 } = core.session(id());
      arm(Math.max(retryMillis, -millisUntilDue / 10));
    });
  }

  onWake(() => void Promise.resolve(kept?.catchUp()).then(renew), ending.signal);
  arm();
  return {
    arm: () => arm(),
    stop() {
      ending.abort();
      clock.clearTimeout(timer);
    },
  };
}
