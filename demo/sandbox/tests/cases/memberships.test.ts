import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ADMIN, ASSISTANT, assertError, assertForbidden, assertInvalid, assertMissing, assertNeedToken, assertNoToken, assertTokenRefused,
  ATHLETE, GENERAL_COACH, HEAD, LONER, NOW, OTHER_ATHLETE, OTHER_HEAD, startTestSandbox, type TestSandbox,
} from "../support.ts";

const APP_KEY = "nxr_app_sandbox";

let sandbox: TestSandbox;
let head: string;
let orgId: string;
let otherOrgId: string;
let athleteId: string;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 6, weeks: 2 } });
  head = await sandbox.signIn(HEAD);
  orgId = (await profileOf(HEAD)).org_id;
  otherOrgId = (await profileOf(OTHER_HEAD)).org_id;
  athleteId = await sandbox.userId(ATHLETE);
});

async function profileOf(email: string) {
  return (await sandbox.post("/auth/login", { email, password: "Summit-2026" })).body.profile;
}

async function newAccount(email: string, membership_role = "athlete"): Promise<{ token: string; id: string }> {
  await sandbox.post("/auth/request-verification", { email });
  const token = await sandbox.mailedToken(email);
  const { body } = await sandbox.post("/auth/complete-signup", { token, password: "Summit-2026", profile_data: { membership_role } });
  return { token: body.access_token, id: body.user_id };
}

const members = () => `/organizations/${orgId}/members`;
const coaches = () => `/organizations/${orgId}/coaches`;

test("the operations on members and coaches need a credential", () =>
  assertNeedToken(sandbox, [
    "PUT /organizations/org_x", "GET /organizations/org_x/members/usr_x", "POST /organizations/org_x/members",
    "PUT /organizations/org_x/members/usr_x", "DELETE /organizations/org_x/members/usr_x", "PUT /organizations/org_x/members/usr_x/coach",
    "GET /organizations/org_x/coaches", "POST /organizations/org_x/coaches", "DELETE /organizations/org_x/coaches/usr_x",
    "POST /organizations/bootstrap",
  ]));

test("an organization is created with the app key, or by the coach who will head it", async () => {
  const coach = await newAccount("new.coach@example.com", "coach");
  const create = (body: object, options: object) => sandbox.request("POST", "/organizations", { body, ...options });
  const body = { name: "River Runners", head_coach_user_id: coach.id, settings: { training_principle: "Easy" } };
  assertError(await create(body, {}), 401, "No API key provided");
  assertError(await create(body, { key: "nxr_app_wrong" }), 401, "Invalid API key");
  assertNoToken(await create(body, { headers: { authorization: "Basic x" } }));
  assertTokenRefused(await create(body, { token: "bad" }));
  assertForbidden(await create(body, { token: await sandbox.signIn(ATHLETE) }));
  assertForbidden(await create(body, { token: await sandbox.signIn(OTHER_HEAD) }));
  const key = (await sandbox.post(`/organizations/${orgId}/api-keys`, { name: "k" }, head)).body.secret;
  assertForbidden(await create(body, { key }));
  assertForbidden(await create(body, { token: key }));
  assertMissing(await create({ head_coach_user_id: coach.id }, { key: APP_KEY }), "name");
  assertMissing(await create({ name: "x" }, { key: APP_KEY }), "head_coach_user_id");
  assertInvalid(await create({ ...body, settings: [] }, { key: APP_KEY }), "settings");
  assertError(await create({ ...body, head_coach_user_id: "usr_none" }, { key: APP_KEY }), 404, "User not found", "USER_NOT_FOUND");

  const made = await create(body, { token: coach.token });
  assert.equal(made.status, 201);
  assert.equal(made.body.message, "Organization created successfully");
  const { org_id, features, ...organization } = made.body.organization;
  assert.match(org_id, /^org_[a-z0-9]{12}$/);
  assert.ok(features.includes("coach_agent"));
  assert.deepEqual(organization, {
    org_name: "River Runners", description: null, head_coach_user_id: coach.id, coaches: [], settings: { training_principle: "Easy" },
    subscription_tier: "club", created_at: NOW, updated_at: NOW,
  });
  assertError(await create(body, { key: APP_KEY }), 409, "Head coach already has an organization", "ORGANIZATION_EXISTS");
  assertError(await create({ ...body, head_coach_user_id: athleteId }, { key: APP_KEY }), 409, "User belongs to another organization", "MEMBER_OF_OTHER_ORGANIZATION");
});

