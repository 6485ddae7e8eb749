import { hashWords } from "./random.ts";

export type IdPrefix =
  | "usr" | "org" | "grp" | "act" | "race" | "tp" | "wk" | "pi" | "key" | "inv" | "jr" | "ntf" | "dt"
  | "sum" | "sig" | "conv" | "msg" | "req";

const ID_LENGTH = 12;

/** contract 1.10: a prefix and 12 of [a-z0-9]. The same text gives the same id. */
export function idFor(prefix: IdPrefix, text: string): string {
  const [first, second] = hashWords(`${prefix}/${text}`);
  const digits = ((BigInt(first) << 32n) | BigInt(second)).toString(36).padStart(ID_LENGTH, "0");
  return `${prefix}_${digits.slice(-ID_LENGTH)}`;
}

/**
 * Ids in the order in which they are asked for. The epoch keeps two runs on one database file apart: a run that starts on
 * existing data counts in an epoch of its own, so that it never repeats an id.
 */
export class Ids {
  #seed: string;
  #epoch: number;
  readonly #counters = new Map<IdPrefix, number>();

  constructor(seed: string, epoch = 0) {
    this.#seed = seed;
    this.#epoch = epoch;
  }

  next(prefix: IdPrefix): string {
    const count = (this.#counters.get(prefix) ?? 0) + 1;
    this.#counters.set(prefix, count);
    return idFor(prefix, `${this.#seed}/${this.#epoch}/${count}`);
  }

  restart(epoch: number): void {
    this.#epoch = epoch;
    this.#counters.clear();
  }
}
