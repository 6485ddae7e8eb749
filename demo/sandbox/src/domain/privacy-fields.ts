import { boolean, type Fields } from "../validation.ts";
import { DEFAULT_PRIVACY, type PrivacySettings } from "./privacy.ts";

const NAMES = Object.keys(DEFAULT_PRIVACY) as (keyof PrivacySettings)[];

/** contract 2.2: any of the keys, booleans; the others stay. */
export function mergePrivacy(current: PrivacySettings, fields: Fields): PrivacySettings {
  const merged = { ...current };
  for (const name of NAMES) merged[name] = fields.optional(name, boolean) ?? merged[name];
  return merged;
}
