// The server's own view of things, past the dashboard: what a test arranges beforehand and looks at afterwards.
import { expect } from '@playwright/test';
import { coach } from './server.ts';

export class SandboxApi {
  constructor(readonly origin: string) {}

  async call(method: string, path: string, { token, body }: { token?: string; body?: unknown } = {}): Promise<{ status: number; json: any }> {
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json() };
  }

  async signIn(email: string, password: string): Promise<{ token: string; userId: string; orgId: string }> {
    const { status, json } = await this.call('POST', '/auth/login', { body: { email, password } });
    expect(status, `signing in as ${email}`).toBe(200);
    return { token: json.access_token, userId: json.user_id, orgId: json.profile.org_id };
  }

  /** The code in the newest letter to an address: of a verification, a reset, an invitation. */
  async codeFor(email: string): Promise<string> {
    const response = await fetch(`${this.origin}/sandbox/mailbox?to=${encodeURIComponent(email)}`);
    const { messages } = (await response.json()) as { messages: { token: string }[] };
    expect(messages.length, `a letter to ${email}`).toBeGreaterThan(0);
    return messages[0]!.token;
  }

  /** As freshly started: other tests find the club as it was. */
  async reset(): Promise<void> {
    await fetch(`${this.origin}/sandbox/reset`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"seed":"demo"}' });
  }
}

/** The server's side of the story, asked by somebody who is signed in: by default the head coach. */
export async function apiOf({ origin }: { origin: string }, email = coach.email, password = coach.password) {
  const api = new SandboxApi(origin);
  const { token, userId, orgId } = await api.signIn(email, password);
  const call = (method: string, path: string, body?: unknown) => api.call(method, path, { token, body });
  return {
    userId,
    orgId,
    get: async <T>(path: string) => (await call('GET', path)).json as T,
    statusOf: async (path: string) => (await call('GET', path)).status,
    send: async <T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T> => {
      const { status, json } = await call(method, path, body);
      expect(status, `${method} ${path}`).toBeLessThan(300);
      return json as T;
    },
  };
}
