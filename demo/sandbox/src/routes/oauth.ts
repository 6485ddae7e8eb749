import { DEFAULT_RETURN_URL, readReturnUrl, withQuery } from "../auth/return-urls.ts";
import { randomText } from "../auth/secrets.ts";
import { readState, writeState } from "../domain/oauth-state.ts";
import type { Api, Call } from "../http/api.ts";
import { ok } from "../http/envelopes.ts";
import { connect, disconnect, type Provider } from "../stores/connections.ts";
import { type AttemptRow, insertAttempt, type OAuthProvider, takeAttempt, takeGrant } from "../stores/oauth.ts";

const USER = { auth: "user" } as const;
const NONE = { auth: "none" } as const;

export function addOAuthRoutes(api: Api): void {
  api.operation("strava.authorizeUrl", "GET", "/strava/oauth/authorize-url", USER, stravaUrl);
  api.operation("strava.callback", "GET", "/strava/oauth/token", NONE, stravaCallback);
  api.operation("strava.disconnect", "POST", "/strava/oauth/disconnect", USER, (call) => disconnectFrom(call, "strava"));
  api.operation("garmin.authorizeUrl", "GET", "/garmin/oauth/authorize-url", USER, garminUrl);
  api.operation("garmin.callback", "GET", "/garmin/oauth/token", NONE, garminCallback);
  api.operation("garmin.disconnect", "POST", "/garmin/oauth/disconnect", USER, (call) => disconnectFrom(call, "garmin"));
  api.operation("appleHealth.disconnect", "POST", "/apple-health/disconnect", USER, (call) => disconnectFrom(call, "apple_health"));
}

const STATE_LIFETIME_MILLIS = 600_000;
const STRAVA_CLIENT_ID = "12345";
const STRAVA_SCOPE = "activity:write,activity:read_all,profile:read_all,profile:write";

// contract 12, strava.authorizeUrl
function stravaUrl(call: Call<"user">): Response {
  const csrfToken = beginAttempt(call, "strava");
  return ok({
    authorize_url: withQuery(consentUrl(call, "strava"), {
      client_id: STRAVA_CLIENT_ID,
      redirect_uri: new URL("/api/v1/strava/oauth/token", call.request.url).href,
      response_type: "code",
      approval_prompt: "auto",
      scope: STRAVA_SCOPE,
      state: writeState({ userId: call.caller.userId, csrfToken }),
    }),
  });
}

// contract 12, garmin.authorizeUrl
function garminUrl(call: Call<"user">): Response {
  return ok({ authorize_url: withQuery(consentUrl(call, "garmin"), { oauth_token: beginAttempt(call, "garmin") }) });
}

// contract 12, strava.callback
function stravaCallback(call: Call<"none">): Response {
  const parameters = new URL(call.request.url).searchParams;
  const state = readState(parameters.get("state"));
  const attempt = state && takeAttempt(call.services.database, "strava", state.csrfToken, call.nowMillis);
  if (attempt?.user_id !== state?.userId) return goBack(undefined, "strava", "invalid_state");
  const error = parameters.get("error");
  const refusal = error === null ? undefined : error === "access_denied" ? "access_denied" : "provider_error";
  return complete(call, attempt, "strava", parameters.get("code"), refusal);
}

// contract 12, garmin.callback
function garminCallback(call: Call<"none">): Response {
  const parameters = new URL(call.request.url).searchParams;
  const attempt = takeAttempt(call.services.database, "garmin", parameters.get("oauth_token") ?? "", call.nowMillis);
  const verifier = parameters.get("oauth_verifier");
  return complete(call, attempt, "garmin", verifier, verifier === null ? "access_denied" : undefined);
}

/** Exchanges what the provider handed out, and sends the browser back to where it came from. */
function complete(
  call: Call<"none">,
  attempt: AttemptRow | undefined,
  provider: OAuthProvider,
  code: string | null,
  refusal: string | undefined,
): Response {
  const { database } = call.services;
  if (!attempt) return goBack(undefined, provider, "invalid_state");
  if (refusal !== undefined) return goBack(attempt, provider, refusal);
  const grant = takeGrant(database, attempt, code ?? "", call.nowMillis);
  if (!grant) return goBack(attempt, provider, "token_exchange_failed");
  connect(database, {
    user_id: attempt.user_id,
    provider,
    provider_user_id: grant.provider_user_id,
    access_token: randomText(40),
    connected_at: call.nowMillis,
    last_sync_at: null,
    backfill: "queued",
  });
  call.services.profileCache.forget(attempt.user_id);
  const success = { provider, status: "success", provider_user_id: grant.provider_user_id };
  return redirect(withQuery(attempt.return_url, success));
}

function goBack(attempt: AttemptRow | undefined, provider: OAuthProvider, error: string): Response {
  return redirect(withQuery(attempt?.return_url ?? DEFAULT_RETURN_URL, { provider, status: "error", error }));
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location, "cache-control": "no-store" } });
}

// contract 12, strava.disconnect, garmin.disconnect, appleHealth.disconnect
function disconnectFrom(call: Call<"user">, provider: Provider): Response {
  const wasConnected = disconnect(call.services.database, call.caller.userId, provider);
  call.services.profileCache.forget(call.caller.userId);
  return ok({ provider, status: "disconnected", was_connected: wasConnected });
}

function beginAttempt(call: Call<"user">, provider: OAuthProvider): string {
  const returnUrl = readReturnUrl(call.query, "return_url");
  const requestToken = randomText(32);
  insertAttempt(call.services.database, {
    request_token: requestToken,
    provider,
    user_id: call.caller.userId,
    return_url: returnUrl,
    expires_at: call.nowMillis + STATE_LIFETIME_MILLIS,
  });
  return requestToken;
}

function consentUrl(call: Call<"user">, provider: OAuthProvider): string {
  return new URL(`/sandbox/oauth/${provider}/authorize`, call.request.url).href;
}
