import type { AuthEvent, Origin, SessionFacts } from './astral.js';
import type { Core, ExchangeRequest, ExchangeResponse, ExchangeSink, Platform } from './core.js';
import type { Adoption, Failure, SessionKeeper, SessionPort } from './session-keeper.js';
import { readRecord, version, type SessionRecord } from './session-record.js';

/** What a kept session needs of its client. */
export interface KeptClient {
  core: Core;
  /** 0 when it is not open. */
  id(): number;
  facts(): SessionFacts;
  /** Asks the core where nobody called it: then nobody could catch what it throws. */
  guard(ask: () => void): void;
  report(failure: Failure, cause: unknown): void;
}

type Make<P> = (sink: ExchangeSink) => P;
type Share = <P extends Platform>(sink: ExchangeSink, make: Make<P>) => P;

const refreshOperation = 'auth.refresh';
const isTokenRefused = ({ status, body }: ExchangeResponse) => status === 401 && (body as { error?: unknown } | undefined)?.error === 'token validation error';

/** Joins a keeper to the client whose session it keeps: what the client knows becomes a record, and a newer record what the client knows. */
export class KeptSession implements SessionPort {
  /** Where the change comes from that the core is being told of, and what is taken over by it. */
  origin: Origin = 'client';
  adopted: SessionRecord | undefined;
  readonly #keeper: SessionKeeper;
  #client: KeptClient | undefined;
  /** A time: begins with each sign-in and each end, so that clients agree without a counter. */
  #epoch = 0;
  /** What happened while the client was made: nobody could listen yet, so the first who does is told. */
  #early: AuthEvent[] = [];
  #isMade = false;

  constructor(keeper: SessionKeeper) {
    this.#keeper = keeper;
  }

  begin(client: KeptClient): void {
    this.#client = client;
    if (client.facts().state === 'signed-in') this.#beginEpoch();
    this.#keeper.attach(this);
  }

  /** Resolves when what was stored is the session, or when that takes too long. */
  async ready(): Promise<void> {
    await this.#keeper.ready;
    this.#isMade = true;
  }

  #beginEpoch(): void {
    this.#epoch = Math.max(this.#epoch + 1, Date.now());
  }

  happened(event: AuthEvent): void {
    const { type, origin } = event;
    if (!this.#isMade) this.#early.push(event);
    if (type === 'storage-failed') return;
    if (origin === 'client' && type !== 'refreshed' && type !== 'user-updated') this.#beginEpoch();
    this.#keeper.changed(type, origin);
  }

  takeEarly(): AuthEvent[] {
    return this.#early.splice(0);
  }

  #ask(use: (client: KeptClient, id: number) => void): void {
    const client = this.#client;
    const id = client?.id();
    if (client && id) client.guard(() => use(client, id));
  }

  record(): SessionRecord {
    const record: SessionRecord = { version, epoch: this.#epoch, state: 'signed-out' };
    this.#ask(({ core, facts }, id) => {
      const { state, user, expiresAt } = facts();
      Object.assign(record, { state }, state === 'signed-in' && { access_token: core.token(id), ...(expiresAt && { expires_at_millis: expiresAt.getTime() }), ...(user && { user }) });
    });
    return record;
  }

  /**
   * Takes over what another client or a storage knows, if it is newer. A later epoch wins, within an epoch the later end: so a
   * refresh that began before a sign-out cannot bring the session back.
   */
  adopt(value: unknown, origin: Origin): Adoption {
    const record = readRecord(value);
    if (!record) return 'unreadable';
    const known = this.record();
    const { epoch, state, access_token: token, expires_at_millis: endMillis } = record;
    const isRenewal = epoch === known.epoch && state === 'signed-in' && known.state === 'signed-in' && (endMillis ?? 0) > (known.expires_at_millis ?? 0);
    if (epoch <= known.epoch && !isRenewal) return 'stale';
    this.#epoch = epoch;
    this.origin = origin;
    this.adopted = record;
    this.#ask(({ core }, id) => (token ? core.setToken(id, token, endMillis, isRenewal) : core.endSession(id, state === 'expired')));
    this.origin = 'client';
    this.adopted = undefined;
    return 'taken';
  }

  report(failure: Failure, cause?: unknown): void {
    this.#ask((client) => client.report(failure, cause));
  }

  catchUp(): Promise<void> {
    return this.#keeper.catchUp();
  }

  /** Whether other clients hold the same session. */
  get isShared(): boolean {
    return this.#keeper.isShared;
  }

  /**
   * Between the core and its platform: refreshes go out when it is this client's turn, and not at all when another client has
   * refreshed meanwhile; a token that is refused is held against what the others know before the core hears of it.
   */
  sharing(share: Share = (sink, make) => make(sink)): Share {
    return (sink, make) => {
      const waiting = new Set<number>();
      const running = new Set<number>();
      const end = (id: number) => running.delete(id) && this.#keeper.endTurn();
      const received = (id: number, response: ExchangeResponse) => {
        this.#ask(() => sink.received(id, response));
        end(id);
      };
      const platform = share(
        {
          ...sink,
          received: (id, response) => (isTokenRefused(response) && !running.has(id) ? void this.catchUp().then(() => received(id, response)) : received(id, response)),
          failed: (id, kind, message) => {
            sink.failed(id, kind, message);
            end(id);
          },
        },
        make,
      );

      const refresh = async (id: number, request: ExchangeRequest) => {
        const before = this.record();
        waiting.add(id);
        await this.#keeper.takeTurn();
        running.add(id);
        if (!waiting.delete(id)) return void end(id);
        const { epoch, access_token: access_token, expires_at_millis: endMillis } = this.record();
        if (epoch === before.epoch && endMillis === before.expires_at_millis) return platform.send(id, request);
        // The core has the token already: this is how its refresh ends.
        const body = { access_token, token_type: 'Bearer', ...(endMillis !== undefined && { expires_at: new Date(endMillis).toISOString() }) };
        received(id, access_token ? { status: 200, headers: [], body, isComplete: true } : { status: 401, headers: [], body: {}, isComplete: true });
      };
      return {
        ...platform,
        send: (id, request) => void (request.operation === refreshOperation ? refresh(id, request) : platform.send(id, request)),
        abort: (id) => {
          if (waiting.delete(id)) return;
          platform.abort(id);
          end(id);
        },
      };
    };
  }

  close(): void {
    this.#keeper.close();
  }
}
