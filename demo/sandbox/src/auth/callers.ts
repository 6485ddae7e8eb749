import type { Database } from "../database/database.ts";
import { forbidden, noApiKey, noToken, tokenRefused } from "../http/errors.ts";
import type { Services } from "../services.ts";
import type { OrganizationRole } from "../stores/members.ts";
import { findActiveKey, looksLikeApiKey } from "./api-keys.ts";
import { sha256Hex } from "./secrets.ts";

/** Who sends a request, looked up anew each time: organization roles are never read from the token (contract 1.6). */
export interface UserCaller {
  kind: "user";
  userId: string;
  tokenId: string;
  isAdmin: boolean;
  membershipRole: string;
  membership: { orgId: string; role: OrganizationRole } | null;
}

export interface KeyCaller {
  kind: "key";
  keyId: string;
  orgId: string;
}

export type Caller = UserCaller | KeyCaller;

/** The bearer of the app key, which belongs to no organization. */
export interface AppCaller {
  kind: "app";
}

/** `optional`: none needed, but one that is sent must be good. `app`: the app key, or a user. */
export type AuthKind = "none" | "user" | "either" | "optional" | "app";

export type CallerOf<Auth extends AuthKind> = Auth extends "user"
  ? UserCaller
  : Auth extends "either"
    ? Caller
    : Auth extends "optional"
      ? Caller | null
      : Auth extends "app"
        ? UserCaller | AppCaller
        : null;

/** What 1.5 counts requests by. */
export function presentedCredential(request: Request): string | null {
  return request.headers.get("authorization") ?? request.headers.get("x-api-key");
}

export async function identify<Auth extends AuthKind>(
  auth: Auth,
  request: Request,
  services: Services,
): Promise<CallerOf<Auth>> {
  return (await identifyAny(auth, request, services)) as CallerOf<Auth>;
}

async function identifyAny(auth: AuthKind, request: Request, services: Services): Promise<Caller | AppCaller | null> {
  if (auth === "none") return null;
  if (auth === "app") return appCaller(request, services);
  const bearer = readBearer(request);
  const apiKey = auth === "user" ? null : request.headers.get("x-api-key") || null;
  if (bearer === null) {
    if (apiKey !== null) return keyCaller(services, apiKey);
    if (auth === "optional") return null;
    throw noToken();
  }
  if (!looksLikeApiKey(bearer)) return userCaller(services, bearer);
  if (auth === "user") throw tokenRefused();
  return keyCaller(services, bearer);
}

/** contract 1.6: here `X-API-Key` wins; a good key of an organization is the wrong kind. */
async function appCaller(request: Request, services: Services): Promise<UserCaller | AppCaller> {
  const key = request.headers.get("x-api-key") || null;
  if (key !== null && (await isSameText(key, services.appKey))) return { kind: "app" };
  const bearer = key === null ? readBearer(request) : null;
  if (key === null && bearer === null) throw noApiKey();
  if (bearer !== null && !looksLikeApiKey(bearer)) return userCaller(services, bearer);
  await keyCaller(services, key ?? bearer!);
  throw forbidden();
}

/** Compares hashes, so that the time taken tells nothing about where two keys part. */
async function isSameText(one: string, two: string): Promise<boolean> {
  return (await sha256Hex(one)) === (await sha256Hex(two));
}

/** null without the header; 401 when it is not of the form `Bearer <x>`. */
function readBearer(request: Request): string | null {
  const header = request.headers.get("authorization");
  if (header === null) return null;
  const match = /^Bearer +(\S+)$/i.exec(header);
  if (!match) throw noToken();
  return match[1]!;
}

async function keyCaller(services: Services, secret: string): Promise<KeyCaller> {
  return { kind: "key", ...(await findActiveKey(services.database, secret, services.clock.nowMillis())) };
}

async function userCaller(services: Services, accessToken: string): Promise<UserCaller> {
  const { tokenId, userId } = await services.tokens.verify(accessToken);
  const caller = loadCaller(services.database, userId, tokenId);
  if (!caller) throw tokenRefused();
  return caller;
}

interface CallerRow {
  roles: string;
  membership_role: string;
  org_id: string | null;
  role: OrganizationRole | null;
}

function loadCaller(database: Database, userId: string, tokenId: string): UserCaller | undefined {
  const row = database.first<CallerRow>(
    `SELECT users.roles, users.membership_role, members.org_id, members.role
     FROM users LEFT JOIN members USING (user_id) WHERE user_id = ?`,
    userId,
  );
  if (!row) return undefined;
  return {
    kind: "user",
    userId,
    tokenId,
    isAdmin: (JSON.parse(row.roles) as string[]).includes("admin"),
    membershipRole: row.membership_role,
    membership: row.org_id === null ? null : { orgId: row.org_id, role: row.role! },
  };
}
