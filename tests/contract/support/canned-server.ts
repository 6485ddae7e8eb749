import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CannedAnswer {
  status?: number;
  headers?: Record<string, string>;
  body: string;
}

export interface CannedServer {
  origin: string;
  requests: IncomingMessage[];
  /** Counts requests from 0 again. */
  restart(): void;
  /** Resolves when as many requests have come. */
  arrivals(count: number): Promise<void>;
  /** Resolves when a client has gone before its answer. */
  departure(): Promise<void>;
  stop(): Promise<void>;
}

/** A server for what the sandbox never does. Without an answer it keeps the client waiting. */
export async function startServer(answer: (request: IncomingMessage, index: number) => CannedAnswer | undefined): Promise<CannedServer> {
  const requests: IncomingMessage[] = [];
  let markGone!: () => void;
  const departed = new Promise<void>((resolve) => (markGone = resolve));
  const server = createServer((request, response) => {
    const canned = answer(request, requests.push(request) - 1);
    response.on('close', () => response.writableFinished || markGone());
    if (canned) response.writeHead(canned.status ?? 200, { 'Content-Type': 'application/json', ...canned.headers }).end(canned.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    restart: () => void requests.splice(0),
    arrivals: async (count) => {
      while (requests.length < count) await once(server, 'request');
    },
    departure: () => departed,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
