/** Gives a canvas as many pixels as the screen has under it, whatever the zoom. */
export function watchSize(canvas: HTMLCanvasElement, changed: (width: number, height: number, scale: number) => void): void {
  function fit(entry: ResizeObserverEntry | undefined): void {
    const exact = entry?.devicePixelContentBoxSize?.[0];
    canvas.width = pixels(canvas.clientWidth, exact?.inlineSize);
    canvas.height = pixels(canvas.clientHeight, exact?.blockSize);
    changed(canvas.clientWidth, canvas.clientHeight, canvas.width / Math.max(1, canvas.clientWidth));
  }

  const observer = new ResizeObserver(([entry]) => fit(entry));
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas);
  }
  watchScale(() => fit(undefined));
}

/** The exact figure where it makes sense: it differs from the computed one by rounding only. */
function pixels(points: number, exact: number | undefined): number {
  const computed = Math.max(1, Math.round(points * (devicePixelRatio || 1)));
  return exact !== undefined && Math.abs(exact - computed) <= 1 ? exact : computed;
}

/** A window moved to another screen keeps its size in points. */
function watchScale(changed: () => void): void {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
    'change',
    () => {
      changed();
      watchScale(changed);
    },
    { once: true },
  );
}
