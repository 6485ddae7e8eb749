import type { Database } from "../database/database.ts";

export interface RaceGoalView {
  race_name: string;
  race_date: string;
  goal_time: string | null;
  race_id: string | null;
}

/** Those still to come, the next one first. */
export function listRaceGoals(database: Database, userId: string, today: string): RaceGoalView[] {
  return database.all<RaceGoalView>(
    `SELECT race_name, race_date, goal_time, race_id FROM race_goals
     WHERE user_id = ? AND race_date >= ? ORDER BY race_date, race_name`,
    userId,
    today,
  );
}

export interface RaceResult {
  race_name: string;
  race_date: string;
  result_time: string;
}

/** Newest first. */
export function listRaceResults(database: Database, userId: string): RaceResult[] {
  return database.all<RaceResult>(
    "SELECT race_name, race_date, result_time FROM race_results WHERE user_id = ? ORDER BY race_date DESC, race_name",
    userId,
  );
}

/** The completed run that covers a distance in the shortest time at its own average pace. */
export function fastestRun(
  database: Database,
  userId: string,
  distanceMeters: number,
): { seconds: number; start_time_seconds: number } | undefined {
  return database.first(
    `SELECT duration_seconds * ? / distance_meters AS seconds, start_time_seconds FROM activities
     WHERE user_id = ? AND status = 'completed' AND activity_type = 'run'
       AND distance_meters >= ? AND duration_seconds > 0 AND start_time_seconds IS NOT NULL
     ORDER BY seconds, start_time_seconds LIMIT 1`,
    distanceMeters,
    userId,
    distanceMeters,
  );
}
