import { isAdmin, isCoachOf, isHeadOf, isSelf, organizationOf, requireThat } from "../auth/roles.ts";
import { folded } from "../collections.ts";
import { readWorkout, requireWorkout, shownWorkout, WORKOUT_TYPES, type WorkoutContent } from "../domain/workout-fields.ts";
import type { Api, Call } from "../http/api.ts";
import { cutPage, readListPage } from "../http/cursors.ts";
import { json } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { deleteWorkout, findWorkout, insertWorkout, listWorkouts, updateWorkoutRow, type WorkoutRow } from "../stores/workouts.ts";
import { oneOf, text } from "../validation.ts";

const COACH = { auth: "user", role: "coach", feature: "training_plan_library" } as const;
const WORKOUT = "/training/workouts/:workout_id";

export function addWorkoutLibraryRoutes(api: Api): void {
  api.operation("workouts.list", "GET", "/training/workouts", COACH, list);
  api.operation("workouts.create", "POST", "/training/workouts", COACH, create);
  api.operation("workouts.get", "GET", WORKOUT, COACH, get);
  api.operation("workouts.update", "PUT", WORKOUT, COACH, update);
  api.operation("workouts.delete", "DELETE", WORKOUT, COACH, remove);
}

// contract 14, workouts.list
function list(call: Call<"user">): Response {
  const { query } = call;
  const orgId = organizationOf(call.caller);
  const filter = {
    orgId,
    type: query.optional("workout_type", oneOf(WORKOUT_TYPES)),
    subType: query.optional("workout_sub_type", text({ min: 1, max: 100 })),
    search: folded(query.optional("search", text({ max: 100 })) ?? ""),
  };
  const page = readListPage(query, filter);
  const all = orgId === null ? [] : listWorkouts(call.services.database, orgId);
  const found = all.filter((row) =>
    (filter.type === undefined || row.workout_type === filter.type) &&
    (filter.subType === undefined || row.workout_sub_type === filter.subType) &&
    folded(`${row.workout_name}\n${contentOf(row).workout_description ?? ""}`).includes(filter.search));
  const position = (row: WorkoutRow) => ({ updatedAt: row.updated_at, id: row.workout_id });
  const { items, nextCursor } = cutPage(found, page, position, filter);
  const workouts = items.map(workoutView);
  return json(page.kind === "offset" ? workouts : { workouts, next_cursor: nextCursor, has_more: nextCursor !== null });
}

// contract 14, workouts.create
async function create(call: Call<"user">): Promise<Response> {
  const { database, ids } = call.services;
  const body = await call.body();
  const content = requireWorkout(body, readWorkout(body));
  const orgId = organizationOf(call.caller);
  // The library belongs to an organization; an administrator may have none.
  requireThat(orgId !== null);
  const row: WorkoutRow = {
    workout_id: ids.next("wk"),
    org_id: orgId!,
    owner_id: call.caller.userId,
    ...columnsOf(content),
    created_at: call.nowMillis,
    updated_at: call.nowMillis,
  };
  insertWorkout(database, row);
  return json(workoutView(row), 201);
}

// contract 14, workouts.get
function get(call: Call<"user">): Response {
  const row = requireWorkoutRow(call);
  requireThat(isCoachOf(call.caller, row.org_id));
  return json(workoutView(row));
}

// contract 14, workouts.update
async function update(call: Call<"user">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const changes = readWorkout(body);
  const row = requireOwnWorkout(call);
  const content = requireWorkout(body, { ...contentOf(row), ...changes });
  updateWorkoutRow(database, row.workout_id, { ...columnsOf(content), updated_at: call.nowMillis });
  return json(workoutView(findWorkout(database, row.workout_id)!));
}

// contract 14, workouts.delete
function remove(call: Call<"user">): Response {
  const row = requireOwnWorkout(call);
  deleteWorkout(call.services.database, row.workout_id);
  return json({ message: "Workout deleted successfully", workout_id: row.workout_id });
}

function requireWorkoutRow(call: Call<"user">): WorkoutRow {
  const row = findWorkout(call.services.database, call.param("workout_id"));
  if (!row) throw notFound("WORKOUT");
  return row;
}

/** "owner or head", as long as the owner still coaches there. */
function requireOwnWorkout(call: Call<"user">): WorkoutRow {
  const row = requireWorkoutRow(call);
  const isOwner = isSelf(call.caller, row.owner_id) && isCoachOf(call.caller, row.org_id);
  requireThat(isOwner || isHeadOf(call.caller, row.org_id) || isAdmin(call.caller));
  return row;
}

function contentOf(row: WorkoutRow): WorkoutContent {
  return JSON.parse(row.content) as WorkoutContent;
}

function columnsOf(content: WorkoutContent): Pick<WorkoutRow, "workout_name" | "workout_type" | "workout_sub_type" | "content"> {
  return {
    workout_name: content.workout_name,
    workout_type: content.workout_type,
    workout_sub_type: content.workout_sub_type ?? null,
    content: JSON.stringify(content),
  };
}

/** contract 2.6, Workout in its library form. */
function workoutView(row: WorkoutRow): object {
  return {
    workout_id: row.workout_id,
    ...shownWorkout(contentOf(row)),
    org_id: row.org_id,
    owner_id: row.owner_id,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}
