import { RunningCall, type CallHandle, type CallPromise, type Executor } from './call-promise.js';
import type { errorFrom } from './core-error.js';
import type { OperationInfo } from './operation-info.js';

/** The promise of one page, and the way to all of them. */
export interface PagePromise<Page, Item> extends CallPromise<Page>, AsyncIterable<Item> {
  /** Page after page, the next one asked for ahead. */
  pages(): AsyncGenerator<Page, void, undefined>;
  /** The items of all pages, or the first `max` of them. */
  toArray(options?: { max?: number | undefined }): Promise<Item[]>;
}

export type Args = Readonly<Record<string, unknown>>;

/** What further pages are made of. */
export interface PageSource {
  info: OperationInfo;
  args: Args | undefined;
  fetch(args: Args): RunningCall;
  /** Throws when the caller has aborted. */
  check(): void;
  error: typeof errorFrom;
}

/** Loaded by the first who wants more than one page, while that one is on its way. */
const walk = () => import('./page-walk.js');

export class RunningPages extends RunningCall implements PagePromise<unknown, unknown> {
  readonly #source: PageSource;

  constructor(executor: Executor, handle: CallHandle, source: PageSource) {
    super(executor, handle);
    this.#source = source;
  }

  async *pages(): AsyncGenerator<unknown, void, undefined> {
    yield* (await walk()).pagesOf(this, this.#source);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined> {
    yield* (await walk()).itemsOfAll(this, this.#source);
  }

  async toArray(options?: { max?: number | undefined }): Promise<unknown[]> {
    return (await walk()).collect(this, this.#source, options?.max);
  }
}
