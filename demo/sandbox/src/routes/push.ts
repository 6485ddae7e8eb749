import { isOwnCoachOf, isSelf, organizationOf, requireThat } from "../auth/roles.ts";
import { requireKnownUser } from "../domain/athlete-access.ts";
import { push } from "../domain/push.ts";
import type { Api, Call } from "../http/api.ts";
import { json, ok } from "../http/envelopes.ts";
import { notFound } from "../http/errors.ts";
import { deleteDevice, findDevice, findDeviceByToken, insertDevice, listTokensOf, listTokensOfOrganization, moveDevice } from "../stores/devices.ts";
import { type Fields, freeObject, id, name, oneOf, text } from "../validation.ts";

const USER = { auth: "user" } as const;
const GENERAL = "general";

export function addPushRoutes(api: Api): void {
  api.operation("notifications.directPush", "POST", "/notifications/direct-push", { auth: "user", role: "coach" }, directPush);
  api.operation("notifications.broadcast", "POST", "/notifications/broadcast", { auth: "user", role: "head" }, broadcast);
  api.operation("notifications.registerDevice", "POST", "/notifications/device-tokens", USER, register);
  api.operation("notifications.unregisterDevice", "DELETE", "/notifications/device-tokens/:device_token_id", USER, unregister);
}

// contract 15, notifications.directPush
async function directPush(call: Call<"user">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const userId = body.required("user_id", id);
  readMessage(body);
  requireThat(isOwnCoachOf(call.caller, requireKnownUser(database, userId)));
  return json({ status: "ok", ...push(listTokensOf(database, userId)) });
}

// contract 15, notifications.broadcast
async function broadcast(call: Call<"user">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  readMessage(body);
  const topic = body.optional("topic", text({ min: 1, max: 100 })) ?? GENERAL;
  const orgId = organizationOf(call.caller);
  // Every device listens to the general topic; no operation subscribes one to another.
  const tokens = topic === GENERAL && orgId !== null ? listTokensOfOrganization(database, orgId) : [];
  return json({ status: "ok", topic, ...push(tokens) });
}

function readMessage(body: Fields): void {
  body.required("title", name);
  body.required("body", text({ min: 1, max: 500 }));
  body.optional("data", freeObject);
}

// contract 15, notifications.registerDevice
async function register(call: Call<"user">): Promise<Response> {
  const { database, ids } = call.services;
  const body = await call.body();
  const token = body.required("token", text({ min: 1, max: 4096 }));
  const platform = body.required("platform", oneOf(["ios", "android", "web"]));
  const known = findDeviceByToken(database, token);
  const deviceTokenId = known?.device_token_id ?? ids.next("dt");
  if (known) moveDevice(database, deviceTokenId, call.caller.userId, platform);
  else insertDevice(database, { device_token_id: deviceTokenId, user_id: call.caller.userId, token, platform, created_at: call.nowMillis });
  return ok({ device_token_id: deviceTokenId, platform }, known ? 200 : 201);
}

// contract 15, notifications.unregisterDevice
function unregister(call: Call<"user">): Response {
  const { database } = call.services;
  const device = findDevice(database, call.param("device_token_id"));
  if (!device) throw notFound("DEVICE_TOKEN");
  requireThat(isSelf(call.caller, device.user_id));
  deleteDevice(database, device.device_token_id);
  return ok({ device_token_id: device.device_token_id });
}
