import type { UserRow } from "../stores/users.ts";
import type { Preferences } from "./preferences.ts";

export interface DataQuality {
  score: number;
  components: Record<keyof typeof WEIGHTS, boolean>;
}

/** contract 9. */
const WEIGHTS = {
  pace_zones: 20,
  heart_rate_zones: 20,
  vdot: 20,
  integrations: 20,
  timezone: 10,
  unit_system: 10,
} as const;

interface Zones {
  heart_rate?: object | null;
  pace?: object | null;
  vdot?: number | null;
}

export function dataQuality(user: Pick<UserRow, "zones" | "integrations" | "preferences">): DataQuality {
  const zones = (user.zones === null ? {} : JSON.parse(user.zones)) as Zones;
  const preferences = JSON.parse(user.preferences) as Preferences;
  const integrations = Object.values(JSON.parse(user.integrations) as Record<string, { connected: boolean }>);
  const components = {
    pace_zones: isSet(zones.pace),
    heart_rate_zones: isSet(zones.heart_rate),
    vdot: isSet(zones.vdot),
    integrations: integrations.some((integration) => integration.connected),
    timezone: isSet(preferences.timezone),
    unit_system: isSet(preferences.unit_system),
  };
  let score = 0;
  for (const name of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) if (components[name]) score += WEIGHTS[name];
  return { score, components };
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
