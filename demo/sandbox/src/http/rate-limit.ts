import { rateLimited } from "./errors.ts";

export interface RequestLimitSettings {
  isEnabled: boolean;
  requestsPerMinute: number;
}

export const DEFAULT_REQUEST_LIMIT: RequestLimitSettings = { isEnabled: false, requestsPerMinute: 300 };

const WINDOW_MILLIS = 60_000;

/** contract 1.5, last row: off, switchable to 300 a minute per credential. */
export class RequestLimit {
  settings: RequestLimitSettings;
  readonly #timesByCredential = new Map<string, number[]>();

  constructor(settings: RequestLimitSettings) {
    this.settings = settings;
  }

  /** Throws 429 when the credential has used up its minute. */
  count(credential: string | null, nowMillis: number): void {
    if (!this.settings.isEnabled || credential === null) return;
    const windowStart = nowMillis - WINDOW_MILLIS;
    const times = (this.#timesByCredential.get(credential) ?? []).filter((time) => time > windowStart && time <= nowMillis);
    if (times.length >= this.settings.requestsPerMinute) {
      throw rateLimited(Math.max(1, Math.ceil((times[0]! - windowStart) / 1000)));
    }
    times.push(nowMillis);
    this.#timesByCredential.set(credential, times);
    this.#forgetIdle(windowStart);
  }

  clear(): void {
    this.#timesByCredential.clear();
  }

  #forgetIdle(windowStart: number): void {
    if (this.#timesByCredential.size < 1000) return;
    for (const [credential, times] of this.#timesByCredential) {
      if (times.at(-1)! <= windowStart) this.#timesByCredential.delete(credential);
    }
  }
}
