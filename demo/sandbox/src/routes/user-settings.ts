import { isSelf, requireThat } from "../auth/roles.ts";
import { mergePreferences } from "../domain/account-changes.ts";
import { type Preferences, shownPreferences } from "../domain/preferences.ts";
import { mergePrivacy } from "../domain/privacy-fields.ts";
import { username } from "../domain/usernames.ts";
import type { Api, Call } from "../http/api.ts";
import { ok } from "../http/envelopes.ts";
import { usernameTaken } from "../http/errors.ts";
import { findUser, isUsernameFreeFor, privacyOf, type UserRow } from "../stores/users.ts";
import type { Fields } from "../validation.ts";
import { changeAccount } from "./account-writes.ts";

const USER = { auth: "user" } as const;

export function addUserSettingRoutes(api: Api): void {
  api.operation("users.usernameAvailable", "GET", "/users/username/availability", USER, isUsernameAvailable);
  api.operation("users.changeUsername", "PUT", "/users/:user_id/username", USER, changeUsername);
  api.operation("users.getPreferences", "GET", "/users/:user_id/preferences", USER, getPreferences);
  api.operation("users.updatePreferences", "PUT", "/users/:user_id/preferences", USER, updatePreferences);
  api.operation("users.getPrivacy", "GET", "/users/:user_id/privacy", USER, getPrivacy);
  api.operation("users.updatePrivacy", "PUT", "/users/:user_id/privacy", USER, updatePrivacy);
}

// contract 4, users.usernameAvailable
function isUsernameAvailable(call: Call<"user">): Response {
  const wanted = call.query.required("username", username);
  const available = isUsernameFreeFor(call.services.database, wanted, call.caller.userId);
  return ok({ username: wanted, available });
}

// contract 4, users.changeUsername
async function changeUsername(call: Call<"user">): Promise<Response> {
  const { database } = call.services;
  const { user, body } = await readOwnChange(call);
  const wanted = body.required("username", username);
  return database.transaction(() => {
    if (!isUsernameFreeFor(database, wanted, user.user_id)) throw usernameTaken();
    changeAccount(call, user, { username: wanted });
    return ok({ user_id: user.user_id, username: wanted });
  });
}

// contract 4, users.getPreferences
function getPreferences(call: Call<"user">): Response {
  return ok(preferencesOf(requireSelf(call)));
}

// contract 4, users.updatePreferences
async function updatePreferences(call: Call<"user">): Promise<Response> {
  const { user, body } = await readOwnChange(call);
  return ok(preferencesOf(changeAccount(call, user, { preferences: mergePreferences(user, body) })));
}

// contract 4, users.getPrivacy
function getPrivacy(call: Call<"user">): Response {
  return ok(privacyOf(requireSelf(call)));
}

// contract 4, users.updatePrivacy
async function updatePrivacy(call: Call<"user">): Promise<Response> {
  const { user, body } = await readOwnChange(call);
  const privacy = JSON.stringify(mergePrivacy(privacyOf(user), body));
  return ok(privacyOf(changeAccount(call, user, { privacy })));
}

function preferencesOf(user: UserRow): object {
  return shownPreferences(JSON.parse(user.preferences) as Preferences);
}

function requireSelf(call: Call<"user">): UserRow {
  requireThat(isSelf(call.caller, call.param("user_id")));
  return findUser(call.services.database, call.caller.userId)!;
}

/** The account is read after the body has arrived: another request may have changed it meanwhile. */
async function readOwnChange(call: Call<"user">): Promise<{ user: UserRow; body: Fields }> {
  requireSelf(call);
  const body = await call.body();
  return { user: requireSelf(call), body };
}
