import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ADMIN, ASSISTANT, assertError, assertForbidden, assertInvalid, assertMissing, assertNoToken, assertTokenRefused, ATHLETE,
  GENERAL_COACH, HEAD, LONER, NOW_MILLIS, OTHER_HEAD, startTestSandbox, type TestSandbox,
} from "../support.ts";

let sandbox: TestSandbox;
let orgId: string;
let otherOrgId: string;
let headToken: string;

before(async () => {
  sandbox = await startTestSandbox();
  headToken = await sandbox.signIn(HEAD);
  orgId = (await profileOf(HEAD)).org_id;
  otherOrgId = (await profileOf(OTHER_HEAD)).org_id;
});

async function profileOf(email: string) {
  return (await sandbox.post("/auth/login", { email, password: "Summit-2026" })).body.profile;
}

const keysPath = () => `/organizations/${orgId}/api-keys`;
const createKey = async (name: string, expires_at?: string) => {
  const answer = await sandbox.post(keysPath(), { name, ...(expires_at ? { expires_at } : {}) }, headToken);
  assert.equal(answer.status, 201, answer.text);
  return answer.body as { key_id: string; secret: string; expires_at: string | null };
};

test("an organization is shown to everybody, its plan only to members", async () => {
  const open = await sandbox.get(`/organizations/${orgId}`);
  assert.equal(open.status, 200);
  assert.deepEqual(Object.keys(open.body), [
    "org_id", "org_name", "description", "head_coach_user_id", "coaches", "settings", "created_at", "updated_at",
  ]);
  assert.equal(open.body.org_name, "Summit Running Club");
  assert.deepEqual(open.body.coaches.map((coach: { name: string; role: string }) => [coach.name, coach.role]), [
    ["Jane Smith", "assistant_coach"],
    ["Kenji Mori", "coach"],
  ]);
  assert.match(open.body.created_at, /^2024-04-22T08:00:00Z$/);

  const member = await sandbox.get(`/organizations/${orgId}`, await sandbox.signIn(ATHLETE));
  assert.equal(member.body.subscription_tier, "club");
  assert.ok(member.body.features.includes("security_settings"));
  const outsider = await sandbox.get(`/organizations/${orgId}`, await sandbox.signIn(OTHER_HEAD));
  assert.equal("features" in outsider.body, false);
});

test("a bad credential is refused even where none is needed", async () => {
  assertTokenRefused(await sandbox.get(`/organizations/${orgId}`, "bad"));
  assertError(await sandbox.request("GET", `/organizations/${orgId}`, { key: "astral_live_bad" }), 401, "Invalid API key");
  assertNoToken(await sandbox.request("GET", `/organizations/${orgId}`, { headers: { authorization: "Basic x" } }));
  assertError(await sandbox.get("/organizations/org_none"), 404, "Organization not found", "ORGANIZATION_NOT_FOUND");
});

test("the head coach lists all members by name, with all attributes", async () => {
  const { status, body } = await sandbox.get(`/organizations/${orgId}/members`, headToken);
  assert.equal(status, 200);
  assert.deepEqual({ total: body.total, limit: body.limit, offset: body.offset }, { total: 15, limit: 50, offset: 0 });
  const names = body.members.map((member: { name: string }) => member.name);
  assert.deepEqual(names, names.toSorted(new Intl.Collator("en", { sensitivity: "base" }).compare));
  const alex = body.members.find((member: { email: string }) => member.email === ATHLETE);
  assert.deepEqual(Object.keys(alex), [
    "user_id", "email", "name", "nickname", "profile_image_url", "role", "membership_roles", "status", "member_level",
    "labels", "notes", "coach_id", "group_ids", "has_push_token", "joined_at",
  ]);
  assert.equal(alex.nickname, "Al");
  assert.equal(alex.role, "athlete");
  assert.deepEqual(alex.membership_roles, ["athlete"]);
  assert.ok(alex.labels.includes("@marathon"));
  assert.ok(alex.notes.startsWith("Achilles"));
  assert.equal(alex.group_ids.length, 2);
});

test("members can be searched without regard to case and accents, and filtered", async () => {
  const list = async (query: string) => (await sandbox.get(`/organizations/${orgId}/members?${query}`, headToken)).body;
  assert.deepEqual((await list("search=ZOE")).members.map((member: { name: string }) => member.name), ["Zoë van der Berg"]);
  assert.deepEqual((await list(`search=${encodeURIComponent("志明")}`)).members.map((member: { name: string }) => member.name), ["陳志明"]);
  assert.equal((await list("search=jane@summit")).total, 1);
  assert.equal((await list("role=athlete")).total, 12);
  assert.equal((await list("role=head_coach")).total, 1);
  assert.equal((await list("status=inactive")).total, 0);
  const janeId = await sandbox.userId(ASSISTANT);
  const ofJane = await list(`coach_id=${janeId}`);
  assert.ok(ofJane.total > 0 && ofJane.members.every((member: { coach_id: string }) => member.coach_id === janeId));
  const labelled = await list(`label=${encodeURIComponent("@marathon")}`);
  assert.ok(labelled.members.every((member: { labels: string[] }) => member.labels.includes("@marathon")));
  const groupId = labelled.members[0].group_ids[0];
  assert.ok((await list(`group_id=${groupId}`)).members.every((member: { group_ids: string[] }) => member.group_ids.includes(groupId)));
});

