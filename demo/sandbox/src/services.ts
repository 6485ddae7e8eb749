import type { PasswordHasher } from "./auth/passwords.ts";
import type { Tokens } from "./auth/tokens.ts";
import type { SandboxClock } from "./clock.ts";
import type { Database } from "./database/database.ts";
import type { AthleteMetrics } from "./domain/athlete-metrics.ts";
import type { ProfileCache } from "./domain/profile-cache.ts";
import type { RequestLimit } from "./http/rate-limit.ts";
import type { Ids } from "./ids.ts";
import type { Log } from "./log.ts";

/** What handlers work with. Made once, by `createSandbox`. */
export interface Services {
  readonly version: string;
  readonly database: Database;
  readonly clock: SandboxClock;
  readonly ids: Ids;
  readonly tokens: Tokens;
  readonly passwords: PasswordHasher;
  readonly requestLimit: RequestLimit;
  readonly metrics: AthleteMetrics;
  readonly profileCache: ProfileCache;
  readonly log: Log;
  /** contract 1.6: the one key that may create organizations. */
  readonly appKey: string;
  /** contract 17: during a rotation there are several. */
  readonly stripeSecrets: readonly string[];
  /** A request of the sandbox to itself, as the payment provider would send it. */
  deliver(request: Request): Promise<Response>;
  /** Brings what changes by itself up to date: called before each request. */
  settle(nowMillis: number): void;
  /** Back to the state of a fresh start: contract 18. */
  reset(seed: "empty" | "demo"): Promise<void>;
}
