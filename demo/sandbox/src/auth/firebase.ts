import { decodeJwt } from "jose";
import { tokenRefused } from "../http/errors.ts";
import { INVALID, email as emailReader, id } from "../validation.ts";

export interface FirebaseIdentity {
  userId: string;
  email: string;
  isVerified: boolean;
}

/** contract 3, auth.signup: any JWT with `sub` and `email`; the signature is not checked in the sandbox. */
export function readFirebaseToken(token: string): FirebaseIdentity {
  const claims = decode(token);
  const userId = id(claims.sub);
  const email = emailReader(claims.email);
  if (userId === INVALID || email === INVALID) throw tokenRefused();
  return { userId, email, isVerified: claims.email_verified !== false };
}

function decode(token: string): Record<string, unknown> {
  try {
    return decodeJwt(token);
  } catch {
    throw tokenRefused();
  }
}
