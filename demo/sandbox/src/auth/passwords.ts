import { weakPassword } from "../http/errors.ts";
import { type Reader, text } from "../validation.ts";

/** How passwords become unreadable. Asynchronous, because a good hash takes long enough to stall other requests. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  matches(password: string, hash: string): Promise<boolean>;
}

/** Any text; whether it is strong enough is another question, with an error of its own. */
export const password: Reader<string> = text({ max: 1000 });

const RULES = [/\p{Lu}/u, /\p{Ll}/u, /\d/];

/** contract 3: at least 8 characters, one upper-case letter, one lower-case letter, one digit. */
export function requireStrongPassword(candidate: string): void {
  if ([...candidate].length < 8 || RULES.some((rule) => !rule.test(candidate))) throw weakPassword();
}
