import { Agent, request as send } from 'node:http';

export interface Answer {
  status: number;
  // Answers of every shape are read here; a wrong one fails the check that reads it.
  body: any;
}

/** The connection broke before the answer was whole: whether the request was done is not known. */
export class Unanswered extends Error {}

/** HTTP without an SDK in between: what is measured is the sandbox. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #baseUrl: string;

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  request(method: string, path: string, { token, body }: { token?: string | undefined; body?: unknown } = {}): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const url = path.startsWith('/sandbox/') ? new URL(path, this.#baseUrl) : new URL(`${this.#baseUrl}${path}`);
    const headers = {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(text && { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) }),
    };
    return new Promise((resolve, reject) => {
      const fail = (cause: Error) => reject(new Unanswered(`${method} ${path}: ${cause.message}`, { cause }));
      const outgoing = send(url, { method, headers, agent: this.#agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: parsed(Buffer.concat(chunks).toString()) }));
      });
      outgoing.on('error', fail);
      outgoing.end(text);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
