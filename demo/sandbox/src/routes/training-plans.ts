import { isAdmin, isHeadOf, isSelf, organizationOf, requireThat } from "../auth/roles.ts";
import { folded } from "../collections.ts";
import { requireCoach } from "../domain/member-access.ts";
import { requireOrganization } from "../domain/organization-view.ts";
import { mayChangePlan, requirePlan, requireReadablePlan } from "../domain/plan-access.ts";
import { assignPlan } from "../domain/plan-assignment.ts";
import {
  PLAN_TYPES, PLAN_VISIBILITIES, planLevel, planView, readPlan, requireKnownWorkouts, requirePlanFields,
} from "../domain/plan-fields.ts";
import type { Api, Call } from "../http/api.ts";
import { cutPage, readListPage } from "../http/cursors.ts";
import { json } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { findMembership } from "../stores/members.ts";
import { deletePlan, findPlan, insertPlan, listPlans, listPrivatePlans, type PlanRow, updatePlan } from "../stores/plans.ts";
import { findUser } from "../stores/users.ts";
import { boolean, date, type Fields, id, list as listOf, name, oneOf, queryBoolean, text } from "../validation.ts";

const PLAN = "/training/plans/:training_plan_id";

export function addTrainingPlanRoutes(api: Api): void {
  const any = { auth: "user", feature: "training_plan_library" } as const;
  const coach = { ...any, role: "coach" } as const;
  api.operation("plans.list", "GET", "/training/plans", any, list);
  api.operation("plans.create", "POST", "/training/plans", coach, create);
  api.operation("plans.get", "GET", PLAN, any, get);
  api.operation("plans.update", "PUT", PLAN, coach, update);
  api.operation("plans.delete", "DELETE", PLAN, coach, remove);
  api.operation("plans.assign", "POST", `${PLAN}/assign`, coach, assign);
}

// contract 14, plans.list
function list(call: Call<"user">): Response {
  const { query, caller } = call;
  const { database } = call.services;
  const filter = {
    type: query.optional("type", oneOf(PLAN_TYPES)),
    level: query.optional("level", planLevel),
    orgId: query.optional("org_id", id) ?? organizationOf(caller),
    visibility: query.optional("visibility", oneOf(PLAN_VISIBILITIES)),
    ownerId: query.optional("owner_id", id) ?? caller.userId,
    search: folded(query.optional("search", text({ max: 100 })) ?? ""),
  };
  const isSummary = query.optional("summary", queryBoolean) ?? false;
  const page = readListPage(query, filter);
  const found = candidates(call, filter).filter((plan) =>
    (filter.type === undefined || plan.type === filter.type) &&
    (filter.level === undefined || plan.level === filter.level) &&
    (filter.visibility === undefined || plan.visibility === filter.visibility) &&
    folded(`${plan.training_plan_name}\n${plan.training_plan_description ?? ""}`).includes(filter.search));
  const position = (plan: PlanRow) => ({ updatedAt: plan.updated_at, id: plan.training_plan_id });
  const { items, nextCursor } = cutPage(found, page, position, filter);
  const plans = items.map((plan) => planView(database, plan, isSummary));
  return json(page.kind === "offset" ? plans : { plans, next_cursor: nextCursor, has_more: nextCursor !== null });
}

interface PlanFilter {
  orgId: string | null;
  ownerId: string;
  visibility: string | undefined;
}

/** `owner_id` counts with `visibility=private` only, or it would hide the plans of others. */
function candidates(call: Call<"user">, { orgId, ownerId, visibility }: PlanFilter): PlanRow[] {
  const { database } = call.services;
  const { caller } = call;
  if (orgId !== null) {
    requireOrganization(database, orgId);
    requireThat(isAdmin(caller) || organizationOf(caller) === orgId);
  }
  if (visibility !== "private") return listPlans(database, caller.userId, orgId);
  if (!findUser(database, ownerId)) throw notFound("USER");
  requireThat(isSelf(caller, ownerId) || isHeadOf(caller, findMembership(database, ownerId)?.org_id ?? null));
  return listPrivatePlans(database, ownerId);
}

