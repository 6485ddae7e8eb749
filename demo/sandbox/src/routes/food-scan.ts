import { sha256HexOf } from "../auth/secrets.ts";
import { estimateFood } from "../domain/food-estimate.ts";
import { type ImageType, imageTypeOf } from "../domain/image-format.ts";
import type { Api, Call } from "../http/api.ts";
import { ok } from "../http/envelopes.ts";
import { featureDisabled, imageTooLarge, invalidImage } from "../http/errors.ts";
import { findUser } from "../stores/users.ts";
import { type Fields, text } from "../validation.ts";

const MEBIBYTE = 1024 * 1024;
const MAX_IMAGE_BYTES = 5 * MEBIBYTE;
const RULES = { auth: "user", bodyLimitBytes: 8 * MEBIBYTE } as const;

export function addFoodScanRoutes(api: Api): void {
  api.operation("food.scan", "POST", "/food-scan", RULES, scan);
}

// contract 11, food.scan
async function scan(call: Call<"user">): Promise<Response> {
  // Early access is granted to accounts, not to organizations.
  if (findUser(call.services.database, call.caller.userId)!.has_food_scan !== 1) throw featureDisabled("food_scan");
  const image = readImage(await call.body());
  return ok(estimateFood(image, await sha256HexOf(image)));
}

const DATA_PREFIX = /^data:([\w.+-]+\/[\w.+-]+);base64,/;

function readImage(body: Fields): Uint8Array {
  const sent = body.required("image", text({ max: 8 * MEBIBYTE }));
  const claimed = body.optional("mime_type", text({ min: 1, max: 100 }));
  const prefix = DATA_PREFIX.exec(sent);
  const bytes = decode(prefix ? sent.slice(prefix[0].length) : sent);
  if (bytes.length > MAX_IMAGE_BYTES) throw imageTooLarge();
  const type = imageTypeOf(bytes);
  // A name that the bytes belie is as bad as none.
  if (!type || !isSameType(claimed ?? prefix?.[1] ?? type, type)) throw invalidImage();
  return bytes;
}

function isSameType(claimed: string, type: ImageType): boolean {
  const name = claimed.toLowerCase();
  return name === type || (name === "image/jpg" && type === "image/jpeg") || (name === "image/heif" && type === "image/heic");
}

function decode(base64: string): Uint8Array {
  const compact = base64.replace(/\s/g, "");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) throw invalidImage();
  // Before decoding, so that a large text does not become a large image first.
  if (compact.length * 0.75 > MAX_IMAGE_BYTES + 2) throw imageTooLarge();
  try {
    return Uint8Array.from(atob(compact), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidImage();
  }
}
