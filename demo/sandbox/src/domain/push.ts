/** What a push service would answer. Nothing leaves the sandbox, so the token itself tells whether it is good. */
const REFUSED_PREFIX = "expired-";

export interface PushOutcome {
  tokens_sent: number;
  failed_tokens: number;
}

export function push(tokens: readonly string[]): PushOutcome {
  const failed = tokens.filter((token) => token.startsWith(REFUSED_PREFIX)).length;
  return { tokens_sent: tokens.length - failed, failed_tokens: failed };
}
