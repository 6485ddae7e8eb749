import assert from "node:assert/strict";
import { before, test } from "node:test";
import { assertError, assertInvalid, assertMissing, ATHLETE, startTestSandbox, type TestSandbox } from "../support.ts";

let sandbox: TestSandbox;
before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 2, weeks: 1 } });
});

async function verify(email: string): Promise<string> {
  assert.equal((await sandbox.post("/auth/request-verification", { email })).status, 200);
  return sandbox.mailedToken(email);
}

const PASSWORD = "Correct-Horse-1";

test("a verification mail goes to a new address", async () => {
  const answer = await sandbox.post("/auth/request-verification", { email: "new@example.com" });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { message: "Verification email sent", expires_in: 86400 });
  const { messages } = (await sandbox.get("/sandbox/mailbox?to=new@example.com")).body;
  assert.equal(messages[0].kind, "verification");
  assert.equal(messages[0].created_at, "2026-04-22T08:00:00Z");
  assert.ok(messages[0].url.endsWith(messages[0].token));
});

test("request-verification names what is wrong with the address", async () => {
  assertMissing(await sandbox.post("/auth/request-verification", {}), "email");
  assertMissing(await sandbox.request("POST", "/auth/request-verification"), "email");
  for (const email of ["", "no-at", "a@b", "a b@c.de", null, 7, ["a@b.cd"]]) {
    assertInvalid(await sandbox.post("/auth/request-verification", { email }), "email");
  }
});

test("an address with an account cannot be verified again, whatever its case", async () => {
  assertError(await sandbox.post("/auth/request-verification", { email: ATHLETE }), 409, "Email already registered", "EMAIL_TAKEN", "email");
  assert.equal((await sandbox.post("/auth/request-verification", { email: ATHLETE.toUpperCase() })).status, 409);
});

test("the fourth verification mail within an hour has to wait until the first is an hour old", async () => {
  const email = "eager@example.com";
  for (let mail = 0; mail < 3; mail++) {
    assert.equal((await sandbox.post("/auth/request-verification", { email })).status, 200);
    await sandbox.advance(60);
  }
  const refused = await sandbox.post("/auth/request-verification", { email });
  assertError(refused, 429, "Too many requests", "RATE_LIMITED");
  assert.equal(refused.headers.get("retry-after"), String(3600 - 180));
  await sandbox.advance(3600 - 180);
  assert.equal((await sandbox.post("/auth/request-verification", { email })).status, 200);
});

test("verify-token tells a good token from a bad one, and leaves it usable", async () => {
  const token = await verify("check@example.com");
  for (let time = 0; time < 2; time++) {
    const answer = await sandbox.post("/auth/verify-token", { token });
    assert.deepEqual([answer.status, answer.body], [200, { valid: true, email: "check@example.com" }]);
  }
  const bad = await sandbox.post("/auth/verify-token", { token: "nonsense" });
  assert.deepEqual([bad.status, bad.body], [200, { valid: false, error: "Invalid or expired token" }]);
  assertMissing(await sandbox.post("/auth/verify-token", {}), "token");
});

test("a new verification mail voids the older token, and a day voids every token", async () => {
  const first = await verify("twice@example.com");
  const second = await verify("twice@example.com");
  assert.equal((await sandbox.post("/auth/verify-token", { token: first })).body.valid, false);
  assert.equal((await sandbox.post("/auth/verify-token", { token: second })).body.valid, true);
  await sandbox.advance(86400);
  assert.equal((await sandbox.post("/auth/verify-token", { token: second })).body.valid, false);
});

test("complete-signup creates the account and signs it in", async () => {
  const token = await verify("Kim.Lee@example.com");
  const clock = Date.parse((await sandbox.get("/sandbox/health")).body.now) / 1000;
  const answer = await sandbox.post("/auth/complete-signup", { token, password: PASSWORD });
  assert.equal(answer.status, 201);
  const { body } = answer;
  assert.equal(body.expires_at, clock + 3600, "seconds, as in the sample");
  assert.equal(body.token_type, "Bearer");
  assert.equal(body.is_new_user, true);
  assert.equal(body.success, true);
  assert.match(body.user_id, /^usr_[a-z0-9]{12}$/);
  assert.deepEqual(body.credentials, {
    user_id: body.user_id,
    email: "Kim.Lee@example.com",
    roles: ["user"],
    is_verified: false,
    is_active: true,
  });
  assert.equal(body.profile.username, "Kim_Lee");
  assert.equal(body.profile.membership_role, "athlete");
  assert.equal(body.profile.subscription.tier, "free");
  assert.equal(body.profile.privacy.share_activity_with_public, false);
  assert.equal(body.profile.created_at, clock * 1000);

  const me = await sandbox.get("/auth/me", body.access_token);
  assert.equal(me.body.is_verified, true, "true from the next read on");
  const login = await sandbox.post("/auth/login", { email: "kim.lee@EXAMPLE.com", password: PASSWORD });
  assert.equal(login.status, 200);

  const again = await sandbox.post("/auth/complete-signup", { token, password: PASSWORD });
  assertError(again, 400, "Invalid or expired token", "INVALID_TOKEN", "token");
});

test("complete-signup takes the profile data", async () => {
  const token = await verify("coach.new@example.com");
  const profile_data = {
    membership_role: "coach",
    username: "coach_new",
    first_name: "Núria",
    last_name: "Coll",
    preferences: { timezone: "Europe/Madrid", unit_system: "metric" },
  };
  const { body } = await sandbox.post("/auth/complete-signup", { token, password: PASSWORD, profile_data });
  assert.equal(body.profile.membership_role, "coach");
  assert.equal(body.profile.username, "coach_new");
  assert.equal(body.profile.display_name, "Núria Coll");
  assert.equal(body.profile.preferences.timezone, "Europe/Madrid");
  assert.equal(body.profile.preferences.language, "en");
});

