import { createSecret } from "../auth/api-keys.ts";
import { sha256Hex } from "../auth/secrets.ts";
import { isHeadOf, requireThat } from "../auth/roles.ts";
import { insertRow } from "../database/database.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { isoFromMillis, isoOrNull } from "../time.ts";
import { datetime, name } from "../validation.ts";
import { requireOrganization } from "../domain/organization-view.ts";

const RULES = { auth: "user", role: "head", feature: "security_settings" } as const;

export function addApiKeyRoutes(api: Api): void {
  api.operation("apiKeys.create", "POST", "/organizations/:org_id/api-keys", RULES, createKey);
  api.operation("apiKeys.list", "GET", "/organizations/:org_id/api-keys", RULES, listKeys);
  api.operation("apiKeys.revoke", "DELETE", "/organizations/:org_id/api-keys/:key_id", RULES, revokeKey);
}

interface KeyRow {
  key_id: string;
  name: string;
  created_at: number;
  expires_at: number | null;
}

// contract 6, apiKeys.create
async function createKey(call: Call<"user">): Promise<Response> {
  const { database, ids } = call.services;
  const body = await call.body();
  const keyName = body.required("name", name);
  const expiresAt = body.nullable("expires_at", datetime) ?? null;
  if (expiresAt !== null && expiresAt <= call.nowMillis) throw body.invalid("expires_at");
  const orgId = requireOwnOrganization(call);

  const secret = createSecret();
  const key: KeyRow = { key_id: ids.next("key"), name: keyName, created_at: call.nowMillis, expires_at: expiresAt };
  insertRow(database, "api_keys", {
    ...key,
    org_id: orgId,
    secret_sha256: await sha256Hex(secret),
    created_by: call.caller.userId,
  });
  return json({ ...keyView(key), secret }, 201);
}

// contract 6, apiKeys.list
function listKeys(call: Call<"user">): Response {
  const orgId = requireOwnOrganization(call);
  const keys = call.services.database.all<KeyRow>(
    `SELECT key_id, name, created_at, expires_at FROM api_keys
     WHERE org_id = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)
     ORDER BY created_at DESC, key_id`,
    orgId,
    call.nowMillis,
  );
  return json({ api_keys: keys.map(keyView), total: keys.length });
}

// contract 6, apiKeys.revoke
function revokeKey(call: Call<"user">): Response {
  const { database } = call.services;
  const organization = requireOrganization(database, call.param("org_id"));
  const key = database.first<{ org_id: string; revoked_at: number | null }>(
    "SELECT org_id, revoked_at FROM api_keys WHERE key_id = ?",
    call.param("key_id"),
  );
  if (!key || key.revoked_at !== null) throw notFound("API_KEY");
  requireThat(isHeadOf(call.caller, organization.org_id) && key.org_id === organization.org_id);
  database.run("UPDATE api_keys SET revoked_at = ? WHERE key_id = ?", call.nowMillis, call.param("key_id"));
  return json({ message: "API key revoked successfully", key_id: call.param("key_id") });
}

function requireOwnOrganization(call: Call<"user">): string {
  const organization = requireOrganization(call.services.database, call.param("org_id"));
  requireThat(isHeadOf(call.caller, organization.org_id));
  return organization.org_id;
}

function keyView(key: KeyRow): Record<string, unknown> {
  return {
    key_id: key.key_id,
    name: key.name,
    created_at: isoFromMillis(key.created_at),
    expires_at: isoOrNull(key.expires_at),
  };
}
