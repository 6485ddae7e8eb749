import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ADMIN, ASSISTANT, assertError, assertForbidden, assertInvalid, assertMissing, assertNeedToken, ATHLETE, HEAD, NOW, OTHER_HEAD,
  startTestSandbox, type TestSandbox,
} from "../support.ts";

let sandbox: TestSandbox;
let head: string;
let athlete: string;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 3, weeks: 3 } });
  head = await sandbox.signIn(HEAD);
  athlete = await sandbox.signIn(ATHLETE);
});

const list = async (query: string) => (await sandbox.get(`/races?${query}`, athlete)).body;
const RACE = { race_name: "Harbor Mile", race_type: "run", race_subtype: "mile", race_date: "2026-09-06T09:00:00+02:00" };
const RACE_404 = [404, "Race not found", "RACE_NOT_FOUND"] as const;

test("every race operation needs a token", () =>
  assertNeedToken(sandbox, ["GET /races", "POST /races", "GET /races/race_x", "PUT /races/race_x", "DELETE /races/race_x"]));

test("races come by date, with the filters that were sent", async () => {
  const { status, data, metadata } = await list("");
  assert.equal(status, "ok");
  assert.deepEqual(metadata, { total: data.length, filters: {} });
  assert.deepEqual(Object.keys(data[0]), [
    "race_id", "race_name", "race_type", "race_subtype", "race_date", "location", "description", "website_url", "cover_image_url",
    "timezone", "expected_participants", "registered_participants", "distances", "categories", "created_by", "created_at", "updated_at",
  ]);
  const dates = data.map((race: any) => race.race_date);
  assert.deepEqual(dates, dates.toSorted());
  assert.ok(data.some((race: any) => race.registered_participants > 0), "athletes train for them");
  const upcoming = await list("upcoming=true&race_type=run");
  assert.deepEqual(upcoming.metadata.filters, { race_type: "run", upcoming: "true" });
  assert.ok(upcoming.data.length > 0 && upcoming.data.every((race: any) => race.race_date > NOW && race.race_type === "run"));
  assert.deepEqual((await list("search=TAIPEI&upcoming=true")).data.map((race: any) => race.race_name), ["Taipei Marathon"]);
  assert.ok((await list("location=sao%20paulo")).data.every((race: any) => race.location === "São Paulo, Brazil"));
  assert.equal((await list("race_subtype=sprint-triathlon")).data[0].race_type, "triathlon");
  assert.ok((await list("date_from=2026-05-01&date_to=2026-06-30")).data.every((race: any) => /^2026-0[56]/.test(race.race_date)));
  assert.equal((await list("limit=1")).data.length, 1);
});

test("the race list names a bad query", async () => {
  for (const [query, field] of [["race_type=fly", "race_type"], ["date_from=soon", "date_from"], ["upcoming=1", "upcoming"], ["limit=201", "limit"]] as const) {
    assertInvalid(await sandbox.get(`/races?${query}`, athlete), field);
  }
});

test("a coach creates a race, changes and deletes it", async () => {
  const made = await sandbox.post("/races", { ...RACE, location: "Kiel", distances: ["1 mi"], expected_participants: 80, timezone: "Europe/Berlin" }, head);
  assert.equal(made.status, 201, made.text);
  const { race_id } = made.body;
  assert.deepEqual(made.body, {
    status: "ok", race_id, message: "Race created successfully",
    data: {
      race_id, ...RACE, race_date: "2026-09-06T07:00:00Z", location: "Kiel", description: null, website_url: null, cover_image_url: null,
      timezone: "Europe/Berlin", expected_participants: 80, registered_participants: 0, distances: ["1 mi"], categories: [],
      created_by: await sandbox.userId(HEAD), created_at: NOW, updated_at: NOW,
    },
  });
  assert.deepEqual((await sandbox.get(`/races/${race_id}`, athlete)).body, { status: "ok", data: made.body.data });
  const changed = await sandbox.put(`/races/${race_id}`, { location: null, categories: ["Open"] }, head);
  assert.equal(changed.body.message, "Race updated successfully");
  assert.deepEqual(changed.body.data, { ...made.body.data, location: null, categories: ["Open"] });
  for (const email of [ASSISTANT, OTHER_HEAD, ATHLETE]) assertForbidden(await sandbox.put(`/races/${race_id}`, {}, await sandbox.signIn(email)));
  assertForbidden(await sandbox.delete(`/races/${race_id}`, await sandbox.signIn(ASSISTANT)));
  assert.deepEqual((await sandbox.delete(`/races/${race_id}`, await sandbox.signIn(ADMIN))).body, { status: "ok", race_id, message: "Race deleted successfully" });
  for (const method of ["GET", "PUT", "DELETE"]) assertError(await sandbox.request(method, `/races/${race_id}`, { token: head }), ...RACE_404);
});

test("a race names what is missing or does not fit", async () => {
  for (const field of Object.keys(RACE)) assertMissing(await sandbox.post("/races", { ...RACE, [field]: undefined }, head), field);
  const bad = { race_type: "fly", race_date: "2026-09-06", expected_participants: -1, website_url: "ftp://x", timezone: "X/Y", distances: "10K", race_name: "" };
  for (const [field, value] of Object.entries(bad)) assertInvalid(await sandbox.post("/races", { ...RACE, [field]: value }, head), field);
  assertForbidden(await sandbox.post("/races", RACE, athlete));
});

test("an athlete's goal points to the race", async () => {
  const { races } = (await sandbox.get(`/analytics/athlete_profile?user_id=${await sandbox.userId(ATHLETE)}`, athlete)).body.data.current_goals;
  const race = (await sandbox.get(`/races/${races[0].race_id}`, athlete)).body.data;
  assert.equal(race.race_name, races[0].race_name);
  assert.equal(race.race_date.slice(0, 10) <= races[0].race_date, true);
});
