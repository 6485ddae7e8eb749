/** `?debug` in the address: what tests and consoles look at. */
import type { Dashboard } from './module.js';

export interface Widget {
  id: string;
  role: string;
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DebugHandle {
  model(): unknown;
  /** Frames drawn since the start. */
  frames(): number;
  /** CPU time of the last frame without drawing. */
  frameCostMillis(): number;
  rects(): Widget[];
  /** The widget with this id, or the first one with this label. */
  find(idOrLabel: string): Widget | undefined;
}

declare global {
  interface Window {
    __astral?: DebugHandle;
  }
}

export function exposeDebugHandle(dashboard: Dashboard): void {
  const rects = () => JSON.parse(dashboard.probeJson()) as Widget[];
  window.__astral = {
    model: () => JSON.parse(dashboard.modelJson()) as unknown,
    frames: () => dashboard.frames(),
    frameCostMillis: () => dashboard.frameCostMillis(),
    rects,
    find(idOrLabel) {
      const widgets = rects();
      return widgets.find(({ id }) => id === idOrLabel) ?? widgets.find(({ label }) => label === idOrLabel);
    },
  };
}
