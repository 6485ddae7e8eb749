import { userProfile } from "../domain/user-profile.ts";
import { json } from "../http/envelopes.ts";
import { accountInactive } from "../http/errors.ts";
import type { Services } from "../services.ts";
import type { UserRow } from "../stores/users.ts";
import { isoFromMillis } from "../time.ts";
import type { IssuedToken } from "./tokens.ts";

/** The answers of contract 3 that carry a token or the credentials. */

export function issueToken(services: Services, user: UserRow): Promise<IssuedToken> {
  return services.tokens.issue({ userId: user.user_id, email: user.email, roles: JSON.parse(user.roles) as string[] });
}

export async function sessionResponse(services: Services, user: UserRow, status: 200 | 201): Promise<Response> {
  const issued = await issueToken(services, user);
  const expiresAt = isoFromMillis(issued.expiresAtMillis);
  const body = sessionBody(services, user, issued, { isNew: status === 201, isVerified: user.is_verified === 1, expiresAt });
  return json(body, status);
}

interface SessionFacts {
  isNew: boolean;
  isVerified: boolean;
  /** Seconds or ISO, as contract 1.11 has it for each operation. */
  expiresAt: number | string;
}

export function sessionBody(services: Services, user: UserRow, issued: IssuedToken, facts: SessionFacts): object {
  return {
    user_id: user.user_id,
    access_token: issued.accessToken,
    token_type: "Bearer",
    expires_at: facts.expiresAt,
    credentials: { ...credentialsOf(user), is_verified: facts.isVerified },
    profile: { ...userProfile(services.database, user), is_verified: facts.isVerified },
    is_new_user: facts.isNew,
    success: true,
  };
}

export function credentialsOf(user: UserRow): object {
  return {
    user_id: user.user_id,
    email: user.email,
    roles: JSON.parse(user.roles) as string[],
    is_verified: user.is_verified === 1,
    is_active: user.status === "active",
  };
}

export function requireActive(user: UserRow): void {
  if (user.status !== "active") throw accountInactive();
}
