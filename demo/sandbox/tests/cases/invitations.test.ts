import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ASSISTANT, assertError, assertForbidden, assertInvalid, assertMissing, assertNeedToken, ATHLETE, HEAD, LONER, NOW, OTHER_HEAD,
  startTestSandbox, type TestSandbox,
} from "../support.ts";

let sandbox: TestSandbox;
let head: string;
let path: string;
let groupId: string;
let planId: string;
let orgId: string;

before(async () => {
  sandbox = await startTestSandbox({ demo: { athletes: 2, weeks: 1 } });
  head = await sandbox.signIn(HEAD);
  orgId = (await sandbox.get(`/users/${await sandbox.userId(HEAD)}`, head)).body.data.org_id;
  path = `/organizations/${orgId}/invitations`;
  const kim = (await sandbox.get(path, head)).body.invitations.find((invitation: any) => invitation.email === "kim@example.com");
  groupId = kim.group_id;
  planId = kim.training_plan_id;
});

const create = async (body: object) => {
  const answer = await sandbox.post(path, body, head);
  assert.equal(answer.status, 201, answer.text);
  return answer.body.invitation;
};
const accept = (token: string, as: string) => sandbox.post("/organizations/invitations/accept", { token }, as);
const NOT_USABLE = [409, "Invitation is no longer valid", "INVITATION_NOT_USABLE"] as const;

test("invitations need a credential", () =>
  assertNeedToken(sandbox, [
    "POST /organizations/org_x/invitations", "GET /organizations/org_x/invitations", "DELETE /organizations/org_x/invitations/inv_x",
    "POST /organizations/invitations/accept",
  ]));

test("a letter is mailed, accepted once by its addressee, and applies group and plan", async () => {
  const { token, invite_url, invitation_id, ...invitation } = await create({
    email: LONER, first_name: "Robin", group_id: groupId, training_plan_id: planId, start_date: "2026-05-04",
  });
  assert.deepEqual(invitation, {
    type: "single", email: LONER, first_name: "Robin", group_id: groupId, training_plan_id: planId, start_date: "2026-05-04",
    max_uses: 1, use_count: 0, status: "pending", created_by: await sandbox.userId(HEAD), created_at: NOW, expires_at: "2026-04-29T08:00:00Z",
  });
  assert.equal(invite_url, `https://app.nexrex.ai/invite/${token}`);
  assert.equal(await sandbox.mailedToken(LONER), token);
  assert.deepEqual((await sandbox.get(`/organizations/invitations/${token}`)).body, {
    org_id: orgId, org_name: "Summit Running Club", type: "single", status: "pending", first_name: "Robin",
  });
  assertError(await accept(token, await sandbox.signIn(ATHLETE)), 403, "Invitation was sent to another email address", "EMAIL_MISMATCH");

  const loner = await sandbox.signIn(LONER);
  const { status, body } = await accept(token, loner);
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body.message, body.org_id, body.member.group_ids], ["Invitation accepted", orgId, [groupId]]);
  assert.equal("notes" in body.member || "labels" in body.member, false);
  const scheduled = (await sandbox.get("/activities?status=scheduled&limit=200", loner)).body;
  assert.equal(scheduled.at(-1).scheduled_date, "2026-05-04");
  assertError(await accept(token, loner), 409, "User is already a member", "ALREADY_MEMBER");
  assert.equal((await sandbox.get(`/organizations/invitations/${token}`)).body.status, "accepted");
  assertError(await sandbox.delete(`${path}/${invitation_id}`, head), ...NOT_USABLE);
  assertError(await sandbox.post(path, { email: LONER, first_name: "R" }, head), 409, "User is already a member", "ALREADY_MEMBER");
});

test("a link lasts for its number of uses", async () => {
  const { token } = await create({ type: "multi", max_uses: 1 });
  const join = async (email: string) => {
    await sandbox.post("/auth/request-verification", { email });
    const { access_token } = (await sandbox.post("/auth/complete-signup", { token: await sandbox.mailedToken(email), password: "Summit-2026" })).body;
    return accept(token, access_token);
  };
  assert.equal((await join("one@example.com")).status, 200);
  assertError(await join("two@example.com"), ...NOT_USABLE);
  assert.equal((await sandbox.get(`/organizations/invitations/${token}`)).body.status, "exhausted");
  assertError(await accept(token, await sandbox.signIn(OTHER_HEAD)), 409, "User belongs to another organization", "MEMBER_OF_OTHER_ORGANIZATION");
  assert.equal((await create({ type: "multi" })).max_uses, null);
});

test("an invitation can be revoked, and a letter expires after a week", async () => {
  const revoked = await create({ email: "r@example.com", first_name: "R" });
  assert.deepEqual((await sandbox.delete(`${path}/${revoked.invitation_id}`, head)).body, {
    message: "Invitation revoked successfully", invitation_id: revoked.invitation_id,
  });
  assertError(await sandbox.delete(`${path}/${revoked.invitation_id}`, head), ...NOT_USABLE);
  const letter = await create({ email: "late@example.com", first_name: "L" });
  await sandbox.advance(7 * 86_400);
  assert.equal((await sandbox.get(`/organizations/invitations/${letter.token}`)).body.status, "expired");
  await sandbox.advance(-7 * 86_400);
});

test("invitations are listed newest first, by status and type, in pages", async () => {
  const all = (await sandbox.get(`${path}?limit=100`, head)).body;
  assert.deepEqual([all.total, all.limit, all.offset], [all.invitations.length, 100, 0]);
  assert.equal(all.invitations.at(-1).created_at, "2026-04-21T08:00:00Z");
  const pending = (await sandbox.get(`${path}?status=pending&type=multi`, head)).body;
  assert.ok(pending.total > 0 && pending.invitations.every((entry: any) => entry.status === "pending" && entry.type === "multi"));
  assert.equal((await sandbox.get(`${path}?limit=1&offset=1`, head)).body.invitations[0].invitation_id, all.invitations[1].invitation_id);
  assertInvalid(await sandbox.get(`${path}?status=lost`, head), "status");
  assertInvalid(await sandbox.get(`${path}?limit=101`, head), "limit");
});

test("invitations have their checks", async () => {
  const post = (body: object, token = head) => sandbox.post(path, body, token);
  assertMissing(await post({ first_name: "A" }), "email");
  assertMissing(await post({ email: "a@example.com" }), "first_name");
  assertInvalid(await post({ type: "open" }), "type");
  assertInvalid(await post({ type: "multi", max_uses: 0 }), "max_uses");
  assertInvalid(await post({ type: "multi", email: "a@example.com" }), "email");
  assertInvalid(await post({ email: "a@example.com", first_name: "A", max_uses: 2 }), "max_uses");
  assertForbidden(await post({ type: "multi" }, await sandbox.signIn(ASSISTANT)));
  assertForbidden(await post({ type: "multi" }, await sandbox.signIn(OTHER_HEAD)));
  assertForbidden(await sandbox.get(path, await sandbox.signIn(ATHLETE)));
  assertError(await sandbox.delete(`${path}/inv_none`, head), 404, "Invitation not found", "INVITATION_NOT_FOUND");
  assertError(await sandbox.get("/organizations/invitations/none"), 404, "Invitation not found", "INVITATION_NOT_FOUND");
  assertError(await accept("none", head), 404, "Invitation not found", "INVITATION_NOT_FOUND");
  assertMissing(await sandbox.post("/organizations/invitations/accept", {}, head), "token");
});
