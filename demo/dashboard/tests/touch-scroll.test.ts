import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createTouchScroll } from '../web/touch-scroll.ts';

let events: string[] = [];
let glides: FrameRequestCallback[] = [];
const finger = (x: number, y: number, timeStamp: number, pointerId = 1) => ({ pointerId, clientX: x, clientY: y, timeStamp }) as PointerEvent;

function makeTouch() {
  return createTouchScroll({
    scroll: (x, y) => events.push(`scroll ${Math.round(x)} ${Math.round(y)}`),
    tap: (x, y) => events.push(`tap ${x} ${y}`),
    press: (x, y) => events.push(`press ${x} ${y}`),
    pinch: (factor) => events.push(`pinch ${factor}`),
    endPinch: () => events.push('end of pinch'),
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

test('a long press is no tap', () => {
  const touch = makeTouch();
  touch.down(finger(10, 10, 0));
  touch.up(finger(10, 10, 900));
  assert.deepEqual(events, ['press 10 10']);
});

test('two fingers pinch around the middle, and neither of them taps, scrolls or glides afterwards', () => {
  const touch = makeTouch();
  touch.down(finger(100, 100, 0));
  touch.down(finger(200, 100, 5, 2));
  touch.move(finger(300, 100, 20, 2));
  touch.move(finger(200, 100, 30));
  touch.up(finger(300, 100, 40, 2));
  touch.move(finger(200, 40, 50));
  touch.up(finger(200, 40, 55));
  assert.deepEqual(events, ['press 100 100', 'press 150 100', 'pinch 2', 'pinch 0.5', 'end of pinch']);
  assert.equal(glides.length, 0);

  touch.down(finger(10, 10, 100));
  touch.up(finger(10, 10, 150));
  assert.equal(events.at(-1), 'tap 10 10', 'the next finger is one of its own');
});

test('a finger that is put down again pinches from there, and a third one changes nothing', () => {
  const touch = makeTouch();
  touch.down(finger(100, 100, 0));
  touch.down(finger(200, 100, 5, 2));
  touch.up(finger(200, 100, 10, 2));
  touch.down(finger(140, 100, 20, 2));
  touch.move(finger(180, 100, 30, 2));
  assert.deepEqual(events.slice(1), ['press 150 100', 'end of pinch', 'press 120 100', 'pinch 2']);

  events = [];
  touch.down(finger(400, 100, 40, 3));
  touch.move(finger(500, 100, 50, 3));
  touch.up(finger(500, 100, 60, 3));
  touch.move(finger(260, 100, 70, 2));
  assert.deepEqual(events, ['pinch 2']);
});

test('a pinch that the browser takes away ends, and fingers that touch each other do not zoom without end', () => {
  const touch = makeTouch();
  touch.down(finger(100, 100, 0));
  touch.down(finger(132, 100, 5, 2));
  touch.move(finger(100, 100, 10, 2));
  touch.cancel(finger(100, 100, 20, 2));
  assert.deepEqual(events.slice(2), ['pinch 0.5', 'end of pinch']);
});
