import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { readCommandLine } from "../../src/node/command-line.ts";

/** The program itself, with a real socket. */

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

let directory: string;
let page: string;
let server: Running;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), "astral-sandbox-"));
  page = join(directory, "page");
  await mkdir(join(page, "assets"), { recursive: true });
  await writeFile(join(page, "index.html"), "<!DOCTYPE html><title>Dashboard</title>");
  await writeFile(join(page, "assets", "app-1a2b3c4d.wasm"), "wasm bytes");
  await writeFile(join(page, "assets", "app-1a2b3c4d.wasm.br"), brotliCompressSync("wasm bytes"));
  await writeFile(join(page, "assets", "app-1a2b3c4d.wasm.gz"), gzipSync("wasm bytes"));
  await writeFile(join(directory, "secret.txt"), "secret");
  await symlink(join(directory, "secret.txt"), join(page, "link.txt"));
  server = await start(["--seed", "empty", "--db", join(directory, "server.db"), "--serve", page]);
});
after(async () => {
  await server.stop("SIGTERM");
  await rm(directory, { recursive: true, force: true });
});

interface Running {
  url: string;
  process: ChildProcess;
  output(): string;
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

async function start(args: string[]): Promise<Running> {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN, "--port", "0", ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8");
  const url = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${output}`)));
    child.stdout.on("data", (text: string) => {
      output += text;
      const line = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(output);
      if (line) resolve(line[1]!);
    });
  });
  const stop = async (signal: NodeJS.Signals) => {
    const exited = once(child, "exit");
    child.kill(signal);
    return (await exited)[0] as number | null;
  };
  return { url, process: child, output: () => output, stop };
}

const fault = (text: string) => ({ headers: { "x-sandbox-fault": text } });

test("the server answers over a socket", async () => {
  const response = await fetch(`${server.url}/sandbox/health`);
  assert.equal(response.status, 200);
  assert.equal((await response.json() as { status: string }).status, "ok");
  const missing = await fetch(`${server.url}/api/v1/auth/me`);
  assert.deepEqual([missing.status, await missing.json()], [401, { error: "No authentication token provided" }]);
});

test("a reset fault drops the connection before any byte", async () => {
  await assert.rejects(fetch(`${server.url}/sandbox/health`, fault("reset")), TypeError);
  assert.equal((await fetch(`${server.url}/sandbox/health`)).status, 200, "the server lives on");
});

test("a cut body breaks off after half of the declared length", async () => {
  const response = await fetch(`${server.url}/sandbox/health`, fault("cut-body"));
  assert.equal(response.status, 200);
  assert.ok(Number(response.headers.get("content-length")) > 40);
  await assert.rejects(response.text());
});

test("a body above the limit is refused while it is still being sent", async () => {
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(32)),
  });
  const init = { method: "POST", body, duplex: "half", headers: { "content-type": "application/json" } } as RequestInit;
  const outcome = await fetch(`${server.url}/api/v1/auth/login`, init).then((response) => response.status, () => "closed");
  assert.ok(outcome === 400 || outcome === "closed", String(outcome));
  assert.equal((await fetch(`${server.url}/sandbox/health`)).status, 200);
});

test("the page is served from the same origin with a strict policy", async () => {
  const index = await fetch(`${server.url}/`);
  assert.equal(index.status, 200);
  assert.equal(index.headers.get("content-type"), "text/html; charset=utf-8");
  assert.equal(index.headers.get("cache-control"), "no-cache");
  assert.match(index.headers.get("content-security-policy")!, /script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'/);
  assert.match(await index.text(), /Dashboard/);
  const again = await fetch(`${server.url}/`, { headers: { "if-none-match": index.headers.get("etag")! } });
  assert.equal(again.status, 304);
  assert.equal((await fetch(`${server.url}/`, { method: "HEAD" })).headers.get("content-length"), "39");
  assert.equal((await fetch(`${server.url}/`, { method: "POST" })).status, 404);
});

test("a precompressed file is sent to those who take it", async () => {
  const path = `${server.url}/assets/app-1a2b3c4d.wasm`;
  for (const [accepted, encoding] of [["br, gzip", "br"], ["gzip", "gzip"], ["identity", null], ["br;q=0, gzip", "gzip"]] as const) {
    const response = await fetch(path, { headers: { "accept-encoding": accepted } });
    assert.equal(response.headers.get("content-encoding"), encoding);
    assert.equal(response.headers.get("content-type"), "application/wasm");
    assert.equal(response.headers.get("cache-control"), "public, max-age=31536000, immutable");
    assert.equal(response.headers.get("vary"), "Accept-Encoding");
    assert.equal(await response.text(), "wasm bytes");
  }
});

/** fetch would tidy the path up before sending it. */
function rawStatus(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    httpRequest({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    }).on("error", reject).end();
  });
}

test("no path leads out of the served directory", async () => {
  for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/../../secret.txt", "/link.txt", "/%00", "/%", "/nothing", "/assets"]) {
    assert.equal(await rawStatus(path), 404, path);
  }
  assert.equal(await rawStatus("/assets/../index.html"), 200);
});

test("a write that was acknowledged survives the sudden end of the process", async () => {
  const args = ["--seed", "empty", "--db", join(directory, "killed.db")];
  const first = await start(args);
  const emails = Array.from({ length: 20 }, (_, index) => `kept${index}@example.com`);
  for (const email of emails) {
    const response = await fetch(`${first.url}/api/v1/auth/request-verification`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email }),
    });
    assert.equal(response.status, 200);
  }
  await first.stop("SIGKILL");
  const second = await start(args);
  const { messages } = await (await fetch(`${second.url}/sandbox/mailbox`)).json() as { messages: { to: string }[] };
  assert.deepEqual(messages.map((message) => message.to).reverse(), emails);
  assert.equal(await second.stop("SIGINT"), 0, "SIGINT is a graceful end");
});

test("the command line is read, and its mistakes are explained", () => {
  const line = readCommandLine(["--port", "0", "--seed", "x", "--athletes", "5", "--weeks", "2", "--now", "2026-04-20T08:00:00Z", "--rate-limit", "--db", "a.db"])!;
  assert.deepEqual(line, {
    port: 0, databasePath: "a.db", seed: "demo", demo: { seed: "x", athletes: 5, weeks: 2 },
    frozenAtMillis: Date.parse("2026-04-20T08:00:00Z"), hasRequestLimit: true, serveDirectory: undefined, isVerbose: false,
  });
  assert.equal(readCommandLine(["--help"]), undefined);
  assert.equal(readCommandLine(["--seed", "empty"])!.seed, "empty");
  assert.throws(() => readCommandLine(["--port", "70000"]), /--port must be a whole number from 0 to 65535, not "70000"/);
  assert.throws(() => readCommandLine(["--now", "noon"]), /--now must be an ISO 8601 time/);
  assert.throws(() => readCommandLine(["--colour"]), /--colour/);
});
