import assert from "node:assert/strict";
import { before, test } from "node:test";
import { DEMO_PASSWORD } from "../../src/index.ts";
import {
  assertError, assertInvalid, assertMissing, assertNoToken, assertTokenRefused, ATHLETE, HEAD, NOW, startTestSandbox,
  type TestSandbox,
} from "../support.ts";

let sandbox: TestSandbox;
before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 2, weeks: 1 } });
});

const login = (email: string, password = DEMO_PASSWORD) => sandbox.post("/auth/login", { email, password });

test("login answers with token, credentials and profile, and notes the time", async () => {
  const { status, body } = await login(ATHLETE);
  assert.equal(status, 200);
  assert.equal(body.expires_at, "2026-04-22T09:00:00Z");
  assert.equal(body.is_new_user, false);
  assert.equal(body.credentials.is_verified, true);
  assert.equal(body.profile.last_login_at, Date.parse(NOW));
  const [header, claims] = body.access_token.split(".").slice(0, 2).map((part: string) => JSON.parse(Buffer.from(part, "base64url").toString()));
  assert.deepEqual(header, { alg: "RS256", typ: "JWT" });
  assert.equal(claims.sub, body.user_id);
  assert.equal(claims.email, ATHLETE);
  assert.deepEqual(claims.roles, ["user"]);
  assert.equal(claims.iss, "astral-sandbox");
  assert.equal(claims.exp - claims.iat, 3600);
  assert.ok(claims.jti);
});

test("me describes the credentials", async () => {
  const token = (await login(ATHLETE)).body.access_token;
  const { status, body } = await sandbox.get("/auth/me", token);
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body).sort(), ["email", "is_active", "is_verified", "last_login", "roles", "user_id"]);
  assert.equal(body.last_login, NOW);
  assert.equal(body.email, ATHLETE);
});

test("login gives one answer for a wrong password and an unknown address", async () => {
  assertError(await login(HEAD, "Wrong-1234"), 401, "Invalid email or password", "INVALID_CREDENTIALS");
  assertError(await login("nobody@example.com"), 401, "Invalid email or password", "INVALID_CREDENTIALS");
});

test("login wants either a Firebase token or e-mail and password", async () => {
  assertInvalid(await sandbox.post("/auth/login", {}), "email");
  assertMissing(await sandbox.post("/auth/login", { email: HEAD }), "password");
  assertMissing(await sandbox.post("/auth/login", { password: DEMO_PASSWORD }), "email");
  const both = { firebase_id_token: "x", email: HEAD, password: DEMO_PASSWORD };
  assertInvalid(await sandbox.post("/auth/login", both), "firebase_id_token");
  assertTokenRefused(await sandbox.post("/auth/login", { firebase_id_token: "x" }));
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const unknown = `${part({ alg: "none" })}.${part({ sub: "uid", email: "unknown@example.com" })}.`;
  assertError(await sandbox.post("/auth/login", { firebase_id_token: unknown }), 404, "User not found", "USER_NOT_FOUND");
});

test("ten failed logins close the door for a quarter of an hour", async () => {
  const email = "coach@harbor.example";
  for (let attempt = 0; attempt < 10; attempt++) assert.equal((await login(email, "Wrong-1234")).status, 401);
  const refused = await login(email);
  assertError(refused, 429, "Too many requests", "RATE_LIMITED");
  assert.equal(refused.headers.get("retry-after"), "900");
  await sandbox.advance(900);
  assert.equal((await login(email)).status, 200);
  await sandbox.advance(-900);
});

test("every form of a missing or broken bearer token has its text", async () => {
  const withHeader = (authorization: string) => sandbox.request("GET", "/auth/me", { headers: { authorization } });
  assertNoToken(await sandbox.get("/auth/me"));
  assertNoToken(await sandbox.request("GET", "/auth/me", { key: "astral_live_x" }));
  for (const header of ["Bearer", "Basic abc", "token", "Bearer a b"]) assertNoToken(await withHeader(header));
  for (const header of ["Bearer x", "Bearer a.b.c", "Bearer astral_live_abc", "Bearer nxr_live_abc"]) {
    assertTokenRefused(await withHeader(header));
  }
  const token = (await login(ATHLETE)).body.access_token;
  assertTokenRefused(await withHeader(`Bearer ${token.slice(0, -6)}AAAAAA`));
  assert.equal((await withHeader(`bearer ${token}`)).status, 200);
});

