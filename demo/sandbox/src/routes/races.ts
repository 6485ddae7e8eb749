import { isAdmin, isSelf, requireThat } from "../auth/roles.ts";
import { folded } from "../collections.ts";
import { raceView, readRace, requireRaceFields } from "../domain/race-fields.ts";
import type { Api, Call } from "../http/api.ts";
import { json, ok } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { BLANK_RACE, type CountedRace, deleteRace, findRace, insertRace, listRaces, RACE_TYPES, updateRace } from "../stores/races.ts";
import { name, oneOf, queryBoolean, queryInteger, queryMoment, text } from "../validation.ts";

const USER = { auth: "user" } as const;

export function addRaceRoutes(api: Api): void {
  api.operation("races.list", "GET", "/races", USER, list);
  api.operation("races.create", "POST", "/races", { auth: "user", role: "coach" }, create);
  api.operation("races.get", "GET", "/races/:race_id", USER, get);
  api.operation("races.update", "PUT", "/races/:race_id", USER, update);
  api.operation("races.delete", "DELETE", "/races/:race_id", USER, remove);
}

const DEFAULT_LIMIT = 50;
const UPCOMING_LIMIT = 10;
const SEARCH_LIMIT = 20;
const FILTERS = ["race_type", "race_subtype", "location", "date_from", "date_to", "upcoming", "search", "limit"] as const;

// contract 13, races.list
function list(call: Call<"user">): Response {
  const { query } = call;
  const raceType = query.optional("race_type", oneOf(RACE_TYPES));
  const raceSubtype = query.optional("race_subtype", name);
  const location = query.optional("location", text({ max: 200 }));
  const fromMillis = query.optional("date_from", queryMoment("first-second"));
  const toMillis = query.optional("date_to", queryMoment("last-second"));
  const isUpcoming = query.optional("upcoming", queryBoolean) ?? false;
  const search = query.optional("search", text({ max: 100 }));
  const implied = isUpcoming ? UPCOMING_LIMIT : search === undefined ? DEFAULT_LIMIT : SEARCH_LIMIT;
  const limit = query.optional("limit", queryInteger({ min: 1, max: 200 })) ?? implied;

  const place = folded(location ?? "");
  const words = folded(search ?? "");
  const races = listRaces(call.services.database, { raceType, raceSubtype, fromMillis, toMillis })
    .filter((race) => !isUpcoming || race.race_at > call.nowMillis)
    .filter((race) => folded(race.location ?? "").includes(place))
    .filter((race) => folded(race.race_name).includes(words) || folded(race.location ?? "").includes(words))
    .slice(0, limit);
  return json({ status: "ok", data: races.map(raceView), metadata: { total: races.length, filters: sentFilters(call) } });
}

/** As strings, the way they came. */
function sentFilters(call: Call<"user">): Record<string, string> {
  const parameters = new URL(call.request.url).searchParams;
  return Object.fromEntries(FILTERS.flatMap((filter) => (parameters.has(filter) ? [[filter, parameters.get(filter)!]] : [])));
}

// contract 13, races.create
async function create(call: Call<"user">): Promise<Response> {
  const { database, ids } = call.services;
  const body = await call.body();
  requireRaceFields(body);
  const race = {
    ...BLANK_RACE,
    ...readRace(body),
    race_id: ids.next("race"),
    created_by: call.caller.userId,
    created_at: call.nowMillis,
    updated_at: call.nowMillis,
  };
  insertRace(database, race);
  return answer(call, race.race_id, "created", 201);
}

// contract 13, races.get
function get(call: Call<"user">): Response {
  return ok(raceView(requireRace(call)));
}

// contract 13, races.update
async function update(call: Call<"user">): Promise<Response> {
  const changes = readRace(await call.body());
  const race = requireOwnRace(call);
  updateRace(call.services.database, race.race_id, { ...changes, updated_at: call.nowMillis });
  return answer(call, race.race_id, "updated", 200);
}

// contract 13, races.delete
function remove(call: Call<"user">): Response {
  const race = requireOwnRace(call);
  deleteRace(call.services.database, race.race_id);
  return json({ status: "ok", race_id: race.race_id, message: "Race deleted successfully" });
}

function answer(call: Call<"user">, raceId: string, verb: "created" | "updated", status: 200 | 201): Response {
  const data = raceView(findRace(call.services.database, raceId)!);
  return json({ status: "ok", race_id: raceId, message: `Race ${verb} successfully`, data }, status);
}

function requireRace(call: Call<"user">): CountedRace {
  const race = findRace(call.services.database, call.param("race_id"));
  if (!race) throw notFound("RACE");
  return race;
}

function requireOwnRace(call: Call<"user">): CountedRace {
  const race = requireRace(call);
  requireThat(isSelf(call.caller, race.created_by) || isAdmin(call.caller));
  return race;
}
