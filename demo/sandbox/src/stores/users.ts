import type { Database } from "../database/database.ts";
import { insertRow, updateRow } from "../database/database.ts";
import type { Preferences } from "../domain/preferences.ts";
import { DEFAULT_TIMEZONE } from "../domain/preferences.ts";
import { DEFAULT_PRIVACY, type PrivacySettings } from "../domain/privacy.ts";

export const ACCOUNT_STATUSES = ["active", "inactive", "suspended", "pending", "deactivated"] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export interface UserRow {
  user_id: string;
  email: string;
  username: string;
  display_name: string;
  first_name: string | null;
  last_name: string | null;
  bio: string | null;
  profile_image_url: string | null;
  status: AccountStatus;
  membership_role: string;
  is_verified: 0 | 1;
  roles: string;
  password_hash: string | null;
  preferences: string;
  subscription: string;
  integrations: string;
  notification_settings: string;
  privacy: string;
  zones: string | null;
  has_food_scan: 0 | 1;
  ai_credits: number | null;
  created_at: number;
  updated_at: number;
  last_login_at: number | null;
}

const NOTIFICATION_KEYS = [
  "leaderboard_like",
  "new_activity_like",
  "new_activity_comment",
  "new_follower",
  "ai_coach_notification",
  "email_notification",
  "activity_completed_notification",
  "workout_reminder",
] as const;

export const DEFAULT_NOTIFICATION_SETTINGS: Readonly<Record<string, boolean>> = Object.fromEntries(
  NOTIFICATION_KEYS.map((key) => [key, true]),
);

export type Integrations = Record<"strava" | "garmin" | "apple_health", { connected: boolean }>;

export function integrationsWith(connected: readonly (keyof Integrations)[]): Integrations {
  return {
    strava: { connected: connected.includes("strava") },
    garmin: { connected: connected.includes("garmin") },
    apple_health: { connected: connected.includes("apple_health") },
  };
}

export const FREE_SUBSCRIPTION = { tier: "free", status: "active", started_at: null, expires_at: null };

/** What must be said about a new account; all else has a default. */
export type NewUser = Pick<
  UserRow,
  "user_id" | "email" | "username" | "display_name" | "membership_role" | "is_verified" | "created_at"
> &
  Partial<UserRow>;

export function completeUserRow(user: NewUser): UserRow {
  return {
    first_name: null,
    last_name: null,
    bio: null,
    profile_image_url: null,
    status: "active",
    roles: JSON.stringify(["user"]),
    password_hash: null,
    preferences: "{}",
    subscription: JSON.stringify(FREE_SUBSCRIPTION),
    integrations: JSON.stringify(integrationsWith([])),
    notification_settings: JSON.stringify(DEFAULT_NOTIFICATION_SETTINGS),
    privacy: JSON.stringify(DEFAULT_PRIVACY),
    zones: null,
    has_food_scan: 0,
    ai_credits: null,
    updated_at: user.created_at,
    last_login_at: null,
    ...user,
  };
}

export function insertUser(database: Database, user: NewUser): void {
  insertRow(database, "users", { ...completeUserRow(user) });
}

export function findUser(database: Database, userId: string): UserRow | undefined {
  return database.first<UserRow>("SELECT * FROM users WHERE user_id = ?", userId);
}

export function findUsers(database: Database, userIds: readonly string[]): Map<string, UserRow> {
  const rows = database.all<UserRow>(
    "SELECT * FROM users WHERE user_id IN (SELECT value FROM json_each(?))",
    JSON.stringify(userIds),
  );
  return new Map(rows.map((row) => [row.user_id, row]));
}

export function findUserByEmail(database: Database, email: string): UserRow | undefined {
  return database.first<UserRow>("SELECT * FROM users WHERE email = ?", email);
}

export function isUsernameTaken(database: Database, username: string): boolean {
  return database.first("SELECT 1 FROM users WHERE username = ?", username) !== undefined;
}

export function isUsernameFreeFor(database: Database, username: string, userId: string): boolean {
  return database.first("SELECT 1 FROM users WHERE username = ? AND user_id <> ?", username, userId) === undefined;
}

export function updateUser(database: Database, userId: string, changes: Partial<UserRow>): void {
  updateRow(database, "users", "user_id", userId, changes);
}

const USERNAME_MAX = 30;

/** contract 2.1: made from the e-mail prefix, digits appended if taken. */
export function freeUsername(database: Database, email: string): string {
  const prefix = email.split("@")[0]!.replace(/[^A-Za-z0-9_]/g, "_").slice(0, USERNAME_MAX - 6).padEnd(3, "_");
  let candidate = prefix;
  for (let number = 1; isUsernameTaken(database, candidate); number++) candidate = `${prefix}${number}`;
  return candidate;
}

export function privacyOf(user: Pick<UserRow, "privacy">): PrivacySettings {
  return { ...DEFAULT_PRIVACY, ...(JSON.parse(user.privacy) as Partial<PrivacySettings>) };
}

export function timezoneOf(user: Pick<UserRow, "preferences">): string {
  return (JSON.parse(user.preferences) as Preferences).timezone ?? DEFAULT_TIMEZONE;
}
