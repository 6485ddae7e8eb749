import wasm from './astral.wasm';
import type { Astral as AstralClient } from './astral.js';
import { checkOptions } from './check-options.js';
import { createOn } from './entry.js';
import { instantiateCore } from './instantiate-core.js';
import type { AstralOptions } from './options.js';

export * from './public.js';

export type Astral = AstralClient;

/** For runtimes that compile WebAssembly when they deploy and refuse to do it later. */
export const Astral = {
  async create(options: AstralOptions = {}): Promise<Astral> {
    checkOptions(options);
    return createOn(() => instantiateCore(wasm), options);
  },
};
