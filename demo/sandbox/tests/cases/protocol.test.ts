import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Database } from "../../src/database/database.ts";
import { openLibsql } from "../../src/database/libsql.ts";
import { scryptHasher } from "../../src/node/scrypt.ts";
import { createSandbox } from "../../src/sandbox.ts";
import { assertError, assertInvalid, assertMissing, ATHLETE, HEAD, NOW_MILLIS, startTestSandbox, type TestSandbox, wrap } from "../support.ts";

let sandbox: TestSandbox;
let token: string;
before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 2, weeks: 1 } });
  token = await sandbox.signIn(ATHLETE);
});

test("a path or method that is not offered is 404, with and without credential", async () => {
  for (const [method, path] of [["GET", "/nothing"], ["POST", "/auth/me"], ["PATCH", "/activities/x"], ["GET", "/api/v2/auth/me"], ["GET", "/auth/me/"], ["GET", "/sandbox/nothing"]] as const) {
    assertError(await sandbox.request(method, path, { token }), 404, "Not found", "NOT_FOUND");
    assertError(await sandbox.request(method, path), 404, "Not found", "NOT_FOUND");
  }
});

test("every answer carries a request id, the sandbox's date and CORS", async () => {
  const answers = await Promise.all([
    sandbox.get("/auth/me", token), sandbox.get("/auth/me"), sandbox.get("/nothing"), sandbox.request("OPTIONS", "/anything"),
    sandbox.request("GET", "/auth/me", { headers: { "x-sandbox-fault": "503" } }),
  ]);
  const ids = answers.map((answer) => answer.headers.get("x-request-id")!);
  assert.ok(ids.every((id) => /^req_[a-z0-9]{12}$/.test(id)));
  assert.equal(new Set(ids).size, ids.length);
  for (const { headers } of answers) {
    assert.equal(headers.get("access-control-allow-origin"), "*");
    assert.equal(headers.get("access-control-expose-headers"), "Retry-After, X-Request-Id, Date");
    assert.equal(headers.get("date"), new Date(NOW_MILLIS).toUTCString());
    assert.equal(headers.get("access-control-allow-credentials"), null);
  }
});

test("a preflight is answered on any path without a credential", async () => {
  for (const path of ["/activities", "/nothing", "/sandbox/reset"]) {
    const { status, text, headers } = await sandbox.request("OPTIONS", path);
    assert.deepEqual([status, text], [204, ""]);
    assert.equal(headers.get("access-control-allow-methods"), "GET, POST, PUT, DELETE, OPTIONS");
    assert.equal(headers.get("access-control-allow-headers"), "Authorization, Content-Type, X-API-Key, Accept, X-Sandbox-Fault, X-Sandbox-Fault-Id");
    assert.equal(headers.get("access-control-max-age"), "600");
  }
  assert.equal((await sandbox.request("OPTIONS", "/api/webhooks/stripe")).headers.get("access-control-allow-origin"), null);
});

test("answers are JSON and not to be stored", async () => {
  const { headers } = await sandbox.get("/auth/me", token);
  assert.equal(headers.get("content-type"), "application/json; charset=utf-8");
  assert.equal(headers.get("cache-control"), "no-store");
});

test("HEAD gives the headers of GET", async () => {
  const { status, text } = await sandbox.request("HEAD", "/auth/me", { token });
  assert.deepEqual([status, text], [200, ""]);
});

test("a body that is no JSON object is refused", async () => {
  const send = (rawBody: string | Uint8Array, headers = {}) => sandbox.request("POST", "/auth/login", { rawBody, headers });
  for (const body of ["{", "nothing", "{'a':1}", new Uint8Array([0x22, 0xff, 0x22])]) {
    assertError(await send(body), 400, "Request body is not valid JSON", "INVALID_JSON");
  }
  assertError(await send("{}", { "content-type": "text/plain" }), 400, "Request body is not valid JSON", "INVALID_JSON");
  for (const body of ["[]", "7", "null", '"text"']) assertInvalid(await send(body), "body");
  assertInvalid(await send(`${'{"a":'.repeat(50)}1${"}".repeat(50)}`), "body");
  assertInvalid(await send("{}"), "email");
  assertInvalid(await send("{}", { "content-type": "Application/JSON; charset=utf-8" }), "email");
});

