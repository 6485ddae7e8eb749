/** Server runtimes that have a worker's globals without being a page's worker. */
const serverRuntimes = /^(Cloudflare-Workers|Deno|Bun|Node)/;

/** True in a page and in its workers: where anyone who opens the page can read what the code holds. */
export function isBrowser(): boolean {
  const scope = globalThis as { window?: { document?: unknown }; WorkerGlobalScope?: unknown; navigator?: { userAgent?: string } };
  if (scope.window?.document !== undefined) return true;
  return typeof scope.WorkerGlobalScope === 'function' && !serverRuntimes.test(scope.navigator?.userAgent ?? '');
}
