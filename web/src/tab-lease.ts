/** Who may refresh until when, and what the last one left to say. */
export interface Lease {
  owner: string;
  untilMillis: number;
  note?: unknown;
}

/** Gives the present lease and stores what `decide` makes of it, as one step that no other tab can come between. */
export type ChangeLease = (key: string, decide: (lease: Lease | undefined) => Lease | undefined) => Promise<void>;

/** Long enough for a refresh; whoever dies with a lease holds nobody up for longer. */
export const leaseMillis = 5_000;

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** IndexedDB is what all tabs see in one order: what is read from localStorage may be late by some milliseconds. */
export const changeInDatabase: ChangeLease = async (key, decide) => {
  const opening = indexedDB.open('@nexrex/astral', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('leases');
  const database = await result(opening);
  try {
    const transaction = database.transaction('leases', 'readwrite');
    const leases = transaction.objectStore('leases');
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
      const reading = leases.get(key) as IDBRequest<Lease | undefined>;
      reading.onsuccess = () => {
        const next = decide(reading.result);
        if (next) leases.put(next, key);
      };
    });
  } finally {
    database.close();
  }
};

/** A claim on the next refresh. It is taken and given back in short steps: nothing is locked while a request runs. */
export class TabLease {
  readonly #key: string;
  readonly #change: ChangeLease;
  readonly #owner = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  #renewing: ReturnType<typeof setInterval> | undefined;
  #isClosed = false;

  constructor(key: string, change: ChangeLease = changeInDatabase) {
    this.#key = key;
    this.#change = change;
  }

  /** How long another tab still has it; 0 when it is ours, with what the tab before us left to say. */
  async take(): Promise<{ waitMillis: number; note: unknown }> {
    let waitMillis = 0;
    let note: unknown;
    await this.#change(this.#key, (lease) => {
      const leftMillis = (lease?.untilMillis ?? 0) - Date.now();
      // One that ends later than any can was made by another clock.
      const isTaken = lease?.owner !== this.#owner && leftMillis > 0 && leftMillis <= leaseMillis;
      waitMillis = isTaken ? leftMillis : 0;
      note = lease?.note;
      return isTaken ? undefined : this.#own(note);
    });
    if (waitMillis === 0 && !this.#isClosed) this.#keep();
    return { waitMillis, note };
  }

  #own(note: unknown): Lease {
    return { owner: this.#owner, untilMillis: Date.now() + leaseMillis, note };
  }

  /** A slow server may take longer than a lease. */
  #keep(): void {
    clearInterval(this.#renewing);
    this.#renewing = setInterval(() => {
      this.#change(this.#key, (lease) => (lease?.owner === this.#owner ? this.#own(lease.note) : undefined)).catch(() => {});
    }, leaseMillis / 2);
    (this.#renewing as { unref?(): void }).unref?.();
  }

  /** Gives it back, with a word for whoever takes it next. */
  async release(note: unknown): Promise<void> {
    if (this.#renewing === undefined) return;
    clearInterval(this.#renewing);
    this.#renewing = undefined;
    await this.#change(this.#key, (lease) => (lease?.owner === this.#owner ? { owner: '', untilMillis: 0, note } : undefined));
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#renewing);
  }
}