test("names from Object.prototype are no fields", async () => {
  const answer = await sandbox.request("POST", "/auth/verify-token", { rawBody: '{"__proto__":{"token":"x"}}' });
  assertMissing(answer, "token");
  assertMissing(await sandbox.get("/analytics/athlete_profile?__proto__=x", token), "user_id");
});

test("a body above 1 MiB is refused, declared or not", async () => {
  const big = JSON.stringify({ email: "x".repeat(1024 * 1024) });
  const declared = await sandbox.request("POST", "/auth/login", { rawBody: big, headers: { "content-length": String(big.length) } });
  assertError(declared, 400, "Request body is too large", "PAYLOAD_TOO_LARGE");
  assertError(await sandbox.request("POST", "/auth/login", { rawBody: big }), 400, "Request body is too large", "PAYLOAD_TOO_LARGE");
});

test("checks come in the order of the contract", async () => {
  const path = "/organizations/org_none/api-keys";
  assert.equal((await sandbox.request("PATCH", path)).status, 404, "route before credential");
  assert.equal((await sandbox.request("POST", path, { rawBody: "{" })).status, 401, "credential before body");
  assert.equal((await sandbox.request("POST", path, { rawBody: "{", token })).status, 403, "role before body");
  const head = await sandbox.signIn(HEAD);
  assert.equal((await sandbox.request("POST", path, { rawBody: "{", token: head })).status, 400, "body before existence");
  assert.equal((await sandbox.post(path, { name: "x" }, head)).status, 404);
});

test("the limit of 300 a minute is off, can be switched on, and counts each credential apart", async () => {
  const head = await sandbox.signIn(HEAD);
  const set = await sandbox.put("/sandbox/rate-limit", { enabled: true, requests_per_minute: 5 });
  assert.deepEqual(set.body, { enabled: true, requests_per_minute: 5 });
  for (let request = 0; request < 5; request++) assert.equal((await sandbox.get("/auth/me", head)).status, 200);
  await sandbox.advance(20);
  const refused = await sandbox.get("/auth/me", head);
  assertError(refused, 429, "Too many requests", "RATE_LIMITED");
  assert.equal(refused.headers.get("retry-after"), "40");
  assert.equal((await sandbox.get("/auth/me", token)).status, 200);
  assert.equal((await sandbox.get("/auth/me")).status, 401);
  assert.equal((await sandbox.get("/nothing", head)).status, 404, "route before limit");
  await sandbox.advance(40);
  assert.equal((await sandbox.get("/auth/me", head)).status, 200);
  await sandbox.put("/sandbox/rate-limit", { enabled: false });
});

test("a crash is a 500 without details, and a line in the log without secrets", async () => {
  const lines: string[] = [];
  const database = openLibsql();
  let isBroken = false;
  const fragile: Database = {
    ...bound(database),
    first(sql, ...values) {
      if (isBroken) throw new Error(`disk full while reading ${values.join()}`);
      return database.first(sql, ...values);
    },
  };
  const crashing = wrap(await createSandbox({
    database: fragile,
    passwords: scryptHasher,
    seed: "empty",
    log: { info: () => {}, error: (line) => lines.push(line) },
  }));
  isBroken = true;
  const answer = await crashing.request("GET", "/organizations/org_x", { key: "astral_live_secret" });
  assertError(answer, 500, "Internal server error", "INTERNAL_ERROR");
  assert.equal(lines.length, 1);
  assert.match(lines[0]!, /^organizations\.get crashed: Error at /);
  assert.doesNotMatch(lines[0]!, /secret|disk/);
});

function bound(database: Database): Database {
  return {
    all: (sql, ...values) => database.all(sql, ...values),
    first: (sql, ...values) => database.first(sql, ...values),
    run: (sql, ...values) => database.run(sql, ...values),
    script: (sql) => database.script(sql),
    transaction: (work) => database.transaction(work),
    close: () => database.close(),
  };
}
