import type { RunningSandbox } from '../contract/support/sandbox.ts';
import { SandboxApi } from './sandbox-api.ts';

/** The server's side of the story, asked by somebody who is signed in. */
export async function apiOf(sandbox: RunningSandbox, email: string, password = 'Summit-2026') {
  const api = new SandboxApi(sandbox.origin);
  const { token, userId } = await api.signIn(email, password);
  return {
    userId,
    get: async <T>(path: string) => (await api.call('GET', path, { token })).json as T,
    statusOf: async (path: string) => (await api.call('GET', path, { token })).status,
    post: async <T>(path: string, body: unknown) => (await api.call('POST', path, { token, body })).json as T,
  };
}
