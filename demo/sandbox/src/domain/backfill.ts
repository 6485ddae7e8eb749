import type { Services } from "../services.ts";
import { createRandom, type Random } from "../random.ts";
import { type ActivityRow, BLANK_ACTIVITY, insertActivities } from "../stores/activities.ts";
import type { ConnectionRow } from "../stores/connections.ts";
import { findUser, timezoneOf } from "../stores/users.ts";
import { completedRow } from "./activity-completion.ts";
import { type DayNumber, weekdayIndex } from "./calendar.ts";
import { formatPace } from "./pace.ts";
import { epochSecondsAt, localDay } from "./timezones.ts";

/** contract 12: the last two months come in some seconds after a connection was made. */

const START_MILLIS = 2000;
const DURATION_MILLIS = 10_000;
const BACKFILL_DAYS = 61;

export function backfillState(row: ConnectionRow, nowMillis: number): "none" | "queued" | "running" | "done" {
  if (row.backfill !== "queued") return row.backfill;
  return nowMillis < row.connected_at + START_MILLIS ? "queued" : "running";
}

type Context = Pick<Services, "database" | "ids" | "metrics" | "profileCache">;

export function finishBackfills(context: Context, nowMillis: number): void {
  const { database } = context;
  const due = database.all<ConnectionRow>(
    "SELECT * FROM connections WHERE backfill = 'queued' AND connected_at <= ?",
    nowMillis - DURATION_MILLIS,
  );
  for (const connection of due) importHistory(context, connection);
}

function importHistory({ database, ids, metrics, profileCache }: Context, connection: ConnectionRow): void {
  const { user_id: userId, provider } = connection;
  database.transaction(() => {
    const timezone = timezoneOf(findUser(database, userId)!);
    const today = localDay(timezone, Math.floor(connection.connected_at / 1000));
    const taken = daysWithActivities(database, userId, timezone);
    const random = createRandom(`backfill/${provider}/${userId}`);
    const rows: ActivityRow[] = [];
    for (let day = today - BACKFILL_DAYS; day < today; day++) {
      const run = runOf(day, random);
      // What is here already came another way: the same run must not count twice.
      if (!run || taken.has(day)) continue;
      const start = epochSecondsAt(timezone, day, run.startSeconds);
      rows.push(completedRow({ ...BLANK_ACTIVITY, ...run.row, ...origin(ids.next("act"), connection, start) }, timezone));
    }
    insertActivities(database, rows);
    database.run(
      "UPDATE connections SET backfill = 'done', last_sync_at = ? WHERE user_id = ? AND provider = ?",
      connection.connected_at + DURATION_MILLIS, userId, provider,
    );
  });
  metrics.forget(userId);
  profileCache.forget(userId);
}

function daysWithActivities(database: Services["database"], userId: string, timezone: string): Set<DayNumber> {
  const rows = database.all<{ start_time_seconds: number }>(
    "SELECT start_time_seconds FROM activities WHERE user_id = ? AND status = 'completed' AND start_time_seconds IS NOT NULL",
    userId,
  );
  return new Set(rows.map((row) => localDay(timezone, row.start_time_seconds)));
}

function origin(activityId: string, { user_id, provider, connected_at }: ConnectionRow, startSeconds: number) {
  return {
    activity_id: activityId,
    user_id,
    source: provider === "garmin" ? ("garmin" as const) : ("strava" as const),
    external_id: `${provider}-${startSeconds}`,
    start_time_seconds: startSeconds,
    created_at: connected_at + DURATION_MILLIS,
    updated_at: connected_at + DURATION_MILLIS,
  };
}

const RUN_WEEKDAYS = [1, 3, 5, 6];

/** Three or four runs a week, the longest on Sunday. */
function runOf(day: DayNumber, random: Random): { startSeconds: number; row: Partial<ActivityRow> } | undefined {
  const weekday = weekdayIndex(day);
  if (!RUN_WEEKDAYS.includes(weekday) || random.chance(0.15)) return undefined;
  const isLong = weekday === 6;
  const meters = Math.round((isLong ? random.between(12, 18) : random.between(6, 10)) * 100) * 10;
  const secondsPerKilometer = random.between(315, 345) + (isLong ? 12 : 0);
  return {
    startSeconds: Math.round(random.between(6.5, 8) * 3600),
    row: {
      activity_type: "run",
      activity_name: isLong ? "Long Run" : "Morning Run",
      activity_sub_type: isLong ? "long-run" : "easy-run",
      distance_meters: meters,
      duration_seconds: Math.round((meters / 1000) * secondsPerKilometer),
      average_pace: formatPace(secondsPerKilometer),
      average_heart_rate: Math.round(random.between(138, 150)),
      max_heart_rate: Math.round(random.between(160, 175)),
      elevation_gain_meters: Math.round((meters / 1000) * random.between(4, 9)),
      average_cadence: Math.round(random.between(168, 178)),
      calories: Math.round((meters / 1000) * 66),
      stream_recipe: "{}",
    },
  };
}
