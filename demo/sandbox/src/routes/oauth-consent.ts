import { withQuery } from "../auth/return-urls.ts";
import { randomText } from "../auth/secrets.ts";
import { readState } from "../domain/oauth-state.ts";
import type { Api, Call } from "../http/api.ts";
import { invalidField, routeNotFound } from "../http/errors.ts";
import { hashWords } from "../random.ts";
import { findAttempt, insertGrant, type OAuthProvider } from "../stores/oauth.ts";

export function addOAuthConsentPage(api: Api): void {
  api.control("GET", "/oauth/:provider/authorize", consent);
}

const GRANT_LIFETIME_MILLIS = 600_000;
const NAMES: Readonly<Record<OAuthProvider, string>> = { strava: "Strava", garmin: "Garmin Connect" };

/** contract 18: the page on which the provider would ask. Its buttons lead to the callback. */
function consent(call: Call<"none">): Response {
  const provider = call.param("provider");
  if (provider !== "strava" && provider !== "garmin") throw routeNotFound();
  const { database } = call.services;
  const parameters = new URL(call.request.url).searchParams;
  const state = parameters.get("state");
  const field = provider === "strava" ? "state" : "oauth_token";
  const requestToken = provider === "strava" ? readState(state)?.csrfToken : parameters.get("oauth_token");
  const attempt = findAttempt(database, provider, requestToken ?? "", call.nowMillis);
  if (!attempt) throw invalidField(field);
  const code = randomText(32);
  insertGrant(database, {
    code,
    provider,
    request_token: attempt.request_token,
    // The same account at the provider each time the same person connects.
    provider_user_id: String(10_000_000 + (hashWords(`${provider}/${attempt.user_id}`)[0] % 90_000_000)),
    expires_at: call.nowMillis + GRANT_LIFETIME_MILLIS,
  });
  const callback = new URL(`/api/v1/${provider}/oauth/token`, call.request.url).href;
  const answers: Record<"allow" | "deny", Record<string, string>> = provider === "strava"
    ? { allow: { code, state: state! }, deny: { error: "access_denied", state: state! } }
    : { allow: { oauth_token: attempt.request_token, oauth_verifier: code }, deny: { oauth_token: attempt.request_token } };
  return page(NAMES[provider], withQuery(callback, answers.allow), withQuery(callback, answers.deny));
}

function page(name: string, allowUrl: string, denyUrl: string): Response {
  const html = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Connect ${name}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 15vh auto; padding: 0 1rem; }
a { display: inline-block; padding: .6rem 1.2rem; margin-right: .5rem; border: 1px solid #1d4ed8; border-radius: .4rem; color: #1d4ed8; text-decoration: none; }
a#allow { background: #1d4ed8; color: #fff; }
</style></head>
<body>
<h1>Connect ${name}</h1>
<p>Astral asks to read your activities. This page stands in for ${name}: nothing leaves the sandbox.</p>
<p><a id="allow" href="${escaped(allowUrl)}">Allow</a><a id="deny" href="${escaped(denyUrl)}">Deny</a></p>
</body>
</html>
`;
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "referrer-policy": "no-referrer",
    },
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