test("members come in pages", async () => {
  const page = async (query: string) => (await sandbox.get(`/organizations/${orgId}/members?${query}`, headToken)).body;
  const all = (await page("limit=100")).members.map((member: { user_id: string }) => member.user_id);
  const pages = await Promise.all([0, 6, 12, 18].map((offset) => page(`limit=6&offset=${offset}`)));
  assert.deepEqual(pages.map((body) => body.members.length), [6, 6, 3, 0]);
  assert.deepEqual(pages.flatMap((body) => body.members.map((member: { user_id: string }) => member.user_id)), all);
  assert.ok(pages.every((body) => body.total === 15));
});

test("the member list names a bad query", async () => {
  const list = (query: string) => sandbox.get(`/organizations/${orgId}/members?${query}`, headToken);
  for (const limit of ["0", "101", "x", "", "1.5"]) assertInvalid(await list(`limit=${limit}`), "limit");
  assertInvalid(await list("offset=-1"), "offset");
  assertInvalid(await list("role=boss"), "role");
  assertInvalid(await list("status=gone"), "status");
  assertInvalid(await list("limit=1&limit=2"), "limit");
  assertError(await list("coach_id=usr_none"), 404, "Coach not found", "COACH_NOT_FOUND");
  assertError(await list("group_id=grp_none"), 404, "Group not found", "GROUP_NOT_FOUND");
  assert.equal((await list("unknown=1")).status, 200);
});

test("an assistant sees the own athletes and all coaches", async () => {
  for (const email of [ASSISTANT, GENERAL_COACH]) {
    const coachId = await sandbox.userId(email);
    const { body } = await sandbox.get(`/organizations/${orgId}/members`, await sandbox.signIn(email));
    const athletes = body.members.filter((member: { role: string }) => member.role === "athlete");
    assert.ok(athletes.length > 0 && athletes.every((member: { coach_id: string }) => member.coach_id === coachId));
    assert.equal(body.members.length - athletes.length, 3);
  }
});

test("the member list has its order of checks", async () => {
  const path = `/organizations/${orgId}/members`;
  assertNoToken(await sandbox.get(path));
  assertForbidden(await sandbox.get(`${path}?limit=0`, await sandbox.signIn(ATHLETE)));
  assertForbidden(await sandbox.get(path, await sandbox.signIn(LONER)));
  assertForbidden(await sandbox.get(path, await sandbox.signIn(OTHER_HEAD)));
  assertInvalid(await sandbox.get(`${path}?limit=0`, await sandbox.signIn(OTHER_HEAD)), "limit");
  assertError(
    await sandbox.get("/organizations/org_none/members", headToken), 404, "Organization not found", "ORGANIZATION_NOT_FOUND",
  );
  assert.equal((await sandbox.get(path, await sandbox.signIn(ADMIN))).body.total, 15);
});

test("a key is shown once, works in both headers, and lists as the head coach does", async () => {
  const key = await createKey("Analytics integration", "2027-01-01T00:00:00Z");
  assert.match(key.secret, /^astral_live_[A-Za-z0-9]{32}$/);
  assert.match(key.key_id, /^key_[a-z0-9]{12}$/);
  assert.equal(key.expires_at, "2027-01-01T00:00:00Z");
  const path = `/organizations/${orgId}/members`;
  const byHeader = await sandbox.request("GET", path, { key: key.secret });
  const byBearer = await sandbox.get(path, key.secret);
  assert.equal(byHeader.body.total, 15);
  assert.deepEqual(byBearer.body, byHeader.body);
  const list = (await sandbox.get(keysPath(), headToken)).body;
  assert.equal(list.total, list.api_keys.length);
  assert.deepEqual(list.api_keys.find((entry: { key_id: string }) => entry.key_id === key.key_id), {
    key_id: key.key_id,
    name: "Analytics integration",
    created_at: "2026-04-22T08:00:00Z",
    expires_at: "2027-01-01T00:00:00Z",
  });
});

