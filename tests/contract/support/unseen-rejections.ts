import assert from 'node:assert/strict';
import { after } from 'node:test';

/** Nothing may reject unseen while the tests of a file run. */
export function refuseUnseenRejections(): void {
  const unseen: unknown[] = [];
  process.on('unhandledRejection', (reason) => unseen.push(reason));
  after(() => assert.deepEqual(unseen, [], 'unhandled rejections'));
}
