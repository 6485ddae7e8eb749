import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ADMIN, ASSISTANT, assertError, assertForbidden, assertInvalid, assertMissing, assertNeedToken, ATHLETE, HEAD, LONER, NOW_SECONDS,
  OTHER_ATHLETE, OTHER_HEAD, startTestSandbox, type TestSandbox,
} from "../support.ts";

const NEWCOMER = "lin.yating@summit.example";

let sandbox: TestSandbox;
let head: string;
let athlete: string;
let athleteId: string;
let otherId: string;
let groups: Map<string, any>;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 8, weeks: 5 } });
  head = await sandbox.signIn(HEAD);
  athlete = await sandbox.signIn(ATHLETE);
  athleteId = await sandbox.userId(ATHLETE);
  otherId = await sandbox.userId(OTHER_ATHLETE);
  groups = new Map((await sandbox.get("/groups", head)).body.groups.map((group: any) => [group.name, group]));
});

const create = (body: object, token = head) => sandbox.post("/groups", body, token);
const marathon = () => groups.get("Marathon Block A").group_id as string;
const GROUP_404 = [404, "Group not found", "GROUP_NOT_FOUND"] as const;

test("every group operation needs a token", () =>
  assertNeedToken(sandbox, [
    "POST /groups", "GET /groups", "PUT /groups/grp_x", "DELETE /groups/grp_x", "GET /groups/grp_x/activities", "GET /groups/grp_x/stats",
    "GET /groups/grp_x/leaderboard", "POST /groups/grp_x/assign-plan", "POST /groups/grp_x/join-requests", "GET /groups/grp_x/join-requests",
    "PUT /groups/grp_x/join-requests/jr_x",
  ]));

test("a coach creates a group, a member one of the own", async () => {
  const headId = await sandbox.userId(HEAD);
  const made = await create({ name: "Sunday Long", user_id: headId, members: [athleteId, otherId, athleteId], privacy: "private" });
  assert.equal(made.status, 200, made.text);
  assert.match(made.body.group_id, /^grp_[a-z0-9]{12}$/);
  assert.deepEqual(made.body, { group_id: made.body.group_id, status: "success" });
  const listed = (await sandbox.get("/groups", head)).body.groups.find((group: any) => group.group_id === made.body.group_id);
  assert.deepEqual(listed, {
    group_id: made.body.group_id, name: "Sunday Long", description: null, privacy: "private", owner_id: headId,
    organization_id: listed.organization_id, members: [athleteId, otherId].sort(), member_count: 2,
    created_at: "2026-04-22T08:00:00Z", updated_at: "2026-04-22T08:00:00Z",
  });
  assert.equal((await create({ name: "Mine", user_id: athleteId }, athlete)).status, 200);
  assertForbidden(await create({ name: "Theirs", user_id: otherId }, athlete));
  assertError(await create({ name: "sunday long", user_id: headId }), 409, "Group name already exists in the organization", "GROUP_NAME_TAKEN", "name");
});

test("creating a group has its checks", async () => {
  const lonerId = await sandbox.userId(LONER);
  assertMissing(await create({ user_id: athleteId }), "name");
  assertMissing(await create({ name: "x" }), "user_id");
  assertInvalid(await create({ name: "x", user_id: athleteId, privacy: "secret" }), "privacy");
  assertMissing(await create({ name: "x", user_id: lonerId }, await sandbox.signIn(LONER)), "org_id");
  assertInvalid(await create({ name: "x", user_id: lonerId }), "user_id");
  assertInvalid(await create({ name: "x", user_id: athleteId, members: [lonerId] }), "members");
  assertError(await create({ name: "x", user_id: "usr_none" }), 404, "User not found", "USER_NOT_FOUND");
  assertError(await create({ name: "x", user_id: athleteId, org_id: "org_none" }), 404, "Organization not found", "ORGANIZATION_NOT_FOUND");
  const { organization_id } = groups.get("Marathon Block A");
  assertForbidden(await create({ name: "x", user_id: athleteId, org_id: organization_id }, await sandbox.signIn(OTHER_HEAD)));
});

