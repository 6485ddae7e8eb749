import type { AuthEvent, AuthEventType, Session, SessionFacts, SessionUser } from './astral.js';
import type { Core } from './core.js';
import { ValidationError, type AstralError } from './errors.js';
import type { KeptSession } from './kept-session.js';

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

/** One of its own for each call of `onAuthStateChange`: the same function may listen twice. */
interface Subscription {
  listener: (event: AuthEvent) => void;
}

/** In the order of the core's SessionEvent, which goes on with `toldParts`. */
const eventTypes = ['signed-in', 'refreshed', 'signed-out', 'expired'] as const;
const toldParts = ['credentials', 'profile'] as const;

/** What a sign-in says of the user, without its secrets. */
function userOf(told: object | undefined): SessionUser | undefined {
  const names = ['user_id', 'credentials', 'profile', 'is_new_user'];
  return told && (Object.fromEntries(Object.entries(told).filter(([name, value]) => names.includes(name) && value != null)) as unknown as SessionUser);
}

export interface ClientSession {
  /** What an application holds. */
  facade: Session;
  facts(): SessionFacts;
  /** The core tells of a change. */
  changed(event: number, told: unknown): void;
  /** Tells who listens what has happened. */
  emit(type: AuthEventType, error?: AstralError): void;
  close(): void;
}

/** The session of one client: its token is the core's business. `clientOf` is 0 when the client is not open. */
export function createSession(core: Core, clientOf: () => number, kept?: KeptSession): ClientSession {
  const subscriptions = new Set<Subscription>();
  let user: SessionUser | undefined;

  function facts(): SessionFacts {
    const { isSignedIn, hasExpired, expiresAtMillis } = core.session(clientOf());
    return {
      state: isSignedIn ? 'signed-in' : hasExpired ? 'expired' : 'signed-out',
      user: isSignedIn ? user : undefined,
      expiresAt: expiresAtMillis === undefined ? undefined : new Date(expiresAtMillis),
    };
  }

  /** Later and each by itself: a listener may call the client, and one that throws disturbs nobody. */
  const tell = (subscription: Subscription, event: AuthEvent) => queueMicrotask(() => subscriptions.has(subscription) && subscription.listener(event));

  function emit(type: AuthEventType, error?: AstralError): void {
    const event = Object.freeze({ type, origin: kept?.origin ?? 'client', ...facts(), ...(error && { error }) });
    kept?.happened(event);
    for (const subscription of subscriptions) tell(subscription, event);
  }

  /** News of the user; what is said of others is passed over, and what is known. */
  function learn(part: (typeof toldParts)[number], told: { user_id: string }): void {
    const isTheirs = user ? told.user_id === user.user_id : part === 'credentials';
    if (!isTheirs || facts().state !== 'signed-in' || JSON.stringify(user?.[part]) === JSON.stringify(told)) return;
    user = { ...user, user_id: told.user_id, [part]: told };
    emit('user-updated');
  }

  return {
    facts,
    emit,
    facade: {
      get state() {
        return facts().state;
      },
      get isSignedIn() {
        return facts().state === 'signed-in';
      },
      get user() {
        return facts().user;
      },
      get userId() {
        return facts().user?.user_id;
      },
      get expiresAt() {
        return facts().expiresAt;
      },
      setToken(token, expiresAt) {
        if (typeof token !== 'string' || token === '') throw new ValidationError('session.setToken: token must be a string that is not empty', { field: 'token' });
        core.setToken(clientOf(), token, expiryMillisOf(core, expiresAt, 'expiresAt'), false);
      },
      end: () => core.endSession(clientOf(), false),
      onAuthStateChange(listener) {
        const subscription = { listener };
        subscriptions.add(subscription);
        kept?.takeEarly().forEach((event) => tell(subscription, event));
        return () => void subscriptions.delete(subscription);
      },
    },
    changed(event, told) {
      const type = eventTypes[event];
      const part = toldParts[event - eventTypes.length];
      if (part) learn(part, told as { user_id: string });
      if (!type) return;
      if (kept?.adopted) user = userOf(kept.adopted.user);
      else if (type !== 'refreshed') user = userOf(told as object | undefined);
      emit(type);
    },
    close: () => subscriptions.clear(),
  };
}
