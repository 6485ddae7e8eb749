/** For the page that a user comes back to after connecting Strava or Garmin (contract 12). */

/** How a connection to a provider went. */
export interface ConnectReturn {
  /** The one that was to be connected. */
  provider: 'strava' | 'garmin' | (string & {});
  /** How it went. */
  status: 'success' | 'error' | (string & {});
  /** The user's id at the provider, after success. */
  providerUserId: string | undefined;
  /** Why it failed. */
  error: 'access_denied' | 'invalid_state' | 'token_exchange_failed' | 'provider_error' | (string & {}) | undefined;
  /** The address without what the return added: put it in place with `history.replaceState`, so that a reload is no second return. */
  cleanUrl: string;
}

const added = ['provider', 'status', 'provider_user_id', 'error'] as const;

/**
 * Reads the address that `return_url` of `strava.authorizeUrl` or `garmin.authorizeUrl` became; undefined when the user
 * came another way. Anyone can write such an address: what holds is what `integrations.status` says.
 */
export function readConnectReturn(address: string | URL): ConnectReturn | undefined {
  const url = new URL(address);
  const [provider, status, providerUserId, error] = added.map((name) => url.searchParams.get(name) || undefined);
  if (provider === undefined || status === undefined) return undefined;
  for (const name of added) url.searchParams.delete(name);
  return { provider, status, providerUserId, error, cleanUrl: url.href };
}
