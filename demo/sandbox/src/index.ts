import { openLibsql } from "./database/libsql.ts";
import { scryptHasher } from "./node/scrypt.ts";
import { createSandbox as createWith, type Sandbox, type SandboxOptions } from "./sandbox.ts";

export type NodeSandboxOptions = Omit<SandboxOptions, "database" | "passwords"> & {
  /** A database file; in memory without. */
  databasePath?: string;
};

/** The sandbox with what Node brings: libSQL and scrypt. */
export function createSandbox({ databasePath, ...options }: NodeSandboxOptions = {}): Promise<Sandbox> {
  return createWith({ ...options, database: openLibsql(databasePath), passwords: scryptHasher });
}

export { ConnectionLost, FAULT_HEADER, FAULT_ID_HEADER, hasBrokenBody } from "./http/faults.ts";
export { DEMO_APP_KEY, DEMO_PASSWORD, DEMO_STRIPE_SECRET } from "./seed/accounts.ts";
export type { Sandbox, SandboxOptions } from "./sandbox.ts";
