import type { Caller } from "../auth/callers.ts";
import { isAdmin, isHeadOf, isSelf, organizationOf, requireThat } from "../auth/roles.ts";
import type { Database } from "../database/database.ts";
import { notFound } from "../http/errors.ts";
import { findPlan, type PlanRow } from "../stores/plans.ts";

/** contract 14: who may read a plan, use it for others, or change it. */

export function mayReadPlan(caller: Caller, plan: PlanRow): boolean {
  if (isSelf(caller, plan.owner_id) || isAdmin(caller) || isHeadOf(caller, plan.org_id)) return true;
  if (plan.visibility === "public" || plan.visibility === "system") return true;
  return plan.visibility === "org" && plan.org_id !== null && organizationOf(caller) === plan.org_id;
}

/** Owner or head; a `system` plan belongs to nobody and stays as it is. */
export function mayChangePlan(caller: Caller, plan: PlanRow): boolean {
  return plan.visibility !== "system" && (isSelf(caller, plan.owner_id) || isHeadOf(caller, plan.org_id));
}

export function requirePlan(database: Database, trainingPlanId: string): PlanRow {
  const plan = findPlan(database, trainingPlanId);
  if (!plan) throw notFound("TRAINING_PLAN");
  return plan;
}

export function requireReadablePlan(database: Database, caller: Caller, trainingPlanId: string): PlanRow {
  const plan = requirePlan(database, trainingPlanId);
  requireThat(mayReadPlan(caller, plan));
  return plan;
}