test("refresh gives a new token and leaves the old one alive", async () => {
  const old = (await login(ATHLETE)).body.access_token;
  await sandbox.advance(1800);
  const { status, body } = await sandbox.request("POST", "/auth/token/refresh", { token: old });
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body).sort(), ["access_token", "expires_at", "token_type"]);
  assert.equal(body.expires_at, "2026-04-22T09:30:00Z");
  assert.equal((await sandbox.get("/auth/me", old)).status, 200);
  await sandbox.advance(1800);
  assertTokenRefused(await sandbox.get("/auth/me", old));
  assertTokenRefused(await sandbox.request("POST", "/auth/token/refresh", { token: old }));
  assert.equal((await sandbox.get("/auth/me", body.access_token)).status, 200);
  assertNoToken(await sandbox.request("POST", "/auth/token/refresh"));
  await sandbox.advance(-3600);
});

test("logout revokes the token that was presented, and no other", async () => {
  const [one, two] = [(await login(ATHLETE)).body.access_token, (await login(ATHLETE)).body.access_token];
  const { status, body } = await sandbox.request("POST", "/auth/logout", { token: one });
  assert.deepEqual([status, body], [200, { message: "Logged out successfully", success: true }]);
  assertTokenRefused(await sandbox.get("/auth/me", one));
  assertTokenRefused(await sandbox.request("POST", "/auth/logout", { token: one }));
  assert.equal((await sandbox.get("/auth/me", two)).status, 200);
});

test("a password reset changes the password once and ends all sessions", async () => {
  const email = "jane@summit.example";
  const session = (await login(email)).body.access_token;
  const asked = await sandbox.post("/auth/password-reset/request", { email });
  assert.deepEqual([asked.status, asked.body], [200, { message: "Password reset email sent", expires_in: 3600 }]);
  const token = await sandbox.mailedToken(email);
  const confirm = (password: string) => sandbox.post("/auth/password-reset/confirm", { token, password });
  assertError(await confirm("weak"), 400, "Password does not meet the requirements", "WEAK_PASSWORD", "password");
  const done = await confirm("Brand-New-9");
  assert.deepEqual([done.status, done.body], [200, { message: "Password updated successfully", success: true }]);
  assertError(await confirm("Brand-New-9"), 400, "Invalid or expired token", "INVALID_TOKEN", "token");
  assertTokenRefused(await sandbox.get("/auth/me", session));
  assert.equal((await login(email)).status, 401);
  assert.equal((await login(email, "Brand-New-9")).status, 200);
});

test("a password reset does not tell who has an account, and is limited apart from verification", async () => {
  const ask = () => sandbox.post("/auth/password-reset/request", { email: "ghost@example.com" });
  for (let time = 0; time < 3; time++) assert.equal((await ask()).status, 200);
  assertError(await ask(), 429, "Too many requests", "RATE_LIMITED");
  assert.deepEqual((await sandbox.get("/sandbox/mailbox?to=ghost@example.com")).body, { messages: [] });
  assert.equal((await sandbox.post("/auth/request-verification", { email: "ghost@example.com" })).status, 200);
});

test("a reset token dies after an hour, and when a new one is asked for", async () => {
  const email = "kenji@summit.example";
  await sandbox.post("/auth/password-reset/request", { email });
  const first = await sandbox.mailedToken(email);
  await sandbox.post("/auth/password-reset/request", { email });
  const second = await sandbox.mailedToken(email);
  const confirm = (token: string) => sandbox.post("/auth/password-reset/confirm", { token, password: "Brand-New-9" });
  assertError(await confirm(first), 400, "Invalid or expired token", "INVALID_TOKEN", "token");
  await sandbox.advance(3600);
  assertError(await confirm(second), 400, "Invalid or expired token", "INVALID_TOKEN", "token");
  await sandbox.advance(-3600);
});
