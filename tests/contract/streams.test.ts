// Streams of events through the packed package: contract 1.17 and 10, and how they break.
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Astral, AstralOptions, DraftStreamEvent, EventStream } from '@nexrex/astral';
import { startStreamServer, written } from './support/stream-server.js';
import { refuseUnseenRejections } from './support/unseen-rejections.js';
import { createWorld, type World } from './support/world.js';

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world?.close());

refuseUnseenRejections();

const wanted = () => ({ weeks: 2, level: 'beginner', org_id: world.orgId });
const fault = (text: string) => ({ headers: { 'X-Sandbox-Fault': text } });
const runningTimers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

async function collect<Event>(stream: AsyncIterable<Event>): Promise<Event[]> {
  const events: Event[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

const start = { request_id: 'req_1', step: 'draft', weeks: 2, level: 'beginner' };
const draft = { draft: 'Week 1\n', training_principle: 'easy', parameters: { weeks: 2, level: 'beginner', org_id: 'org_1', workout_preference: 'ai_generate', generated_at: '2026-04-20T08:00:00Z' } };
const done = written('done', { status: 'ok', data: draft });

/** A client of a server that writes streams as the test says. */
async function against(context: TestContext, write: (response: ServerResponse) => void, options: AstralOptions = {}) {
  const server = await startStreamServer(write);
  context.after(() => server.stop());
  return { server, astral: await world.open('head', { ...options, baseUrl: server.origin }) };
}

describe('streams of the sandbox', () => {
  test('a draft: events in their order, whose pieces add up to the draft that a plain call gives', async () => {
    const astral = await world.open('head', { validate: 'strict' });
    const stream = astral.aiCoach.generateDraftStream(wanted());
    const names: string[] = [];
    const percents: number[] = [];
    let text = '';
    for await (const event of stream) {
      names.push(event.event);
      if (event.event === 'start') assert.deepEqual([event.data.step, event.data.weeks, event.data.level], ['draft', 2, 'beginner']);
      if (event.event === 'chunk') text += event.data.text;
      if (event.event === 'progress') percents.push(event.data.percent);
    }
    assert.deepEqual([names[0], names.at(-1)], ['start', 'done']);
    assert.deepEqual(percents, [50, 100]);
    const whole = await stream.final();
    assert.equal(text, whole.draft);
    const plain = await astral.aiCoach.generateDraft(wanted());
    assert.deepEqual({ ...whole, parameters: { ...whole.parameters, generated_at: '' } }, { ...plain, parameters: { ...plain.parameters, generated_at: '' } });
  });

  test('a plan: its workouts come one by one, and are those of the whole', async () => {
    const astral = await world.open('head', { validate: 'strict' });
    const { draft } = await astral.aiCoach.generateDraft(wanted());
    const stream = astral.aiCoach.generatePlanStream({ ...wanted(), refined_draft: draft });
    const workouts = [];
    for await (const event of stream) {
      if (event.event !== 'workout') continue;
      assert.equal(event.data.index, workouts.length);
      workouts.push(event.data.workout);
    }
    assert.ok(workouts.length >= 4);
    assert.deepEqual(workouts, (await stream.final()).workouts);
  });

  test('a chat: its pieces are the reply, and it goes on with the conversation', async () => {
    const astral = await world.open('athlete');
    const stream = astral.aiCoach.chatStream({ message: 'What is my next workout?' });
    const events = await collect(stream);
    const reply = await stream.final();
    assert.equal(events.flatMap((event) => (event.event === 'chunk' ? event.data.text : [])).join(''), reply.reply);
    const [first] = events;
    assert.ok(first?.event === 'start');
    assert.deepEqual(first.data, { conversation_id: reply.conversation_id, message_id: reply.message_id });
    const next = await astral.aiCoach.chat({ message: 'I am tired', conversation_id: reply.conversation_id });
    assert.equal(next.conversation_id, reply.conversation_id);
  });

  test('a chat during a reply has to wait; a loop that is left ends the reply', async () => {
    const astral = await world.open('otherAthlete');
    for await (const event of astral.aiCoach.chatStream({ message: 'Hello' })) {
      assert.equal(event.event, 'start');
      await assert.rejects(astral.aiCoach.chat({ message: 'Are you there?' }), { name: 'ConflictError', code: 'REPLY_IN_PROGRESS' });
      break;
    }
    // The server learns of it when the connection closes.
    for (;;) {
      const reply = await astral.aiCoach.chat({ message: 'And now?' }).catch((error: unknown) => error);
      if (!(reply instanceof world.package.ConflictError)) return assert.ok('reply' in (reply as object));
    }
  });

  test('a failure in the middle is the error of its status, after what came before', async () => {
    const astral = await world.open('head');
    const seen: DraftStreamEvent[] = [];
    await assert.rejects(
      astral.aiCoach.generateDraftStream({ ...wanted(), additional_prompt: 'SANDBOX_FAIL' }, { onEvent: (event) => void seen.push(event) }).final(),
      { name: 'ServerError', status: 500, code: 'AI_GENERATION_FAILED', message: 'AI generation failed', operation: 'aiCoach.generateDraftStream' },
    );
    assert.equal(seen[0]?.event, 'start');
    assert.ok(seen.some((event) => event.event === 'chunk'));
  });

  test('a library without workouts is a conflict where only the library may be used', async () => {
    await world.sandbox.control('PUT', `/organizations/${world.otherOrgId}`, { features: ['coach_agent'] });
    const astral = await world.open('stranger');
    const args = { ...wanted(), org_id: world.otherOrgId, workout_preference: 'strict_existing' };
    const conflict = { name: 'ConflictError', status: 409, code: 'NO_EXISTING_WORKOUTS', field: 'workout_preference' };
    await assert.rejects(astral.aiCoach.generateDraft(args), conflict);
    await assert.rejects(astral.aiCoach.generateDraftStream(args).final(), conflict);
  });

  test('an answer that is cut off holds what had arrived', async () => {
    for (const text of ['cut-body', 'truncated-json']) {
      const astral = await world.open('head');
      const error: unknown = await astral.aiCoach.generateDraftStream(wanted(), fault(text)).final().catch((reason: unknown) => reason);
      assert.ok(error instanceof world.package.StreamInterruptedError, String(error));
      assert.deepEqual([error.name, error.code, error.operation], ['StreamInterruptedError', 'stream_interrupted', 'aiCoach.generateDraftStream']);
      assert.equal(error.events[0]?.event, 'start');
      assert.ok(error.events.every(({ event }) => event !== 'done'));
      assert.doesNotMatch(JSON.stringify(error), /request_id|"start"/);
    }
  });

  test('streams are never repeated', async () => {
    const astral = await world.open('head', { maxRetries: 2 });
    // The fault hits one request and lets the next one pass: a second attempt would succeed.
    for (const text of ['503*1', '429*1; retry-after=0', 'reset; times=1']) {
      await assert.rejects(astral.aiCoach.generateDraftStream(wanted(), fault(text)).final(), /./);
    }
  });

  test('chat is for the sandbox: nothing is sent to another host', async () => {
    let sent = 0;
    const fetch = async () => (sent++, new Response('{}'));
    const astral = await world.open('athlete', { baseUrl: 'https://app.nexrex.ai/api/v1', fetch });
    const refusal = { name: 'ValidationError', field: 'baseUrl' };
    await assert.rejects(astral.aiCoach.chat({ message: 'Hello' }), refusal);
    await assert.rejects(astral.aiCoach.chatStream({ message: 'Hello' }).final(), refusal);
    assert.equal(sent, 0);
  });
});

describe('streams of other servers', () => {
  test('a stream that drips byte by byte, with every line end, is the same stream', async (context) => {
    const bytes = Buffer.from(`\uFEFF: hello\r\nevent: start\r\ndata: ${JSON.stringify(start)}\r\n\r\n${written('mood', { x: 1 })}event:chunk\rdata:{"text":\rdata: "台北 🏃"}\r\r${done}`);
    const drip = (response: ServerResponse, at = 0): void => {
      if (at === bytes.length) return void response.end();
      response.write(bytes.subarray(at, at + 1), () => setImmediate(drip, response, at + 1));
    };
    const { astral } = await against(context, (response) => drip(response), { validate: 'strict' });
    const events = await collect(astral.aiCoach.generateDraftStream(wanted()));
    assert.deepEqual(events, [{ event: 'start', data: start }, { event: 'chunk', data: { text: '台北 🏃' } }, { event: 'done', data: draft }]);
  });

  test('an early close holds what had arrived', async (context) => {
    const { astral } = await against(context, (response) => response.end(written('start', start)));
    await assert.rejects(astral.aiCoach.generateDraftStream(wanted()).final(), {
      name: 'StreamInterruptedError', code: 'stream_interrupted', requestId: 'req_stream', events: [{ event: 'start', data: start }],
    });
  });

  test('silence is a TimeoutError after as long as was allowed, and closes the connection', async (context) => {
    const { server, astral } = await against(context, (response) => response.write(written('start', start)));
    const stream = astral.aiCoach.generateDraftStream(wanted(), { timeoutMillis: 60 });
    await assert.rejects(collect(stream), { name: 'TimeoutError', message: /silent for 60 ms/, operation: 'aiCoach.generateDraftStream' });
    await server.departure();
  });

  test('an abort closes the connection, whoever asks for it', async (context) => {
    interface Running {
      stream: EventStream<DraftStreamEvent>;
      controller: AbortController;
      astral: Astral;
    }
    const ways: Record<string, (running: Running) => void> = {
      'the stream': ({ stream }) => stream.abort(),
      'its signal': ({ controller }) => controller.abort(),
      'the client': ({ astral }) => astral.close(),
    };
    for (const [way, end] of Object.entries(ways)) {
      await context.test(way, async (inner) => {
        const { server, astral } = await against(inner, (response) => response.write(written('start', start)));
        const timersBefore = runningTimers();
        const controller = new AbortController();
        const stream = astral.aiCoach.generateDraftStream(wanted(), { signal: controller.signal });
        const loop = stream[Symbol.asyncIterator]();
        assert.equal((await loop.next()).value?.event, 'start');
        const waiting = loop.next();
        end({ stream, controller, astral });
        await assert.rejects(waiting, { name: 'AbortError' });
        await server.departure();
        await assert.rejects(stream.final(), { name: 'AbortError' });
        assert.ok(runningTimers() <= timersBefore);
      });
    }
  });

  test('an abort between two events closes the connection too', async (context) => {
    const { server, astral } = await against(context, (response) => response.write(written('start', start)));
    for await (const event of astral.aiCoach.generateDraftStream(wanted())) {
      assert.equal(event.event, 'start');
      break;
    }
    await server.departure();
  });

  test('a stream that nobody reads sends nothing', async (context) => {
    const { server, astral } = await against(context, (response) => response.end(done));
    astral.aiCoach.generateDraftStream(wanted());
    assert.deepEqual(await astral.aiCoach.generateDraftStream(wanted()).final(), draft);
    assert.equal(server.requests(), 1);
  });

  test('a wrong field of an event is a DecodeError with its path when validation is on', async (context) => {
    const { astral } = await against(context, (response) => response.end(written('chunk', { text: 7 }) + done), { validate: 'lenient' });
    await assert.rejects(astral.aiCoach.generateDraftStream(wanted()).final(), { name: 'DecodeError', path: '$.chunk.text', operation: 'aiCoach.generateDraftStream' });
  });

  test('data that is no JSON is a DecodeError', async (context) => {
    const { astral } = await against(context, (response) => response.end('event: chunk\ndata: {"text\n\n'));
    await assert.rejects(astral.aiCoach.generateDraftStream(wanted()).final(), { name: 'DecodeError', path: '$.chunk' });
  });

  test('what is wrong with the arguments is said at the call, whose line the error names', async (context) => {
    const { server, astral } = await against(context, (response) => response.end(done));
    assert.throws(() => astral.aiCoach.generateDraftStream(wanted(), { onEvent: 7 as never }), { name: 'ValidationError', field: 'onEvent' });
    const stream = astral.aiCoach.generateDraftStream({ ...wanted(), weeks: 'two' as never });
    const error = (await stream.final().catch((reason: unknown) => reason)) as Error;
    assert.deepEqual([error.name, (error as { field?: string }).field], ['ValidationError', 'weeks']);
    assert.match(error.stack ?? '', /streams\.test/);
    assert.equal(server.requests(), 0);
  });
});
