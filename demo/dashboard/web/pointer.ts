import type { Frames } from './frames.js';
import type { Dashboard } from './module.js';
import { createTouchScroll } from './touch-scroll.js';

const linePoints = 18;

const cursors = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'wait', 'progress', 'not-allowed'];

export interface Pointer {
  /** After a frame: what the pointer is over may have changed. */
  refreshCursor(): void;
}

export function listenToPointer(canvas: HTMLCanvasElement, dashboard: () => Dashboard, frames: Frames, isMac: boolean): Pointer {
  /** Of the window's places, those of the canvas. */
  const at = (x: number, y: number): [number, number] => {
    const { left, top } = canvas.getBoundingClientRect();
    return [x - left, y - top];
  };

  const touch = createTouchScroll({
    scroll: (x, y) => dashboard().wheelTurned(x, y),
    /** Frames are drawn inside the event, so that a text field can open the phone's keyboard: browsers allow that only here. */
    tap(x, y) {
      dashboard().pointerMoved(...at(x, y), true);
      frames.drawNow();
      dashboard().pointerPressed(0, true);
      frames.drawNow();
      dashboard().pointerPressed(0, false);
      frames.drawNow();
    },
    press(x, y) {
      dashboard().pointerMoved(...at(x, y), true);
    },
    pinch: (factor) => dashboard().pinched(factor),
    endPinch: () => dashboard().pinchEnded(),
  });

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    if (event.pointerType === 'touch') return touch.down(event);
    dashboard().modifiersChanged(event.ctrlKey, event.shiftKey, event.altKey, event.metaKey);
    dashboard().pointerMoved(...at(event.clientX, event.clientY), false);
    dashboard().pointerPressed(event.button === 1 ? 1 : event.button === 2 ? 2 : 0, true);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return touch.move(event);
    dashboard().pointerMoved(...at(event.clientX, event.clientY), false);
  });
  canvas.addEventListener('pointerup', (event) => {
    if (event.pointerType === 'touch') return touch.up(event);
    dashboard().pointerPressed(event.button === 1 ? 1 : event.button === 2 ? 2 : 0, false);
  });
  canvas.addEventListener('pointercancel', (event) => {
    touch.cancel(event);
    if (event.pointerType !== 'touch') dashboard().pointerPressed(0, false);
  });
  canvas.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') dashboard().pointerLeft();
  });
  // A press must not take the focus from the hidden text field.
  canvas.addEventListener('mousedown', (event) => event.preventDefault());
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) return; // the page's zoom
      event.preventDefault();
      const unit = event.deltaMode === 1 ? linePoints : event.deltaMode === 2 ? canvas.clientHeight : 1;
      // With Shift browsers turn the wheel sideways already, and so would ImGui.
      const isTurned = event.shiftKey && !isMac && event.deltaY === 0;
      dashboard().wheelTurned(isTurned ? 0 : event.deltaX * unit, (isTurned ? event.deltaX : event.deltaY) * unit);
    },
    { passive: false },
  );

  let shown = -1;
  return {
    refreshCursor() {
      const cursor = dashboard().mouseCursor();
      if (cursor === shown) return;
      shown = cursor;
      canvas.style.cursor = cursors[cursor] ?? 'default';
    },
  };
}
