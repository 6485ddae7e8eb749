import type { ResponseInfo } from './call-promise.js';
import type { Exchange } from './exchanges.js';

/** What is known of the exchange that ended a call, which began at `callStartedAt`. */
export function responseInfo({ request, response, startedAt, endedAt }: Exchange, callStartedAt = startedAt): ResponseInfo {
  const headers = new Headers(response?.headers);
  return {
    status: response?.status ?? 0,
    headers,
    requestId: headers.get('x-request-id') ?? undefined,
    attempts: request.attempt,
    timings: { totalMillis: endedAt - callStartedAt, lastAttemptMillis: endedAt - startedAt },
  };
}
