import type { Ids } from "../ids.ts";
import type { Preferences } from "../domain/preferences.ts";
import { completeUserRow, integrationsWith, type UserRow } from "../stores/users.ts";
import type { Athlete } from "./athletes.ts";
import { type Random } from "../random.ts";
import { WEEKDAYS } from "../domain/calendar.ts";
import { paceAtShare } from "./running-form.ts";
import { DEFAULT_PRIVACY } from "../domain/privacy.ts";

/** All demo accounts sign in with it. It is printed at the start: it guards nothing. */
export const DEMO_PASSWORD = "Summit-2026";

/** contract 1.6: the app key of a sandbox that was given no other. It guards as little. */
export const DEMO_APP_KEY = "nxr_app_sandbox";

/** contract 17: what the payment provider of the sandbox signs with. */
export const DEMO_STRIPE_SECRET = "whsec_sandbox";

export interface AccountFacts {
  email: string;
  username: string;
  displayName: string;
  firstName: string;
  lastName: string;
  role: "athlete" | "coach";
  bio?: string;
  preferences: Preferences;
  roles?: string[];
}

export function account(ids: Ids, facts: AccountFacts, passwordHash: string, createdAt: number): UserRow {
  return completeUserRow({
    user_id: ids.next("usr"),
    email: facts.email,
    username: facts.username,
    display_name: facts.displayName,
    first_name: facts.firstName,
    last_name: facts.lastName,
    bio: facts.bio ?? null,
    membership_role: facts.role,
    is_verified: 1,
    roles: JSON.stringify(facts.roles ?? ["user"]),
    password_hash: passwordHash,
    preferences: JSON.stringify(facts.preferences),
    created_at: createdAt,
    last_login_at: createdAt,
  });
}

const BIOS = [
  "Early mornings, long Sundays.",
  "Chasing a first marathon.",
  "Track rat, coffee after.",
  "Runs so that cake is not a question.",
  "Trails whenever the weather allows, and sometimes when it does not.",
] as const;

export function athleteAccount(ids: Ids, athlete: Athlete, passwordHash: string, createdAt: number, random: Random): UserRow {
  const hasPhoto = random.chance(0.3);
  const base = account(
    ids,
    {
      email: `${athlete.mailName}@summit.example`,
      username: `${athlete.mailName.replace(/[^a-z0-9]/g, "_")}_run`.slice(0, 30),
      displayName: athlete.displayName,
      firstName: athlete.firstName,
      lastName: athlete.lastName,
      role: "athlete",
      preferences: {
        language: languageOf(athlete.home.timezone),
        timezone: athlete.home.timezone,
        unit_system: athlete.home.timezone === "America/Denver" ? "imperial" : "metric",
        coach_persona: "rex",
        workout_days: athlete.runDays.map((day) => WEEKDAYS[day]!),
      },
    },
    passwordHash,
    createdAt,
  );
  return {
    ...base,
    bio: random.chance(0.4) ? random.pick(BIOS) : null,
    profile_image_url: hasPhoto ? `https://cdn.summit.example/avatars/${base.user_id}.jpg` : null,
    integrations: JSON.stringify(integrationsWith(athlete.connected)),
    privacy: JSON.stringify({ ...DEFAULT_PRIVACY, ...athlete.privacy }),
    zones: athlete.hasZones ? JSON.stringify(zonesOf(athlete)) : null,
  };
}

function languageOf(timezone: string): string {
  if (timezone === "Asia/Taipei") return "zh-TW";
  return timezone === "Asia/Tokyo" ? "ja" : "en";
}

const PULSE_EDGES = [0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;
/** Shares of VO2 max at the edges of the pace zones, slowest first. */
const PACE_EDGES = [0.5, 0.6, 0.7, 0.78, 0.86, 0.96, 1.08] as const;
const THRESHOLD_SHARE = 0.86;

function zonesOf(athlete: Athlete): object {
  const pulseAt = (share: number) => Math.round(share * athlete.maxHeartRate);
  const paceAt = (share: number) => Math.round(paceAtShare(athlete.vdot, share));
  return {
    heart_rate: {
      max_heart_rate: athlete.maxHeartRate,
      resting_heart_rate: athlete.restingHeartRate,
      zones: PULSE_EDGES.slice(0, -1).map((edge, index) => ({
        zone: `z${index + 1}`,
        min: pulseAt(edge),
        max: pulseAt(PULSE_EDGES[index + 1]!),
      })),
    },
    pace: {
      threshold_pace: paceAt(THRESHOLD_SHARE),
      zones: PACE_EDGES.slice(0, -1).map((edge, index) => ({
        zone: `z${index + 1}`,
        min: paceAt(PACE_EDGES[index + 1]!),
        max: paceAt(edge),
      })),
    },
    vdot: athlete.vdot,
  };
}

