import type { SessionState, SessionUser } from './astral.js';

/** Of the form. What another version has written is not read. */
export const version = 1;

/** A session as it is stored, and as tabs tell it each other. Secret. */
export interface SessionRecord {
  version: typeof version;
  /** Later ones win. */
  epoch: number;
  state: SessionState;
  access_token?: string;
  expires_at_millis?: number;
  user?: SessionUser;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record, if it is one of this version. */
export function readRecord(value: unknown): SessionRecord | undefined {
  if (!isObject(value) || value.version !== version || !Number.isSafeInteger(value.epoch)) return undefined;
  const { epoch, state, access_token, expires_at_millis, user } = value as unknown as SessionRecord;
  if (state === 'signed-out' || state === 'expired') return access_token === undefined ? { version, epoch, state } : undefined;
  if (state !== 'signed-in' || typeof access_token !== 'string' || access_token === '') return undefined;
  return { version, epoch, state, access_token, ...(Number.isSafeInteger(expires_at_millis) && { expires_at_millis: expires_at_millis! }), ...(isUser(user) && { user: userOf(user) }) };
}

const isUser = (user: unknown): user is SessionUser => isObject(user) && typeof user.user_id === 'string';

/** What was stored may hold more than a sign-in tells. */
function userOf({ user_id, credentials, profile, is_new_user }: SessionUser): SessionUser {
  return { user_id, ...(isObject(credentials) && { credentials }), ...(isObject(profile) && { profile }), ...(typeof is_new_user === 'boolean' && { is_new_user }) };
}
