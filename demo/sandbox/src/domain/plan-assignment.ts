import type { UserCaller } from "../auth/callers.ts";
import { isOwnCoachOf, organizationOf } from "../auth/roles.ts";
import type { Services } from "../services.ts";
import { findMembership } from "../stores/members.ts";
import { notify } from "../stores/notifications.ts";
import { findEnrolment, type PlanRow } from "../stores/plans.ts";
import { findUser, timezoneOf } from "../stores/users.ts";
import { enrolmentRows, insertEnrolment } from "./enrolment.ts";

/** contract 7 and 14: a plan for several athletes at once, each with an outcome of their own. */
export interface Assignment {
  caller: UserCaller;
  plan: PlanRow;
  startDate: string;
  name: string | undefined;
  isPrimary: boolean;
  groupId: string | null;
}

export interface AssignmentResult {
  user_id: string;
  status: "accepted" | "refused";
  plan_instance_id: string | null;
  reason: "INSUFFICIENT_PERMISSIONS" | "ALREADY_ENROLLED" | "NOT_A_MEMBER" | null;
}

export function assignPlan(services: Services, assignment: Assignment, userIds: readonly string[], nowMillis: number): AssignmentResult[] {
  return services.database.transaction(() =>
    [...new Set(userIds)].map((userId) => assignOne(services, assignment, userId, nowMillis)),
  );
}

function assignOne(services: Services, assignment: Assignment, userId: string, nowMillis: number): AssignmentResult {
  const { database, ids, profileCache } = services;
  const { caller, plan, startDate } = assignment;
  const refused = (reason: AssignmentResult["reason"], planInstanceId: string | null = null): AssignmentResult => ({
    user_id: userId,
    status: "refused",
    plan_instance_id: planInstanceId,
    reason,
  });
  const membership = findMembership(database, userId);
  if (!membership || (!caller.isAdmin && membership.org_id !== organizationOf(caller))) return refused("NOT_A_MEMBER");
  if (!isOwnCoachOf(caller, { orgId: membership.org_id, coachId: membership.coach_id })) return refused("INSUFFICIENT_PERMISSIONS");
  const existing = findEnrolment(database, userId, plan.training_plan_id, startDate);
  if (existing) return refused("ALREADY_ENROLLED", existing.plan_instance_id);

  const enrolment = {
    userId,
    timezone: timezoneOf(findUser(database, userId)!),
    startDate,
    assignedBy: caller.userId,
    name: assignment.name,
    groupId: assignment.groupId,
    isPrimary: assignment.isPrimary,
    orgId: membership.org_id,
  };
  const rows = enrolmentRows(services.ids, plan, enrolment, nowMillis);
  insertEnrolment(database, rows);
  const { plan_instance_id, name } = rows.instance;
  const notice = { title: "New training plan", body: `${name} starts on ${startDate}`, data: { plan_instance_id } };
  if (userId !== caller.userId) notify(database, ids, { userId, category: "training", ...notice }, nowMillis);
  profileCache.forget(userId);
  return { user_id: userId, status: "accepted", plan_instance_id, reason: null };
}
