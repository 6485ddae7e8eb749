import type { AuthEventType, Origin } from './astral.js';
import type { SessionRecord } from './session-record.js';
import { storageOf, type SessionStorage, type StorageChoice } from './session-storage.js';
import { TabLease } from './tab-lease.js';

/** What became of a record: `stale` when the client knows more. */
export type Adoption = 'taken' | 'stale' | 'unreadable';

/** What went wrong with a storage. */
export interface Failure {
  code: 'STORAGE_CORRUPTED' | 'STORAGE_FAILED';
  message: string;
}

/** What the keeper may do with the session of its client. */
export interface SessionPort {
  record(): SessionRecord;
  adopt(record: unknown, origin: Origin): Adoption;
  report(failure: Failure, cause?: unknown): void;
}

/** Keeps a client's session in a storage, and in step with those of other tabs. */
export interface SessionKeeper {
  /** Whether other tabs hold the same session. */
  readonly isShared: boolean;
  /** Resolves when what was stored is taken over, or when that takes too long. */
  readonly ready: Promise<unknown>;
  /** Begins. */
  attach(port: SessionPort): void;
  /** The session has changed. */
  changed(type: AuthEventType, origin: Origin): void;
  /** Resolves when this tab may refresh: it knows then what the others know. */
  takeTurn(): Promise<void>;
  endTurn(): void;
  /** Takes over what is stored now. */
  catchUp(): Promise<void>;
  close(): void;
}

export interface KeeperOptions {
  storage: Exclude<StorageChoice, 'memory'>;
  storageKey: string;
  isShared: boolean;
  lease?: Pick<TabLease, 'take' | 'release' | 'close'>;
}

/** What no call waits longer for: a storage may be slow, or never answer. */
const patienceMillis = 1_000;
const leasePatienceMillis = 3_000;
/** Tabs that fail to refresh hand the turn on at once, so this many waits mean that something is wrong. */
const mostWaits = 3;

/** What a tab says of its last refresh when it hands on the turn. */
interface TurnNote {
  epoch: number;
  expiresAtMillis: number | undefined;
}

const isNewer = (note: TurnNote | undefined, record: SessionRecord): boolean =>
  note !== undefined && note.epoch >= record.epoch && (note.expiresAtMillis ?? 0) > (record.expires_at_millis ?? 0);

