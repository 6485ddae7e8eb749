import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { OperationInfo } from '@nexrex/astral';
import { contractHeads } from './support/contract-heads.js';
import { importInstalled, installPackage, type Installation } from './support/installed-package.js';

interface Described {
  operationId: string;
  security: readonly Readonly<Record<string, unknown>>[];
  responses: Readonly<Record<string, unknown>>;
  'x-contract-section': string;
  'x-provisional': boolean;
  'x-feature'?: string;
  'x-paging'?: object;
}

const { paths } = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as { paths: Record<string, Record<string, Described>> };
const described = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })));

/** The words of the contract for who may send what; an app key stands in the same header as an organization's. */
const credentials: Readonly<Record<string, string>> = { '': 'none', userToken: 'user', apiKey: 'app', 'userToken apiKey': 'either', '{} userToken apiKey': 'optional', signature: 'signature' };
const credentialOf = ({ security }: Described): string | undefined => credentials[security.map((scheme) => Object.keys(scheme)[0] ?? '{}').join(' ')];

/** Contract 1.14. */
const paged = [
  'activities.list offset', 'analytics.coachAthletesMetrics offset', 'instances.list offset', 'invitations.list offset', 'members.list offset', 'notifications.list offset',
  'plans.list cursor', 'workouts.list cursor',
];

let installation: Installation;
/** Without other forms of an operation, which the contract does not count. */
let operations: readonly OperationInfo[];
before(async () => {
  installation = await installPackage();
  const { Astral } = await importInstalled(installation.dir);
  const astral = await Astral.create();
  operations = astral.operations.filter(({ formOf }) => formOf === undefined);
  astral.close();
});
after(() => installation?.remove());

const byId = <Item>(items: readonly Item[], idOf: (item: Item) => string): Item[] => [...items].sort((one, other) => idOf(one).localeCompare(idOf(other)));

test('table: the contract names 114 operations, 83 of them assumed', () => {
  assert.deepEqual([contractHeads.length, contractHeads.filter(({ isAssumed }) => isAssumed).length], [114, 83]);
});

test('table: `astral.operations` has id, method, path, section and standing of the contract, and nothing that is not in it', () => {
  const expected = contractHeads.map(({ id, method, path, section, isAssumed }) => ({ id, method, path, section, provisional: isAssumed }));
  const found = operations.map(({ id, method, path, section, provisional }) => ({ id, method, path, section, provisional }));
  assert.deepEqual(byId(found, ({ id }) => id), byId(expected, ({ id }) => id));
});

test('table: docs/openapi.json says the same, with status, credential and feature of the contract', () => {
  const found = described.map((each) => ({
    id: each.operationId, method: each.method, path: each.path, status: Number(Object.keys(each.responses)[0]), credential: credentialOf(each), feature: each['x-feature'],
    section: each['x-contract-section'], isAssumed: each['x-provisional'],
  }));
  assert.deepEqual(byId(found, ({ id }) => id), byId(contractHeads, ({ id }) => id));
});

test('table: docs/openapi.json says how the same operations page', () => {
  const found = described.filter((each) => each['x-paging']).map((each) => [each.operationId, each['x-paging']]);
  const expected = operations.filter(({ pages }) => pages).map(({ id, pages }) => [id, pages]);
  assert.deepEqual(operations.filter(({ pages }) => pages).map(({ id, pages }) => `${id} ${pages!.style}`).sort(), paged);
  assert.deepEqual(byId(found, ([id]) => id as string), byId(expected, ([id]) => id as string));
});
