import { ApiError, internalError } from "./errors.ts";

/** contract 1.17: one event of a stream. */
export interface StreamEvent {
  event: string;
  data: object;
}

/** contract 1.17: the server closes behind these. */
const TERMINAL = ["done", "error"];

/** contract 18: the sandbox sends an event every 20 ms, so that the silence after which a keep-alive is due never comes. */
const PAUSE_MILLIS = 20;

/**
 * Events as they are generated. The generator is asked for the next event only when the last one is on its way, and is ended
 * when the client goes away. What it throws becomes the terminal `error` event.
 */
export function eventStream(events: Iterator<StreamEvent, void>, signal: AbortSignal, ended: () => void = () => undefined): Response {
  const encoder = new TextEncoder();
  let id = 0;
  let isOver = false;
  const finish = (): void => {
    if (isOver) return;
    isOver = true;
    events.return?.();
    ended();
  };
  signal.addEventListener("abort", finish, { once: true });
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (id > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
      if (isOver) return;
      const next = nextEvent(events);
      if (next) controller.enqueue(encoder.encode(written(++id, next)));
      if (!next || TERMINAL.includes(next.event)) {
        finish();
        controller.close();
      }
    },
    cancel: finish,
  }, { highWaterMark: 1 });
  return new Response(body, {
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}

function nextEvent(events: Iterator<StreamEvent, void>): StreamEvent | undefined {
  try {
    const next = events.next();
    return next.done ? undefined : next.value;
  } catch (error) {
    const known = error instanceof ApiError ? error : internalError();
    return { event: "error", data: { ...known.body, status: known.status } };
  }
}

function written(id: number, { event, data }: StreamEvent): string {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

const MAX_CHUNK_CHARACTERS = 80;

/** Pieces of at most 80 characters that end with a line where one ends; together they are the text. */
export function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (const line of text.match(/[^\n]*\n|[^\n]+/g) ?? []) {
    const characters = [...line];
    for (let start = 0; start < characters.length; start += MAX_CHUNK_CHARACTERS) {
      chunks.push(characters.slice(start, start + MAX_CHUNK_CHARACTERS).join(""));
    }
  }
  return chunks;
}
