import type { Clock } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { allowAnyOrigin, allowsOrigins, preflightResponse } from "./cors.ts";

type Handle = (request: Request) => Promise<Response>;

/** contract 1.16: what every answer carries, faults included. `Date` tells the sandbox's time, by which clients measure skew. */
export function withCommonHeaders(handle: Handle, { clock, ids }: { clock: Clock; ids: Ids }): Handle {
  return async (request) => {
    const requestId = ids.next("req");
    const { pathname } = new URL(request.url);
    const response = request.method === "OPTIONS" ? preflightResponse(pathname) : await handle(request);
    response.headers.set("x-request-id", requestId);
    response.headers.set("date", new Date(clock.nowMillis()).toUTCString());
    if (allowsOrigins(pathname)) allowAnyOrigin(response.headers);
    return response;
  };
}
