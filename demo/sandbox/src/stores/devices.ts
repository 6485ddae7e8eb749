import { type Database, insertRow } from "../database/database.ts";

export interface DeviceRow {
  device_token_id: string;
  user_id: string;
  token: string;
  platform: "ios" | "android" | "web";
  created_at: number;
}

export function findDevice(database: Database, deviceTokenId: string): DeviceRow | undefined {
  return database.first<DeviceRow>("SELECT * FROM device_tokens WHERE device_token_id = ?", deviceTokenId);
}

export function findDeviceByToken(database: Database, token: string): DeviceRow | undefined {
  return database.first<DeviceRow>("SELECT * FROM device_tokens WHERE token = ?", token);
}

export function insertDevice(database: Database, row: DeviceRow): void {
  insertRow(database, "device_tokens", { ...row });
}

/** A device changes hands: its token speaks for whoever signed in last. */
export function moveDevice(database: Database, deviceTokenId: string, userId: string, platform: DeviceRow["platform"]): void {
  database.run("UPDATE device_tokens SET user_id = ?, platform = ? WHERE device_token_id = ?", userId, platform, deviceTokenId);
}

export function deleteDevice(database: Database, deviceTokenId: string): void {
  database.run("DELETE FROM device_tokens WHERE device_token_id = ?", deviceTokenId);
}

export function listTokensOf(database: Database, userId: string): string[] {
  return tokensOf(database.all("SELECT token FROM device_tokens WHERE user_id = ?", userId));
}

export function listTokensOfOrganization(database: Database, orgId: string): string[] {
  return tokensOf(database.all("SELECT token FROM device_tokens JOIN members USING (user_id) WHERE org_id = ?", orgId));
}

function tokensOf(rows: readonly { token: string }[]): string[] {
  return rows.map(({ token }) => token);
}
