/** Where a call came from. Capturing is cheap: engines write the text only when it is read. */
export interface CallSite {
  readonly stack?: string;
}

type Function = (...args: never[]) => unknown;
interface StackCapture {
  captureStackTrace?(target: object, above: Function): void;
}

/** Captures the stack above `callee`, the function that the application called. */
export function captureCallSite(callee: Function): CallSite {
  const engine = Error as StackCapture;
  if (!engine.captureStackTrace) return new Error();
  const site = {};
  engine.captureStackTrace(site, callee);
  return site;
}

/** Makes an error that was built in a callback point at the call that it belongs to. */
export function pointAt<E extends Error>(error: E, site: CallSite): E {
  // V8 begins with a line for the error itself, others with the first frame.
  const frames = site.stack?.replace(/^Error(:.*)?\n/, '') ?? '';
  const hasHeader = error.stack?.startsWith(error.name) || error.stack?.startsWith('Error');
  Object.defineProperty(error, 'stack', {
    value: hasHeader ? `${error.name}: ${error.message}\n${frames}` : frames,
    writable: true,
    configurable: true,
  });
  return error;
}
