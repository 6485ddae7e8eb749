/** contract 9, athleteProfile: answers come from a cache of 300 s unless `refresh` is set. */
const LIFETIME_MILLIS = 300_000;

export class ProfileCache {
  readonly #entries = new Map<string, { userId: string; storedAtMillis: number; profile: object }>();

  /** `view` separates what different viewers see of the same athlete. */
  find(userId: string, view: string, nowMillis: number): object | undefined {
    const entry = this.#entries.get(`${userId}/${view}`);
    if (!entry) return undefined;
    const ageMillis = nowMillis - entry.storedAtMillis;
    return ageMillis >= 0 && ageMillis < LIFETIME_MILLIS ? entry.profile : undefined;
  }

  store(userId: string, view: string, profile: object, nowMillis: number): void {
    this.#entries.set(`${userId}/${view}`, { userId, storedAtMillis: nowMillis, profile });
  }

  /** When privacy changes: what is withheld from now on must not come out of the cache. */
  forget(userId: string): void {
    for (const [key, entry] of this.#entries) if (entry.userId === userId) this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }
}
