import { type FaultEdit, editBody } from "./fault-edits.ts";
import { type Fault, parseFault } from "./fault-grammar.ts";
import { errorResponse, json } from "./envelopes.ts";
import { ApiError, internalError, invalidField, rateLimited } from "./errors.ts";

/** Failures on demand, asked for by `x-sandbox-fault`. The grammar is in the README. */

export const FAULT_HEADER = "x-sandbox-fault";
export const FAULT_ID_HEADER = "x-sandbox-fault-id";

type Handle = (request: Request) => Promise<Response>;

/** The promise of a fetch rejects with it where a network connection would break; a server then drops the socket. */
export class ConnectionLost extends Error {
  constructor() {
    super("The connection was dropped, as the fault header asked");
    this.name = "ConnectionLost";
  }
}

const brokenBodies = new WeakSet<Response>();

/** Whether the body ends before its declared length, so that a server must drop the socket after it. */
export function hasBrokenBody(response: Response): boolean {
  return brokenBodies.has(response);
}

const MAX_REMEMBERED = 10_000;

export function withFaults(handle: Handle): Handle {
  const timesUsed = new Map<string, number>();

  /** A counted fault that has done its work lets one request pass and then starts anew. */
  function isDue(fault: Fault, key: string): boolean {
    if (fault.count === undefined) return true;
    const used = timesUsed.get(key) ?? 0;
    if (used >= fault.count) {
      timesUsed.delete(key);
      return false;
    }
    if (timesUsed.size >= MAX_REMEMBERED) timesUsed.clear();
    timesUsed.set(key, used + 1);
    return true;
  }

  return async (request) => {
    const header = request.headers.get(FAULT_HEADER);
    if (header === null) return handle(request);
    const fault = parseFault(header);
    if (!fault) return errorResponse(invalidField(FAULT_HEADER));
    const url = new URL(request.url);
    const name = request.headers.get(FAULT_ID_HEADER) ?? `${request.method} ${url.pathname}${url.search}`;
    return isDue(fault, `${header}\n${name}`) ? perform(fault, request, handle) : handle(request);
  };
}

async function perform(fault: Fault, request: Request, handle: Handle): Promise<Response> {
  if (fault.delayMillis > 0) await wait(fault.delayMillis, request.signal);
  switch (fault.action) {
    case "none":
      return fault.edits.length === 0 ? handle(request) : edited(await handle(request), fault.edits);
    case "status":
      return errorResponse(errorOfStatus(fault.status, fault.retryAfterSeconds));
    case "html":
      return proxyPage();
    case "empty":
      return new Response(null, { status: 200, headers: { "content-type": "application/json; charset=utf-8" } });
    case "hang":
      return new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(new ConnectionLost())));
    case "reset":
      throw new ConnectionLost();
    case "cut-body":
      return cutBody(await handle(request));
    case "truncated-json":
      return truncatedJson(await handle(request));
  }
}

function errorOfStatus(status: number, retryAfterSeconds: number | undefined): ApiError {
  if (status === 429) return rateLimited(retryAfterSeconds ?? 1);
  if (status === 500) return internalError();
  return new ApiError(status, `Sandbox fault ${status}`, { code: "SANDBOX_FAULT" }, retryAfterSeconds);
}

function proxyPage(): Response {
  const page = `<!DOCTYPE html>
<html><head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>
`;
  return new Response(page, { status: 502, headers: { "content-type": "text/html" } });
}

/** Streams, pages and redirects have no fields to edit. */
async function edited(response: Response, edits: readonly FaultEdit[]): Promise<Response> {
  if (!response.headers.get("content-type")?.startsWith("application/json")) return response;
  return json(editBody(await response.json(), edits), response.status);
}

async function truncatedJson(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return new Response(bytes.slice(0, bytes.length / 2), { status: response.status, headers: response.headers });
}

/** Declares the whole length, sends half of it and breaks off. */
async function cutBody(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.set("content-length", String(bytes.length));
  const half = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.slice(0, bytes.length / 2)),
    pull: (controller) => controller.error(new ConnectionLost()),
  }, { highWaterMark: 1 });
  const broken = new Response(half, { status: response.status, headers });
  brokenBodies.add(broken);
  return broken;
}

function wait(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new ConnectionLost());
    });
  });
}
