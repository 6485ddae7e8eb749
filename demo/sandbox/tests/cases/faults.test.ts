import assert from "node:assert/strict";
import { before, test } from "node:test";
import { ConnectionLost, hasBrokenBody } from "../../src/index.ts";
import { assertError, assertInvalid, startTestSandbox, type TestSandbox } from "../support.ts";

let sandbox: TestSandbox;
before(async () => {
  sandbox = await startTestSandbox({ seed: "empty" });
});

const withFault = (fault: string, id?: string, path = "/sandbox/health") =>
  sandbox.request("GET", path, { headers: { "x-sandbox-fault": fault, ...(id ? { "x-sandbox-fault-id": id } : {}) } });

test("a status fault answers in the form of the contract", async () => {
  assertError(await withFault("503"), 503, "Sandbox fault 503", "SANDBOX_FAULT");
  assertError(await withFault("500"), 500, "Internal server error", "INTERNAL_ERROR");
  const limited = await withFault("429; retry-after=7");
  assertError(limited, 429, "Too many requests", "RATE_LIMITED");
  assert.equal(limited.headers.get("retry-after"), "7");
  assert.equal((await withFault("503; retry-after=2")).headers.get("retry-after"), "2");
});

test("a counted fault hits that many requests, lets one pass, and starts anew", async () => {
  const statuses = [];
  for (let request = 0; request < 6; request++) statuses.push((await withFault("503*2", "counted")).status);
  assert.deepEqual(statuses, [503, 503, 200, 503, 503, 200]);
});

test("counts belong to the fault id, or else to method and URL", async () => {
  assert.equal((await withFault("503*1", "one")).status, 503);
  assert.equal((await withFault("503*1", "two")).status, 503);
  assert.equal((await withFault("503*1", "one")).status, 200);
  assert.equal((await withFault("502*1")).status, 502);
  assert.equal((await withFault("502*1", undefined, "/sandbox/mailbox")).status, 502);
  assert.equal((await withFault("502*1")).status, 200);
});

test("an HTML fault is a proxy's page", async () => {
  const answer = await withFault("html");
  assert.equal(answer.status, 502);
  assert.equal(answer.headers.get("content-type"), "text/html");
  assert.match(answer.text, /^<!DOCTYPE html>/);
});

test("body faults change the good answer", async () => {
  const good = (await sandbox.get("/sandbox/health")).body;
  assert.equal((await withFault("empty")).text, "");
  const truncated = await withFault("truncated-json");
  assert.equal(truncated.body, undefined);
  assert.ok(JSON.stringify(good).startsWith(truncated.text));
  assert.ok(Array.isArray((await withFault("wrong-type")).body));
  assert.deepEqual((await withFault("unknown-field")).body, { ...good, x_sandbox_unknown: { since: "a later version" } });
  assert.deepEqual((await withFault('set=status:"zombie"; drop=version; times=1', "edit")).body, { status: "zombie", now: good.now });
  assert.deepEqual((await withFault('set=status:"zombie"; drop=version; times=1', "edit")).body, good);
});

test("edits reach into lists and never out of the body", async () => {
  await sandbox.post("/auth/request-verification", { email: "a@example.com" });
  await sandbox.post("/auth/request-verification", { email: "b@example.com" });
  const edited = await withFault("set=messages.kind:null", undefined, "/sandbox/mailbox");
  assert.deepEqual(edited.body.messages.map((message: { kind: unknown }) => message.kind), [null, null]);
  await withFault("set=__proto__.polluted:1");
  await withFault("set=constructor.prototype.polluted:1");
  assert.equal(({} as { polluted?: number }).polluted, undefined);
});

test("a delay comes before the answer", async () => {
  const startedAt = performance.now();
  assert.equal((await withFault("delay=60; 503")).status, 503);
  assert.ok(performance.now() - startedAt >= 58);
});

test("a reset loses the connection, a cut body breaks off half way", async () => {
  await assert.rejects(withFault("reset"), ConnectionLost);
  const request = new Request("http://sandbox.test/sandbox/health", { headers: { "x-sandbox-fault": "cut-body" } });
  const response = await sandbox.sandbox.fetch(request);
  assert.ok(hasBrokenBody(response));
  assert.ok(Number(response.headers.get("content-length")) > 40);
  await assert.rejects(response.text());
});

test("a hanging request ends when its sender gives up", async () => {
  const giveUp = new AbortController();
  const request = new Request("http://sandbox.test/sandbox/health", {
    headers: { "x-sandbox-fault": "hang" },
    signal: giveUp.signal,
  });
  const hanging = sandbox.sandbox.fetch(request);
  setTimeout(() => giveUp.abort(), 20);
  await assert.rejects(hanging, ConnectionLost);
});

test("what is no fault is refused", async () => {
  for (const fault of ["", "200", "600", "explode", "503; html", "503*", "503*2; times=3", "delay=x", "set=a", "set=a:{", "503; drop=a"]) {
    assertInvalid(await withFault(fault), "x-sandbox-fault");
  }
});
