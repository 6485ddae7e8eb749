import type { Caller } from "../auth/callers.ts";
import { isAdmin, isOwnCoachOf, isSelf, requireThat } from "../auth/roles.ts";
import type { Database } from "../database/database.ts";
import {
  activitySource,
  readActivity,
  requireConsistent,
  requireDeviceFieldsOnly,
  requireReferences,
  requireSummary,
} from "../domain/activity-fields.ts";
import { completedRow } from "../domain/activity-completion.ts";
import { ACTIVITY_STATUSES, type ActivityStatus, activityType } from "../domain/activity-types.ts";
import { activityView } from "../domain/activity-view.ts";
import {
  activityViewer,
  type AthleteAccess,
  requireAthlete,
  requireKnownUser,
  requireOwnAthlete,
} from "../domain/athlete-access.ts";
import { type Visibility, visibilityFor } from "../domain/privacy.ts";
import { synthesizeStreams } from "../domain/synthetic-streams.ts";
import { linkRecorded } from "../domain/plan-linking.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { forbidden, notFound } from "../http/errors.ts";
import {
  type ActivityRow,
  BLANK_ACTIVITY,
  deleteActivity,
  deleteStreams,
  findActivity,
  insertActivity,
  listActivities,
  storedStreams,
  storeStreams,
  updateActivity,
} from "../stores/activities.ts";
import { findInstance } from "../stores/plans.ts";
import { privacyOf, timezoneOf } from "../stores/users.ts";
import { email, type Fields, id, oneOf, queryBoolean, queryList, queryMoment, text } from "../validation.ts";
import { readPage } from "../http/paging.ts";

export function addActivityRoutes(api: Api): void {
  api.operation("activities.list", "GET", "/activities", { auth: "either" }, list);
  api.operation("activities.create", "POST", "/activities", { auth: "either" }, create);
  api.operation("activities.get", "GET", "/activities/:activity_id", { auth: "either" }, get);
  api.operation("activities.update", "PUT", "/activities/:activity_id", { auth: "user" }, update);
  api.operation("activities.delete", "DELETE", "/activities/:activity_id", { auth: "user" }, remove);
}

const DEFAULT_STATUSES: readonly ActivityStatus[] = ["completed", "scheduled", "skipped"];

// contract 8, activities.list
function list(call: Call<"either">): Response {
  const { database } = call.services;
  const { query, caller } = call;
  const userId = query.optional("user_id", id) ?? ownUserId(caller, query);
  const filter = {
    userId,
    statuses: query.optional("status", queryList(oneOf(ACTIVITY_STATUSES))) ?? DEFAULT_STATUSES,
    activityType: query.optional("activity_type", activityType),
    planInstanceId: query.optional("plan_instance_id", id),
    fromMillis: query.optional("start_date", queryMoment("first-second")),
    toMillis: query.optional("end_date", queryMoment("last-second")),
    ...readPage(query, { default: 50, max: 200 }),
  };
  const detail = readDetail(query);
  const athlete = requireAthlete(database, caller, userId);
  if (filter.planInstanceId !== undefined && !findInstance(database, filter.planInstanceId)) throw notFound("PLAN_INSTANCE");

  const visibility = visibilityOf(database, caller, athlete);
  const rows = visibility.activities ? listActivities(database, filter) : [];
  return json(rows.map((row) => viewOf(call, row, visibility, detail)));
}

// contract 8, activities.create
async function create(call: Call<"either">): Promise<Response> {
  const { database, ids, metrics } = call.services;
  const body = await call.body();
  const userId = body.optional("user_id", id) ?? ownUserId(call.caller, body);
  body.optional("email", email);
  body.optional("display_name", text({ max: 100 }));
  requireSummary(body);
  const source = body.optional("source", activitySource) ?? "manual";
  const { changes, streams } = readActivity(body);
  const draft = { ...BLANK_ACTIVITY, ...changes };
  requireConsistent(draft);
  const athlete = requireOwnAthlete(database, call.caller, userId);
  requireReferences(database, body, changes, userId);

  const row = completedRow(
    {
      ...draft,
      activity_id: ids.next("act"),
      user_id: userId,
      source,
      created_at: call.nowMillis,
      updated_at: call.nowMillis,
    },
    timezoneOf(athlete.user),
  );
  database.transaction(() => {
    insertActivity(database, row);
    if (streams) storeStreams(database, row.activity_id, streams);
    linkRecorded(database, row);
  });
  metrics.forget(userId);
  return json(viewOf(call, row, visibilityOf(database, call.caller, athlete), NO_DETAIL), 201);
}

