import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openClient } from '../src/client.js';
import { AbortError, DecodeError, ServerError } from '../src/errors.js';
import type { PagePromise } from '../src/pagination.js';
import { FakeCore } from './fake-core.js';

type Args = Record<string, number | string | undefined>;
type Page = { members?: number[]; plans?: number[] } & Record<string, unknown>;
interface Lists {
  activities: { list(args?: Args, options?: object): PagePromise<number[], number> };
  members: { list(args?: Args, options?: object): PagePromise<Page, number> };
  plans: { list(args?: Args, options?: object): PagePromise<Page, number> };
}

/** A client whose server answers each call from its arguments. */
function open(answer: (args: Args, index: number) => unknown) {
  const core = new FakeCore();
  const aborted: number[] = [];
  const astral = openClient(
    core,
    {
      fetch: async (_, { signal }) => {
        const index = core.calls.length - 1;
        signal!.addEventListener('abort', () => aborted.push(index));
        const body = await answer((core.calls[index]!.args ?? {}) as Args, index);
        if (body instanceof Error) return new Response('{"error":"broken"}', { status: 500 });
        return Response.json(body);
      },
    },
    () => {},
  );
  const asked = () => core.calls.map(({ args }) => args);
  return { astral: astral as unknown as Lists, close: () => astral.close(), core, asked, aborted };
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
/** Numbers from 0 on, as a server that pages by offset cuts them. */
const byOffset = (total: number, usual = 50) => ({ offset = 0, limit = usual }: Args) => numbers(Number(offset), Math.min(Number(limit), Math.max(0, total - Number(offset))));

async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of list) all.push(item);
  return all;
}

test('pages: the promise itself gives one page and asks for no more', async () => {
  const { astral, asked } = open(byOffset(7));
  assert.deepEqual(await astral.activities.list({ limit: 3 }), [0, 1, 2]);
  assert.deepEqual(asked(), [{ limit: 3 }]);
});

test('pages: by offset, until a page is shorter than the limit', async () => {
  const { astral, asked } = open(byOffset(7));
  assert.deepEqual(await collect(astral.activities.list({ limit: 3, user_id: 'u' })), numbers(0, 7));
  assert.deepEqual(asked(), [{ limit: 3, user_id: 'u' }, { limit: 3, user_id: 'u', offset: 3 }, { limit: 3, user_id: 'u', offset: 6 }]);
});

test('pages: by offset, an empty page is the end too', async () => {
  const { astral, asked } = open(byOffset(6));
  assert.deepEqual(await collect(astral.activities.list({ limit: 3, offset: 3 })), [3, 4, 5]);
  assert.deepEqual(asked().at(-1), { limit: 3, offset: 6 });
});

test('pages: without a limit the first page tells how long a page is', async () => {
  const { astral, asked } = open(byOffset(45, 20));
  assert.deepEqual(await collect(astral.activities.list()), numbers(0, 45));
  assert.deepEqual(asked(), [undefined, { offset: 20 }, { offset: 40 }]);
});

test('pages: where the server tells the total it counts, and no request too many is sent', async () => {
  const { astral, asked } = open((args) => ({ members: byOffset(6, 3)(args), total: 6, limit: 3, offset: args.offset ?? 0 }));
  assert.deepEqual(await collect(astral.members.list()), numbers(0, 6));
  assert.deepEqual(asked(), [undefined, { offset: 3 }]);
});

test('pages: by cursor, until there is none', async () => {
  const pages: Record<string, Page> = {
    start: { plans: [1, 2], next_cursor: 'b', has_more: true },
    b: { plans: [], next_cursor: 'c', has_more: true },
    c: { plans: [3], next_cursor: null, has_more: false },
  };
  const { astral, asked } = open(({ cursor = 'start' }) => pages[cursor]);
  assert.deepEqual(await collect(astral.plans.list({ limit: 2 })), [1, 2, 3]);
  assert.deepEqual(asked(), [{ limit: 2 }, { limit: 2, cursor: 'b' }, { limit: 2, cursor: 'c' }]);
});

test('pages: has_more false ends a list whatever the cursor says, and lists stand under other names too', async () => {
  for (const name of ['plans', 'items', 'data', 'results']) {
    const { astral, asked } = open(() => ({ [name]: [1], next_cursor: 'x', has_more: false }));
    assert.deepEqual(await collect(astral.plans.list({ limit: 1 })), [1]);
    assert.equal(asked().length, 1);
  }
});

test('pages: a list with cursors goes on by offset when it is asked for without a limit', async () => {
  for (const wrap of [(plans: number[]) => plans, (plans: number[]) => ({ plans })]) {
    const { astral, asked } = open((args) => wrap(byOffset(5, 2)(args)));
    assert.deepEqual(await collect(astral.plans.list()), numbers(0, 5));
    assert.deepEqual(asked(), [undefined, { offset: 2 }, { offset: 4 }]);
  }
});

