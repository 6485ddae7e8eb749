import { FEATURES, TIERS } from "../auth/features.ts";
import { saveClock } from "../clock-setting.ts";
import { updateRow } from "../database/database.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { forgetCreditUses } from "../stores/chat.ts";
import { listMail } from "../stores/mail.ts";
import { findOrganization } from "../stores/organizations.ts";
import { ACCOUNT_STATUSES, findUser, updateUser, type UserRow } from "../stores/users.ts";
import { isoFromMillis } from "../time.ts";
import { boolean, datetime, integer, list, oneOf, text } from "../validation.ts";

type Control = Call<"none">;

/** contract 18: for tests and demonstrations, never on a production host. */
export function addControlRoutes(api: Api): void {
  api.control("GET", "/health", health);
  api.control("POST", "/reset", reset);
  api.control("POST", "/clock", setClock);
  api.control("GET", "/mailbox", readMailbox);
  api.control("PUT", "/rate-limit", setRequestLimit);
  api.control("PUT", "/organizations/:org_id", changeOrganization);
  api.control("PUT", "/users/:user_id", changeUser);
}

function health(call: Control): Response {
  return json(healthBody(call));
}

function healthBody({ services }: Control): object {
  return { status: "ok", version: services.version, now: isoFromMillis(services.clock.nowMillis()) };
}

async function reset(call: Control): Promise<Response> {
  const seed = (await call.body()).required("seed", oneOf(["empty", "demo"]));
  await call.services.reset(seed);
  return health(call);
}

/** Far enough for any test, and within the years that four digits and a token's claims can tell. */
const EARLIEST_MILLIS = Date.UTC(2000, 0, 1);
const LATEST_MILLIS = Date.UTC(2900, 0, 1);

async function setClock(call: Control): Promise<Response> {
  const { clock, database } = call.services;
  const body = await call.body();
  const now = body.optional("now", datetime);
  const seconds = body.optional("advance_seconds", integer());
  if (now === undefined && seconds === undefined) throw body.missing("now");
  if (now !== undefined && seconds !== undefined) throw body.invalid("advance_seconds");
  const target = now ?? clock.nowMillis() + seconds! * 1000;
  if (target < EARLIEST_MILLIS || target > LATEST_MILLIS) throw body.invalid(now === undefined ? "advance_seconds" : "now");
  clock.set(target);
  saveClock(database, clock);
  return health(call);
}

function readMailbox(call: Control): Response {
  const recipient = call.query.optional("to", text({ max: 254 }));
  return json({ messages: listMail(call.services.database, recipient) });
}

/** The switch of contract 1.5, last row. */
async function setRequestLimit(call: Control): Promise<Response> {
  const { requestLimit } = call.services;
  const body = await call.body();
  const isEnabled = body.required("enabled", boolean);
  const requestsPerMinute = body.optional("requests_per_minute", integer({ min: 1, max: 1_000_000 }));
  requestLimit.settings = {
    isEnabled,
    requestsPerMinute: requestsPerMinute ?? requestLimit.settings.requestsPerMinute,
  };
  requestLimit.clear();
  return json({ enabled: isEnabled, requests_per_minute: requestLimit.settings.requestsPerMinute });
}

async function changeOrganization(call: Control): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const tier = body.optional("subscription_tier", oneOf(TIERS));
  const features = body.nullable("features", list(oneOf(FEATURES), { max: FEATURES.length }));
  const orgId = call.param("org_id");
  if (!findOrganization(database, orgId)) throw notFound("ORGANIZATION");
  updateRow(database, "organizations", "org_id", orgId, {
    ...(tier === undefined ? {} : { subscription_tier: tier }),
    // null hands the choice back to the tier.
    ...(features === undefined ? {} : { features: features === null ? null : JSON.stringify(features) }),
    updated_at: call.nowMillis,
  });
  const changed = findOrganization(database, orgId)!;
  return json({
    org_id: orgId,
    subscription_tier: changed.subscription_tier,
    features: changed.features === null ? null : JSON.parse(changed.features),
  });
}

async function changeUser(call: Control): Promise<Response> {
  const { database, tokens } = call.services;
  const body = await call.body();
  const changes: Partial<UserRow> = {};
  const roles = body.optional("roles", list(oneOf(["user", "admin"]), { max: 2 }));
  const status = body.optional("status", oneOf(ACCOUNT_STATUSES));
  const hasFoodScan = body.optional("food_scan", boolean);
  const credits = body.nullable("ai_credits", integer({ min: 0, max: 1_000_000 }));
  const userId = call.param("user_id");
  if (!findUser(database, userId)) throw notFound("USER");
  if (roles !== undefined) changes.roles = JSON.stringify(roles);
  if (status !== undefined) changes.status = status;
  if (hasFoodScan !== undefined) changes.has_food_scan = hasFoodScan ? 1 : 0;
  if (credits !== undefined) changes.ai_credits = credits;
  database.transaction(() => {
    updateUser(database, userId, { ...changes, updated_at: call.nowMillis });
    if (credits !== undefined) forgetCreditUses(database, userId);
    // contract 1.7: a suspension revokes all tokens.
    if (status !== undefined && status !== "active") tokens.revokeAllOf(userId);
  });
  const user = findUser(database, userId)!;
  return json({
    user_id: userId,
    roles: JSON.parse(user.roles),
    status: user.status,
    food_scan: user.has_food_scan === 1,
    ai_credits: user.ai_credits,
  });
}