// contract 8, activities.get
function get(call: Call<"either">): Response {
  const { database } = call.services;
  const detail = readDetail(call.query);
  const row = requireActivity(call);
  const athlete = requireKnownUser(database, row.user_id);
  const visibility = visibilityOf(database, call.caller, athlete);
  // A key sees nothing outside its organization, not even what is public to people.
  requireThat(visibility.activities && (call.caller.kind === "user" || call.caller.orgId === athlete.orgId));
  return json(viewOf(call, row, visibility, detail));
}

// contract 8, activities.update
async function update(call: Call<"user">): Promise<Response> {
  const { database, metrics } = call.services;
  const body = await call.body();
  const { changes, streams } = readActivity(body);
  const row = requireActivity(call);
  const athlete = requireKnownUser(database, row.user_id);
  requireMayChange(call.caller, row, athlete);
  if (row.source !== "manual") requireDeviceFieldsOnly(body);
  requireReferences(database, body, changes, row.user_id);
  const isMoved = changes.start_time_seconds !== undefined || changes.duration_seconds !== undefined;
  const completedAt = changes.completed_at ?? (isMoved ? null : row.completed_at);
  const changed = completedRow(
    { ...row, ...changes, completed_at: completedAt, updated_at: call.nowMillis },
    timezoneOf(athlete.user),
  );
  requireConsistent(changed);

  database.transaction(() => {
    updateActivity(database, row.activity_id, { ...changed });
    if (streams) storeStreams(database, row.activity_id, streams);
    if (streams === null) deleteStreams(database, row.activity_id);
  });
  metrics.forget(row.user_id);
  return json(viewOf(call, changed, visibilityOf(database, call.caller, athlete), NO_DETAIL));
}

// contract 8, activities.delete
function remove(call: Call<"user">): Response {
  const { database, metrics } = call.services;
  const row = requireActivity(call);
  requireMayChange(call.caller, row, requireKnownUser(database, row.user_id));
  deleteActivity(database, row.activity_id);
  metrics.forget(row.user_id);
  return json({ message: "Activity deleted successfully", activity_id: row.activity_id });
}

interface Detail {
  withStreams: boolean;
  withImages: boolean;
}

const NO_DETAIL: Detail = { withStreams: false, withImages: false };

function readDetail(query: Fields): Detail {
  // `raw` is the stored document, which here is the same object.
  query.optional("format", oneOf(["raw"]));
  return {
    withStreams: query.optional("detail", queryBoolean) ?? false,
    withImages: query.optional("image_urls", queryBoolean) ?? false,
  };
}

function visibilityOf(database: Database, caller: Caller, athlete: AthleteAccess): Visibility {
  return visibilityFor(activityViewer(database, caller, athlete), privacyOf(athlete.user));
}

function viewOf(call: Call<"either" | "user">, row: ActivityRow, visibility: Visibility, detail: Detail): object {
  const { database } = call.services;
  const streams = detail.withStreams ? (storedStreams(database, row.activity_id) ?? synthesizeStreams(row) ?? null) : undefined;
  return activityView(row, {
    visibility,
    nowMillis: call.nowMillis,
    withImages: detail.withImages,
    ...(streams === undefined ? {} : { streams }),
  });
}

/** A key is nobody, so it has to say whom it means. */
function ownUserId(caller: Caller, fields: Fields): string {
  if (caller.kind === "key") throw fields.missing("user_id");
  return caller.userId;
}

function requireActivity(call: Call<"either" | "user">): ActivityRow {
  const row = findActivity(call.services.database, call.param("activity_id"));
  if (!row) throw notFound("ACTIVITY");
  return row;
}

/** The owner; the own coach as long as it is only scheduled. */
function requireMayChange(caller: Caller, row: ActivityRow, athlete: AthleteAccess): void {
  if (isSelf(caller, row.user_id) || isAdmin(caller)) return;
  if (row.status !== "scheduled" || !isOwnCoachOf(caller, athlete)) throw forbidden();
}