test("a coach's first organization is made by bootstrap, and found again by it", async () => {
  const coach = await newAccount("fresh.coach@example.com", "coach");
  const first = await sandbox.post("/organizations/bootstrap", undefined, coach.token);
  assert.equal(first.status, 201);
  assert.equal(first.body.organization.org_name, "fresh_coach's Team");
  const again = await sandbox.post("/organizations/bootstrap", undefined, coach.token);
  assert.equal(again.status, 200);
  assert.equal(again.body.organization.org_id, first.body.organization.org_id);
  assertForbidden(await sandbox.post("/organizations/bootstrap", undefined, await sandbox.signIn(LONER)));
  assertError(await sandbox.post("/organizations/bootstrap", undefined, await sandbox.signIn(ASSISTANT)), 409, "User belongs to another organization", "MEMBER_OF_OTHER_ORGANIZATION");
});

test("the head coach changes the organization, settings key by key", async () => {
  const path = `/organizations/${orgId}`;
  const before = (await sandbox.get(path, head)).body;
  const { status, body } = await sandbox.put(path, { name: "Summit RC", settings: { motto: "Up", logo_url: null } }, head);
  assert.equal(status, 200);
  assert.equal(body.message, "Organization updated successfully");
  assert.deepEqual(body.organization, {
    ...before, org_name: "Summit RC", updated_at: NOW, settings: { training_principle: before.settings.training_principle, motto: "Up" },
  });
  assertForbidden(await sandbox.put(path, { name: "x" }, await sandbox.signIn(ASSISTANT)));
  assertForbidden(await sandbox.put(`/organizations/${otherOrgId}`, { name: "x" }, head));
  assertInvalid(await sandbox.put(path, { name: "" }, head), "name");
  assertError(await sandbox.put("/organizations/org_none", {}, head), 404, "Organization not found", "ORGANIZATION_NOT_FOUND");
});

test("a member is shown to the own coach and, without notes and labels, to oneself", async () => {
  const path = `${members()}/${athleteId}`;
  const full = await sandbox.get(path, head);
  assert.equal(full.status, 200);
  assert.ok(full.body.notes.startsWith("Achilles"));
  const own = await sandbox.get(path, await sandbox.signIn(ATHLETE));
  const { notes: _, labels: __, ...shown } = full.body;
  assert.deepEqual(own.body, shown);
  assertForbidden(await sandbox.get(path, await sandbox.signIn(OTHER_ATHLETE)));
  assertForbidden(await sandbox.get(path, await sandbox.signIn(OTHER_HEAD)));
  const isJane = full.body.coach_id === (await sandbox.userId(ASSISTANT));
  assertForbidden(await sandbox.get(path, await sandbox.signIn(isJane ? GENERAL_COACH : ASSISTANT)));
  assertError(await sandbox.get(`${members()}/usr_none`, head), 404, "Member not found", "MEMBER_NOT_FOUND");
  assert.equal((await sandbox.get(path, await sandbox.signIn(ADMIN))).status, 200);
});

