import type { ApiKeysCreateParams, ApiKeysOperations, CreatedApiKey } from './generated/api.js';
import type { errorFrom } from './core-error.js';
import type { AstralError } from './errors.js';
import type { RequestOptions } from './request-options.js';

/** The key to replace, and what its successor is made with. */
export type RotateApiKeyParams = ApiKeysCreateParams & {
  /** Id of the key to replace. */
  key_id: string;
};

/** Puts the new secret where it is used, and resolves when it is there. */
export type HandOver = (secret: string, key: CreatedApiKey) => unknown;

/** The operations that a rotation is made of. */
interface Keys {
  create(...args: Parameters<ApiKeysOperations['create']>): Promise<CreatedApiKey>;
  revoke(...args: Parameters<ApiKeysOperations['revoke']>): Promise<unknown>;
}

const operation = 'apiKeys.rotate';

/** Undoes the creation, and says whether that worked. */
async function rollBack(keys: Keys, orgId: string, keyId: string, options: RequestOptions): Promise<[code: string, message: string]> {
  try {
    await keys.revoke({ org_id: orgId, key_id: keyId }, options);
    return ['ROTATION_UNDONE', 'the new key is revoked'];
  } catch {
    return ['ROTATION_NEW_KEY_LEFT', `the new key ${keyId} could not be revoked: revoke it yourself`];
  }
}

/** Creates a key, hands its secret over, and only then revokes the old one. */
export async function rotateApiKey(
  keys: Keys,
  error: typeof errorFrom,
  { key_id: oldKeyId, ...params }: RotateApiKeyParams,
  handOver: HandOver,
  options: RequestOptions = {},
): Promise<CreatedApiKey> {
  if (typeof handOver !== 'function') {
    throw error({ kind: 'validation', message: `${operation}: the second argument must be a function that takes the new secret`, operation, field: 'handOver' });
  }
  const created = await keys.create(params, options);
  // What has been begun is ended in any case: a signal of the caller counts up to here only.
  const { signal: _, ...lasting } = options;
  try {
    await handOver(created.secret, created);
  } catch (cause) {
    const [code, outcome] = await rollBack(keys, params.org_id, created.key_id, lasting);
    throw error({ message: `the hand-over failed: ${outcome}, the old key ${oldKeyId} works as before`, operation, code }, cause);
  }
  try {
    await keys.revoke({ org_id: params.org_id, key_id: oldKeyId }, lasting);
  } catch (cause) {
    if ((cause as AstralError).status === 404) return created;
    const message = `the new key ${created.key_id} is handed over and works, but the old key ${oldKeyId} could not be revoked: revoke it yourself`;
    throw error({ message, operation, code: 'ROTATION_OLD_KEY_LEFT' }, cause);
  }
  return created;
}
