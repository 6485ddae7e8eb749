/** Who may run now. */
export interface Turns {
  /** Calls back when it is the call's turn, which may be at once. */
  take(callId: number, go: () => void): void;
  /** The call has ended, or waits no longer. */
  give(callId: number): void;
}

/** Lets at most `most` calls run at a time, first come, first served. */
export function turnsOf(most: number): Turns {
  const running = new Set<number>();
  const waiting = new Map<number, () => void>();

  function start(): void {
    for (const [callId, go] of waiting) {
      if (running.size >= most) return;
      waiting.delete(callId);
      running.add(callId);
      go();
    }
  }

  return {
    take(callId, go) {
      waiting.set(callId, go);
      start();
    },
    give(callId) {
      waiting.delete(callId);
      if (running.delete(callId)) start();
    },
  };
}
