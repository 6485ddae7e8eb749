import type { FailureKind } from './core.js';

/** An answer that says where else to look, which is not heeded. */
export class RefusedRedirect extends Error {}

/** A request that could not reach anything. */
class Offline extends Error {}

/** Throws when the device is known to have no network. This very machine is there all the same. */
export function refuseOffline(url: string): void {
  const isOffline = (globalThis.navigator as { onLine?: boolean } | undefined)?.onLine === false;
  if (isOffline && !/^(127\..*|\[::1\]|(.*\.)?localhost)$/.test(new URL(url).hostname)) throw new Offline('this device is offline: nothing was sent');
}

export function failureKindOf(failure: unknown): FailureKind {
  return failure instanceof Offline ? 'offline' : 'network';
}

function originOf(url: string): string {
  return new URL(url).origin;
}

function targetOf(response: Response, url: string): string {
  try {
    return ` to ${new URL(response.headers.get('location') ?? '', url).origin}`;
  } catch {
    return '';
  }
}

/** Throws when the answer is a redirect: followed, it could carry the credential to an origin that nobody chose. */
export function refuseRedirect(response: Response, url: string): void {
  const isRedirect = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
  if (!isRedirect) return;
  response.body?.cancel().catch(() => {});
  // A browser hides where an opaque redirect leads.
  const target = response.type === 'opaqueredirect' ? '' : targetOf(response, url);
  throw new RefusedRedirect(
    `${originOf(url)} answered with a redirect${target}. It is not followed, because it could carry credentials to another host: set baseUrl to the final address`,
  );
}

/** The innermost reason that the platform gives: Node hides it in `cause`, browsers give none. */
function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const { cause } = failure;
  if (cause instanceof Error) return cause.message || (cause as { code?: string }).code || failure.message;
  return failure.message;
}

/** For people: which host, and why. Never the whole URL, whose query is the application's own business. */
export function describeFailure(failure: unknown, url: string): string {
  if (failure instanceof RefusedRedirect || failure instanceof Offline) return failure.message;
  const hint = typeof document === 'undefined' ? '' : ' (the browser keeps the reason to itself: its console tells CORS and Content-Security-Policy from a lost connection)';
  return `no answer from ${originOf(url)}: ${reasonOf(failure)}${hint}`;
}
