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

const MAX_VERIFIED = 1000;

interface VerifiedToken {
  tokenId: string;
  expiresAtSeconds: number;
}

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
  /** A good signature stays good: checking it is most of what a small request costs. */
  readonly #verified = new Map<string, VerifiedToken>();

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
    const verified = this.#verified.get(accessToken) ?? (await this.#verifySignature(accessToken));
    if (!verified || verified.expiresAtSeconds <= Math.floor(this.#clock.nowMillis() / 1000)) throw tokenRefused();
    const { tokenId } = verified;
    const session = this.#database.first<{ user_id: string }>(
      "SELECT user_id FROM sessions WHERE token_id = ? AND revoked_at IS NULL",
      tokenId,
    );
    if (!session) throw tokenRefused();
    return { tokenId, userId: session.user_id };
  }

  async #verifySignature(accessToken: string): Promise<VerifiedToken | undefined> {
    const currentDate = new Date(this.#clock.nowMillis());
    const rules = { issuer: ISSUER, algorithms: [ALGORITHM], requiredClaims: ["exp", "jti"], currentDate };
    const checked = await jwtVerify(accessToken, this.#keys.publicKey, rules).catch(() => undefined);
    if (!checked) return undefined;
    const verified = { tokenId: checked.payload.jti!, expiresAtSeconds: checked.payload.exp! };
    if (this.#verified.size >= MAX_VERIFIED) this.#verified.clear();
    this.#verified.set(accessToken, verified);
    return verified;
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
