import { invalidField, invalidJson, payloadTooLarge } from "./errors.ts";
import { Fields } from "../validation.ts";

const MEBIBYTE = 1024 * 1024;
export const DEFAULT_BODY_LIMIT_BYTES = MEBIBYTE;

/** A value nested deeper than this cannot come from any documented form, and would overflow the stack when it is written back. */
const MAX_DEPTH = 32;

/** A JSON object from the body. No body at all reads as `{}`: the required fields then report themselves. */
export async function readJsonBody(request: Request, limitBytes: number): Promise<Fields> {
  const bytes = await readLimited(request, limitBytes);
  if (bytes.length === 0) return new Fields({});
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(contentType)) throw invalidJson();
  const value = parse(bytes);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidField("body");
  if (depthOf(value) > MAX_DEPTH) throw invalidField("body");
  return new Fields(value as Record<string, unknown>);
}

export async function readLimited(request: Request, limitBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw payloadTooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limitBytes) {
      // The rest is of no interest, and the sender may be slow.
      reader.cancel().catch(() => undefined);
      throw payloadTooLarge();
    }
    chunks.push(value);
  }
  return concatenate(chunks, length);
}

function concatenate(chunks: Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw invalidJson();
  }
}

/** Level by level, so that a deep value is measured without deep recursion. */
function depthOf(root: object): number {
  let level: object[] = [root];
  let depth = 0;
  while (level.length > 0 && depth <= MAX_DEPTH) {
    depth++;
    const below: object[] = [];
    for (const value of level) {
      for (const child of Object.values(value)) if (typeof child === "object" && child !== null) below.push(child);
    }
    level = below;
  }
  return depth;
}
