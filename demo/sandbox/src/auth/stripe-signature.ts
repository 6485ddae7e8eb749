/** contract 17: how the payment provider proves that an event is its own. Over the raw bytes, before any parsing. */

const TOLERANCE_SECONDS = 300;

export async function isSignedByStripe(
  header: string | null,
  body: Uint8Array,
  secrets: readonly string[],
  nowSeconds: number,
): Promise<boolean> {
  const parts = (header ?? "").split(",").map(splitPart);
  const times = parts.filter(([key]) => key === "t").map(([, value]) => value);
  const signatures = parts.filter(([key]) => key === "v1").map(([, value]) => value);
  const [time] = times;
  if (times.length !== 1 || time === undefined || !/^\d{1,12}$/.test(time) || signatures.length === 0) return false;
  if (Math.abs(nowSeconds - Number(time)) > TOLERANCE_SECONDS) return false;
  let isGood = false;
  // Each secret with each signature, without an early end: the time taken tells nothing.
  for (const secret of secrets) {
    const expected = await stripeSignature(secret, time, body);
    for (const signature of signatures) isGood = isSameText(expected, signature) || isGood;
  }
  return isGood;
}

/** HMAC-SHA256 of `t`, a point and the body, in lower-case hex. */
export async function stripeSignature(secret: string, time: string, body: Uint8Array): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const prefix = encoder.encode(`${time}.`);
  const message = new Uint8Array(prefix.length + body.length);
  message.set(prefix);
  message.set(body, prefix.length);
  const digest = new Uint8Array(await crypto.subtle.sign("HMAC", key, message));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function splitPart(part: string): [key: string, value: string] {
  const at = part.indexOf("=");
  return at < 0 ? [part.trim(), ""] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

function isSameText(one: string, two: string): boolean {
  if (one.length !== two.length) return false;
  let difference = 0;
  for (let index = 0; index < one.length; index++) difference |= one.charCodeAt(index) ^ two.charCodeAt(index);
  return difference === 0;
}
