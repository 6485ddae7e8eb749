import type { PasswordHasher } from "./auth/passwords.ts";
import { Tokens } from "./auth/tokens.ts";
import { type Clock, SandboxClock, systemClock } from "./clock.ts";
import { CLOCK_SETTING, restoreClock } from "./clock-setting.ts";
import type { Database } from "./database/database.ts";
import { deleteAllRows, migrate } from "./database/migrate.ts";
import { AthleteMetrics } from "./domain/athlete-metrics.ts";
import { ProfileCache } from "./domain/profile-cache.ts";
import { Api } from "./http/api.ts";
import { withFaults } from "./http/faults.ts";
import { withCommonHeaders } from "./http/common-headers.ts";
import { DEFAULT_REQUEST_LIMIT, RequestLimit, type RequestLimitSettings } from "./http/rate-limit.ts";
import { Ids } from "./ids.ts";
import { type Log, silentLog } from "./log.ts";
import { addRoutes } from "./routes/index.ts";
import { DEMO_APP_KEY, DEMO_PASSWORD, DEMO_STRIPE_SECRET } from "./seed/accounts.ts";
import { type DemoSize, seedDemo } from "./seed/demo.ts";
import type { Services } from "./services.ts";
import { settle } from "./settle.ts";
import { readSetting, writeSetting } from "./stores/settings.ts";
import { VERSION } from "./version.ts";

export interface SandboxOptions {
  database: Database;
  passwords: PasswordHasher;
  /** What an empty database is filled with. */
  seed?: "empty" | "demo";
  demo?: Partial<DemoSize>;
  clock?: Clock;
  /** Stops the clock at a moment; only the clock control moves it then. */
  frozenAtMillis?: number;
  requestLimit?: RequestLimitSettings;
  log?: Log;
  appKey?: string;
  stripeSecrets?: readonly string[];
}

export interface Sandbox {
  /** Rejects with ConnectionLost where a fault asked for a broken connection. */
  fetch(request: Request): Promise<Response>;
  close(): void;
}

export const DEFAULT_DEMO: DemoSize = { seed: "summit", athletes: 40, weeks: 26 };

const SEEDED_SETTING = "seeded";
const EPOCH_SETTING = "id_epoch";

/** The local server of the Astral API contract, without a socket: a function from request to response. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { database, passwords, log = silentLog } = options;
  const demo = { ...DEFAULT_DEMO, ...options.demo };
  const requestLimit = options.requestLimit ?? DEFAULT_REQUEST_LIMIT;
  migrate(database);
  const clock = new SandboxClock(options.clock ?? systemClock, options.frozenAtMillis);
  restoreClock(database, clock);
  const ids = new Ids(demo.seed, nextEpoch(database));
  // A key pair takes longest of all, and is made on another thread.
  const tokensReady = Tokens.open(database, clock);
  const demoPasswordHash = passwords.hash(DEMO_PASSWORD);

  async function fill(seed: "empty" | "demo", isReset: boolean): Promise<void> {
    const passwordHash = await demoPasswordHash;
    database.transaction(() => {
      if (isReset) forgetEverything();
      if (seed === "demo") seedDemo({ database, ids, nowMillis: clock.nowMillis(), passwordHash, ...demo });
      writeSetting(database, SEEDED_SETTING, seed);
    });
  }

  function forgetEverything(): void {
    deleteAllRows(database, ["settings"]);
    database.run("DELETE FROM settings WHERE name = ?", CLOCK_SETTING);
    writeSetting(database, EPOCH_SETTING, "0");
    ids.restart(0);
    clock.restore(0);
    services.metrics.clear();
    services.profileCache.clear();
    services.requestLimit.settings = requestLimit;
    services.requestLimit.clear();
  }

  if (readSetting(database, SEEDED_SETTING) === undefined) await fill(options.seed ?? "demo", false);

  const services: Services = {
    version: VERSION,
    database,
    clock,
    ids,
    tokens: await tokensReady,
    passwords,
    requestLimit: new RequestLimit(requestLimit),
    metrics: new AthleteMetrics(database),
    profileCache: new ProfileCache(),
    log,
    appKey: options.appKey ?? DEMO_APP_KEY,
    stripeSecrets: options.stripeSecrets ?? [DEMO_STRIPE_SECRET],
    deliver: async (request) => api.fetch(request),
    settle: (nowMillis) => settle(services, nowMillis),
    reset: (seed) => fill(seed, true),
  };
  const api = new Api(services);
  addRoutes(api);
  return {
    fetch: withCommonHeaders(withFaults(async (request) => api.fetch(request)), { clock, ids }),
    close: () => database.close(),
  };
}

/** 0 on a new database, one more each time an existing one is opened. */
function nextEpoch(database: Database): number {
  const stored = readSetting(database, EPOCH_SETTING);
  const epoch = stored === undefined ? 0 : Number(stored) + 1;
  writeSetting(database, EPOCH_SETTING, String(epoch));
  return epoch;
}

