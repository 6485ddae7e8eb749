/** contract 12: `state` is Base64 of `{firebase_uid, csrf_token}`. */
export interface OAuthState {
  userId: string;
  csrfToken: string;
}

export function writeState({ userId, csrfToken }: OAuthState): string {
  return btoa(JSON.stringify({ firebase_uid: userId, csrf_token: csrfToken }));
}

export function readState(state: string | null): OAuthState | undefined {
  try {
    const value = JSON.parse(atob(state ?? "")) as { firebase_uid?: unknown; csrf_token?: unknown } | null;
    const { firebase_uid: userId, csrf_token: csrfToken } = value ?? {};
    return typeof userId === "string" && typeof csrfToken === "string" ? { userId, csrfToken } : undefined;
  } catch {
    return undefined;
  }
}
