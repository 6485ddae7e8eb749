import { type Database, insertRow, updateRow } from "../database/database.ts";

export interface PlanRow {
  training_plan_id: string;
  training_plan_name: string;
  training_plan_description: string | null;
  type: string;
  level: string;
  duration_in_weeks: number;
  visibility: string;
  org_id: string | null;
  owner_id: string;
  coach_id: string | null;
  cover_image_url: string | null;
  preferred_workout_days: string;
  workouts: string;
  created_at: number;
  updated_at: number;
}

export interface InstanceRow {
  plan_instance_id: string;
  training_plan_id: string;
  user_id: string;
  org_id: string | null;
  group_id: string | null;
  name: string;
  is_primary: 0 | 1;
  start_date: string;
  end_date: string;
  total_weeks: number;
  assigned_by: string;
  cancelled_at: number | null;
  created_at: number;
  updated_at: number;
}

export function findPlan(database: Database, trainingPlanId: string): PlanRow | undefined {
  return database.first<PlanRow>("SELECT * FROM training_plans WHERE training_plan_id = ?", trainingPlanId);
}

export function findInstance(database: Database, planInstanceId: string): InstanceRow | undefined {
  return database.first<InstanceRow>("SELECT * FROM plan_instances WHERE plan_instance_id = ?", planInstanceId);
}

/** Instances that have not ended before a date, primary first, then newest start. */
export function listCurrentInstances(database: Database, userIds: readonly string[], date: string): InstanceRow[] {
  return database.all<InstanceRow>(
    `SELECT * FROM plan_instances
     WHERE user_id IN (SELECT value FROM json_each(?)) AND cancelled_at IS NULL AND end_date >= ?
     ORDER BY is_primary DESC, start_date DESC, plan_instance_id`,
    JSON.stringify(userIds),
    date,
  );
}

/** A workout of the library or of any plan that was assigned. */
export function isKnownWorkout(database: Database, workoutId: string): boolean {
  const row = database.first(
    "SELECT 1 FROM workouts WHERE workout_id = ? UNION ALL SELECT 1 FROM instance_workouts WHERE workout_id = ? LIMIT 1",
    workoutId,
    workoutId,
  );
  return row !== undefined;
}

export function listOpenInstances(database: Database, userId: string, orgId: string): InstanceRow[] {
  return database.all<InstanceRow>(
    "SELECT * FROM plan_instances WHERE user_id = ? AND org_id = ? AND cancelled_at IS NULL",
    userId,
    orgId,
  );
}

/** The same plan from the same day is the same enrolment. */
export function findEnrolment(database: Database, userId: string, trainingPlanId: string, startDate: string): InstanceRow | undefined {
  return database.first<InstanceRow>(
    `SELECT * FROM plan_instances
     WHERE user_id = ? AND training_plan_id = ? AND start_date = ? AND cancelled_at IS NULL`,
    userId,
    trainingPlanId,
    startDate,
  );
}

export function insertPlan(database: Database, plan: PlanRow): void {
  insertRow(database, "training_plans", { ...plan });
}

export function updatePlan(database: Database, trainingPlanId: string, changes: Partial<PlanRow>): void {
  updateRow(database, "training_plans", "training_plan_id", trainingPlanId, changes);
}

export function deletePlan(database: Database, trainingPlanId: string): void {
  database.run("DELETE FROM training_plans WHERE training_plan_id = ?", trainingPlanId);
}

/** Own plans, those of the organization that are not private, and those that belong to everybody. Last changed first. */
export function listPlans(database: Database, userId: string, orgId: string | null): PlanRow[] {
  return database.all<PlanRow>(
    `SELECT * FROM training_plans
     WHERE owner_id = ? OR visibility = 'system' OR (org_id = ? AND visibility IN ('public', 'org'))
     ORDER BY updated_at DESC, training_plan_id`,
    userId,
    orgId,
  );
}

export function listPrivatePlans(database: Database, ownerId: string): PlanRow[] {
  return database.all<PlanRow>(
    "SELECT * FROM training_plans WHERE owner_id = ? AND visibility = 'private' ORDER BY updated_at DESC, training_plan_id",
    ownerId,
  );
}

/** Newest start first, ties by id. */
export function listInstances(database: Database, userId: string): InstanceRow[] {
  return database.all<InstanceRow>(
    "SELECT * FROM plan_instances WHERE user_id = ? ORDER BY start_date DESC, plan_instance_id",
    userId,
  );
}

export function isAssignedPlan(database: Database, trainingPlanId: string): boolean {
  return database.first("SELECT 1 FROM plan_instances WHERE training_plan_id = ? LIMIT 1", trainingPlanId) !== undefined;
}

export function updateInstance(database: Database, planInstanceId: string, changes: Partial<InstanceRow>): void {
  updateRow(database, "plan_instances", "plan_instance_id", planInstanceId, changes);
}

/** An athlete has one plan that comes first. */
export function clearPrimary(database: Database, userId: string): void {
  database.run("UPDATE plan_instances SET is_primary = 0 WHERE user_id = ?", userId);
}
