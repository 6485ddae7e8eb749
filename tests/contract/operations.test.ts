import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Astral, AstralOptions, RequestOptions } from '@nexrex/astral';
import { activityCases } from './cases/activities.js';
import { analyticsCases } from './cases/analytics.js';
import { apiKeyCases } from './cases/api-keys.js';
import { authCases } from './cases/auth.js';
import { groupCases } from './cases/groups.js';
import { organizationCases } from './cases/organizations.js';
import { credentialRefusals, type Args, type OperationCases, type Refusal } from './support/cases.js';
import { createWorld, type Role, type World } from './support/world.js';

const allCases: Readonly<Record<string, OperationCases>> = { ...authCases, ...organizationCases, ...groupCases, ...apiKeyCases, ...activityCases, ...analyticsCases };

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world?.close());

/** Calls an operation by its id, as the table of operations spells it. */
function call(astral: Astral, id: string, args: Args | undefined, options?: RequestOptions): Promise<never> {
  const [namespace, name] = id.split('.') as [string, string];
  const method = (astral as unknown as Record<string, Record<string, (...all: unknown[]) => Promise<never>>>)[namespace]?.[name];
  assert.ok(method, `astral.${id} is there`);
  return args === undefined ? method(options) : method(args, options);
}

const withFault = (fault: string): RequestOptions => ({ headers: { 'X-Sandbox-Fault': fault } });

interface Attempt {
  as?: Role;
  args?: Args | undefined;
  client?: AstralOptions;
  options?: RequestOptions;
}

/** The call of the tables, with what a test changes about it. */
async function attempt(id: string, cases: OperationCases, { as = cases.as, args, client, options }: Attempt = {}): Promise<{ answer: never; args: Args }> {
  const used = args ?? (await cases.args?.(world));
  const astral = await world.open(as, client);
  return { answer: await call(astral, id, used, options), args: used ?? {} };
}

async function refusalOf(promise: Promise<unknown>): Promise<InstanceType<World['package']['AstralError']>> {
  const error: unknown = await promise.then(
    () => assert.fail('the call was not refused'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof world.package.AstralError, `an AstralError, not ${String(error)}`);
  return error;
}

test('the table and the cases name the same operations', async () => {
  const astral = await world.open('nobody');
  const ids = astral.operations.map(({ id }) => id);
  const covered = ids.filter((id) => id in allCases);
  console.log(`operations covered: ${covered.length} of ${ids.length}`);
  assert.deepEqual(ids.filter((id) => !(id in allCases)), [], 'operations without cases');
  assert.deepEqual(Object.keys(allCases).filter((id) => !ids.includes(id)), [], 'cases without an operation');
});

for (const [id, cases] of Object.entries(allCases)) {
  const refusals: Record<string, Refusal> = { ...(cases.needsCredential === false ? {} : credentialRefusals), ...cases.refusals };

  describe(id, { concurrency: 4 }, () => {
    test('answers what the contract says', async () => {
      const { answer, args } = await attempt(id, cases);
      cases.check(answer, world, args);
    });

    test('answers what the models say, every required field and all', async () => {
      const { answer, args } = await attempt(id, cases, { client: { validate: 'strict' } });
      cases.check(answer, world, args);
    });

    for (const [when, { as, args, error: expected }] of Object.entries(refusals)) {
      test(`is refused when ${when}`, async () => {
        const made = await args?.(world);
        const error = await refusalOf(attempt(id, cases, { ...(as && { as }), args: made }));
        for (const [fact, value] of Object.entries(expected)) assert.equal(error[fact as keyof typeof error], value, `${fact} of ${error}`);
        assert.equal(error.operation, id);
        assert.match(error.requestId ?? '', /^req_/);
      });
    }

    test("tells a proxy's page from an error of the API", async () => {
      const error = await refusalOf(attempt(id, cases, { options: withFault('html') }));
      assert.deepEqual([error.name, error.status, error.code, error.operation], ['ServerError', 502, undefined, id]);
      assert.match(String(error.body), /^<!DOCTYPE html>/);
    });

    test('reports JSON that ends too early', async () => {
      const error = await refusalOf(attempt(id, cases, { options: withFault('truncated-json') }));
      assert.deepEqual([error.name, error.path, error.operation], ['DecodeError', '$', id]);
    });

    test('reports a connection that breaks in the answer', async () => {
      const error = await refusalOf(attempt(id, cases, { options: withFault('cut-body') }));
      assert.deepEqual([error.name, error.operation], ['NetworkError', id]);
    });

    test('reports an answer of the wrong outermost form even without validation', async () => {
      const error = await refusalOf(attempt(id, cases, { options: withFault('wrong-type') }));
      assert.deepEqual([error.name, error.path, error.operation], ['DecodeError', '$', id]);
    });

    test('reports a field of the wrong type with its path when validation is strict', async () => {
      const error = await refusalOf(attempt(id, cases, { client: { validate: 'strict' }, options: withFault(`set=${cases.wrongField.set}`) }));
      assert.deepEqual([error.name, error.path, error.operation], ['DecodeError', cases.wrongField.path, id], error.message);
    });

    test('keeps fields that it does not know', async () => {
      const { answer } = await attempt(id, cases, { client: { validate: cases.hasMaps ? 'off' : 'strict' }, options: withFault('unknown-field') });
      const first = (Array.isArray(answer) ? answer[0] : answer) as { x_sandbox_unknown?: unknown };
      assert.deepEqual(first.x_sandbox_unknown, { since: 'a later version' });
    });

    const { choice } = cases;
    if (choice) {
      test(`keeps words that it does not know in ${choice.field}`, async () => {
        const { answer } = await attempt(id, cases, { client: { validate: 'strict' }, options: withFault(`set=${choice.field}:"of-a-later-version"`) });
        assert.equal(choice.read(answer), 'of-a-later-version');
      });
    }
  });
}
