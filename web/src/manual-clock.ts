import type { Clock } from './clock.js';

interface Timer {
  dueMillis: number;
  callback(): void;
}

/** Monday, 2026-04-20, 08:00 UTC. */
const defaultNowMillis = 1_776_672_000_000;

// Kept from before a test runner puts its own timers in their place.
const { setTimeout: startRealTimer } = globalThis;

/** Lets everything run that waits for a promise. */
const nextTurn = () => new Promise<void>((resolve) => void startRealTimer(resolve, 0));

/** Time that passes only when a test says so: pass it to `Astral.create` as `clock`. */
export class ManualClock implements Clock {
  #nowMillis: number;
  #lastTimer = 0;
  readonly #timers = new Map<number, Timer>();
  #watchers: (() => void)[] = [];

  constructor(now: number | Date = defaultNowMillis) {
    this.#nowMillis = Number(now);
  }

  now(): number {
    return this.#nowMillis;
  }

  setTimeout(callback: () => void, delayMillis: number): number {
    this.#timers.set(++this.#lastTimer, { dueMillis: this.#nowMillis + delayMillis, callback });
    for (const watch of this.#watchers.splice(0)) watch();
    return this.#lastTimer;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  /** How long the running timers still have, in the order in which they were started. */
  get delays(): number[] {
    return [...this.#timers.values()].map(({ dueMillis }) => dueMillis - this.#nowMillis);
  }

  /** Resolves with the delay of a running timer, or of the next one that is started and wanted. */
  async whenWaiting(isWanted: (delayMillis: number) => boolean = () => true): Promise<number> {
    for (;;) {
      const delay = this.delays.find(isWanted);
      if (delay !== undefined) return delay;
      await new Promise<void>((resolve) => void this.#watchers.push(resolve));
    }
  }

  /** Lets time pass. Timers that fall due run in their order, those too that are started meanwhile, and what follows from them. */
  async advance(millis: number): Promise<void> {
    const endMillis = this.#nowMillis + millis;
    await nextTurn();
    for (let next = this.#firstDue(endMillis); next; next = this.#firstDue(endMillis)) {
      const [id, { dueMillis, callback }] = next;
      this.#timers.delete(id);
      this.#nowMillis = dueMillis;
      callback();
      await nextTurn();
    }
    this.#nowMillis = endMillis;
  }

  #firstDue(endMillis: number): [id: number, timer: Timer] | undefined {
    return [...this.#timers].filter(([, { dueMillis }]) => dueMillis <= endMillis).sort(([, one], [, two]) => one.dueMillis - two.dueMillis)[0];
  }
}
