import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { ConnectionLost, hasBrokenBody } from "../http/faults.ts";

export interface Listener {
  url: string;
  /** Lets requests in flight finish for a moment, then drops what is left. */
  stop(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";
const GRACE_MILLIS = 2000;

/** Serves on the loopback interface only: the sandbox controls have no authentication. Port 0 picks a free one. */
export async function listen(handle: (request: Request) => Promise<Response>, port: number): Promise<Listener> {
  const server = createAdaptorServer({
    hostname: LOOPBACK,
    fetch: (request: Request, env: unknown) => answer(handle, request, (env as HttpBindings).outgoing),
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { port: actualPort } = server.address() as AddressInfo;
  return { url: `http://${LOOPBACK}:${actualPort}`, stop: () => stop(server) };
}

/** Breaks the connection where a fault asks for it; all else goes the ordinary way. */
async function answer(
  handle: (request: Request) => Promise<Response>,
  request: Request,
  outgoing: ServerResponse,
): Promise<Response> {
  try {
    const response = await handle(request);
    return hasBrokenBody(response) ? await sendBroken(response, outgoing) : response;
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}

async function sendBroken(response: Response, outgoing: ServerResponse): Promise<Response> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  for await (const chunk of response.body!) {
    // Without the wait the socket would be gone before the half that was meant to arrive.
    await new Promise((resolve) => outgoing.write(chunk, resolve));
  }
  return RESPONSE_ALREADY_SENT;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MILLIS);
  await closed;
  clearTimeout(timer);
}