test("member attributes are changed by the own coach, the coach by the head coach only", async () => {
  const path = `${members()}/${athleteId}`;
  const { coach_id: coachId } = (await sandbox.get(path, head)).body;
  const own = await sandbox.signIn(coachId === (await sandbox.userId(ASSISTANT)) ? ASSISTANT : GENERAL_COACH);
  const change = { nickname: null, member_level: "advanced", labels: ["@a", "@a", "@b"], notes: "New", status: "inactive" };
  const { status, body } = await sandbox.put(path, change, own);
  assert.equal(status, 200);
  assert.equal(body.message, "Member updated successfully");
  const { nickname, member_level, labels, notes, status: memberStatus } = body.member;
  assert.deepEqual({ nickname, member_level, labels, notes, status: memberStatus }, { ...change, labels: ["@a", "@b"] });
  assertForbidden(await sandbox.put(path, { coach_id: null }, own));
  assertForbidden(await sandbox.put(path, { nickname: "x" }, await sandbox.signIn(ATHLETE)));
  assert.equal((await sandbox.put(path, { coach_id: null, status: "active" }, head)).body.member.coach_id, null);
  assertForbidden(await sandbox.put(path, { nickname: "x" }, own));
  for (const [field, value] of [["status", "gone"], ["labels", ["x".repeat(41)]], ["notes", "x".repeat(5001)], ["nickname", ""]] as const) {
    assertInvalid(await sandbox.put(path, { [field]: value }, head), field);
  }
  assertError(await sandbox.put(path, { coach_id: athleteId }, head), 404, "Coach not found", "COACH_NOT_FOUND");
});

test("the head coach assigns athletes to coaches", async () => {
  const path = `${members()}/${athleteId}/coach`;
  const janeId = await sandbox.userId(ASSISTANT);
  const { body } = await sandbox.put(path, { coach_id: janeId }, head);
  assert.equal(body.message, "Coach assigned successfully");
  assert.equal(body.member.coach_id, janeId);
  assertMissing(await sandbox.put(path, {}, head), "coach_id");
  assertInvalid(await sandbox.put(path, { coach_id: 7 }, head), "coach_id");
  assertForbidden(await sandbox.put(path, { coach_id: janeId }, await sandbox.signIn(ASSISTANT)));
  assertError(await sandbox.put(path, { coach_id: "usr_none" }, head), 404, "Coach not found", "COACH_NOT_FOUND");
  assertError(await sandbox.put(`${members()}/usr_none/coach`, { coach_id: null }, head), 404, "Member not found", "MEMBER_NOT_FOUND");
  assert.equal((await sandbox.put(path, { coach_id: null }, head)).body.member.coach_id, null);
});

test("a known user joins at once with group and plan, an unknown address is invited", async () => {
  const runner = await newAccount("joins@example.com");
  const { group_ids: [groupId] } = (await sandbox.get(`${members()}/${athleteId}`, head)).body;
  const planId = (await sandbox.get(`/organizations/${orgId}/invitations`, head)).body.invitations.find((entry: any) => entry.training_plan_id).training_plan_id;
  const add = (body: object, token = head) => sandbox.post(members(), body, token);
  const added = await add({ email: "joins@example.com", group_id: groupId, training_plan_id: planId, start_date: "2026-04-27", labels: ["@new"], coach_id: await sandbox.userId(HEAD) });
  assert.equal(added.status, 201, added.text);
  assert.equal(added.body.message, "Member added successfully");
  assert.deepEqual([added.body.member.group_ids, added.body.member.labels, added.body.member.role], [[groupId], ["@new"], "athlete"]);
  const scheduled = (await sandbox.get("/activities?status=scheduled&limit=200", runner.token)).body;
  assert.ok(scheduled.length > 20 && scheduled.every((activity: any) => activity.scheduled_date >= "2026-04-27"));
  assertError(await add({ user_id: runner.id }), 409, "User is already a member", "ALREADY_MEMBER");
  assertError(await add({ email: "pat@harbor.example" }), 409, "User belongs to another organization", "MEMBER_OF_OTHER_ORGANIZATION");

  const invited = await add({ email: "unknown@example.com", nickname: "Newbie" });
  assert.equal(invited.status, 201);
  assert.deepEqual([invited.body.message, invited.body.invitation.type, invited.body.invitation.email], ["Invitation sent", "single", "unknown@example.com"]);
  const accepted = await newAccount("unknown@example.com");
  const member = (await sandbox.get(`${members()}/${accepted.id}`, head)).body;
  assert.equal(member.nickname, "Newbie");

  assertMissing(await add({}), "user_id");
  assertInvalid(await add({ user_id: "usr_x", email: "a@example.com" }), "email");
  assertInvalid(await add({ email: "nowhere" }), "email");
  assertMissing(await add({ email: "a@example.com", start_date: "2026-05-01" }), "training_plan_id");
  assertError(await add({ user_id: "usr_none" }), 404, "User not found", "USER_NOT_FOUND");
  assertError(await add({ email: "a@example.com", group_id: "grp_none" }), 404, "Group not found", "GROUP_NOT_FOUND");
  assertError(await add({ email: "a@example.com", training_plan_id: "tp_none" }), 404, "Training plan not found", "TRAINING_PLAN_NOT_FOUND");
  assertForbidden(await add({ email: "a@example.com" }, await sandbox.signIn(ASSISTANT)));
});

