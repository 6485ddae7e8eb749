import type { Core, CoreError, CoreHost, CoreOptions, CoreSession, ErrorKind, ExchangeResponse, FailureKind } from '../src/core.js';
import type { OperationInfo } from '../src/operation-info.js';

const operations: OperationInfo[] = [
  { id: 'auth.me', method: 'GET', path: '/auth/me', caller: 'client', takesParams: false, isStream: false, provisional: false, section: '3' },
  { id: 'activities.list', method: 'GET', path: '/activities', caller: 'client', takesParams: true, isStream: false, pages: { style: 'offset' }, provisional: false, section: '8' },
  { id: 'members.list', method: 'GET', path: '/members/{id}', caller: 'client', takesParams: true, isStream: false, pages: { style: 'offset', items: 'members' }, provisional: false, section: '5' },
  { id: 'plans.list', method: 'GET', path: '/plans', caller: 'client', takesParams: true, isStream: false, pages: { style: 'cursor', items: 'plans' }, provisional: false, section: '14' },
];

export interface RecordedCall {
  client: number;
  callId: number;
  index: number;
  args: unknown;
  options: object;
}

/** Speaks the protocol of the core with one attempt a call and no policy, and records what it was asked. */
export class FakeCore implements Core {
  readonly hosts = new Map<number, CoreHost>();
  readonly calls: RecordedCall[] = [];
  readonly cancelled: number[] = [];
  readonly opened: CoreOptions[] = [];
  /** What attempt requests are said to be. */
  attempt = 1;
  /** Set to break the core. */
  trap: Error | undefined;
  #callOfExchange = new Map<number, { client: number; callId: number }>();
  #lastExchange = 0;

  operations = () => operations.map((each) => ({ ...each }));

  open(host: CoreHost, options: CoreOptions): { client: number } | { error: CoreError } {
    if (options.baseUrl === 'nonsense') return { error: { kind: 'validation', message: 'baseUrl must be an absolute URL', field: 'baseUrl' } };
    this.opened.push(options);
    const client = this.hosts.size + 1;
    this.hosts.set(client, host);
    return { client };
  }

  close(client: number): void {
    for (const [exchangeId, call] of this.#callOfExchange) if (call.client === client) this.hosts.get(client)!.abort(exchangeId);
  }

  call(client: number, callId: number, index: number, args: unknown, options: object): void {
    if (this.trap) throw this.trap;
    this.calls.push({ client, callId, index, args, options });
    const exchangeId = ++this.#lastExchange;
    this.#callOfExchange.set(exchangeId, { client, callId });
    const { id: operation, path } = operations[index] ?? { id: 'request', path: (args as { path: string }).path };
    const headers: [string, string][] = [['Accept', 'application/json'], ['Authorization', 'Bearer secret'], ['X-API-Key', 'secret']];
    this.hosts.get(client)!.send(exchangeId, { operation, attempt: this.attempt, method: 'GET', url: `http://127.0.0.1:1/api/v1${path}`, headers });
  }

  cancel(callId: number): void {
    this.cancelled.push(callId);
    for (const [exchangeId, call] of this.#callOfExchange) if (call.callId === callId) this.hosts.get(call.client)!.abort(exchangeId);
  }

  received(exchangeId: number, response: ExchangeResponse): void {
    if (this.trap) throw this.trap;
    const { client, callId } = this.#take(exchangeId);
    const host = this.hosts.get(client)!;
    const body = response.body as { error?: string } | undefined;
    if (response.status < 400 && body !== undefined) return host.settle(callId, body);
    const kind: ErrorKind = response.status === 404 ? 'not_found' : response.status >= 400 ? 'server' : response.isComplete ? 'decode' : 'network';
    host.fail(callId, { kind, message: body?.error ?? 'no JSON', status: response.status, body: response.body, ...(response.text && { text: response.text }) });
  }

  failed(exchangeId: number, kind: FailureKind, message: string): void {
    const { client, callId } = this.#take(exchangeId);
    this.hosts.get(client)!.fail(callId, { kind: kind === 'offline' ? 'network' : kind, message });
  }

  #take(exchangeId: number): { client: number; callId: number } {
    const call = this.#callOfExchange.get(exchangeId)!;
    this.#callOfExchange.delete(exchangeId);
    return call;
  }

  chunk(): void {}
  pull(): void {}
  fired: number[] = [];
  timerFired(timerId: number): void {
    this.fired.push(timerId);
  }
  checked = 0;
  checkSession(): void {
    this.checked++;
  }
  /** Its only session, which is that of every client. */
  state: CoreSession = { isSignedIn: true, expiresAtMillis: 1_776_672_000_000 };
  ownToken = 'token';
  session = (client: number): CoreSession => (client ? this.state : {});
  token = (): string => this.ownToken;
  tokens: unknown[][] = [];
  setToken(client: number, token: string, expiresAtMillis: number | undefined, isRenewal: boolean): void {
    this.tokens.push([client, token, expiresAtMillis, isRenewal]);
    this.ownToken = token;
    this.state = { isSignedIn: true, ...(expiresAtMillis !== undefined && { expiresAtMillis }) };
    this.hosts.get(client)?.sessionChanged(isRenewal ? 1 : 0, undefined);
  }
  endSession(client: number, hasExpired: boolean): void {
    this.ownToken = '';
    this.state = { hasExpired };
    this.hosts.get(client)?.sessionChanged(hasExpired ? 3 : 2, undefined);
  }
  readAnswers(): void {}
  parseTime(value: unknown): number | undefined {
    const millis = typeof value === 'string' ? Date.parse(value) : NaN;
    return Number.isNaN(millis) ? undefined : millis;
  }
}
