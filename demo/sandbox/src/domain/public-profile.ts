import type { Database } from "../database/database.ts";
import { listActivities } from "../stores/activities.ts";
import { fastestRun, listRaceGoals, listRaceResults } from "../stores/race-records.ts";
import { privacyOf, timezoneOf, type UserRow } from "../stores/users.ts";
import { activityView } from "./activity-view.ts";
import { dateOf } from "./calendar.ts";
import { formatRaceTime } from "./durations.ts";
import { type Viewer, visibilityFor } from "./privacy.ts";
import { localDay } from "./timezones.ts";

const RECENT_ACTIVITIES = 5;

const BEST_DISTANCES = [
  { distance: "5k", meters: 5000 },
  { distance: "10k", meters: 10_000 },
  { distance: "half-marathon", meters: 21_097.5 },
  { distance: "marathon", meters: 42_195 },
] as const;

/** contract 4, users.public: what a profile shows to somebody else, by the group and public rules of 2.2. */
export function publicProfile(database: Database, user: UserRow, viewer: Viewer, nowMillis: number): object {
  const visibility = visibilityFor(viewer, privacyOf(user));
  const userId = user.user_id;
  const today = dateOf(localDay(timezoneOf(user), Math.floor(nowMillis / 1000)));
  const withheld: string[] = [];
  const shown = (isShown: boolean, fields: Record<string, unknown>): Record<string, unknown> => {
    if (isShown) return fields;
    withheld.push(...Object.keys(fields));
    return {};
  };
  const profile = {
    user_id: userId,
    username: user.username,
    display_name: user.display_name,
    ...shown(visibility.profileInfo, { profile_image_url: user.profile_image_url, bio: user.bio }),
    membership_role: user.membership_role,
    ...shown(visibility.personalBests, { personal_bests: personalBests(database, user) }),
    ...shown(visibility.raceHistory, { race_history: listRaceResults(database, userId) }),
    ...shown(visibility.raceGoal, { race_goal: raceGoal(database, userId, today) }),
    recent_activities: visibility.activities
      ? recentActivities(database, userId).map((row) => activityView(row, { visibility, nowMillis, withImages: false }))
      : [],
  };
  if (!visibility.activities) withheld.push("recent_activities");
  return { ...profile, ...(withheld.length > 0 ? { privacy: { withheld } } : {}) };
}

function personalBests(database: Database, user: UserRow): object[] {
  return BEST_DISTANCES.flatMap(({ distance, meters }) => {
    const run = fastestRun(database, user.user_id, meters);
    if (!run) return [];
    const date = dateOf(localDay(timezoneOf(user), run.start_time_seconds));
    return [{ distance, time: formatRaceTime(run.seconds), date }];
  });
}

function raceGoal(database: Database, userId: string, today: string): object | null {
  const goal = listRaceGoals(database, userId, today)[0];
  return goal ? { race_name: goal.race_name, race_date: goal.race_date, goal_time: goal.goal_time } : null;
}

function recentActivities(database: Database, userId: string) {
  return listActivities(database, { userId, statuses: ["completed"], limit: RECENT_ACTIVITIES, offset: 0 });
}
