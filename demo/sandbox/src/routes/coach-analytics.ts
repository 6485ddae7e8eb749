import { isCoachOf, organizationOf, requireThat } from "../auth/roles.ts";
import type { Database } from "../database/database.ts";
import { groupDashboard } from "../domain/group-dashboard.ts";
import { ATHLETE_ORDERS, athleteMetricsPage } from "../domain/coach-athletes.ts";
import { readTimeRange } from "../domain/time-range.ts";
import type { Api, Call } from "../http/api.ts";
import { ok } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { findGroup } from "../stores/groups.ts";
import { findUser } from "../stores/users.ts";
import { secondsFromMillis } from "../time.ts";
import { id, oneOf, queryBoolean, text } from "../validation.ts";
import { requireOrganization } from "../domain/organization-view.ts";
import { readPage, WITH_TOTAL } from "../http/paging.ts";

const COACH = { auth: "user", role: "coach" } as const;

export function addCoachAnalyticsRoutes(api: Api): void {
  api.operation("analytics.coachAthletesMetrics", "GET", "/analytics/coach_athletes_metrics", COACH, getAthletesMetrics);
  api.operation("analytics.groupDashboard", "GET", "/analytics/group_dashboard", COACH, getGroupDashboard);
}

// contract 9, analytics.coachAthletesMetrics
function getAthletesMetrics(call: Call<"user">): Response {
  const { query, services } = call;
  const askedOrgId = readOrgId(call);
  const page = readPage(query, WITH_TOTAL);
  const filter = {
    search: query.optional("search", text({ max: 100 })),
    label: query.optional("label", text({ max: 40 })),
    coachId: query.optional("coach_id", id),
    groupId: query.optional("group_id", id),
  };
  const order = query.optional("sort", oneOf(ATHLETE_ORDERS)) ?? "name";
  const needsAttention = query.optional("needs_attention", queryBoolean);
  const orgId = requireCoachedOrganization(call, askedOrgId);
  if (filter.coachId !== undefined && !findUser(services.database, filter.coachId)) throw notFound("COACH");
  if (filter.groupId !== undefined) requireGroupOf(services.database, orgId, filter.groupId);
  const { athletes, total } = athleteMetricsPage(services, orgId, { filter, order, needsAttention, page }, call);
  return ok({ org_id: orgId, athletes, total, ...page });
}

// contract 9, analytics.groupDashboard
function getGroupDashboard(call: Call<"user">): Response {
  const { query, services } = call;
  const askedOrgId = readOrgId(call);
  const range = readTimeRange(query, "30d", secondsFromMillis(call.nowMillis));
  const groupId = query.optional("group_id", id);
  const orgId = requireCoachedOrganization(call, askedOrgId);
  if (groupId !== undefined) requireGroupOf(services.database, orgId, groupId);
  return ok({ org_id: orgId, range: range.name, ...groupDashboard(services, call, orgId, groupId, range) });
}

/** `org_id`, default the caller's. */
function readOrgId(call: Call<"user">): string {
  const orgId = call.query.optional("org_id", id) ?? organizationOf(call.caller);
  if (orgId === null) throw call.query.missing("org_id");
  return orgId;
}

function requireCoachedOrganization(call: Call<"user">, orgId: string): string {
  requireOrganization(call.services.database, orgId);
  requireThat(isCoachOf(call.caller, orgId));
  return orgId;
}

function requireGroupOf(database: Database, orgId: string, groupId: string): void {
  const group = findGroup(database, groupId);
  if (!group) throw notFound("GROUP");
  requireThat(group.org_id === orgId);
}
