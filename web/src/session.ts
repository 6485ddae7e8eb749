import type { Session } from './astral.js';
import type { Core } from './core.js';
import { ValidationError } from './errors.js';

/** Milliseconds of a time in any form that the API uses, or undefined. */
export function millisOf(core: Core, time: unknown): number | undefined {
  const millis = time instanceof Date ? time.getTime() : core.parseTime(time);
  return Number.isFinite(millis) ? millis : undefined;
}

/** Like `millisOf`, for what an application hands in: there a time that cannot be read is a mistake. */
export function expiryMillisOf(core: Core, time: unknown, field: string): number | undefined {
  if (time === undefined) return undefined;
  const millis = millisOf(core, time);
  if (millis === undefined) throw new ValidationError(`${field} must be a Date, an ISO 8601 time or an epoch`, { field });
  return millis;
}

export function createSession(core: Core, client: number, isOpen: () => boolean): Session {
  const read = () => (isOpen() ? core.session(client) : { isSignedIn: false });
  return {
    get isSignedIn() {
      return read().isSignedIn;
    },
    get userId() {
      return read().userId;
    },
    get expiresAt() {
      const { expiresAtMillis } = read();
      return expiresAtMillis === undefined ? undefined : new Date(expiresAtMillis);
    },
    setToken(token, expiresAt) {
      if (typeof token !== 'string' || token === '') throw new ValidationError('session.setToken: token must be a string that is not empty', { field: 'token' });
      const expiresAtMillis = expiryMillisOf(core, expiresAt, 'expiresAt');
      if (isOpen()) core.setToken(client, token, expiresAtMillis);
    },
    end() {
      if (isOpen()) core.endSession(client);
    },
  };
}
