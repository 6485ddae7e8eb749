/** A finger: a tap, or a drag that scrolls and glides on when it lets go. Two: a pinch, until one of them lets go. */

const slopPoints = 8;
const longestTapMillis = 700;
/** What is left of the speed after one millisecond. */
const decayPerMilli = 0.9968;
const slowestPointsPerMilli = 0.02;

export interface TouchActions {
  scroll(x: number, y: number): void;
  tap(x: number, y: number): void;
  /** The finger rests or moves here, without having let go. */
  press(x: number, y: number): void;
  /** Two fingers, around where the last press was, have moved apart by a factor since they were seen last. */
  pinch(factor: number): void;
  endPinch(): void;
}

type Point = Pick<PointerEvent, 'clientX' | 'clientY'>;
const distance = (a: Point, b: Point) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
/** Nearer ones are one thumb. */
const leastPinchPoints = 16;

interface Drag {
  id: number;
  startX: number;
  startY: number;
  x: number;
  y: number;
  timeMillis: number;
  downMillis: number;
  isScrolling: boolean;
  speedX: number;
  speedY: number;
}

export function createTouchScroll(actions: TouchActions) {
  let drag: Drag | undefined;
  let gliding = 0;
  /** Where each finger is. */
  const fingers = new Map<number, Point>();
  let pinchPoints = 0;

  const spread = () => {
    const [a, b] = [...fingers.values()];
    return Math.max(leastPinchPoints, distance(a!, b!));
  };
  function beginPinch(): void {
    drag = undefined;
    pinchPoints = spread();
    const [a, b] = [...fingers.values()];
    actions.press((a!.clientX + b!.clientX) / 2, (a!.clientY + b!.clientY) / 2);
  }
  function goOnPinching(): void {
    const points = spread();
    if (points !== pinchPoints) actions.pinch(points / pinchPoints);
    pinchPoints = points;
  }
  /** True when the finger was one of two: the other one does nothing more. */
  function lift(event: PointerEvent): boolean {
    fingers.delete(event.pointerId);
    if (pinchPoints === 0) return false;
    if (fingers.size === 1) actions.endPinch();
    if (fingers.size === 0) pinchPoints = 0;
    return true;
  }

  function stopGliding(): boolean {
    const was = gliding !== 0;
    cancelAnimationFrame(gliding);
    gliding = 0;
    return was;
  }

  function glide(speedX: number, speedY: number): void {
    let last = performance.now();
    const step = (now: number) => {
      const elapsed = now - last;
      last = now;
      actions.scroll(speedX * elapsed, speedY * elapsed);
      speedX *= decayPerMilli ** elapsed;
      speedY *= decayPerMilli ** elapsed;
      gliding = Math.hypot(speedX, speedY) > slowestPointsPerMilli ? requestAnimationFrame(step) : 0;
    };
    gliding = requestAnimationFrame(step);
  }

  return {
    down(event: PointerEvent): void {
      if (fingers.size === 2) return; // a third one changes nothing
      fingers.set(event.pointerId, event);
      if (fingers.size === 2) return beginPinch();
      const wasGliding = stopGliding();
      actions.press(event.clientX, event.clientY);
      drag = {
        id: event.pointerId,
        startX: event.clientX,
        startY: event.clientY,
        x: event.clientX,
        y: event.clientY,
        timeMillis: event.timeStamp,
        downMillis: event.timeStamp,
        isScrolling: wasGliding, // a finger that stops the glide does not press what is under it
        speedX: 0,
        speedY: 0,
      };
    },
    move(event: PointerEvent): void {
      if (fingers.has(event.pointerId)) fingers.set(event.pointerId, event);
      if (pinchPoints > 0 && fingers.size === 2) return goOnPinching();
      if (!drag || drag.id !== event.pointerId) return;
      if (!drag.isScrolling && Math.hypot(event.clientX - drag.startX, event.clientY - drag.startY) < slopPoints) return;
      drag.isScrolling = true;
      const elapsed = Math.max(1, event.timeStamp - drag.timeMillis);
      const deltaX = drag.x - event.clientX;
      const deltaY = drag.y - event.clientY;
      actions.scroll(deltaX, deltaY);
      drag.speedX = 0.6 * (deltaX / elapsed) + 0.4 * drag.speedX;
      drag.speedY = 0.6 * (deltaY / elapsed) + 0.4 * drag.speedY;
      drag.x = event.clientX;
      drag.y = event.clientY;
      drag.timeMillis = event.timeStamp;
    },
    up(event: PointerEvent): void {
      if (lift(event)) return;
      if (!drag || drag.id !== event.pointerId) return;
      const { isScrolling, speedX, speedY, timeMillis, downMillis } = drag;
      drag = undefined;
      if (!isScrolling) {
        if (event.timeStamp - downMillis < longestTapMillis) actions.tap(event.clientX, event.clientY);
        return;
      }
      const restedMillis = 80;
      if (event.timeStamp - timeMillis < restedMillis) glide(speedX, speedY);
    },
    cancel(event: PointerEvent): void {
      lift(event);
      drag = undefined;
    },
  };
}