test("complete-signup checks its fields before the token", async () => {
  const token = await verify("fields@example.com");
  const complete = (body: object) => sandbox.post("/auth/complete-signup", body);
  assertMissing(await complete({ password: PASSWORD }), "token");
  assertMissing(await complete({ token }), "password");
  for (const password of ["short1A", "alllower1", "ALLUPPER1", "NoDigitsHere"]) {
    assertError(await complete({ token, password }), 400, "Password does not meet the requirements", "WEAK_PASSWORD", "password");
  }
  assertInvalid(await complete({ token, password: PASSWORD, profile_data: { username: "a b" } }), "profile_data.username");
  assertInvalid(await complete({ token, password: PASSWORD, profile_data: { membership_role: "king" } }), "profile_data.membership_role");
  assertInvalid(await complete({ token, password: PASSWORD, profile_data: [] }), "profile_data");
  const zone = { preferences: { timezone: "Mars/Olympus" } };
  assertInvalid(await complete({ token, password: PASSWORD, profile_data: zone }), "profile_data.preferences.timezone");
  assert.equal((await complete({ token, password: PASSWORD })).status, 201, "the token survived all that");
});

test("a taken user name is a conflict when it was asked for, and gets digits when it was not", async () => {
  const first = await verify("sam@one.example");
  await sandbox.post("/auth/complete-signup", { token: first, password: PASSWORD });
  const second = await verify("sam@two.example");
  const profile_data = { username: "SAM" };
  const conflict = await sandbox.post("/auth/complete-signup", { token: second, password: PASSWORD, profile_data });
  assertError(conflict, 409, "Username already taken", "USERNAME_TAKEN", "username");
  const made = await sandbox.post("/auth/complete-signup", { token: second, password: PASSWORD });
  assert.equal(made.body.profile.username, "sam1");
});

test("two requests with one token make one account", async () => {
  const token = await verify("race@example.com");
  const answers = await Promise.all([1, 2].map(() => sandbox.post("/auth/complete-signup", { token, password: PASSWORD })));
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 400]);
});

test("a pending invitation is applied at signup: organization, group and plan", async () => {
  await sandbox.post("/sandbox/reset", { seed: "demo" });
  const token = await verify("kim@example.com");
  const { body } = await sandbox.post("/auth/complete-signup", { token, password: PASSWORD });
  assert.deepEqual(body.profile.membership_roles, ["athlete"]);
  const org = await sandbox.get(`/organizations/${body.profile.org_id}`);
  assert.equal(org.body.org_name, "Summit Running Club");
  const planned = await sandbox.get("/activities?status=scheduled&limit=200", body.access_token);
  assert.equal(planned.body.length, 60);
  const first = planned.body.at(-1);
  assert.equal(first.scheduled_date, "2026-04-27", "the plan starts on the Monday after");
  const profile = await sandbox.get(`/analytics/athlete_profile?user_id=${body.user_id}`, body.access_token);
  assert.equal(profile.body.data.current_plans[0].status, "scheduled");
  assert.equal(profile.body.data.current_plans[0].name, "Marathon Block A");
});

function firebaseToken(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "RS256", typ: "JWT" })}.${part(claims)}.c2lnbmF0dXJl`;
}

test("signup with a Firebase token makes an account under the Firebase id", async () => {
  const firebase_id_token = firebaseToken({ sub: "firebase-uid-1", email: "fire@example.com" });
  const created = await sandbox.post("/auth/signup", { firebase_id_token, profile_data: { membership_role: "athlete" } });
  assert.equal(created.status, 201);
  assert.equal(created.body.user_id, "firebase-uid-1");
  assert.equal(created.body.is_new_user, true);
  assert.match(created.body.expires_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

  const profile_data = { membership_role: "coach", username: "ignored_name" };
  const updated = await sandbox.post("/auth/signup", { firebase_id_token, profile_data });
  assert.equal(updated.status, 200);
  assert.equal(updated.body.is_new_user, false);
  assert.equal(updated.body.profile.membership_role, "coach");
  assert.equal(updated.body.profile.username, "fire", "only the membership role changes");
});

test("signup refuses what is no Firebase token", async () => {
  assertMissing(await sandbox.post("/auth/signup", {}), "firebase_id_token");
  for (const token of ["nonsense", "a.b.c", firebaseToken({ sub: "x" }), firebaseToken({ email: "a@b.cd" })]) {
    assertError(await sandbox.post("/auth/signup", { firebase_id_token: token }), 401, "token validation error");
  }
  const taken = firebaseToken({ sub: "firebase-uid-2", email: "other@example.com" });
  const answer = await sandbox.post("/auth/signup", { firebase_id_token: taken, profile_data: { username: "fire" } });
  assertError(answer, 409, "Username already taken", "USERNAME_TAKEN", "username");
});

test("signup and login refuse an account that is not active", async () => {
  const firebase_id_token = firebaseToken({ sub: "firebase-uid-3", email: "gone@example.com" });
  const { body } = await sandbox.post("/auth/signup", { firebase_id_token });
  await sandbox.put(`/sandbox/users/${body.user_id}`, { status: "suspended" });
  assertError(await sandbox.post("/auth/signup", { firebase_id_token }), 403, "Account is not active", "ACCOUNT_INACTIVE");
  assertError(await sandbox.post("/auth/login", { firebase_id_token }), 403, "Account is not active", "ACCOUNT_INACTIVE");
  assertError(await sandbox.get("/auth/me", body.access_token), 401, "token validation error");
});

