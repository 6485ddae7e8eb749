import { readFile, realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";

/** A built web page from a directory, with the headers a page with WebAssembly under a strict policy needs. */

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

const SECURITY_HEADERS = {
  "content-security-policy":
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
  // A page in a sandboxed frame has an origin of its own and must still get its scripts; there is nothing secret in them.
  "access-control-allow-origin": "*",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

const ENCODINGS = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
] as const;

/** Bundlers put a hash of the content into the name: such a file never changes. */
const HASHED_NAME = /[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;
const FOREVER = "public, max-age=31536000, immutable";

export async function createStaticFiles(directory: string): Promise<(request: Request) => Promise<Response>> {
  const root = await realpath(directory);
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return notFound();
    const path = await resolveInside(root, new URL(request.url).pathname);
    return path === undefined ? notFound() : serve(path, request);
  };
}

/** The real path of a file below the root, whatever dots, escapes or links the request is made of. */
async function resolveInside(root: string, pathname: string): Promise<string | undefined> {
  try {
    const decoded = decodeURIComponent(pathname);
    const path = await realpath(join(root, decoded));
    if (path !== root && !path.startsWith(root + sep)) return undefined;
    const found = await stat(path);
    if (found.isFile()) return path;
    return decoded.endsWith("/") && (await stat(join(path, "index.html"))).isFile() ? join(path, "index.html") : undefined;
  } catch {
    return undefined;
  }
}

async function serve(path: string, request: Request): Promise<Response> {
  const file = await chooseEncoding(path, request.headers.get("accept-encoding") ?? "");
  const etag = `"${file.size.toString(36)}-${Math.floor(file.modifiedMillis).toString(36)}"`;
  const headers = new Headers({
    ...SECURITY_HEADERS,
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "cache-control": HASHED_NAME.test(path) ? FOREVER : "no-cache",
    vary: "Accept-Encoding",
    etag,
  });
  if (file.encoding) headers.set("content-encoding", file.encoding);
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  headers.set("content-length", String(file.size));
  const body = request.method === "HEAD" ? null : new Uint8Array(await readFile(file.path));
  return new Response(body, { headers });
}

interface ChosenFile {
  path: string;
  size: number;
  modifiedMillis: number;
  encoding?: string;
}

/** The precompressed neighbour of a file, where there is one that the client takes. */
async function chooseEncoding(path: string, accepted: string): Promise<ChosenFile> {
  const names = accepted.split(",").map((part) => part.trim());
  for (const { name, suffix } of ENCODINGS) {
    // `br;q=0` would refuse it; nobody sends that, but it costs nothing to be right.
    if (!names.some((part) => part === name || (part.startsWith(`${name};`) && !/q=0(\.0*)?$/.test(part)))) continue;
    const found = await stat(path + suffix).catch(() => undefined);
    if (found?.isFile()) return { path: path + suffix, size: found.size, modifiedMillis: found.mtimeMs, encoding: name };
  }
  const found = await stat(path);
  return { path, size: found.size, modifiedMillis: found.mtimeMs };
}

function notFound(): Response {
  return new Response("Not found\n", {
    status: 404,
    headers: { ...SECURITY_HEADERS, "content-type": "text/plain; charset=utf-8" },
  });
}
