/** Where the sandbox takes the time from. Every expiry, date and default is measured on it. */
export interface Clock {
  nowMillis(): number;
}

export const systemClock: Clock = { nowMillis: () => Date.now() };

/** The clock a test can move. It ticks with its source, or stands still when it was frozen at a moment. */
export class SandboxClock implements Clock {
  readonly #source: Clock;
  #offsetMillis = 0;

  constructor(source: Clock, frozenAtMillis?: number) {
    this.#source = frozenAtMillis === undefined ? source : { nowMillis: () => frozenAtMillis };
  }

  nowMillis(): number {
    return this.#source.nowMillis() + this.#offsetMillis;
  }

  get offsetMillis(): number {
    return this.#offsetMillis;
  }

  set(nowMillis: number): void {
    this.#offsetMillis = nowMillis - this.#source.nowMillis();
  }

  restore(offsetMillis: number): void {
    this.#offsetMillis = offsetMillis;
  }
}
