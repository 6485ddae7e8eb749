import { activityView } from "../domain/activity-view.ts";
import { groupViewer, requireGroup, requireSeenGroup } from "../domain/group-access.ts";
import { groupStats, leaderboard, LEADERBOARD_METRICS, memberFigures } from "../domain/group-figures.ts";
import { assignPlan } from "../domain/plan-assignment.ts";
import { requireReadablePlan } from "../domain/plan-access.ts";
import { visibilityFor } from "../domain/privacy.ts";
import { readTimeRange } from "../domain/time-range.ts";
import { isCoachOf, requireThat } from "../auth/roles.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { invalidRange } from "../http/errors.ts";
import { listFeed } from "../stores/activities.ts";
import { listGroupMemberIds, listGroupMembers } from "../stores/groups.ts";
import { privacyOf } from "../stores/users.ts";
import { secondsFromMillis } from "../time.ts";
import { date, id, name, oneOf, queryInteger, queryList, text } from "../validation.ts";

const USER = { auth: "user" } as const;
const SECOND_MILLIS = 1000;
const DAY_MILLIS = 86_400_000;

export function addGroupFigureRoutes(api: Api): void {
  const assigning = { auth: "user", role: "coach", feature: "group_training_plan" } as const;
  api.operation("groups.activities", "GET", "/groups/:group_id/activities", USER, activities);
  api.operation("groups.stats", "GET", "/groups/:group_id/stats", USER, stats);
  api.operation("groups.leaderboard", "GET", "/groups/:group_id/leaderboard", USER, getLeaderboard);
  api.operation("groups.assignPlan", "POST", "/groups/:group_id/assign-plan", assigning, assign);
}

const queryCount = queryInteger({ min: 1, max: 100 });

// contract 7, groups.activities
function activities(call: Call<"user">): Response {
  const { database } = call.services;
  const limit = call.query.optional("limit", queryCount) ?? 20;
  const startDate = call.query.optional("start_date", date);
  const endDate = call.query.optional("end_date", date);
  const subTypes = call.query.optional("activity_sub_type", queryList(text({ min: 1, max: 100 })));
  if (startDate !== undefined && endDate !== undefined && endDate < startDate) throw invalidRange("end_date");
  const group = requireSeenGroup(database, call.caller, call.param("group_id"));
  const seen = new Map(
    listGroupMembers(database, group.group_id)
      .map((member) => ({ member, visibility: visibilityFor(groupViewer(call.caller, group, member.user_id), privacyOf(member)) }))
      .filter(({ visibility }) => visibility.activities)
      .map((entry) => [entry.member.user_id, entry]),
  );
  const rows = listFeed(database, {
    userIds: [...seen.keys()],
    fromMillis: startDate === undefined ? undefined : Date.parse(startDate),
    toMillis: endDate === undefined ? undefined : Date.parse(endDate) + DAY_MILLIS - SECOND_MILLIS,
    subTypes,
    limit,
  });
  const items = rows.map((row) => {
    const { member, visibility } = seen.get(row.user_id)!;
    const view = activityView(row, { visibility, nowMillis: call.nowMillis, withImages: false });
    const photo = visibility.profileInfo ? { profile_image_url: member.profile_image_url } : {};
    return { ...view, display_name: member.display_name, ...photo };
  });
  return json({ group_id: group.group_id, activities: items });
}

// contract 7, groups.stats
function stats(call: Call<"user">): Response {
  const { database } = call.services;
  const range = readTimeRange(call.query, "30d", secondsFromMillis(call.nowMillis));
  const group = requireSeenGroup(database, call.caller, call.param("group_id"));
  const figures = memberFigures(database, call.caller, group, range);
  return json({
    group_id: group.group_id,
    range: range.name,
    from_timestamp: range.fromSeconds,
    to_timestamp: range.toSeconds,
    ...groupStats(database, figures, range),
  });
}

// contract 7, groups.leaderboard
function getLeaderboard(call: Call<"user">): Response {
  const { database } = call.services;
  const metric = call.query.optional("metric", oneOf(LEADERBOARD_METRICS)) ?? "distance";
  const range = readTimeRange(call.query, "7d", secondsFromMillis(call.nowMillis));
  const limit = call.query.optional("limit", queryCount) ?? 50;
  const group = requireSeenGroup(database, call.caller, call.param("group_id"));
  const figures = memberFigures(database, call.caller, group, range);
  return json({ group_id: group.group_id, metric, range: range.name, entries: leaderboard(figures, metric, limit) });
}

// contract 7, groups.assignPlan
async function assign(call: Call<"user">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const trainingPlanId = body.required("training_plan_id", id);
  const startDate = body.required("start_date", date);
  const planName = body.optional("plan_name", name);
  const group = requireGroup(database, call.param("group_id"));
  const plan = requireReadablePlan(database, call.caller, trainingPlanId);
  requireThat(isCoachOf(call.caller, group.org_id));
  const assignment = { caller: call.caller, plan, startDate, name: planName, isPrimary: true, groupId: group.group_id };
  const results = assignPlan(call.services, assignment, listGroupMemberIds(database, group.group_id), call.nowMillis);
  return json({ group_id: group.group_id, status: "success", training_plan_id: trainingPlanId, start_date: startDate, results }, 201);
}
