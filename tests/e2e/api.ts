import type { RunningSandbox } from '../contract/support/sandbox.ts';

/** The server's side of the story, asked with a token of one's own. */
export async function apiOf(sandbox: RunningSandbox, email: string, password = 'Summit-2026') {
  const call = async (method: string, path: string, token?: string, body?: unknown) => {
    const response = await fetch(`${sandbox.origin}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as never };
  };
  const signIn = await call('POST', '/auth/login', undefined, { email, password });
  const { access_token: token, user_id: userId } = signIn.body as { access_token: string; user_id: string };
  return {
    userId,
    get: <T>(path: string) => call('GET', path, token).then(({ body }) => body as T),
    statusOf: (path: string) => call('GET', path, token).then(({ status }) => status),
    post: <T>(path: string, body: unknown) => call('POST', path, token, body).then((answer) => answer.body as T),
  };
}
