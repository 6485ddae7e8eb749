import { type Fields, freeObject } from "../validation.ts";

type Settings = Record<string, unknown>;

const MAX_SETTINGS_CHARACTERS = 20_000;

/** contract 5: merged by key, null removes a key. */
export function mergeSettings(current: Settings, body: Fields): Settings {
  const changes = body.optional("settings", freeObject) ?? {};
  const merged = Object.fromEntries(Object.entries({ ...current, ...changes }).filter(([, value]) => value !== null));
  if (JSON.stringify(merged).length > MAX_SETTINGS_CHARACTERS) throw body.invalid("settings");
  return merged;
}