test("an update replaces the members and leaves what was not sent", async () => {
  const { group_id } = (await create({ name: "Changing", user_id: athleteId, description: "Before", members: [otherId] })).body;
  const change = (body: object, token = head) => sandbox.put(`/groups/${group_id}`, body, token);
  assert.deepEqual((await change({ members: [athleteId] }, athlete)).body, { group_id, status: "success" });
  const listed = (await sandbox.get("/groups?scope=own", athlete)).body.groups.find((group: any) => group.group_id === group_id);
  assert.deepEqual([listed.description, listed.members], ["Before", [athleteId]]);
  assert.equal((await change({ name: "CHANGING", description: null })).status, 200);
  assertError(await change({ name: "Marathon Block A" }), 409, "Group name already exists in the organization", "GROUP_NAME_TAKEN", "name");
  assertInvalid(await change({ members: [await sandbox.userId(LONER)] }), "members");
  assertInvalid(await change({ name: null }), "name");
  assertForbidden(await change({ name: "x" }, await sandbox.signIn(OTHER_ATHLETE)));
  assertForbidden(await change({ name: "x" }, await sandbox.signIn(OTHER_HEAD)));
  assertForbidden(await sandbox.delete(`/groups/${group_id}`, await sandbox.signIn(OTHER_ATHLETE)));
  assert.deepEqual((await sandbox.delete(`/groups/${group_id}`, await sandbox.signIn(ASSISTANT))).body, { group_id, status: "success" });
  assertError(await change({}), ...GROUP_404);
  assertError(await sandbox.delete(`/groups/${group_id}`, head), ...GROUP_404);
});

test("coaches see all groups with two counters, athletes the own, the joined or the public ones", async () => {
  const all = (await sandbox.get("/groups", head)).body;
  assert.equal(all.total_active_athletes, 8);
  assert.equal(typeof all.ungrouped_active_athletes, "number");
  const names = all.groups.map((group: any) => group.name);
  assert.deepEqual(names, names.toSorted(new Intl.Collator("en", { sensitivity: "base", numeric: true }).compare));
  assert.deepEqual((await sandbox.get("/groups?limit=1", head)).body.groups.length, 1);
  const own = (await sandbox.get("/groups", athlete)).body;
  assert.ok(own.groups.every((group: any) => group.owner_id === athleteId) && !("total_active_athletes" in own));
  const joined = (await sandbox.get("/groups?scope=member", athlete)).body.groups;
  assert.ok(joined.length > 0 && joined.every((group: any) => group.members.includes(athleteId)));
  assert.ok((await sandbox.get("/groups?scope=public", athlete)).body.groups.every((group: any) => group.privacy === "public"));
  assert.deepEqual((await sandbox.get("/groups", await sandbox.signIn(LONER))).body, { groups: [], total: 0 });
  assertInvalid(await sandbox.get("/groups?scope=all", head), "scope");
  assertInvalid(await sandbox.get("/groups?limit=0", head), "limit");
});

test("the feed tells what members did, newest first", async () => {
  const feed = async (query: string, token = head) => (await sandbox.get(`/groups/${marathon()}/activities?${query}`, token)).body;
  const { group_id, activities } = await feed("");
  assert.equal(group_id, marathon());
  assert.ok(activities.length > 5 && activities.every((activity: any) => activity.status === "completed" && activity.display_name));
  const times = activities.map((activity: any) => activity.summary.start_time_in_seconds);
  assert.deepEqual(times, times.toSorted((a: number, b: number) => b - a));
  const week = (await feed("start_date=2026-04-13&end_date=2026-04-14&limit=100")).activities;
  assert.ok(week.every((activity: any) => [13, 14].includes(new Date(activity.summary.start_time_in_seconds * 1000).getUTCDate())));
  const tempo = (await feed("activity_sub_type=tempo-run,interval-run")).activities;
  assert.ok(tempo.length > 0 && tempo.every((activity: any) => ["tempo-run", "interval-run"].includes(activity.summary.activity_sub_type)));
  assert.ok((await feed("limit=3", athlete)).activities.length === 3, "members see it too");
  await sandbox.put(`/users/${athleteId}/privacy`, { share_activity_with_group: false }, athlete);
  const member = (await sandbox.get(`/groups/${groups.get("台北晨跑").group_id}/activities?limit=100`, await sandbox.signIn(NEWCOMER))).body.activities;
  assert.ok(member.length > 0 && member.every((activity: any) => activity.user_id !== athleteId));
  await sandbox.put(`/users/${athleteId}/privacy`, { share_activity_with_group: true }, athlete);
  assertInvalid(await sandbox.get(`/groups/${marathon()}/activities?start_date=yesterday`, head), "start_date");
  assertForbidden(await sandbox.get(`/groups/${marathon()}/activities`, await sandbox.signIn(LONER)));
  assertError(await sandbox.get("/groups/grp_none/activities", head), ...GROUP_404);
});

