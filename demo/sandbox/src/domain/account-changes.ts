import { withoutAbsent } from "../collections.ts";
import { TIERS } from "../auth/features.ts";
import { privacyOf, type UserRow } from "../stores/users.ts";
import { boolean, type Fields, httpsUrl, integer, oneOf, text } from "../validation.ts";
import { type Preferences, readPreferences } from "./preferences.ts";
import { mergePrivacy } from "./privacy-fields.ts";
import { SUBSCRIPTION_STATUSES } from "./subscription-terms.ts";
import { mergeZones, type TrainingZones } from "./zones.ts";

const personName = text({ min: 1, max: 50 });
const MAX_EPOCH_MILLIS = 1e14;
const MAX_NOTIFICATION_KEYS = 100;

/** contract 4, users.update: what the body changes of a stored account; keys not sent stay as they are. */
export function readAccountChanges(user: UserRow, body: Fields, isAdmin: boolean): Partial<UserRow> {
  const zones = body.nullableObject("zones");
  const notifications = body.optionalObject("notification_settings");
  const privacy = body.optionalObject("privacy");
  const preferences = body.optionalObject("preferences");
  const subscription = body.optionalObject("subscription");
  const mergedSubscription = subscription && mergeSubscription(JSON.parse(user.subscription) as object, subscription);
  return withoutAbsent<Partial<UserRow>>({
    display_name: body.optional("display_name", personName),
    first_name: body.nullable("first_name", personName),
    last_name: body.nullable("last_name", personName),
    bio: body.nullable("bio", text({ max: 500 })),
    profile_image_url: body.nullable("profile_image_url", httpsUrl),
    preferences: preferences && mergePreferences(user, preferences),
    notification_settings: notifications && mergeNotificationSettings(user, notifications),
    privacy: privacy && JSON.stringify(mergePrivacy(privacyOf(user), privacy)),
    zones: zones && JSON.stringify(mergeZones(zonesOf(user), zones)),
    // Accepted from everybody, effective from an administrator only.
    subscription: isAdmin ? mergedSubscription : undefined,
  });
}

export function mergePreferences(user: UserRow, fields: Fields): string {
  return JSON.stringify({ ...(JSON.parse(user.preferences) as Preferences), ...readPreferences(fields) });
}

function zonesOf(user: UserRow): TrainingZones {
  return user.zones === null ? {} : (JSON.parse(user.zones) as TrainingZones);
}

/** More keys exist than are documented: what has the form of one is kept. */
function mergeNotificationSettings(user: UserRow, fields: Fields): string {
  const merged = JSON.parse(user.notification_settings) as Record<string, boolean>;
  for (const key of fields.names()) {
    if (!/^[a-z][a-z0-9_]{0,63}$/.test(key)) throw fields.invalid(key);
    const isOn = fields.optional(key, boolean);
    if (isOn !== undefined) merged[key] = isOn;
    if (Object.keys(merged).length > MAX_NOTIFICATION_KEYS) throw fields.invalid(key);
  }
  return JSON.stringify(merged);
}

function mergeSubscription(current: object, fields: Fields): string {
  const moment = integer({ min: 0, max: MAX_EPOCH_MILLIS });
  const changes = withoutAbsent({
    tier: fields.optional("tier", oneOf(TIERS)),
    status: fields.optional("status", oneOf(SUBSCRIPTION_STATUSES)),
    started_at: fields.nullable("started_at", moment),
    expires_at: fields.nullable("expires_at", moment),
  });
  return JSON.stringify({ ...current, ...changes });
}
