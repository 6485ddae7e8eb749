import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Astral, AstralOptions, EventStream, RequestOptions } from '@nexrex/astral';
import { activityCases } from './cases/activities.js';
import { aiCoachCases } from './cases/ai-coach.js';
import { analyticsCases } from './cases/analytics.js';
import { apiKeyCases } from './cases/api-keys.js';
import { authCases } from './cases/auth.js';
import { coachCases } from './cases/coaches.js';
import { foodCases } from './cases/food.js';
import { groupFigureCases } from './cases/group-figures.js';
import { groupCases } from './cases/groups.js';
import { instanceCases } from './cases/instances.js';
import { integrationCases, integrationProviderCases } from './cases/integrations.js';
import { invitationCases } from './cases/invitations.js';
import { joinRequestCases } from './cases/join-requests.js';
import { memberCases } from './cases/members.js';
import { notificationCases } from './cases/notifications.js';
import { organizationCases } from './cases/organizations.js';
import { planCases } from './cases/plans.js';
import { raceCases } from './cases/races.js';
import { stripeCases } from './cases/stripe.js';
import { subscriptionCases } from './cases/subscriptions.js';
import { userCases } from './cases/users.js';
import { workoutCases } from './cases/workouts.js';
import { credentialRefusals, type Args, type MakeArgs, type OperationCases, type ProviderCases, type ProviderRequest, type Refusal } from './support/cases.js';
import { descriptionOf, undescribed, wrongValue } from './support/described.js';
import { holesOf, printMatrix, rowOf } from './support/matrix.js';
import { recordingFetch } from './support/recording-fetch.js';
import { overlooked, watched } from './support/watched.js';
import { createWorld, type Role, type World } from './support/world.js';

const allCases: Readonly<Record<string, OperationCases>> = {
  ...authCases,
  ...userCases,
  ...organizationCases,
  ...memberCases,
  ...coachCases,
  ...invitationCases,
  ...apiKeyCases,
  ...groupCases,
  ...groupFigureCases,
  ...joinRequestCases,
  ...activityCases,
  ...analyticsCases,
  ...aiCoachCases,
  ...planCases,
  ...workoutCases,
  ...instanceCases,
  ...foodCases,
  ...integrationCases,
  ...raceCases,
  ...notificationCases,
  ...subscriptionCases,
};
/** Operations that somebody else calls. */
const providerCases: Readonly<Record<string, ProviderCases>> = { ...integrationProviderCases, ...stripeCases };

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world?.close());

/** Calls an operation by its id, as the table of operations spells it. */
function call(astral: Astral, id: string, args: Args | undefined, options?: RequestOptions): Promise<never> {
  const [namespace, name] = id.split('.') as [string, string];
  const method = (astral as unknown as Record<string, Record<string, (...all: unknown[]) => unknown>>)[namespace]?.[name];
  assert.ok(method, `astral.${id} is there`);
  const answer = (args === undefined ? method(options) : method(args, options)) as Promise<never> | EventStream<{ event: 'done'; data: never }>;
  return 'final' in answer ? answer.final() : answer;
}

const withFault = (fault: string): RequestOptions => ({ headers: { 'X-Sandbox-Fault': fault } });

/** What a test changes about the cases. */
interface Attempt {
  as?: Role;
  args?: MakeArgs | undefined;
  client?: AstralOptions;
  options?: RequestOptions;
}

/** Who calls, and with what: the cases', with what a test changes about it. Arguments of the cases are made by who may do it. */
async function prepare({ as, args }: OperationCases, changes: Attempt): Promise<{ caller: Astral; args: Args | undefined }> {
  const caller = await world.open(changes.as ?? as, changes.client);
  if (changes.args) return { caller, args: (await changes.args(world, caller)) ?? undefined };
  return { caller, args: (await args?.(world, changes.as ? await world.open(as) : caller)) ?? undefined };
}

