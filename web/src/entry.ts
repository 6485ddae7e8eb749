import type { Astral } from './astral.js';
import { openClient } from './client.js';
import type { Core } from './core.js';
import type { AstralOptions } from './options.js';
import { createSharedCore } from './shared-core.js';

const shared = createSharedCore();

/** Loads the core once, however many clients ask for one, and opens a client on it. */
export async function createOn(make: () => Promise<Core>, options: AstralOptions): Promise<Astral> {
  const core = await shared.load(make);
  return openClient(core, options, () => shared.forget(core));
}