test("who leaves loses groups and plans, keeps the past", async () => {
  const { id: userId, token } = { id: await sandbox.userId(OTHER_ATHLETE), token: await sandbox.signIn(OTHER_ATHLETE) };
  const path = `${members()}/${userId}`;
  assertForbidden(await sandbox.delete(path, await sandbox.signIn(ASSISTANT)));
  const { status, body } = await sandbox.delete(path, token);
  assert.deepEqual([status, body], [200, { message: "Member removed successfully", user_id: userId }]);
  assert.deepEqual((await sandbox.get("/activities?status=scheduled", token)).body.filter((activity: any) => activity.scheduled_date >= "2026-04-23"), []);
  assert.ok((await sandbox.get("/activities?status=completed", token)).body.length > 0);
  assert.equal("org_id" in (await profileOf(OTHER_ATHLETE)), false);
  assertError(await sandbox.delete(path, head), 404, "Member not found", "MEMBER_NOT_FOUND");
  assertError(await sandbox.delete(`${members()}/${await sandbox.userId(HEAD)}`, head), 409, "The head coach cannot be removed", "HEAD_COACH_REQUIRED");
});

test("coaches are listed, added, promoted and removed", async () => {
  const listed = (await sandbox.get(coaches(), await sandbox.signIn(ASSISTANT))).body;
  assert.equal(listed.total, 2);
  assert.deepEqual(Object.keys(listed.coaches[0]), ["user_id", "name", "role", "email", "athlete_count"]);
  assertForbidden(await sandbox.get(coaches(), await sandbox.signIn(ATHLETE)));

  const loner = { user_id: await sandbox.userId(LONER), name: "Robin Solo", role: "coach", email: LONER, athlete_count: 0 };
  const added = await sandbox.post(coaches(), { email: LONER, role: "coach" }, head);
  assert.equal(added.status, 201);
  assert.deepEqual(added.body, { message: "Coach added successfully", coach: loner });
  assert.deepEqual((await profileOf(LONER)).membership_roles, ["coach"]);
  assertError(await sandbox.post(coaches(), { email: LONER }, head), 409, "User is already a member", "ALREADY_MEMBER");
  assertError(await sandbox.post(coaches(), { email: "pat@harbor.example" }, head), 409, "User belongs to another organization", "MEMBER_OF_OTHER_ORGANIZATION");
  assertError(await sandbox.post(coaches(), { email: "no.one@example.com" }, head), 404, "User not found", "USER_NOT_FOUND");
  assertInvalid(await sandbox.post(coaches(), { email: LONER, role: "head_coach" }, head), "role");
  assertForbidden(await sandbox.post(coaches(), { email: LONER }, await sandbox.signIn(ASSISTANT)));
  assert.equal((await sandbox.post(coaches(), { user_id: athleteId }, head)).body.coach.role, "assistant_coach");

  const janeId = await sandbox.userId(ASSISTANT);
  assertForbidden(await sandbox.delete(`${coaches()}/${janeId}`, await sandbox.signIn(GENERAL_COACH)));
  assert.deepEqual((await sandbox.delete(`${coaches()}/${janeId}`, head)).body, { message: "Coach removed successfully", user_id: janeId });
  const left = (await sandbox.get(`${members()}?limit=100`, head)).body.members;
  assert.ok(left.every((member: any) => member.coach_id !== janeId && member.user_id !== janeId));
  assertError(await sandbox.delete(`${coaches()}/${janeId}`, head), 404, "Coach not found", "COACH_NOT_FOUND");
  assertError(await sandbox.delete(`${coaches()}/${await sandbox.userId(HEAD)}`, head), 409, "The head coach cannot be removed", "HEAD_COACH_REQUIRED");
});
