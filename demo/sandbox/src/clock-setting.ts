import type { SandboxClock } from "./clock.ts";
import type { Database } from "./database/database.ts";
import { readSetting, writeSetting } from "./stores/settings.ts";

export const CLOCK_SETTING = "clock_offset_millis";

/** A clock that was moved stays moved after a restart: dates and expiries in the database were made by it. */
export function saveClock(database: Database, clock: SandboxClock): void {
  writeSetting(database, CLOCK_SETTING, String(clock.offsetMillis));
}

export function restoreClock(database: Database, clock: SandboxClock): void {
  clock.restore(Number(readSetting(database, CLOCK_SETTING) ?? 0));
}
