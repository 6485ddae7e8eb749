import type { ApiError } from "./errors.ts";

/** The success forms of contract 1.3 that are more than the object itself, and the error form of 1.4. */

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}

/** OK: `{"status":"ok","data":…}` */
export function ok(data: unknown, status = 200): Response {
  return json({ status: "ok", data }, status);
}

export function errorResponse(error: ApiError): Response {
  const retry: Record<string, string> =
    error.retryAfterSeconds === undefined ? {} : { "retry-after": String(error.retryAfterSeconds) };
  return json(error.body, error.status, retry);
}
