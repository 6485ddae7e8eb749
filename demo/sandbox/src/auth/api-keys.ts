import type { Database } from "../database/database.ts";
import { apiKeyRefused } from "../http/errors.ts";
import { randomText, sha256Hex } from "./secrets.ts";

/** contract 1.6: both prefixes are keys, the sandbox issues the first. */
const PREFIXES = ["astral_live_", "nxr_live_"] as const;

export function looksLikeApiKey(bearer: string): boolean {
  return PREFIXES.some((prefix) => bearer.startsWith(prefix));
}

export function createSecret(): string {
  return PREFIXES[0] + randomText(32);
}

/** The organization of an active key, or 401. Only the hash is stored, so the hash is what is looked up. */
export async function findActiveKey(
  database: Database,
  secret: string,
  nowMillis: number,
): Promise<{ keyId: string; orgId: string }> {
  const row = database.first<{ key_id: string; org_id: string }>(
    `SELECT key_id, org_id FROM api_keys
     WHERE secret_sha256 = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)`,
    await sha256Hex(secret),
    nowMillis,
  );
  if (!row) throw apiKeyRefused();
  return { keyId: row.key_id, orgId: row.org_id };
}
