import { INVALID, type Reader } from "../validation.ts";

/** contract 2.1: 3-30 of [A-Za-z0-9_]. */
export const username: Reader<string> = (value) =>
  typeof value === "string" && /^[A-Za-z0-9_]{3,30}$/.test(value) ? value : INVALID;
