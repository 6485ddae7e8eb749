import type { Core } from './core.js';

export interface SharedCore {
  /** Loads on first use. After a failed load the next caller tries again. */
  load(make: () => Promise<Core>): Promise<Core>;
  /** The core broke: the next caller gets a new one. */
  forget(core: Core): void;
}

/** One core for all clients of a page: WebAssembly is compiled once. */
export function createSharedCore(): SharedCore {
  let loading: Promise<Core> | undefined;
  let loaded: Core | undefined;
  return {
    load(make) {
      loading ??= make().then(
        (core) => (loaded = core),
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      );
      return loading;
    },
    forget(core) {
      if (core === loaded) loading = loaded = undefined;
    },
  };
}
