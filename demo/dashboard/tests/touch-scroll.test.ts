import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createTouchScroll } from '../web/touch-scroll.ts';

let events: string[] = [];
let glides: FrameRequestCallback[] = [];
const finger = (x: number, y: number, timeStamp: number) => ({ pointerId: 1, clientX: x, clientY: y, timeStamp }) as PointerEvent;

function makeTouch() {
  return createTouchScroll({
    scroll: (x, y) => events.push(`scroll ${Math.round(x)} ${Math.round(y)}`),
    tap: (x, y) => events.push(`tap ${x} ${y}`),
    press: (x, y) => events.push(`press ${x} ${y}`),
  });
}

beforeEach(() => {
  events = [];
  glides = [];
  globalThis.requestAnimationFrame = (callback) => glides.push(callback);
  globalThis.cancelAnimationFrame = () => undefined;
});

test('a finger that hardly moves taps', () => {
  const touch = makeTouch();
  touch.down(finger(10, 10, 0));
  touch.move(finger(13, 12, 20));
  touch.up(finger(13, 12, 60));
  assert.deepEqual(events, ['press 10 10', 'tap 13 12']);
});

test('a finger that moves scrolls by as much and does not tap', () => {
  const touch = makeTouch();
  touch.down(finger(10, 100, 0));
  touch.move(finger(10, 60, 16));
  touch.move(finger(12, 40, 32));
  touch.up(finger(12, 40, 400));
  assert.deepEqual(events, ['press 10 100', 'scroll 0 40', 'scroll -2 20']);
  assert.equal(glides.length, 0, 'a finger that rested does not throw');
});

test('a flick glides on, and the next touch stops it without a tap', () => {
  const touch = makeTouch();
  touch.down(finger(10, 100, 0));
  touch.move(finger(10, 50, 16));
  touch.up(finger(10, 50, 20));
  assert.equal(glides.length, 1);
  glides[0]!(performance.now() + 16);
  assert.match(events.at(-1)!, /^scroll 0 [1-9]/);
  events = [];
  touch.down(finger(10, 50, 100));
  touch.up(finger(10, 50, 150));
  assert.deepEqual(events, ['press 10 50']);
});

test('a long press is no tap, a second finger is none either', () => {
  const touch = makeTouch();
  touch.down(finger(10, 10, 0));
  touch.down({ ...finger(50, 50, 5), pointerId: 2 } as PointerEvent);
  touch.up({ ...finger(50, 50, 20), pointerId: 2 } as PointerEvent);
  touch.up(finger(10, 10, 900));
  assert.deepEqual(events, ['press 10 10']);
});
