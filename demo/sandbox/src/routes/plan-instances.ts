import { isAdmin, isCoachOf, isOwnCoachOf, isSelf, requireThat } from "../auth/roles.ts";
import { withoutAbsent } from "../collections.ts";
import { type AthleteAccess, requireAthlete, requireKnownUser } from "../domain/athlete-access.ts";
import { type DayNumber } from "../domain/calendar.ts";
import { moveStart } from "../domain/instance-moves.ts";
import { instanceViews, instanceWorkoutView } from "../domain/instance-view.ts";
import { instanceStatus } from "../domain/plan-calendar.ts";
import { cancelInstance } from "../domain/plan-cancelling.ts";
import { localDay } from "../domain/timezones.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { pageOf, readPage, WITH_TOTAL } from "../http/paging.ts";
import { listInstanceWorkouts } from "../stores/instance-workouts.ts";
import { clearPrimary, findInstance, findPlan, type InstanceRow, isAssignedPlan, listInstances, updateInstance } from "../stores/plans.ts";
import { timezoneOf } from "../stores/users.ts";
import { boolean, date, id, name, oneOf, queryList } from "../validation.ts";

export const INSTANCE = "/training/plan-instances/:plan_instance_id";
export const INSTANCE_RULES = { auth: "user", feature: "training_plan_library" } as const;

export function addPlanInstanceRoutes(api: Api): void {
  api.operation("instances.list", "GET", "/training/plan-instances", INSTANCE_RULES, list);
  api.operation("instances.get", "GET", INSTANCE, INSTANCE_RULES, get);
  api.operation("instances.update", "PUT", INSTANCE, INSTANCE_RULES, update);
  api.operation("instances.cancel", "DELETE", INSTANCE, INSTANCE_RULES, cancel);
}

const STATUSES = ["active", "scheduled", "completed", "cancelled"] as const;

// contract 14, instances.list
function list(call: Call<"user">): Response {
  const { database } = call.services;
  const { query } = call;
  const userId = query.optional("user_id", id) ?? call.caller.userId;
  const statuses = query.optional("status", queryList(oneOf(STATUSES)));
  const planId = query.optional("training_plan_id", id);
  const page = readPage(query, WITH_TOTAL);
  const athlete = requireAthlete(database, call.caller, userId);
  if (planId !== undefined && !findPlan(database, planId) && !isAssignedPlan(database, planId)) throw notFound("TRAINING_PLAN");
  const today = todayOf(call, athlete);
  const found = listInstances(database, userId).filter((instance) =>
    (planId === undefined || instance.training_plan_id === planId) &&
    (statuses === undefined || statuses.includes(instanceStatus(instance, today))));
  return json(instanceViews(database, pageOf(found, page), today));
}

// contract 14, instances.get
function get(call: Call<"user">): Response {
  const { database } = call.services;
  const { instance, athlete } = requireInstance(call);
  requireThat(isSelf(call.caller, instance.user_id) || isCoachOf(call.caller, athlete.orgId));
  const today = todayOf(call, athlete);
  const workouts = listInstanceWorkouts(database, instance.plan_instance_id).map((row) => instanceWorkoutView(row, today));
  return json({ ...instanceViews(database, [instance], today)[0], workouts });
}

// contract 14, instances.update
async function update(call: Call<"user">): Promise<Response> {
  const { database, profileCache } = call.services;
  const body = await call.body();
  const newName = body.optional("name", name);
  const isPrimary = body.optional("is_primary", boolean);
  const startDate = body.optional("start_date", date);
  const { instance, athlete } = requireInstance(call);
  const isCoach = isOwnCoachOf(call.caller, athlete);
  // Athletes say which of their plans comes first; the rest is the coach's.
  requireThat(isCoach || (isSelf(call.caller, instance.user_id) && newName === undefined && startDate === undefined));
  database.transaction(() => {
    if (isPrimary) clearPrimary(database, instance.user_id);
    const primary = isPrimary === undefined ? undefined : ((isPrimary ? 1 : 0) as 0 | 1);
    const changes = withoutAbsent<Partial<InstanceRow>>({ name: newName, is_primary: primary });
    updateInstance(database, instance.plan_instance_id, { ...changes, updated_at: call.nowMillis });
    if (startDate !== undefined) moveStart(database, instance, startDate, timezoneOf(athlete.user), call.nowMillis);
  });
  profileCache.forget(instance.user_id);
  return json(instanceViews(database, [findInstance(database, instance.plan_instance_id)!], todayOf(call, athlete))[0]);
}

// contract 14, instances.cancel
function cancel(call: Call<"user">): Response {
  const { database, profileCache } = call.services;
  const { instance, athlete } = requireInstance(call);
  requireThat(isSelf(call.caller, instance.user_id) || isOwnCoachOf(call.caller, athlete) || isAdmin(call.caller));
  if (instance.cancelled_at === null) cancelInstance(database, instance, call.nowMillis);
  profileCache.forget(instance.user_id);
  return json({ message: "Training plan cancelled successfully", plan_instance_id: instance.plan_instance_id, status: "cancelled" });
}

export function requireInstance(call: Call<"user">): { instance: InstanceRow; athlete: AthleteAccess } {
  const { database } = call.services;
  const instance = findInstance(database, call.param("plan_instance_id"));
  if (!instance) throw notFound("PLAN_INSTANCE");
  return { instance, athlete: requireKnownUser(database, instance.user_id) };
}

export function todayOf(call: Call<"user">, athlete: AthleteAccess): DayNumber {
  return localDay(timezoneOf(athlete.user), Math.floor(call.nowMillis / 1000));
}