test("group figures add up to those of the members", async () => {
  const { status, body } = await sandbox.get(`/groups/${marathon()}/stats`, head);
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body), [
    "group_id", "range", "from_timestamp", "to_timestamp", "member_count", "active_members", "total_activities", "total_distance",
    "total_duration", "avg_pace", "avg_heart_rate", "training_load", "completion_rate", "members",
  ]);
  assert.deepEqual([body.range, body.to_timestamp, body.from_timestamp], ["30d", NOW_SECONDS, NOW_SECONDS - 30 * 86_400]);
  const total = (field: string) => body.members.reduce((sum: number, member: any) => sum + member[field], 0);
  assert.equal(total("total_activities"), body.total_activities);
  assert.ok(Math.abs(total("total_distance") - body.total_distance) <= body.member_count);
  assert.ok(body.completion_rate > 0.4 && body.completion_rate <= 1 && body.avg_heart_rate > 100);
  const dashboard = (await sandbox.get(`/analytics/group_dashboard?group_id=${marathon()}`, head)).body.data.groups[0];
  for (const field of ["total_activities", "total_distance", "avg_pace", "training_load", "completion_rate"]) assert.equal(body[field], dashboard[field]);
  const empty = (await sandbox.get(`/groups/${marathon()}/stats?range=custom&from_timestamp=0&to_timestamp=1`, head)).body;
  assert.deepEqual([empty.total_activities, empty.avg_pace, empty.completion_rate], [0, null, null]);
  assertMissing(await sandbox.get(`/groups/${marathon()}/stats?range=custom`, head), "from_timestamp");
  assertError(await sandbox.get(`/groups/${marathon()}/stats?range=custom&from_timestamp=9&to_timestamp=1`, head), 400, "Invalid time range", "INVALID_RANGE", "to_timestamp");
  assertForbidden(await sandbox.get(`/groups/${marathon()}/stats`, await sandbox.signIn(OTHER_HEAD)));
});

test("the leaderboard ranks by the metric and leaves out who does not share", async () => {
  const board = async (query: string, token = head) => (await sandbox.get(`/groups/${marathon()}/leaderboard?${query}`, token)).body;
  const { metric, range, entries } = await board("range=30d");
  assert.deepEqual([metric, range], ["distance", "30d"]);
  const values = entries.map((entry: any) => entry.value);
  assert.deepEqual(values, values.toSorted((a: number, b: number) => b - a));
  assert.equal(entries[0].rank, 1);
  const tied = (await board("range=custom&from_timestamp=0&to_timestamp=1")).entries;
  assert.ok(tied.every((entry: any) => entry.rank === 1 && entry.value === 0));
  await sandbox.put(`/users/${athleteId}/privacy`, { share_activity_with_group: false }, athlete);
  assert.ok((await board("metric=activities")).entries.every((entry: any) => entry.user_id !== athleteId));
  await sandbox.put(`/users/${athleteId}/privacy`, { share_activity_with_group: true }, athlete);
  assert.equal((await board("limit=1&metric=training_load", athlete)).entries.length, 1);
  assertInvalid(await sandbox.get(`/groups/${marathon()}/leaderboard?metric=smiles`, head), "metric");
});

