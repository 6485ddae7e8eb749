/** Calls back when timers may have stood still, as in a tab in the background, during sleep, or without network, until the signal fires. */
export function onWake(callback: () => void, signal: AbortSignal): void {
  const scope = globalThis as Partial<Pick<EventTarget, 'addEventListener'>>;
  for (const type of ['visibilitychange', 'pageshow', 'online']) scope.addEventListener?.(type, callback, { signal });
}
