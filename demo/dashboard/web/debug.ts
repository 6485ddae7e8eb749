/** What tests and consoles look at: `?debug` in the page's address, the attribute `debug` of an element. */
import type { Dashboard } from './module.js';

export interface Widget {
  id: string;
  role: string;
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Set where the keyboard stands. */
  focused?: true;
}

export interface DebugHandle {
  model(): unknown;
  /** Frames drawn since the start. */
  frames(): number;
  /** CPU time of the last frame without drawing. */
  frameCostMillis(): number;
  /** Of keys and characters that come fast, one frame sees one. */
  hasUnreadInput(): boolean;
  rects(): Widget[];
  /** The widget with this id, or the first one with this label. */
  find(idOrLabel: string): Widget | undefined;
}

declare global {
  interface Window {
    __astral?: DebugHandle;
  }
}

export function debugHandle(dashboard: Dashboard): DebugHandle {
  const rects = () => JSON.parse(dashboard.probeJson()) as Widget[];
  return {
    model: () => JSON.parse(dashboard.modelJson()) as unknown,
    frames: () => dashboard.frames(),
    frameCostMillis: () => dashboard.frameCostMillis(),
    hasUnreadInput: () => dashboard.hasUnreadInput(),
    rects,
    find(idOrLabel) {
      const widgets = rects();
      return widgets.find(({ id }) => id === idOrLabel) ?? widgets.find(({ label }) => label === idOrLabel);
    },
  };
}
