/** contract 1.16, plus the two headers that ask for a fault. */

const HEADERS: readonly (readonly [string, string])[] = [
  ["access-control-allow-origin", "*"],
  ["access-control-expose-headers", "Retry-After, X-Request-Id, Date"],
];

const PREFLIGHT_HEADERS: readonly (readonly [string, string])[] = [
  ["access-control-allow-methods", "GET, POST, PUT, DELETE, OPTIONS"],
  ["access-control-allow-headers", "Authorization, Content-Type, X-API-Key, Accept, X-Sandbox-Fault, X-Sandbox-Fault-Id"],
  ["access-control-max-age", "600"],
];

/** The provider calls its webhook from a server; no page may. */
export function allowsOrigins(path: string): boolean {
  return path !== "/api/webhooks/stripe";
}

export function allowAnyOrigin(headers: Headers): void {
  for (const [name, value] of HEADERS) headers.set(name, value);
}

export function preflightResponse(path: string): Response {
  const headers = new Headers();
  if (allowsOrigins(path)) for (const [name, value] of PREFLIGHT_HEADERS) headers.set(name, value);
  return new Response(null, { status: 204, headers });
}
