import type { Astral as AstralClient } from './astral.js';
import { checkOptions } from './check-options.js';
import { compile } from './compile-wasm.js';
import { createOn } from './entry.js';
import { instantiateCore } from './instantiate-core.js';
import type { AstralOptions } from './options.js';
import type { WasmSource } from './wasm-source.js';

export * from './public.js';
export type { WasmModule, WasmSource } from './wasm-source.js';

/** A client of the Astral API. */
export type Astral = AstralClient;

/** What a client is made with whose wasm is a file of its own. */
export interface ExternalAstralOptions extends AstralOptions {
  /** The file `@nexrex/astral/astral.wasm`: its URL, a Response with it, its bytes, or compiled. The first client's counts. */
  wasm: WasmSource;
}

const isGiven = (value: unknown) => (value === null ? 'must not be null' : undefined);

/** Makes clients. */
export const Astral = {
  /** Loads the core from `wasm`, on first use, and makes a client. */
  async create(options: ExternalAstralOptions): Promise<Astral> {
    checkOptions(options, { wasm: isGiven });
    return createOn(async () => instantiateCore(await compile(options.wasm)), options);
  },
};
