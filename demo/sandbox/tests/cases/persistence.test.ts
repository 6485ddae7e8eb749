import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openLibsql } from "../../src/database/libsql.ts";
import { migrate } from "../../src/database/migrate.ts";
import { MIGRATIONS } from "../../src/database/migrations/index.ts";
import { createSandbox } from "../../src/index.ts";
import { completeUserRow, insertUser } from "../../src/stores/users.ts";
import { ATHLETE, HEAD, NOW_MILLIS, startTestSandbox } from "../support.ts";

let directory: string;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), "astral-sandbox-"));
});
after(() => rm(directory, { recursive: true, force: true }));

const open = (name: string, options = {}) =>
  startTestSandbox({ databasePath: join(directory, name), demo: { athletes: 2, weeks: 1 }, ...options });

test("a restart on the same file loses nothing: tokens, data, keys, mail and the clock", async () => {
  const first = await open("restart.db");
  await first.advance(600);
  const token = await first.signIn(ATHLETE);
  const activities = (await first.get("/activities", token)).body;
  const head = await first.signIn(HEAD);
  const { org_id } = (await first.post("/auth/login", { email: HEAD, password: "Summit-2026" })).body.profile;
  const { secret } = (await first.post(`/organizations/${org_id}/api-keys`, { name: "kept" }, head)).body;
  await first.post("/auth/request-verification", { email: "kept@example.com" });
  const revoked = (await first.post("/auth/login", { email: ATHLETE, password: "Summit-2026" })).body.access_token;
  await first.request("POST", "/auth/logout", { token: revoked });
  first.sandbox.close();

  const second = await open("restart.db");
  assert.equal((await second.get("/sandbox/health")).body.now, "2026-04-22T08:10:00Z");
  assert.deepEqual((await second.get("/activities", token)).body, activities);
  assert.equal((await second.request("GET", `/organizations/${org_id}/members`, { key: secret })).status, 200);
  assert.equal((await second.get("/sandbox/mailbox?to=kept@example.com")).body.messages.length, 1);
  assert.equal((await second.get("/auth/me", revoked)).status, 401);
  second.sandbox.close();
});

test("ids made after a restart repeat none from before it", async () => {
  const ids = new Set<string>();
  for (let run = 0; run < 3; run++) {
    const sandbox = await open("ids.db", { demo: { athletes: 1, weeks: 1 } });
    const summary = { activity_name: "x", activity_type: "run", start_time_in_seconds: NOW_MILLIS / 1000 - 10 };
    for (let time = 0; time < 3; time++) {
      ids.add((await sandbox.post("/activities", { summary }, await sandbox.signIn(ATHLETE))).body.activity_id);
    }
    sandbox.sandbox.close();
  }
  assert.equal(ids.size, 9);
});

test("an empty sandbox stays empty after a restart", async () => {
  const first = await open("empty.db", { seed: "empty" });
  first.sandbox.close();
  const second = await open("empty.db");
  assert.equal((await second.post("/auth/login", { email: HEAD, password: "Summit-2026" })).status, 401);
  second.sandbox.close();
});

test("a file from a later version is refused with advice, and left as it is", async () => {
  const path = join(directory, "later.db");
  const database = openLibsql(path);
  database.script("PRAGMA user_version = 999");
  await assert.rejects(createSandbox({ databasePath: path }), /schema version 999.*newer sandbox/);
  assert.deepEqual(database.first("PRAGMA user_version"), { user_version: 999 });
  database.close();
});

test("the database seam: all or nothing, foreign keys, and no value that libSQL cannot take", () => {
  const database = openLibsql();
  database.script("CREATE TABLE a (id TEXT PRIMARY KEY) STRICT; CREATE TABLE b (a TEXT REFERENCES a) STRICT");
  assert.throws(() =>
    database.transaction(() => {
      database.run("INSERT INTO a VALUES (?)", "one");
      database.transaction(() => database.run("INSERT INTO a VALUES (?)", "two"));
      throw new Error("stop");
    }), /stop/);
  assert.deepEqual(database.all("SELECT * FROM a"), []);
  assert.throws(() => database.run("INSERT INTO b VALUES (?)", "none"), /FOREIGN KEY/);
  for (const value of [true, undefined, Number.NaN, {}]) {
    assert.throws(() => database.run("INSERT INTO a VALUES (?)", value as unknown as string), TypeError);
  }
  database.close();
});

test("a database file uses a write-ahead log", () => {
  const database = openLibsql(join(directory, "wal.db"));
  assert.deepEqual(database.first("PRAGMA journal_mode"), { journal_mode: "wal" });
  database.close();
});

test("a file of an earlier version is brought up to date, with what it knew of connections", () => {
  const database = openLibsql();
  database.script(`${MIGRATIONS[0]}; PRAGMA user_version = 1`);
  const integrations = JSON.stringify({ strava: { connected: true }, garmin: { connected: false } });
  const user = completeUserRow({
    user_id: "usr_old", email: "old@example.com", username: "old", display_name: "Old", membership_role: "athlete", is_verified: 1, created_at: 7, integrations,
  });
  insertUser(database, user);
  migrate(database);
  assert.deepEqual(database.first("PRAGMA user_version"), { user_version: MIGRATIONS.length });
  assert.deepEqual(database.all("SELECT user_id, provider, connected_at, backfill FROM connections"), [
    { user_id: "usr_old", provider: "strava", connected_at: 7, backfill: "none" },
  ]);
  database.close();
});
