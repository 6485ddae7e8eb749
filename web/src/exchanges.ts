import type { ExchangeRequest, ExchangeResponse, ExchangeSink, Platform } from './core.js';
import type { AstralError } from './errors.js';

/** One attempt on the wire. */
export interface Exchange {
  request: ExchangeRequest;
  startedAt: number;
  endedAt: number;
  response?: ExchangeResponse | undefined;
}

/** Hears what happens. */
export interface Observer {
  sent(request: ExchangeRequest): void;
  answered(exchange: Exchange): void;
  /** `status` is that of the answer, if there was one. */
  retrying(request: ExchangeRequest, delayMillis: number, status: number | undefined): void;
  failed(operation: string, error: AstralError, durationMillis: number): void;
}

/** Stands between the core and its platform and sees what passes. */
export class Exchanges {
  /** The one that the core is being told of right now: calls that end meanwhile end by it. */
  current: Exchange | undefined;
  readonly observer: Observer | undefined;
  readonly #running = new Map<number, Exchange>();

  constructor(observer: Observer | undefined) {
    this.observer = observer;
  }

  /** What the platform reports to, in the place of the core. */
  sinkOf(core: ExchangeSink): ExchangeSink {
    return {
      received: (id, response) => this.#end(id, response, () => core.received(id, response)),
      chunk: (id, bytes) => core.chunk(id, bytes),
      failed: (id, kind, message) => this.#end(id, undefined, () => core.failed(id, kind, message)),
      timerFired: (id) => core.timerFired(id),
    };
  }

  /** What the core asks, in the place of the platform. */
  watch({ send }: Platform): Pick<Platform, 'send' | 'retrying'> {
    return {
      send: (id, request) => {
        const startedAt = performance.now();
        this.#running.set(id, { request, startedAt, endedAt: startedAt });
        this.observer?.sent(request);
        send(id, request);
      },
      retrying: (delayMillis, request) => this.observer?.retrying(request, delayMillis, this.current?.response?.status),
    };
  }

  #end(id: number, response: ExchangeResponse | undefined, report: () => void): void {
    const exchange = this.#running.get(id);
    if (exchange) {
      this.#running.delete(id);
      exchange.response = response;
      exchange.endedAt = performance.now();
      if (response) this.observer?.answered(exchange);
    }
    this.current = exchange;
    try {
      report();
    } finally {
      this.current = undefined;
    }
  }
}
