import { isAdmin, isSelf, requireThat } from "../auth/roles.ts";
import { readAccountChanges } from "../domain/account-changes.ts";
import { requireKnownUser } from "../domain/athlete-access.ts";
import type { Viewer } from "../domain/privacy.ts";
import { publicProfile } from "../domain/public-profile.ts";
import { userProfile } from "../domain/user-profile.ts";
import { readConnectionChanges } from "../domain/connection-changes.ts";
import type { Api, Call } from "../http/api.ts";
import { ok } from "../http/envelopes.ts";
import { shareAGroup } from "../stores/groups.ts";
import type { UserRow } from "../stores/users.ts";
import { changeAccount } from "./account-writes.ts";

const USER = { auth: "user" } as const;

export function addUserRoutes(api: Api): void {
  api.operation("users.get", "GET", "/users/:user_id", USER, get);
  api.operation("users.update", "PUT", "/users/:user_id", USER, update);
  api.operation("users.public", "GET", "/users/:user_id/public", USER, getPublic);
}

// contract 4, users.get
function get(call: Call<"user">): Response {
  return ok(userProfile(call.services.database, requireOwnAccount(call)));
}

// contract 4, users.update
async function update(call: Call<"user">): Promise<Response> {
  const { database } = call.services;
  const byAdmin = isAdmin(call.caller);
  requireThat(byAdmin || isSelf(call.caller, call.param("user_id")));
  const body = await call.body();
  const user = requireOwnAccount(call);
  const changes = readAccountChanges(user, body, byAdmin);
  const applyConnections = readConnectionChanges(body);
  database.transaction(() => {
    changeAccount(call, user, changes);
    if (byAdmin) applyConnections(database, user.user_id, call.nowMillis);
  });
  return ok(userProfile(database, requireOwnAccount(call)));
}

// contract 4, users.public
function getPublic(call: Call<"user">): Response {
  const { database } = call.services;
  const { user } = requireKnownUser(database, call.param("user_id"));
  return ok(publicProfile(database, user, viewerOf(call, user), call.nowMillis));
}

/** The group and public rules: a coach is here what everybody else is. */
function viewerOf(call: Call<"user">, user: UserRow): Viewer {
  if (isSelf(call.caller, user.user_id) || isAdmin(call.caller)) return "owner";
  return shareAGroup(call.services.database, call.caller.userId, user.user_id) ? "group" : "other";
}

/** "self (others: admin)". */
function requireOwnAccount(call: Call<"user">): UserRow {
  const userId = call.param("user_id");
  requireThat(isSelf(call.caller, userId) || isAdmin(call.caller));
  return requireKnownUser(call.services.database, userId).user;
}
