/**
 * The dashboard in a sandboxed frame, and the page around it. The frame names the origins that may hold it and speaks to no
 * other; the page listens to that frame alone. Once they know each other, the session goes through a channel of their own.
 * Either may be there first: the frame says hello when it is, and once more when a page asks for it.
 */
import type { DashboardSession, SessionProvider } from './element.js';

const hello = 'astral-dashboard/hello';
/** Holds nothing that others may not hear. */
const askHello = 'astral-dashboard/ask-hello';

/** From the page to the frame, through the channel. */
type ToFrame = { kind: 'set'; attributes: Record<string, string>; mayAsk: boolean } | { kind: 'session'; session: DashboardSession | undefined };
/** From the frame to the page. */
type FromFrame = { kind: 'ask-session' } | { kind: 'event'; name: string; detail: unknown };

/** How a page is connected to a dashboard in a frame. */
export interface FrameOptions {
  /** The origin of the frame's page; "null" when its `sandbox` lacks allow-same-origin. */
  origin: string;
  /** What the dashboard is to sign in with, or who to ask. */
  session?: DashboardSession | SessionProvider;
  /** Attributes of the element in the frame: "base-url", "view", "theme", "locale". */
  attributes?: Record<string, string>;
  /** Ends the connection. */
  signal?: AbortSignal;
}

/** Connects a page to the dashboard in one of its frames. Events of the dashboard arrive at the frame's element. */
export function connectFrame(frame: HTMLIFrameElement, { origin, session, attributes = {}, signal }: FrameOptions): void {
  const listen = signal ? { signal } : {};
  const ask = async () => (typeof session === 'function' ? session() : session);
  window.addEventListener(
    'message',
    ({ source, origin: from, data, ports: [port] }: MessageEvent) => {
      if (source !== frame.contentWindow || from !== origin || data !== hello || !port) return;
      const send = (message: ToFrame) => port.postMessage(message);
      port.onmessage = ({ data: message }: MessageEvent<FromFrame>) => {
        if (message.kind === 'event') return void frame.dispatchEvent(new CustomEvent(message.name, { detail: message.detail }));
        ask().then(
          (answer) => send({ kind: 'session', session: answer }),
          () => send({ kind: 'session', session: undefined }),
        );
      };
      signal?.addEventListener('abort', () => port.close());
      send({ kind: 'set', attributes, mayAsk: session !== undefined });
    },
    listen,
  );
  frame.contentWindow?.postMessage(askHello, '*');
}

/** @internal The other half, in the frame: `origins` may hold it. Calls back with what the page sets; resolves asked sessions. */
export function greetPage(origins: readonly string[], set: (attributes: Record<string, string>, session: SessionProvider | undefined, tell: (name: string, detail: unknown) => void) => void): void {
  const greet = (origin: string) => {
    const { port1: port, port2: theirs } = new MessageChannel();
    let answer: ((session: DashboardSession | undefined) => void) | undefined;
    const send = (message: FromFrame) => port.postMessage(message);
    const askSession = () =>
      new Promise<DashboardSession | undefined>((resolve) => {
        answer = resolve;
        send({ kind: 'ask-session' });
      });
    port.onmessage = ({ data: message }: MessageEvent<ToFrame>) => {
      if (message.kind === 'session') answer?.(message.session);
      else set(message.attributes, message.mayAsk ? askSession : undefined, (name, detail) => send({ kind: 'event', name, detail }));
    };
    // The browser delivers it only when the page around is of this origin.
    parent.postMessage(hello, origin, [theirs]);
  };
  window.addEventListener('message', ({ source, origin, data }: MessageEvent) => {
    if (source === parent && data === askHello && origins.includes(origin)) greet(origin);
  });
  origins.forEach(greet);
}
