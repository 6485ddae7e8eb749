import type { ExchangeRequest, ExchangeSink, Platform } from './core.js';

/** One request on the wire, known to the platform by the id of who asked first, and all who wait for its answer. */
interface Flight {
  key: string;
  id: number;
  waiting: Set<number>;
}

/** Headers count too, as they hold the credential; and so does the form of the body: bytes are no answer to who asked for JSON. */
const keyOf = ({ method, url, headers, bodyForm }: ExchangeRequest) => (method === 'GET' ? JSON.stringify([url, headers, bodyForm]) : undefined);

/** A platform that sends a GET which is already under way once for all who ask. `make` gets what it reports to. */
export function shareGets<P extends Platform>(sink: ExchangeSink, make: (sink: ExchangeSink) => P): P {
  const byKey = new Map<string, Flight>();
  const byId = new Map<number, Flight>();
  const flightsOfCallers = new Map<number, Flight>();

  /** Whoever waits for what the platform calls `id`. */
  function land(id: number): Iterable<number> {
    const flight = byId.get(id);
    if (!flight) return [id];
    byId.delete(id);
    if (byKey.get(flight.key) === flight) byKey.delete(flight.key);
    for (const each of flight.waiting) flightsOfCallers.delete(each);
    return flight.waiting;
  }

  const platform = make({
    ...sink,
    received: (id, response) => {
      for (const each of land(id)) sink.received(each, response);
    },
    failed: (id, kind, message) => {
      for (const each of land(id)) sink.failed(each, kind, message);
    },
  });

  function send(id: number, request: ExchangeRequest): void {
    const key = keyOf(request);
    if (key === undefined) return platform.send(id, request);
    const running = byKey.get(key);
    const flight = running ?? { key, id, waiting: new Set() };
    flight.waiting.add(id);
    flightsOfCallers.set(id, flight);
    if (running) return;
    byKey.set(key, flight);
    byId.set(id, flight);
    platform.send(id, request);
  }

  function abort(id: number): void {
    const flight = flightsOfCallers.get(id);
    if (!flight) return platform.abort(id);
    flightsOfCallers.delete(id);
    flight.waiting.delete(id);
    queueMicrotask(() => sink.failed(id, 'aborted', 'the call was aborted'));
    if (flight.waiting.size > 0) return;
    byKey.delete(flight.key); // nobody asks for nobody
    platform.abort(flight.id);
  }

  return { ...platform, send, abort };
}
