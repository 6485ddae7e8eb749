import assert from "node:assert/strict";
import { createSigningKey, storeSigningKey } from "../src/auth/tokens.ts";
import { openLibsql } from "../src/database/libsql.ts";
import { migrate } from "../src/database/migrate.ts";
import { DEMO_PASSWORD, type NodeSandboxOptions, type Sandbox } from "../src/index.ts";
import { createScryptHasher } from "../src/node/scrypt.ts";
import { createSandbox } from "../src/sandbox.ts";
import { readSetting } from "../src/stores/settings.ts";

/** A Wednesday, in a week that began with running. */
export const NOW = "2026-04-22T08:00:00Z";
export const NOW_MILLIS = Date.parse(NOW);
export const NOW_SECONDS = NOW_MILLIS / 1000;

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // Tests read answers of every shape; a wrong one fails their assertions.
  body: any;
}

export interface RequestOptions {
  token?: string | undefined;
  key?: string | undefined;
  body?: unknown;
  /** Sent as it is. */
  rawBody?: string | Uint8Array;
  headers?: Record<string, string>;
}

export interface TestSandbox {
  sandbox: Sandbox;
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>;
  get(path: string, token?: string): Promise<Answer>;
  post(path: string, body?: unknown, token?: string): Promise<Answer>;
  put(path: string, body?: unknown, token?: string): Promise<Answer>;
  delete(path: string, token?: string): Promise<Answer>;
  signIn(email: string): Promise<string>;
  /** Signs in anew: for tests that move the clock past the life of a token. */
  freshToken(email: string): Promise<string>;
  userId(email: string): Promise<string>;
  advance(seconds: number): Promise<void>;
  mailedToken(email: string): Promise<string>;
}

/** Both take most of the time of a test when they are as costly as they should be. */
const quickHasher = createScryptHasher({ N: 2, r: 8, p: 1 });
let sharedKey: ReturnType<typeof createSigningKey> | undefined;

/** A small club at a fixed moment, in memory. */
export async function startTestSandbox({ databasePath, ...options }: NodeSandboxOptions = {}): Promise<TestSandbox> {
  const database = openLibsql(databasePath);
  migrate(database);
  const key = await (sharedKey ??= createSigningKey());
  if (readSetting(database, "signing_key") === undefined) storeSigningKey(database, key);
  const demo = { athletes: 12, weeks: 6 };
  return wrap(await createSandbox({ frozenAtMillis: NOW_MILLIS, demo, ...options, database, passwords: quickHasher }));
}

export function wrap(sandbox: Sandbox): TestSandbox {
  const tokens = new Map<string, Promise<string>>();

  async function request(method: string, path: string, options: RequestOptions = {}): Promise<Answer> {
    const headers = new Headers(options.headers);
    if (options.token !== undefined) headers.set("authorization", `Bearer ${options.token}`);
    if (options.key !== undefined) headers.set("x-api-key", options.key);
    const hasBody = options.body !== undefined || options.rawBody !== undefined;
    if (hasBody && !headers.has("content-type")) headers.set("content-type", "application/json");
    const body = options.rawBody ?? (options.body === undefined ? null : JSON.stringify(options.body));
    const url = `http://sandbox.test${path.startsWith("/api/") || path.startsWith("/sandbox/") ? "" : "/api/v1"}${path}`;
    const response = await sandbox.fetch(new Request(url, { method, headers, body }));
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  }

  const self: TestSandbox = {
    sandbox,
    request,
    get: (path, token) => request("GET", path, { token }),
    post: (path, body, token) => request("POST", path, { body, token }),
    put: (path, body, token) => request("PUT", path, { body, token }),
    delete: (path, token) => request("DELETE", path, { token }),
    signIn(email) {
      const token = tokens.get(email) ?? self.freshToken(email);
      tokens.set(email, token);
      return token;
    },
    async freshToken(email) {
      const answer = await self.post("/auth/login", { email, password: DEMO_PASSWORD });
      assert.equal(answer.status, 200, answer.text);
      return answer.body.access_token as string;
    },
    userId: async (email) => (await self.get("/auth/me", await self.signIn(email))).body.user_id,
    async advance(seconds) {
      assert.equal((await self.post("/sandbox/clock", { advance_seconds: seconds })).status, 200);
    },
    async mailedToken(email) {
      const { messages } = (await self.get(`/sandbox/mailbox?to=${encodeURIComponent(email)}`)).body;
      assert.ok(messages.length > 0, `no mail to ${email}`);
      return messages[0].token;
    },
  };
  return self;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The whole error body, so that a stray field or another text fails too. */
export function assertError(answer: Answer, status: number, error: string, code?: string, field?: string): void {
  const details = code === undefined ? undefined : field === undefined ? { code } : { code, field };
  assert.deepEqual(
    { status: answer.status, body: answer.body },
    { status, body: details ? { error, details } : { error } },
  );
}

export const assertForbidden = (answer: Answer) => assertError(answer, 403, "Insufficient permissions");
export const assertNoToken = (answer: Answer) => assertError(answer, 401, "No authentication token provided");
export const assertTokenRefused = (answer: Answer) => assertError(answer, 401, "token validation error");
export const assertMissing = (answer: Answer, field: string) =>
  assertError(answer, 400, `Missing required field: ${field}`, "MISSING_FIELD", field);
export const assertInvalid = (answer: Answer, field: string) =>
  assertError(answer, 400, `Invalid value for ${field}`, "VALIDATION_ERROR", field);

/** Operations that answer 401 without a credential, and to one that is none. */
export async function assertNeedToken(sandbox: TestSandbox, operations: readonly string[]): Promise<void> {
  for (const operation of operations) {
    const [method, path] = operation.split(" ") as [string, string];
    assertNoToken(await sandbox.request(method, path));
    assertTokenRefused(await sandbox.request(method, path, { token: "bad" }));
  }
}

export const HEAD = "coach@summit.example";
export const ASSISTANT = "jane@summit.example";
export const GENERAL_COACH = "kenji@summit.example";
export const ATHLETE = "alex@summit.example";
export const OTHER_ATHLETE = "chen.zhiming@summit.example";
export const OTHER_HEAD = "coach@harbor.example";
export const LONER = "solo@example.com";
export const ADMIN = "admin@astral.example";
