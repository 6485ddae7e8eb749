import type { Astral as AstralClient } from './astral.js';
import { checkOptions } from './check-options.js';
import { createOn } from './entry.js';
import type { AstralOptions } from './options.js';

export * from './public.js';

/** A client of the Astral API. */
export type Astral = AstralClient;

/** Makes clients. */
export const Astral = {
  /** Loads the core, on first use, and makes a client. */
  async create(options: AstralOptions = {}): Promise<Astral> {
    checkOptions(options);
    return createOn(async () => {
      const { default: createCore } = await import('astral-core');
      return createCore();
    }, options);
  },
};