// contract 14, plans.create
async function create(call: Call<"user">): Promise<Response> {
  const { database, ids } = call.services;
  const body = await call.body();
  requirePlanFields(body);
  const changes = readPlan(body);
  const ownerId = body.optional("user_id", id) ?? call.caller.userId;
  const orgId = body.nullable("org_id", id) ?? organizationOf(call.caller);
  const coachId = body.nullable("coach_id", id) ?? null;
  if (orgId !== null) requireOrganization(database, orgId);
  if (!findUser(database, ownerId)) throw notFound("USER");
  requireThat(isAdmin(call.caller) || organizationOf(call.caller) === orgId);
  requireThat(isSelf(call.caller, ownerId) || (isHeadOf(call.caller, orgId) && findMembership(database, ownerId)?.org_id === orgId));
  if (coachId !== null && orgId !== null) requireCoach(database, orgId, coachId);
  requireKnownWorkouts(database, changes);
  const plan: PlanRow = {
    ...BLANK_PLAN,
    ...changes,
    training_plan_id: ids.next("tp"),
    owner_id: ownerId,
    org_id: orgId,
    coach_id: coachId ?? ownerId,
    created_at: call.nowMillis,
    updated_at: call.nowMillis,
  };
  insertPlan(database, plan);
  return json(planView(database, plan), 201);
}

const BLANK_PLAN = {
  training_plan_name: "",
  training_plan_description: null,
  type: "",
  level: "",
  duration_in_weeks: 1,
  visibility: "private",
  cover_image_url: null,
  preferred_workout_days: "{}",
  workouts: "[]",
};

// contract 14, plans.get
function get(call: Call<"user">): Response {
  const { database } = call.services;
  return json(planView(database, requireReadablePlan(database, call.caller, call.param("training_plan_id"))));
}

// contract 14, plans.update
async function update(call: Call<"user">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  // Without the stored duration, so that a bad field is named before the plan is looked up.
  readPlan(body);
  const coachId = body.nullable("coach_id", id);
  const plan = requirePlan(database, call.param("training_plan_id"));
  if (coachId && plan.org_id !== null) requireCoach(database, plan.org_id, coachId);
  requireThat(mayChangePlan(call.caller, plan));
  const changes = readPlan(body, plan);
  requireKnownWorkouts(database, changes);
  const coach = coachId === undefined ? {} : { coach_id: coachId };
  updatePlan(database, plan.training_plan_id, { ...changes, ...coach, updated_at: call.nowMillis });
  return json(planView(database, findPlan(database, plan.training_plan_id)!));
}

// contract 14, plans.delete
function remove(call: Call<"user">): Response {
  const { database } = call.services;
  const plan = requirePlan(database, call.param("training_plan_id"));
  requireThat(mayChangePlan(call.caller, plan));
  deletePlan(database, plan.training_plan_id);
  return json({ message: "Training plan deleted successfully", training_plan_id: plan.training_plan_id });
}

// contract 14, plans.assign
async function assign(call: Call<"user">): Promise<Response> {
  const body = await call.body();
  const userIds = readUserIds(body);
  const startDate = body.required("start_date", date);
  const planName = body.optional("plan_name", name);
  const isPrimary = body.optional("is_primary", boolean) ?? true;
  const plan = requireReadablePlan(call.services.database, call.caller, call.param("training_plan_id"));
  const assignment = { caller: call.caller, plan, startDate, name: planName, isPrimary, groupId: null };
  const results = assignPlan(call.services, assignment, userIds, call.nowMillis);
  const isAccepted = results.some(({ status }) => status === "accepted");
  // Nobody accepted is an error, and still tells why for each.
  if (!isAccepted) return json({ error: "Insufficient permissions", details: { results } }, 403);
  return json({ training_plan_id: plan.training_plan_id, start_date: startDate, results }, 201);
}

function readUserIds(body: Fields): string[] {
  const userIds = body.required("user_ids", listOf(id, { max: 100 }));
  if (userIds.length === 0) throw body.invalid("user_ids");
  return userIds;
}
