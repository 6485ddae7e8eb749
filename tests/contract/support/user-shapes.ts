import type { PrivacySettings } from '@nexrex/astral';
import { amount, anyText, between, check, email, exactly, flag, id, listOf, millis, object, oneOf, optional, text, url, type Shape } from './shapes.js';

const weekday = oneOf('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday');
export const preferences = object({
  language: oneOf('en', 'zh-TW', 'ja'), timezone: check('an IANA time zone', (value) => Intl.DateTimeFormat('en', { timeZone: value as string }) !== null),
  unit_system: oneOf('metric', 'imperial'), coach_persona: exactly('rex'), workout_days: listOf(weekday),
});

/** Contract 2.2. */
export const defaultPrivacy: Required<PrivacySettings> = {
  share_activity_in_profile: true, share_activity_with_group: true, share_activity_with_coach: true, share_activity_with_public: false,
  share_pace_data: true, share_activity_map: true, share_race_history: true, share_pb: true, share_race_goal: true, share_profile_info: true,
  share_training_data: true, share_with_coach: false,
};
const each = (names: readonly string[], shape: Shape): Shape => object(Object.fromEntries(names.map((name) => [name, shape])));
const privacy = each(Object.keys(defaultPrivacy), flag);
const switches = each(['leaderboard_like', 'new_activity_like', 'new_activity_comment', 'new_follower', 'ai_coach_notification', 'email_notification', 'activity_completed_notification', 'workout_reminder'], flag);

const range = object({ zone: oneOf('z1', 'z2', 'z3', 'z4', 'z5', 'z6'), min: amount, max: amount });
export const zones = object({
  heart_rate: optional(object({ max_heart_rate: optional(between(100, 230)), resting_heart_rate: optional(between(25, 100)), zones: optional(listOf(range)) })),
  pace: optional(object({ threshold_pace: optional(between(120, 600)), zones: optional(listOf(range)) })),
  vdot: optional(between(10, 90)),
});

/** Contract 2.1. */
export const userProfile = (more: Record<string, Shape> = {}): Shape => object({
  user_id: id, email, username: check('a user name', (value) => /^\w{3,30}$/.test(value as string)), display_name: text, first_name: optional(text), last_name: optional(text),
  bio: optional(anyText), profile_image_url: optional(url), status: oneOf('active', 'inactive', 'suspended', 'pending', 'deactivated'), membership_role: oneOf('athlete', 'coach'),
  is_verified: flag, membership_roles: optional(listOf(text)), org_id: optional(id), created_at: millis, updated_at: millis, last_login_at: optional(millis), preferences,
  subscription: object({ tier: oneOf('free', 'pro', 'coach', 'club', 'enterprise'), status: text, started_at: optional(millis), expires_at: optional(millis) }),
  integrations: each(['strava', 'garmin', 'apple_health'], object({ connected: flag })), notification_settings: switches, privacy, zones: optional(zones), ...more,
});
