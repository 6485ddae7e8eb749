import { type CryptoKey, type JWK, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from "jose";
import type { Clock } from "../clock.ts";
import { type Database, insertRow } from "../database/database.ts";
import { tokenRefused } from "../http/errors.ts";
import { readSetting, writeSetting } from "../stores/settings.ts";

export const TOKEN_LIFETIME_SECONDS = 3600;
/** Rows of ended sessions stay for a while: a clock that was moved ahead may be moved back. */
const KEEP_ENDED_MILLIS = 30 * 86_400_000;
const ISSUER = "astral-sandbox";
const ALGORITHM = "RS256";
const SIGNING_KEY_SETTING = "signing_key";

export interface TokenSubject {
  userId: string;
  email: string;
  roles: readonly string[];
}

export interface IssuedToken {
  accessToken: string;
  expiresAtMillis: number;
}

/** User tokens: contract 1.6 (claims) and 1.7 (lifecycle). A token works while its session row is there and not revoked. */
export class Tokens {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #keys: { privateKey: CryptoKey; publicKey: CryptoKey };

  private constructor(database: Database, clock: Clock, keys: { privateKey: CryptoKey; publicKey: CryptoKey }) {
    this.#database = database;
    this.#clock = clock;
    this.#keys = keys;
  }

  /** The key pair lives in the database, so that tokens outlive a restart. */
  static async open(database: Database, clock: Clock): Promise<Tokens> {
    const stored = readSetting(database, SIGNING_KEY_SETTING);
    const privateJwk = stored ? (JSON.parse(stored) as JWK) : await createKey(database);
    const publicJwk: JWK = { kty: privateJwk.kty!, n: privateJwk.n!, e: privateJwk.e! };
    const privateKey = (await importJWK(privateJwk, ALGORITHM)) as CryptoKey;
    const publicKey = (await importJWK(publicJwk, ALGORITHM)) as CryptoKey;
    return new Tokens(database, clock, { privateKey, publicKey });
  }

  async issue(subject: TokenSubject): Promise<IssuedToken> {
    const nowMillis = this.#clock.nowMillis();
    const issuedAt = Math.floor(nowMillis / 1000);
    const expiresAt = issuedAt + TOKEN_LIFETIME_SECONDS;
    const tokenId = crypto.randomUUID();
    const accessToken = await new SignJWT({ email: subject.email, roles: subject.roles })
      .setProtectedHeader({ alg: ALGORITHM, typ: "JWT" })
      .setSubject(subject.userId)
      .setIssuer(ISSUER)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .setJti(tokenId)
      .sign(this.#keys.privateKey);
    this.#database.transaction(() => {
      const keptSince = nowMillis - KEEP_ENDED_MILLIS;
      this.#database.run("DELETE FROM sessions WHERE user_id = ? AND expires_at <= ?", subject.userId, keptSince);
      insertRow(this.#database, "sessions", { token_id: tokenId, user_id: subject.userId, expires_at: expiresAt * 1000 });
    });
    return { accessToken, expiresAtMillis: expiresAt * 1000 };
  }

  /** The id of the token, or 401. */
  async verify(accessToken: string): Promise<{ tokenId: string; userId: string }> {
    const currentDate = new Date(this.#clock.nowMillis());
    const verified = await jwtVerify(accessToken, this.#keys.publicKey, {
      issuer: ISSUER,
      algorithms: [ALGORITHM],
      currentDate,
    }).catch(() => undefined);
    const tokenId = verified?.payload.jti;
    if (!tokenId) throw tokenRefused();
    const session = this.#database.first<{ user_id: string }>(
      "SELECT user_id FROM sessions WHERE token_id = ? AND revoked_at IS NULL",
      tokenId,
    );
    if (!session) throw tokenRefused();
    return { tokenId, userId: session.user_id };
  }

  revoke(tokenId: string): void {
    this.#database.run("UPDATE sessions SET revoked_at = ? WHERE token_id = ?", this.#clock.nowMillis(), tokenId);
  }

  revokeAllOf(userId: string): void {
    this.#database.run(
      "UPDATE sessions SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL",
      this.#clock.nowMillis(),
      userId,
    );
  }
}

async function createKey(database: Database): Promise<JWK> {
  const privateJwk = await createSigningKey();
  storeSigningKey(database, privateJwk);
  return privateJwk;
}

export async function createSigningKey(): Promise<JWK> {
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  return exportJWK(pair.privateKey);
}

export function storeSigningKey(database: Database, privateJwk: JWK): void {
  writeSetting(database, SIGNING_KEY_SETTING, JSON.stringify(privateJwk));
}
