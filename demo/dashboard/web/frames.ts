/** Frames on demand: none is drawn that nobody asked for. */
export interface Frames {
  request(): void;
  requestIn(seconds: number): void;
  /** Draws at once, inside the event that calls: for what must happen before the event ends. */
  drawNow(): void;
}

export function createFrames(draw: (nowMillis: number) => void): Frames {
  let pending = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function run(nowMillis: number): void {
    cancelAnimationFrame(pending);
    clearTimeout(timer);
    pending = 0;
    timer = undefined;
    draw(nowMillis);
  }

  function request(): void {
    pending ||= requestAnimationFrame(run);
  }

  function requestIn(seconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(request, seconds * 1000);
  }

  return { request, requestIn, drawNow: () => run(performance.now()) };
}