test('pages: pages() gives them whole', async () => {
  const { astral } = open(byOffset(5));
  assert.deepEqual(await collect(astral.activities.list({ limit: 2 }).pages()), [[0, 1], [2, 3], [4]]);
});

test('pages: toArray gives all, or as many as are wanted, and asks for no page that it does not need', async () => {
  const { astral, asked } = open(byOffset(9));
  assert.deepEqual(await astral.activities.list({ limit: 2 }).toArray(), numbers(0, 9));
  const before = asked().length;
  assert.deepEqual(await astral.activities.list({ limit: 2 }).toArray({ max: 4 }), numbers(0, 4));
  assert.equal(asked().length - before, 2);
  assert.deepEqual(await astral.activities.list({ limit: 2 }).toArray({ max: 3 }), numbers(0, 3));
  assert.deepEqual(await astral.activities.list({ limit: 2 }).toArray({ max: 0 }), []);
  await assert.rejects(astral.activities.list().toArray({ max: -1 }), { name: 'ValidationError', field: 'max' });
});

test('pages: one page is asked for ahead, and no more', async () => {
  const { astral, asked } = open(byOffset(20));
  const pages = astral.activities.list({ limit: 2 }).pages();
  await pages.next();
  assert.equal(asked().length, 2);
  await new Promise(setImmediate);
  assert.equal(asked().length, 2);
  await pages.next();
  assert.equal(asked().length, 3);
});

test('pages: stopping early ends the request that was sent ahead', async () => {
  const { astral, asked, aborted } = open((args, index) => (index === 0 ? byOffset(9)(args) : new Promise(() => {})));
  for await (const item of astral.activities.list({ limit: 2 })) if (item === 1) break;
  assert.equal(asked().length, 2);
  assert.deepEqual(aborted, [1]);
});

test('pages: an abort ends the loop at the next item and the request that was sent ahead', async () => {
  const controller = new AbortController();
  const { astral, aborted } = open((args, index) => (index === 0 ? byOffset(9)(args) : new Promise(() => {})));
  const seen: number[] = [];
  const loop = (async () => {
    for await (const item of astral.activities.list({ limit: 3 }, { signal: controller.signal })) {
      seen.push(item);
      if (item === 1) controller.abort(new Error('enough'));
    }
  })();
  await assert.rejects(loop, (error: Error) => error instanceof AbortError && (error.cause as Error).message === 'enough');
  assert.deepEqual(seen, [0, 1]);
  assert.deepEqual(aborted, [1]);
});

test('pages: closing the client ends the loop', async () => {
  const { astral, close } = open((args, index) => (index === 0 ? byOffset(9)(args) : new Promise(() => {})));
  const pages = astral.activities.list({ limit: 3 }).pages();
  await pages.next();
  const next = pages.next();
  close();
  await assert.rejects(next, { name: 'AbortError', message: 'the client is closed' });
});

test('pages: the error of a later page comes after the items before it, and points at the loop', async () => {
  const { astral } = open((args, index) => (index === 0 ? byOffset(9)(args) : new Error()));
  const seen: number[] = [];
  await assert.rejects(
    (async () => {
      for await (const item of astral.activities.list({ limit: 3 })) seen.push(item);
    })(),
    (error: Error) => error instanceof ServerError && /pagination\.test\.ts/.test(error.stack!),
  );
  assert.deepEqual(seen, [0, 1, 2]);
});

test('pages: an error nobody comes to is no unhandled rejection', async (context) => {
  const unhandled = context.mock.fn();
  process.on('unhandledRejection', unhandled);
  const { astral } = open((args, index) => (index === 0 ? byOffset(9)(args) : new Error()));
  const pages = astral.activities.list({ limit: 3 }).pages();
  await pages.next();
  await new Promise((resolve) => setImmediate(resolve));
  await pages.return();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unhandled);
  assert.equal(unhandled.mock.callCount(), 0);
});

test('pages: a server that gives the same cursor again is no endless loop', async () => {
  const { astral, asked } = open(({ cursor = 'a' }) => ({ plans: [1], next_cursor: cursor === 'a' ? 'b' : 'a', has_more: true }));
  const all = collect(astral.plans.list({ limit: 1 }));
  await assert.rejects(all, (error: Error) => error instanceof DecodeError && /the same cursor twice/.test(error.message));
  assert.ok(asked().length < 5);
});

test('pages: a server that heeds no offset is no endless loop', async () => {
  const { astral, asked } = open(() => [1, 2]);
  await assert.rejects(collect(astral.activities.list({ limit: 2 })), { name: 'DecodeError', message: /the same page twice/, operation: 'activities.list' });
  assert.equal(asked().length, 2);
});

test('pages: a list can be walked twice', async () => {
  const { astral } = open(byOffset(3));
  const list = astral.activities.list({ limit: 2 });
  assert.deepEqual(await collect(list), [0, 1, 2]);
  assert.deepEqual(await collect(list), [0, 1, 2]);
  assert.deepEqual(await list, [0, 1]);
});
