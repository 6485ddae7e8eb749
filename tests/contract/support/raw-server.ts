import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface RawRequest {
  /** Such as `GET /auth/me HTTP/1.1`. */
  line: string;
  /** Request line and headers, as they came. */
  head: string;
}

/** Does to the connection what a test wants, byte for byte. */
export type RawAnswer = (socket: Socket, request: RawRequest) => void;

export interface RawServer {
  origin: string;
  requests: RawRequest[];
  /** Resolves when a client has gone before its answer was complete. */
  departure(): Promise<void>;
  stop(): Promise<void>;
}

const endOfHead = '\r\n\r\n';

/** The length that the head declares, so that a request is answered when it has wholly come. */
const bodyBytesOf = (head: string): number => Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);

/** A TCP server that knows no HTTP beyond where a request ends: the answers, right or wrong, are a test's own. */
export async function startRawServer(...answers: readonly RawAnswer[]): Promise<RawServer> {
  const requests: RawRequest[] = [];
  const sockets = new Set<Socket>();
  let markGone!: () => void;
  const departed = new Promise<void>((resolve) => (markGone = resolve));

  // Half open, so that a client that leaves is told from an answer that ends.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('end', () => {
      if (!socket.writableEnded) markGone();
      socket.end();
    });
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      const headBytes = received.indexOf(endOfHead) + endOfHead.length;
      const head = received.subarray(0, headBytes).toString('latin1');
      if (headBytes < endOfHead.length || received.length < headBytes + bodyBytesOf(head)) return;
      received = Buffer.alloc(0);
      const request = { line: head.slice(0, head.indexOf('\r\n')), head };
      // The last answer stands for all requests that come after it.
      const answer = answers[Math.min(requests.push(request), answers.length) - 1]!;
      answer(socket, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    departure: () => departed,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Head = Readonly<Record<string, string | number>>;

/** Status line and headers, without a length unless one is given. */
export function head(status: string, headers: Head = {}): string {
  const lines = Object.entries({ 'Content-Type': 'application/json', Connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status}\r\n${lines.join('\r\n')}${endOfHead}`;
}

/** A whole answer, after which the connection ends. */
export const answerWith = (status: string, body: string | Buffer, headers: Head = {}): RawAnswer => (socket) => {
  socket.write(head(status, { 'Content-Length': Buffer.byteLength(body), ...headers }));
  socket.end(body);
};
