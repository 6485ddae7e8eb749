import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createFrames } from '../web/frames.ts';

let queue: FrameRequestCallback[] = [];
let drawn = 0;
const frames = () => createFrames(() => void (drawn += 1));

beforeEach(() => {
  queue = [];
  drawn = 0;
  globalThis.requestAnimationFrame = (callback) => queue.push(callback);
  globalThis.cancelAnimationFrame = () => void (queue = []);
});

test('several requests make one frame', () => {
  const subject = frames();
  subject.request();
  subject.request();
  assert.equal(queue.length, 1);
  queue[0]!(0);
  assert.equal(drawn, 1);
});

test('a frame drawn now takes the place of the one that was asked for', () => {
  const subject = frames();
  subject.request();
  subject.drawNow();
  assert.equal(drawn, 1);
  assert.equal(queue.length, 0);
});

test('a later frame is asked for in its time, and not at all when another one comes before', async () => {
  const subject = frames();
  subject.requestIn(0.001);
  await wait(20);
  assert.equal(queue.length, 1);
  queue.shift()!(0);
  subject.requestIn(0.01);
  subject.drawNow();
  await wait(30);
  assert.equal(queue.length, 0);
});