function parse(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

class Keeper implements SessionKeeper {
  readonly isShared: boolean;
  ready: Promise<unknown> = Promise.resolve();
  readonly #storage: SessionStorage;
  readonly #key: string;
  readonly #lease: NonNullable<KeeperOptions['lease']>;
  readonly #channel: BroadcastChannel | undefined;
  readonly #closing = new AbortController();
  #port: SessionPort | undefined;
  /** One after the other, so that the last change is what stays. */
  #writing: Promise<void> = Promise.resolve();
  #latest: SessionRecord | undefined;
  /** Only then does an empty storage mean that another tab signed out. */
  #isStored = false;
  #hear: (() => void) | undefined;

  constructor({ storage, storageKey, isShared, lease }: KeeperOptions) {
    this.isShared = isShared;
    this.#storage = storageOf(storage);
    this.#key = storageKey;
    this.#lease = lease ?? new TabLease(storageKey);
    if (!isShared || typeof BroadcastChannel !== 'function') return;
    this.#channel = new BroadcastChannel(storageKey);
    this.#channel.onmessage = ({ data }) => {
      this.#port?.adopt(data, 'tab');
      this.#hear?.();
    };
    // In Node an open channel would keep the process running.
    (this.#channel as { unref?(): void }).unref?.();
  }

  attach(port: SessionPort): void {
    this.#port = port;
    this.ready = this.#inTime(this.#restore(port));
  }

  async #restore(port: SessionPort): Promise<void> {
    const text = await this.#attempt(() => this.#storage.getItem(this.#key));
    if (this.#closing.signal.aborted) return;
    if (typeof text === 'string') this.#take(port, text, 'storage');
    const record = port.record();
    if (record.state === 'signed-in' && !this.#isStored) this.#save(record, false);
  }

  changed(type: AuthEventType, origin: Origin): void {
    const record = this.#port?.record();
    if (!record || origin === 'storage') return;
    if (origin === 'client') this.#channel?.postMessage(record);
    // The tab that signed in or refreshed stores that itself. A sign-out is heard by tabs that may just be storing a refresh.
    if (origin === 'client' || record.state !== 'signed-in') return this.#save(record, type !== 'signed-in');
    this.#isStored = true;
    this.#latest = undefined;
  }

  /** Queues a write. `isContinued`: the session was there before, and another tab may have ended it meanwhile. */
  #save(record: SessionRecord, isContinued: boolean): void {
    this.#latest = record;
    this.#writing = this.#writing.then(() => this.#write(record, isContinued));
  }

  async #write(record: SessionRecord, isContinued: boolean): Promise<void> {
    if (record !== this.#latest) return;
    if (record.state !== 'signed-in') return this.#remove(record);
    if (isContinued && this.#isStored) await this.#read();
    // What was read may be newer: then it is the session now, and this is not.
    if (record !== this.#latest) return;
    const isWritten = await this.#attempt(async () => {
      await this.#storage.setItem(this.#key, JSON.stringify(record));
      return true;
    });
    this.#isStored = isWritten === true;
  }

  /** Removes what was stored before the session ended, and not what somebody who signed in since has stored. */
  async #remove(ended: SessionRecord): Promise<void> {
    this.#isStored = false;
    const text = await this.#attempt(() => this.#storage.getItem(this.#key));
    const stored = parse(text) as Partial<SessionRecord> | undefined;
    const isLater = (stored?.epoch ?? 0) > ended.epoch;
    if (text !== null && !isLater) await this.#attempt(() => this.#storage.removeItem(this.#key));
  }

  /** Takes over what another tab has stored since. */
  async #read(): Promise<void> {
    const text = await this.#attempt(() => this.#storage.getItem(this.#key));
    const port = this.#port;
    if (!port || this.#closing.signal.aborted) return;
    if (typeof text === 'string') {
      this.#take(port, text, 'tab');
    } else if (text === null && this.#isStored && this.isShared) {
      const { version, epoch } = port.record();
      port.adopt({ version, epoch: Math.max(Date.now(), epoch + 1), state: 'signed-out' }, 'tab');
    }
  }

  #take(port: SessionPort, text: string, origin: Origin): void {
    this.#isStored = port.adopt(parse(text), origin) !== 'unreadable';
    if (this.#isStored) return;
    void this.#attempt(() => this.#storage.removeItem(this.#key));
    port.report({ code: 'STORAGE_CORRUPTED', message: `what was stored as '${this.#key}' is no session of this version: it was dropped` });
  }

  async takeTurn(): Promise<void> {
    const port = this.#port;
    if (!port) return;
    const before = port.record();
    const hasNews = () => {
      const { epoch, expires_at_millis } = port.record();
      return epoch !== before.epoch || expires_at_millis !== before.expires_at_millis;
    };
    for (let waits = 0; waits < mostWaits && !this.#closing.signal.aborted; waits++) {
      // Without leases each tab refreshes for itself: more than needed, and no harm.
      const taken = await this.#inTime(this.#lease.take().catch(() => undefined), leasePatienceMillis);
      const isOurs = !taken || taken.waitMillis === 0;
      if (isOurs) await this.catchUp();
      if (hasNews()) return;
      if (isOurs && !isNewer(taken?.note as TurnNote | undefined, before)) return;
      // Another tab refreshes, or has just done so: what it learnt is under way.
      await this.#news(taken?.waitMillis || patienceMillis);
      if (isOurs || hasNews()) return;
    }
  }

  endTurn(): void {
    const record = this.#port?.record();
    if (!record) return;
    const note: TurnNote = { epoch: record.epoch, expiresAtMillis: record.expires_at_millis };
    this.#lease.release(note).catch(() => {});
  }

  async catchUp(): Promise<void> {
    await this.#inTime(this.#read());
  }

  /** Resolves when another tab says something, at the latest after that time. */
  #news(millis: number): Promise<unknown> {
    return this.#inTime(new Promise<void>((resolve) => (this.#hear = resolve)), millis);
  }

  /** A storage that fails is reported; the session then goes on in memory. */
  async #attempt<T>(use: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await use();
    } catch (cause) {
      if (!this.#closing.signal.aborted) this.#port?.report({ code: 'STORAGE_FAILED', message: 'the storage of the session failed: it goes on in memory' }, cause);
      return undefined;
    }
  }

  #inTime<T>(work: Promise<T>, millis = patienceMillis): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const { signal } = this.#closing;
      const giveUp = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        resolve(undefined);
      };
      const timer = setTimeout(giveUp, millis);
      signal.addEventListener('abort', giveUp);
      work.then(resolve, reject).finally(giveUp);
    });
  }

  close(): void {
    this.#channel?.close();
    this.endTurn();
    this.#lease.close();
    this.#closing.abort();
  }
}

export const createKeeper = (options: KeeperOptions): SessionKeeper => new Keeper(options);
