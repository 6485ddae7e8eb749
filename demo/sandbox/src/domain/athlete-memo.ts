import type { DayNumber } from "./calendar.ts";
import { localDay } from "./timezones.ts";

export interface MemoAthlete {
  userId: string;
  timezone: string;
}

export interface DatedAthlete extends MemoAthlete {
  /** The day it is where the athlete lives. */
  today: DayNumber;
}

/**
 * A figure per athlete that changes only with the athlete's data and the day. It is never stale: whoever writes data of an
 * athlete calls `forget`.
 */
export class AthleteMemo<Value> {
  readonly #entries = new Map<string, { today: DayNumber; value: Value }>();
  readonly #compute: (missing: readonly DatedAthlete[]) => ReadonlyMap<string, Value>;

  /** `compute` gets all missing athletes at once, so that it can read their rows in one query. */
  constructor(compute: (missing: readonly DatedAthlete[]) => ReadonlyMap<string, Value>) {
    this.#compute = compute;
  }

  valuesFor(athletes: readonly MemoAthlete[], nowSeconds: number): Map<string, Value> {
    const dated = athletes.map((athlete) => ({ ...athlete, today: localDay(athlete.timezone, nowSeconds) }));
    const missing = dated.filter(({ userId, today }) => this.#entries.get(userId)?.today !== today);
    if (missing.length > 0) {
      const computed = this.#compute(missing);
      for (const { userId, today } of missing) this.#entries.set(userId, { today, value: computed.get(userId)! });
    }
    return new Map(dated.map(({ userId }) => [userId, this.#entries.get(userId)!.value]));
  }

  forget(userId: string): void {
    this.#entries.delete(userId);
  }

  clear(): void {
    this.#entries.clear();
  }
}
