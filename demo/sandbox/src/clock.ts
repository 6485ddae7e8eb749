/** Where the sandbox takes the time from. Every expiry, date and default is measured on it. */
export interface Clock {
  nowMillis(): number;
}

export const systemClock: Clock = { nowMillis: () => Date.now() };

/** The clock a test can move. It ticks with its source, or stands still when it was frozen at a moment. */
export class SandboxClock implements Clock {
  #source: Clock;
  #offsetMillis = 0;
  readonly #frozenAtMillis: number | undefined;

  constructor(source: Clock, frozenAtMillis?: number) {
    this.#source = frozenAtMillis === undefined ? source : { nowMillis: () => frozenAtMillis };
    this.#frozenAtMillis = frozenAtMillis;
  }

  nowMillis(): number {
    return this.#source.nowMillis() + this.#offsetMillis;
  }

  get isFrozen(): boolean {
    return this.#frozenAtMillis !== undefined;
  }

  get offsetMillis(): number {
    return this.#offsetMillis;
  }

  set(nowMillis: number): void {
    this.#offsetMillis = nowMillis - this.#source.nowMillis();
  }

  advance(seconds: number): void {
    this.#offsetMillis += seconds * 1000;
  }

  restore(offsetMillis: number): void {
    this.#offsetMillis = offsetMillis;
  }
}
