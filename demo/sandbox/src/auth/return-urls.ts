import { invalidReturnUrl } from "../http/errors.ts";
import { type Fields, text } from "../validation.ts";

/** contract 12: where a browser may be sent back to. */
export const DEFAULT_RETURN_URL = "nr://redirect";

const LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"];

export function readReturnUrl(fields: Fields, name: string): string {
  const url = fields.optional(name, text({ max: 2000 }));
  if (url === undefined) return DEFAULT_RETURN_URL;
  if (!isAllowed(url)) throw invalidReturnUrl(name);
  return url;
}

function isAllowed(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === "https:" || protocol === "nr:") return true;
  return protocol === "http:" && LOOPBACK_HOSTS.includes(hostname);
}

/** The query is appended to what the application has there already. */
export function withQuery(url: string, parameters: Readonly<Record<string, string>>): string {
  const target = new URL(url);
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  return target.href;
}
