// A .br beside every file that shrinks, so that a server need not compress. Kept results make a second build quick.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** @returns {Promise<Buffer>} */
export async function brotli(bytes, cacheDir) {
  const kept = join(cacheDir, `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.br`);
  if (existsSync(kept)) return readFileSync(kept);
  const result = await compress(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(kept, result);
  return result;
}
