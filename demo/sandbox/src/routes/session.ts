import { readFirebaseToken } from "../auth/firebase.ts";
import { password as passwordReader, requireStrongPassword } from "../auth/passwords.ts";
import { credentialsOf, issueToken, requireActive, sessionResponse } from "../auth/session-answers.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { invalidCredentials, invalidField, invalidToken, notFound } from "../http/errors.ts";
import { countMailRequest, forgetAttempts, recordAttempt, requireAttemptLeft } from "../stores/attempts.ts";
import { sendMail } from "../stores/mail.ts";
import { createOneTimeToken, deleteOneTimeTokens, emailOfToken } from "../stores/one-time-tokens.ts";
import { findUser, findUserByEmail, updateUser, type UserRow } from "../stores/users.ts";
import { isoFromMillis, isoOrNull } from "../time.ts";
import { anyText, email } from "../validation.ts";

const RESET_SECONDS = 3600;

type AnonymousCall = Call<"none">;

export function addSessionRoutes(api: Api): void {
  api.operation("auth.login", "POST", "/auth/login", { auth: "none" }, login);
  api.operation("auth.refresh", "POST", "/auth/token/refresh", { auth: "user" }, refresh);
  api.operation("auth.logout", "POST", "/auth/logout", { auth: "user" }, logout);
  api.operation("auth.passwordResetRequest", "POST", "/auth/password-reset/request", { auth: "none" }, requestPasswordReset);
  api.operation("auth.passwordResetConfirm", "POST", "/auth/password-reset/confirm", { auth: "none" }, confirmPasswordReset);
  api.operation("auth.me", "GET", "/auth/me", { auth: "user" }, me);
}

// contract 3, auth.login
async function login(call: AnonymousCall): Promise<Response> {
  const body = await call.body();
  const firebaseToken = body.optional("firebase_id_token", anyText);
  const hasPassword = body.has("email") || body.has("password");
  if (firebaseToken !== undefined && hasPassword) throw invalidField("firebase_id_token");
  if (firebaseToken === undefined && !hasPassword) throw invalidField("email");
  const user =
    firebaseToken === undefined
      ? await userByPassword(call, body.required("email", email), body.required("password", passwordReader))
      : userByFirebase(call, firebaseToken);
  requireActive(user);
  updateUser(call.services.database, user.user_id, { last_login_at: call.nowMillis });
  return sessionResponse(call.services, { ...user, last_login_at: call.nowMillis }, 200);
}

// contract 3, auth.refresh
async function refresh(call: Call<"user">): Promise<Response> {
  const user = findUser(call.services.database, call.caller.userId)!;
  const issued = await issueToken(call.services, user);
  return json({
    access_token: issued.accessToken,
    token_type: "Bearer",
    expires_at: isoFromMillis(issued.expiresAtMillis),
  });
}

// contract 3, auth.logout
function logout(call: Call<"user">): Response {
  call.services.tokens.revoke(call.caller.tokenId);
  return json({ message: "Logged out successfully", success: true });
}

// contract 3, auth.passwordResetRequest
async function requestPasswordReset(call: AnonymousCall): Promise<Response> {
  const { database } = call.services;
  const address = (await call.body()).required("email", email);
  countMailRequest(database, "password_reset", address, call.nowMillis);
  // The same answer for an unknown address, so that nobody can ask who has an account.
  if (findUserByEmail(database, address)) {
    const token = createOneTimeToken(database, "password_reset", address, call.nowMillis + RESET_SECONDS * 1000);
    sendMail(database, address, "password_reset", token, call.nowMillis);
  }
  return json({ message: "Password reset email sent", expires_in: RESET_SECONDS });
}

// contract 3, auth.passwordResetConfirm
async function confirmPasswordReset(call: AnonymousCall): Promise<Response> {
  const { database, passwords, tokens } = call.services;
  const body = await call.body();
  const token = body.required("token", anyText);
  const password = body.required("password", passwordReader);
  requireStrongPassword(password);
  if (emailOfToken(database, "password_reset", token, call.nowMillis) === undefined) throw invalidToken();
  const passwordHash = await passwords.hash(password);
  database.transaction(() => {
    const address = emailOfToken(database, "password_reset", token, call.nowMillis);
    const user = address === undefined ? undefined : findUserByEmail(database, address);
    if (!user) throw invalidToken();
    updateUser(database, user.user_id, { password_hash: passwordHash, updated_at: call.nowMillis });
    deleteOneTimeTokens(database, "password_reset", user.email);
    forgetAttempts(database, "failed_login", user.email);
    tokens.revokeAllOf(user.user_id);
  });
  return json({ message: "Password updated successfully", success: true });
}

// contract 3, auth.me
function me(call: Call<"user">): Response {
  const user = findUser(call.services.database, call.caller.userId)!;
  return json({ ...credentialsOf(user), last_login: isoOrNull(user.last_login_at) });
}

/** Hashed once a process: checking against it makes an unknown address take as long as a wrong password. */
let unknownAddressHash: Promise<string> | undefined;

async function userByPassword(call: AnonymousCall, address: string, password: string): Promise<UserRow> {
  const { database, passwords } = call.services;
  requireAttemptLeft(database, "failed_login", address, call.nowMillis);
  const user = findUserByEmail(database, address);
  const hash = user?.password_hash ?? (await (unknownAddressHash ??= passwords.hash("no such account")));
  if (!(await passwords.matches(password, hash)) || !user?.password_hash) {
    recordAttempt(database, "failed_login", address, call.nowMillis);
    throw invalidCredentials();
  }
  forgetAttempts(database, "failed_login", address);
  return user;
}

function userByFirebase(call: AnonymousCall, token: string): UserRow {
  const { database } = call.services;
  const identity = readFirebaseToken(token);
  const user = findUser(database, identity.userId) ?? findUserByEmail(database, identity.email);
  if (!user) throw notFound("USER");
  return user;
}
