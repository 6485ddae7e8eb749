/** For tests of applications: no network, no waiting, no server. */
import { samples, type Models } from './generated/samples.js';

export type { Clock } from './clock.js';
export { FakeTransport } from './fake-transport.js';
export type { FakeAnswer, FakeRequest } from './fake-transport.js';
export type { Models } from './generated/samples.js';
export { ManualClock } from './manual-clock.js';
export type { Fetch } from './options.js';

/** A value of a model with every field set, always the same; with `changes` on top. Each call makes a new one. */
export function sample<Name extends keyof Models>(name: Name, changes: Partial<Models[Name]> = {}): Models[Name] {
  if (!Object.hasOwn(samples, name)) throw new TypeError(`sample: there is no model called ${name}`);
  return { ...structuredClone(samples[name]), ...changes };
}
