import type { Database } from "../database/database.ts";
import { findMembership } from "../stores/members.ts";
import { privacyOf, type UserRow } from "../stores/users.ts";
import { shownPreferences } from "./preferences.ts";

/** contract 2.1: the full profile, for its owner. */
export function userProfile(database: Database, user: UserRow): Record<string, unknown> {
  const membership = findMembership(database, user.user_id);
  return {
    user_id: user.user_id,
    email: user.email,
    username: user.username,
    display_name: user.display_name,
    first_name: user.first_name,
    last_name: user.last_name,
    bio: user.bio,
    profile_image_url: user.profile_image_url,
    status: user.status,
    membership_role: user.membership_role,
    ...(membership ? { membership_roles: [membership.role], org_id: membership.org_id } : {}),
    is_verified: user.is_verified === 1,
    created_at: user.created_at,
    updated_at: user.updated_at,
    last_login_at: user.last_login_at,
    preferences: shownPreferences(JSON.parse(user.preferences)),
    subscription: JSON.parse(user.subscription),
    integrations: JSON.parse(user.integrations),
    notification_settings: JSON.parse(user.notification_settings),
    privacy: privacyOf(user),
    zones: user.zones === null ? null : JSON.parse(user.zones),
  };
}
