/** The time that a client goes by. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, after a delay in milliseconds; returns what `clearTimeout` needs to prevent it. */
  setTimeout(callback: () => void, delayMillis: number): unknown;
  /** Prevents what has not been called back yet. */
  clearTimeout(timer: unknown): void;
}

/** Looked up at each use, so that an application's tests can put their own timers there. */
export const platformClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, delayMillis) => setTimeout(callback, delayMillis),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};