test("a plan is given to all members at once, by whoever coaches them", async () => {
  const planId = await planOf();
  const assign = (body: object, token = head) => sandbox.post(`/groups/${marathon()}/assign-plan`, body, token);
  const body = { training_plan_id: planId, start_date: "2026-05-04", plan_name: "Second block" };
  const first = await assign(body);
  assert.equal(first.status, 201, first.text);
  const { members } = groups.get("Marathon Block A");
  assert.deepEqual(first.body.results.map((result: any) => [result.user_id, result.status, result.reason]), members.map((userId: string) => [userId, "accepted", null]));
  const again = (await assign(body)).body.results;
  assert.deepEqual(again.map((result: any) => [result.reason, result.plan_instance_id]), first.body.results.map((result: any) => ["ALREADY_ENROLLED", result.plan_instance_id]));
  const byJane = (await assign({ ...body, start_date: "2026-06-01" }, await sandbox.signIn(ASSISTANT))).body.results;
  assert.deepEqual(new Set(byJane.map((result: any) => result.reason)), new Set([null, "INSUFFICIENT_PERMISSIONS"]));
  assertMissing(await assign({ start_date: "2026-05-04" }), "training_plan_id");
  assertInvalid(await assign({ ...body, start_date: "soon" }), "start_date");
  assertForbidden(await assign(body, athlete));
  assertError(await assign(body, await sandbox.signIn(OTHER_HEAD)), 403, "Feature not enabled: group_training_plan", "FEATURE_DISABLED", "group_training_plan");
  assertError(await assign({ ...body, training_plan_id: "tp_none" }), 404, "Training plan not found", "TRAINING_PLAN_NOT_FOUND");
});

async function planOf(): Promise<string> {
  const { organization_id } = groups.get("Marathon Block A");
  const { invitations } = (await sandbox.get(`/organizations/${organization_id}/invitations`, head)).body;
  return invitations.find((invitation: any) => invitation.training_plan_id).training_plan_id;
}

test("an athlete asks to join a public group, its owner decides", async () => {
  const open = (await create({ name: "Open Door", user_id: athleteId, members: [athleteId] }, athlete)).body.group_id;
  const path = `/groups/${open}/join-requests`;
  const other = await sandbox.signIn(OTHER_ATHLETE);
  const asked = await sandbox.post(path, { message: "May I?" }, other);
  assert.equal(asked.status, 201);
  const { request_id } = asked.body;
  assert.deepEqual(asked.body, { request_id, group_id: open, status: "success" });
  assertError(await sandbox.post(path, {}, other), 409, "Join request already pending", "ALREADY_REQUESTED");
  assertError(await sandbox.post(path, {}, athlete), 409, "User is already a member", "ALREADY_MEMBER");
  assertForbidden(await sandbox.post(path, {}, await sandbox.signIn(LONER)));
  assertForbidden(await sandbox.post(`/groups/${marathon()}/join-requests`, {}, await sandbox.signIn(NEWCOMER)));
  assertInvalid(await sandbox.post(path, { message: 1 }, await sandbox.signIn(NEWCOMER)), "message");

  const listed = (await sandbox.get(path, athlete)).body;
  assert.deepEqual(listed, {
    group_id: open,
    join_requests: [{ request_id, user_id: otherId, display_name: "陳志明", message: "May I?", status: "pending", created_at: "2026-04-22T08:00:00Z" }],
  });
  assertForbidden(await sandbox.get(path, other));
  assertInvalid(await sandbox.get(`${path}?status=lost`, athlete), "status");
  assertForbidden(await sandbox.put(`${path}/${request_id}`, { status: "approved" }, other));
  assertInvalid(await sandbox.put(`${path}/${request_id}`, { status: "maybe" }, athlete), "status");
  assert.deepEqual((await sandbox.put(`${path}/${request_id}`, { status: "approved" }, athlete)).body, { request_id, group_id: open, status: "success" });
  assertError(await sandbox.put(`${path}/${request_id}`, { status: "declined" }, head), 409, "Join request already decided", "ALREADY_DECIDED");
  assertError(await sandbox.put(`${path}/jr_none`, { status: "approved" }, athlete), 404, "Join request not found", "JOIN_REQUEST_NOT_FOUND");
  assert.ok((await sandbox.get("/groups?scope=member", other)).body.groups.some((group: any) => group.group_id === open));

  const second = (await sandbox.post(path, {}, await sandbox.signIn(NEWCOMER))).body.request_id;
  await sandbox.put(`${path}/${second}`, { status: "declined" }, await sandbox.signIn(ADMIN));
  assert.equal((await sandbox.get(`${path}?status=declined`, head)).body.join_requests[0].request_id, second);
});