/** Sends what a provider would, to where the table says. */
async function sendAsProvider(id: string, { query, headers = {}, body }: ProviderRequest): Promise<Response> {
  const astral = await world.open('nobody');
  const { method, path } = astral.operations.find((operation) => operation.id === id)!;
  const base = path.startsWith('/api/') ? world.sandbox.origin : world.sandbox.baseUrl;
  const url = query ? `${base}${path}?${new URLSearchParams(query)}` : base + path;
  return fetch(url, { method, redirect: 'manual', headers, ...(body !== undefined && { body }) });
}

async function answerOf(id: string, cases: OperationCases, changes: Attempt = {}): Promise<{ answer: never; args: Args; caller: Astral }> {
  const { caller, args } = await prepare(cases, changes);
  return { answer: await call(caller, id, args, changes.options), args: args ?? {}, caller };
}

async function refusalOf(id: string, cases: OperationCases, changes: Attempt): Promise<InstanceType<World['package']['AstralError']>> {
  const { caller, args } = await prepare(cases, changes);
  const error: unknown = await call(caller, id, args, changes.options).then(
    () => assert.fail('the call was not refused'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof world.package.AstralError, `an AstralError, not ${String(error)}`);
  return error;
}

test('the table and the cases name the same operations', async () => {
  const astral = await world.open('nobody');
  const ids = astral.operations.map(({ id }) => id);
  const named = [...Object.keys(allCases), ...Object.keys(providerCases)];
  const covered = ids.filter((id) => named.includes(id));
  console.log(`operations covered: ${covered.length} of ${ids.length}`);
  assert.deepEqual(ids.filter((id) => !named.includes(id)), [], 'operations without cases');
  assert.deepEqual(named.filter((id) => !ids.includes(id)), [], 'cases without an operation');
});

test('every operation has the cases that it can have', () => {
  const rows = new Map(Object.entries(allCases).map(([id, cases]) => [id, rowOf(id, cases)]));
  printMatrix(rows);
  for (const [id, cases] of Object.entries(providerCases)) console.log(`${id}: sent by a provider, ${Object.keys(cases).length} cases of its own`);
  assert.deepEqual(holesOf(rows), []);
});

test('plans, workouts and instances are refused where the training plan library is off', async () => {
  const change = (features: string[] | null) => world.sandbox.control('PUT', `/organizations/${world.otherOrgId}`, { features });
  await change([]);
  try {
    for (const [id, cases] of Object.entries(allCases).filter(([name]) => /^(plans|workouts|instances)\./.test(name))) {
      const { name, status, code, field } = await refusalOf(id, cases, { as: 'stranger' });
      assert.deepEqual({ id, name, status, code, field }, { id, name: 'PermissionError', status: 403, code: 'FEATURE_DISABLED', field: 'training_plan_library' });
    }
  } finally {
    await change(null);
  }
});

for (const [id, cases] of Object.entries(allCases)) {
  const refusals: Record<string, Refusal> = { ...(cases.needsCredential === false ? {} : credentialRefusals), ...cases.refusals };

  describe(id, { concurrency: 4 }, () => {
    test('answers what the contract says', async () => {
      const recording = cases.isStream ? undefined : recordingFetch();
      const { answer, args, caller } = await answerOf(id, cases, { client: { fetch: recording?.fetch } });
      if (!recording) return cases.check(answer, world, args, caller);
      const { status, body } = descriptionOf(id);
      assert.equal(recording.last().status, status, 'the status of success');
      assert.deepEqual(undescribed(recording.last().body, body), [], 'members that the models do not know');
      const seen = new Set<string>();
      await cases.check(watched<never>(answer, seen), world, args, caller);
      assert.deepEqual(overlooked(answer, body, seen), [], 'documented fields that the case does not look at');
    });

    test('answers what the models say, every required field and all', async () => {
      const { answer, args, caller } = await answerOf(id, cases, { client: { validate: 'strict' } });
      await cases.check(answer, world, args, caller);
    });

    for (const [when, { as, args, error: expected }] of Object.entries(refusals)) {
      test(`is refused when ${when}`, async () => {
        const error = await refusalOf(id, cases, { ...(as && { as }), args });
        for (const [fact, value] of Object.entries(expected)) assert.equal(error[fact as keyof typeof error], value, `${fact} of ${error}`);
        assert.equal(error.operation, id);
        assert.match(error.requestId ?? '', /^req_/);
      });
    }

    test('is refused before it is sent when a field has a wrong type', async () => {
      const { fetch, count } = recordingFetch();
      const { caller, args } = await prepare(cases, { client: { fetch } });
      const before = count();
      for (const [field, schema] of Object.entries(descriptionOf(id).fields)) {
        const wrong = wrongValue(schema);
        if (wrong === undefined) continue;
        const error: unknown = await call(caller, id, { ...args, [field]: wrong }).then(() => assert.fail(`${field} was taken`), (reason: unknown) => reason);
        assert.ok(error instanceof world.package.ValidationError, `${field}: ${String(error)}`);
        assert.deepEqual([error.field?.split(/[.[]/)[0], error.status, error.operation], [field, undefined, id]);
      }
      assert.equal(count(), before, 'nothing was sent');
    });

    test("tells a proxy's page from an error of the API", async () => {
      const error = await refusalOf(id, cases, { options: withFault('html') });
      assert.deepEqual([error.name, error.status, error.code, error.operation], ['ServerError', 502, undefined, id]);
      assert.match(String(error.body), /^<!DOCTYPE html>/);
    });

    if (cases.isStream) return;

    test('reports JSON that ends too early', async () => {
      const error = await refusalOf(id, cases, { options: withFault('truncated-json') });
      assert.deepEqual([error.name, error.path, error.operation], ['DecodeError', '$', id]);
    });

    test('reports a connection that breaks in the answer', async () => {
      const error = await refusalOf(id, cases, { options: withFault('cut-body') });
      assert.deepEqual([error.name, error.operation], ['NetworkError', id]);
    });

    test('reports an answer of the wrong outermost form even without validation', async () => {
      const error = await refusalOf(id, cases, { options: withFault(cases.wrongForm ?? 'wrong-type') });
      assert.deepEqual([error.name, error.path, error.operation], ['DecodeError', '$', id]);
    });

    test('reports a field of the wrong type with its path when validation is strict', async () => {
      assert.ok(cases.wrongField, 'its cases name a field');
      const error = await refusalOf(id, cases, { client: { validate: 'strict' }, options: withFault(`set=${cases.wrongField.set}`) });
      assert.deepEqual([error.name, error.path, error.operation], ['DecodeError', cases.wrongField.path, id], error.message);
    });

    test('keeps fields that it does not know', async () => {
      const { answer } = await answerOf(id, cases, { client: { validate: cases.hasMaps ? 'off' : 'strict' }, options: withFault('unknown-field') });
      const first = (cases.outermost?.(answer) ?? (Array.isArray(answer) ? answer[0] : answer)) as { x_sandbox_unknown?: unknown };
      assert.deepEqual(first.x_sandbox_unknown, { since: 'a later version' });
    });

    const { choice } = cases;
    if (choice) {
      test(`keeps words that it does not know in ${choice.field}`, async () => {
        const { answer } = await answerOf(id, cases, { client: { validate: 'strict' }, options: withFault(`set=${choice.field}:"of-a-later-version"`) });
        assert.equal(choice.read(answer), 'of-a-later-version');
      });
    }

    for (const [what, run] of Object.entries(cases.further ?? {})) test(what, () => run(world));
  });
}

for (const [id, cases] of Object.entries(providerCases)) {
  describe(id, { concurrency: 4 }, () => {
    test('is called by a provider, not by the client', async () => {
      const astral = await world.open('nobody');
      const [namespace, name] = id.split('.') as [string, string];
      assert.equal(astral.operations.find((operation) => operation.id === id)?.caller, 'provider');
      const methods = (astral as unknown as Record<string, object | undefined>)[namespace] ?? {};
      assert.equal(name in methods, false);
    });

    for (const [what, run] of Object.entries(cases)) test(what, () => run((request) => sendAsProvider(id, request), world));
  });
}
