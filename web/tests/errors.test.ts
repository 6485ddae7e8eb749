import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorFrom } from '../src/core-error.js';
import { AstralError, NotFoundError, RateLimitError, ValidationError } from '../src/errors.js';

test('errors: every kind has its class and its name', () => {
  const names = (['validation', 'authentication', 'permission', 'not_found', 'conflict', 'rate_limit', 'server', 'api', 'network', 'timeout', 'aborted', 'decode'] as const)
    .map((kind) => errorFrom({ kind, message: 'm' }).name);
  assert.deepEqual(names, ['ValidationError', 'AuthenticationError', 'PermissionError', 'NotFoundError', 'ConflictError', 'RateLimitError',
    'ServerError', 'ApiError', 'NetworkError', 'TimeoutError', 'AbortError', 'DecodeError']);
});

test('errors: a kind of a later core is still an AstralError', () => {
  assert.equal(errorFrom({ kind: 'teapot' as never, message: 'm' }).name, 'AstralError');
});

test('errors: facts of the core are those of the error; a text stands in for a body', () => {
  const error = errorFrom({ kind: 'rate_limit', message: 'm', status: 429, code: 'RATE_LIMITED', requestId: 'req_1', text: 'slow down', retryAfterMillis: 2000 });
  assert.ok(error instanceof RateLimitError);
  assert.deepEqual({ ...error }, { status: 429, code: 'RATE_LIMITED', requestId: 'req_1', retryAfterMillis: 2000 });
  assert.equal(error.body, 'slow down');
});

test('errors: instanceof works across copies of the package and tells classes apart', async () => {
  const anotherCopy = '../src/errors.js?copy';
  const copy = (await import(anotherCopy)) as typeof import('../src/errors.js');
  assert.notEqual(copy.NotFoundError, NotFoundError);
  const foreign = new copy.NotFoundError('m');
  assert.ok(foreign instanceof NotFoundError && foreign instanceof AstralError);
  assert.ok(!(foreign instanceof ValidationError));
  assert.ok(!(new Error('m') instanceof AstralError));
  assert.ok(!((null as unknown) instanceof AstralError));
});

test('errors: a class that an application derives is told by its prototype', () => {
  class Mine extends NotFoundError {}
  assert.ok(new Mine('m') instanceof Mine && new Mine('m') instanceof NotFoundError);
  assert.ok(!(new NotFoundError('m') instanceof Mine));
});

test('errors: an application can make them for its own tests', () => {
  const error = new NotFoundError('gone', { status: 404, cause: 'why' });
  assert.deepEqual([error.name, error.status, error.cause, error.toString()], ['NotFoundError', 404, 'why', 'NotFoundError: gone']);
});
