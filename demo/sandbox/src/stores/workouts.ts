import { type Database, insertRow, updateRow } from "../database/database.ts";

/** A reusable workout of an organization's library; `content` is the whole workout as JSON. */
export interface WorkoutRow {
  workout_id: string;
  org_id: string;
  owner_id: string;
  workout_name: string;
  workout_type: string;
  workout_sub_type: string | null;
  content: string;
  created_at: number;
  updated_at: number;
}

export function findWorkout(database: Database, workoutId: string): WorkoutRow | undefined {
  return database.first<WorkoutRow>("SELECT * FROM workouts WHERE workout_id = ?", workoutId);
}

/** Last changed first, ties by id. */
export function listWorkouts(database: Database, orgId: string): WorkoutRow[] {
  return database.all<WorkoutRow>("SELECT * FROM workouts WHERE org_id = ? ORDER BY updated_at DESC, workout_id", orgId);
}

export function insertWorkout(database: Database, row: WorkoutRow): void {
  insertRow(database, "workouts", { ...row });
}

export function updateWorkoutRow(database: Database, workoutId: string, changes: Partial<WorkoutRow>): void {
  updateRow(database, "workouts", "workout_id", workoutId, changes);
}

export function deleteWorkout(database: Database, workoutId: string): void {
  database.run("DELETE FROM workouts WHERE workout_id = ?", workoutId);
}