test("Authorization wins over X-API-Key where both are taken", async () => {
  const { secret } = await createKey("Both");
  const path = `/organizations/${orgId}/members`;
  const token = await sandbox.signIn(ATHLETE);
  assertForbidden(await sandbox.request("GET", path, { key: secret, token }));
  assertNoToken(await sandbox.request("GET", path, { key: secret, headers: { authorization: "Basic x" } }));
});

test("a key of another organization is forbidden, an unknown one is invalid", async () => {
  const { secret } = await createKey("Scoped");
  assertForbidden(await sandbox.request("GET", `/organizations/${otherOrgId}/members`, { key: secret }));
  assertError(await sandbox.request("GET", `/organizations/${orgId}/members`, { key: "nxr_live_unknown" }), 401, "Invalid API key");
  assertError(await sandbox.get(`/organizations/${orgId}/members`, "nxr_live_unknown"), 401, "Invalid API key");
});

test("a revoked key stops at once and cannot be revoked again", async () => {
  const { key_id, secret } = await createKey("Short-lived");
  const revoked = await sandbox.delete(`${keysPath()}/${key_id}`, headToken);
  assert.deepEqual([revoked.status, revoked.body], [200, { message: "API key revoked successfully", key_id }]);
  assertError(await sandbox.request("GET", `/organizations/${orgId}/members`, { key: secret }), 401, "Invalid API key");
  assertError(await sandbox.delete(`${keysPath()}/${key_id}`, headToken), 404, "API key not found", "API_KEY_NOT_FOUND");
  const listed = (await sandbox.get(keysPath(), headToken)).body.api_keys;
  assert.ok(listed.every((entry: { key_id: string }) => entry.key_id !== key_id));
});

test("a key ends when its time is over", async () => {
  const { key_id, secret } = await createKey("Until ten", "2026-04-22T10:00:00Z");
  const path = `/organizations/${orgId}/members`;
  assert.equal((await sandbox.request("GET", path, { key: secret })).status, 200);
  await sandbox.post("/sandbox/clock", { now: "2026-04-22T10:00:00Z" });
  assertError(await sandbox.request("GET", path, { key: secret }), 401, "Invalid API key");
  const fresh = (await sandbox.post("/auth/login", { email: HEAD, password: "Summit-2026" })).body.access_token;
  assert.ok((await sandbox.get(keysPath(), fresh)).body.api_keys.every((entry: { key_id: string }) => entry.key_id !== key_id));
  await sandbox.post("/sandbox/clock", { now: new Date(NOW_MILLIS).toISOString() });
});

test("keys need a name and a future end", async () => {
  assertMissing(await sandbox.post(keysPath(), {}, headToken), "name");
  for (const name of ["", "   ", "x".repeat(101), 5, null]) assertInvalid(await sandbox.post(keysPath(), { name }, headToken), "name");
  for (const expires_at of ["2020-01-01T00:00:00Z", "soon", 17]) {
    assertInvalid(await sandbox.post(keysPath(), { name: "ok", expires_at }, headToken), "expires_at");
  }
  assert.equal((await sandbox.post(keysPath(), { name: "never", expires_at: null }, headToken)).body.expires_at, null);
});

test("keys are the head coach's alone: with a user token, in the own organization, on a plan that has them", async () => {
  const { key_id, secret } = await createKey("Guarded");
  for (const [method, path] of [["POST", keysPath()], ["GET", keysPath()], ["DELETE", `${keysPath()}/${key_id}`]] as const) {
    assertNoToken(await sandbox.request(method, path));
    assertNoToken(await sandbox.request(method, path, { key: secret }));
    assertTokenRefused(await sandbox.request(method, path, { token: secret }));
    for (const email of [ATHLETE, ASSISTANT, GENERAL_COACH, LONER]) {
      assertForbidden(await sandbox.request(method, path, { token: await sandbox.signIn(email) }));
    }
    assertError(
      await sandbox.request(method, path, { token: await sandbox.signIn(OTHER_HEAD) }),
      403, "Feature not enabled: security_settings", "FEATURE_DISABLED", "security_settings",
    );
  }
  await sandbox.put(`/sandbox/organizations/${otherOrgId}`, { subscription_tier: "coach" });
  const otherHead = await sandbox.signIn(OTHER_HEAD);
  assertForbidden(await sandbox.get(keysPath(), otherHead));
  assert.equal((await sandbox.get(`/organizations/${otherOrgId}/api-keys`, otherHead)).body.total, 0);
  assertForbidden(await sandbox.delete(`/organizations/${otherOrgId}/api-keys/${key_id}`, otherHead));
  await sandbox.put(`/sandbox/organizations/${otherOrgId}`, { subscription_tier: "free" });
  assert.equal((await sandbox.get(keysPath(), await sandbox.signIn(ADMIN))).status, 200);
});
