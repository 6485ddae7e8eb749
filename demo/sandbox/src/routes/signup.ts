import { readFirebaseToken } from "../auth/firebase.ts";
import { password as passwordReader, requireStrongPassword } from "../auth/passwords.ts";
import { issueToken, requireActive, sessionBody, sessionResponse } from "../auth/session-answers.ts";
import { withoutAbsent } from "../collections.ts";
import { type Preferences, readPreferences } from "../domain/preferences.ts";
import { applyInvitation } from "../domain/joining.ts";
import { username } from "../domain/usernames.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { emailTaken, invalidToken, usernameTaken } from "../http/errors.ts";
import { countMailRequest } from "../stores/attempts.ts";
import { findPendingInvitation } from "../stores/invitations.ts";
import { sendMail } from "../stores/mail.ts";
import { createOneTimeToken, deleteOneTimeTokens, emailOfToken } from "../stores/one-time-tokens.ts";
import {
  findUser,
  findUserByEmail,
  freeUsername,
  insertUser,
  isUsernameTaken,
  type NewUser,
  updateUser,
  type UserRow,
} from "../stores/users.ts";
import { secondsFromMillis } from "../time.ts";
import { anyText, email, type Fields, oneOf, text } from "../validation.ts";

const VERIFICATION_SECONDS = 86_400;

const membershipRole = oneOf(["athlete", "coach"]);
const personName = text({ min: 1, max: 50 });

type AnonymousCall = Call<"none">;

export function addSignupRoutes(api: Api): void {
  api.operation("auth.requestVerification", "POST", "/auth/request-verification", { auth: "none" }, requestVerification);
  api.operation("auth.verifyToken", "POST", "/auth/verify-token", { auth: "none" }, verifyToken);
  api.operation("auth.completeSignup", "POST", "/auth/complete-signup", { auth: "none" }, completeSignup);
  api.operation("auth.signup", "POST", "/auth/signup", { auth: "none" }, signup);
}

// contract 3, auth.requestVerification
async function requestVerification(call: AnonymousCall): Promise<Response> {
  const { database } = call.services;
  const address = (await call.body()).required("email", email);
  countMailRequest(database, "verification", address, call.nowMillis);
  if (findUserByEmail(database, address)) throw emailTaken();
  const token = createOneTimeToken(database, "verification", address, call.nowMillis + VERIFICATION_SECONDS * 1000);
  sendMail(database, address, "verification", token, call.nowMillis);
  return json({ message: "Verification email sent", expires_in: VERIFICATION_SECONDS });
}

// contract 3, auth.verifyToken
async function verifyToken(call: AnonymousCall): Promise<Response> {
  const token = (await call.body()).required("token", anyText);
  const address = emailOfToken(call.services.database, "verification", token, call.nowMillis);
  return json(address === undefined ? { valid: false, error: "Invalid or expired token" } : { valid: true, email: address });
}

// contract 3, auth.completeSignup
async function completeSignup(call: AnonymousCall): Promise<Response> {
  const { database, ids, passwords } = call.services;
  const body = await call.body();
  const token = body.required("token", anyText);
  const password = body.required("password", passwordReader);
  const profile = readProfileData(body.optionalObject("profile_data"));
  requireStrongPassword(password);
  if (emailOfToken(database, "verification", token, call.nowMillis) === undefined) throw invalidToken();
  const passwordHash = await passwords.hash(password);

  const user = database.transaction(() => {
    // Hashing took a while: another request may have used the token meanwhile.
    const address = emailOfToken(database, "verification", token, call.nowMillis);
    if (address === undefined) throw invalidToken();
    if (findUserByEmail(database, address)) throw emailTaken();
    const userId = ids.next("usr");
    const created = createUser(call, profile, { user_id: userId, email: address, is_verified: 1, password_hash: passwordHash });
    deleteOneTimeTokens(database, "verification", address);
    const invitation = findPendingInvitation(database, address, call.nowMillis);
    if (invitation) applyInvitation(call.services, invitation, userId, call.nowMillis);
    return created;
  });
  const issued = await issueToken(call.services, user);
  return json(
    // The sample answers `is_verified: false` here, and true from the next read on.
    sessionBody(call.services, user, issued, { isNew: true, isVerified: false, expiresAt: secondsFromMillis(issued.expiresAtMillis) }),
    201,
  );
}

// contract 3, auth.signup
async function signup(call: AnonymousCall): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const identity = readFirebaseToken(body.required("firebase_id_token", anyText));
  const profile = readProfileData(body.optionalObject("profile_data"));
  const existing = findUser(database, identity.userId) ?? findUserByEmail(database, identity.email);
  if (existing) requireActive(existing);
  const user = existing
    ? changeMembershipRole(call, existing, profile.membership_role)
    : createUser(call, profile, {
        user_id: identity.userId,
        email: identity.email,
        is_verified: identity.isVerified ? 1 : 0,
      });
  return sessionResponse(call.services, user, existing ? 200 : 201);
}

interface ProfileData {
  membership_role?: "athlete" | "coach";
  username?: string;
  display_name?: string;
  first_name?: string;
  last_name?: string;
  preferences?: Preferences;
}

function readProfileData(fields: Fields | undefined): ProfileData {
  if (!fields) return {};
  const preferences = fields.optionalObject("preferences");
  return withoutAbsent<ProfileData>({
    membership_role: fields.optional("membership_role", membershipRole),
    username: fields.optional("username", username),
    display_name: fields.optional("display_name", personName),
    first_name: fields.optional("first_name", personName),
    last_name: fields.optional("last_name", personName),
    preferences: preferences && readPreferences(preferences),
  });
}

function createUser(
  call: AnonymousCall,
  profile: ProfileData,
  account: Pick<NewUser, "user_id" | "email" | "is_verified"> & { password_hash?: string },
): UserRow {
  const { database } = call.services;
  return database.transaction(() => {
    if (profile.username !== undefined && isUsernameTaken(database, profile.username)) throw usernameTaken();
    const name = profile.username ?? freeUsername(database, account.email);
    const fullName = [profile.first_name, profile.last_name].filter(Boolean).join(" ");
    insertUser(database, {
      ...account,
      username: name,
      display_name: profile.display_name ?? (fullName || name),
      first_name: profile.first_name ?? null,
      last_name: profile.last_name ?? null,
      membership_role: profile.membership_role ?? "athlete",
      preferences: JSON.stringify(profile.preferences ?? {}),
      created_at: call.nowMillis,
      last_login_at: call.nowMillis,
    });
    return findUser(database, account.user_id)!;
  });
}

function changeMembershipRole(call: AnonymousCall, user: UserRow, role: string | undefined): UserRow {
  const changes: Partial<UserRow> = { last_login_at: call.nowMillis };
  if (role !== undefined && role !== user.membership_role) {
    changes.membership_role = role;
    changes.updated_at = call.nowMillis;
  }
  updateUser(call.services.database, user.user_id, changes);
  return { ...user, ...changes };
}
