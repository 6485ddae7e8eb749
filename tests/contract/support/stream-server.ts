import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StreamServer {
  origin: string;
  /** How many requests have come. */
  requests(): number;
  /** Resolves when the client has closed a stream that was still open. */
  departure(): Promise<void>;
  stop(): Promise<void>;
}

/** Begins an event stream for every request and lets a test write it. */
export async function startStreamServer(write: (response: ServerResponse) => void): Promise<StreamServer> {
  let count = 0;
  let markGone!: () => void;
  const departed = new Promise<void>((resolve) => (markGone = resolve));
  const server = createServer((_, response) => {
    count++;
    response.on('close', () => response.writableEnded || markGone());
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Request-Id': 'req_stream' }).flushHeaders();
    write(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => count,
    departure: () => departed,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const written = (event: string, data: object): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
