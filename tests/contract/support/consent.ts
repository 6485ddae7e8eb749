import assert from 'node:assert/strict';
import type { Astral } from '@nexrex/astral';

export type OAuthProvider = 'strava' | 'garmin';
type Button = 'allow' | 'deny';

/** Begins to link a provider and opens the sandbox's consent page: what its buttons hand to the callback. */
export async function askConsent(astral: Astral, provider: OAuthProvider, returnUrl?: string): Promise<Record<Button, Record<string, string>>> {
  const { authorize_url } = await astral[provider].authorizeUrl(returnUrl === undefined ? {} : { return_url: returnUrl });
  const page = await fetch(authorize_url);
  const html = await page.text();
  assert.equal(page.status, 200, html);
  const handedOver = (button: Button) => {
    const link = new RegExp(`id="${button}" href="([^"]+)"`).exec(html)?.[1];
    assert.ok(link, `the page has a button ${button}`);
    return Object.fromEntries(new URL(link.replaceAll('&amp;', '&')).searchParams);
  };
  return { allow: handedOver('allow'), deny: handedOver('deny') };
}

/** Where a callback sends the browser. */
export function destinationOf(response: Response): URL {
  assert.equal(response.status, 302);
  return new URL(response.headers.get('location')!);
}
