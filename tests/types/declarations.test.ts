import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { OperationInfo } from '@nexrex/astral';
import { contractHeads } from '../contract/support/contract-heads.js';
import { importInstalled, installPackage, type Installation } from '../contract/support/installed-package.js';
import { readDeclarations, usesOfAny, type Declarations, type Declared } from './support/declarations.js';

const entries = ['index', 'external', 'webhooks', 'connect', 'testing', 'dashboard/element'];

let installation: Installation;
let declarations: Readonly<Record<string, Declarations>>;
let api: Declarations;
/** What the client has methods for. */
let operations: ReadonlyMap<string, OperationInfo>;
before(async () => {
  installation = await installPackage();
  const packageDir = join(installation.dir, 'node_modules/@nexrex/astral');
  declarations = Object.fromEntries(entries.map((entry) => [entry, readDeclarations(packageDir, entry)]));
  api = declarations['index']!;
  const { Astral } = await importInstalled(installation.dir);
  const astral = await Astral.create();
  operations = new Map(astral.operations.filter(({ caller }) => caller === 'client').map((operation) => [operation.id, operation]));
  astral.close();
});
after(() => installation?.remove());

const names = (all: readonly Declared[]): string[] => [...new Set(all.map(({ name }) => name))].sort();
const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
/** `activities.list`: `ActivitiesList` */
const typeName = (id: string): string => id.split('.').map(capitalised).join('');
const methodOf = (id: string): Declared | undefined => api.members.find(({ name }) => name === `${capitalised(id.split('.')[0]!)}Operations.${id.split('.')[1]}`);

test('declarations: no `any` in what the package shows', () => {
  for (const [entry, { files }] of Object.entries(declarations)) {
    assert.ok(files.length > 0);
    assert.deepEqual(usesOfAny(files), [], entry);
  }
});

/** Names that lead to a described type, and symbols that the language gives a meaning, speak for themselves. */
const needsComment = ({ name }: Declared): boolean => !/^(Models|WebhookObjects)\.|\.\[Symbol\./.test(name);

test('declarations: everything that can be imported, and every field of it, says what it is', () => {
  for (const [entry, { exports, members }] of Object.entries(declarations)) {
    const lacking = names([...exports.values(), ...members.filter(needsComment)].filter(({ comment }) => comment.trim() === ''));
    assert.deepEqual(lacking, [], `${entry}: without a comment`);
  }
  console.log(`declarations: ${api.exports.size} types and ${api.members.length} members of the default entry are described`);
});

test('declarations: every operation has a method that names its path and section, and types for what goes in and out', () => {
  const lacking: string[] = [];
  for (const { id, method, path, section } of contractHeads) {
    const operation = operations.get(id);
    if (!operation) continue;
    const { comment = '' } = methodOf(id) ?? {};
    if (!comment.includes(`\`${method} ${path}\` · Contract ${section}.`)) lacking.push(`${id}: its path and section`);
    if (operation.takesParams !== api.exports.has(`${typeName(id)}Params`)) lacking.push(`${id}: a type for its arguments`);
    if (!api.exports.has(`${typeName(id)}${operation.isStream ? 'Event' : 'Result'}`)) lacking.push(`${id}: a type for its result`);
  }
  assert.deepEqual(lacking, []);
  assert.ok(operations.size > 100);
});

test('declarations: what the contract assumes is marked @experimental, and nothing else', () => {
  const expected = contractHeads.filter(({ id, isAssumed }) => isAssumed && operations.has(id)).map(({ id }) => id);
  const marked = [...operations.values()].filter(({ formOf }) => formOf === undefined).map(({ id }) => id).filter((id) => methodOf(id)?.tags.includes('experimental'));
  assert.deepEqual(marked.sort(), expected.sort());
});

test('declarations: types that only providers send are not shown', () => {
  assert.deepEqual([...api.exports.keys()].filter((name) => /^(Stripe|StravaCallback|GarminCallback)/.test(name)), []);
});

/** Words of a name that say that a number is a quantity, and how comments spell the units of contract 1.12. */
const quantity = /distance|duration|pace|heart_rate|hrv|elevation|altitude|cadence|calories|energy|power|watts|load|weight|vo2|vdot|sleep|timestamp|_time|_at$|_in_|_km|seconds|meters|percent|score|rate$|^(atl|ctl|tsb|protein|carbs|fat|fiber|awake|rem|core|deep|steps|time|min|max|created|expires)$|expires/i;
const unit = /\b(meters?|kilometers?|seconds?|milliseconds|ms|minutes?|days|weeks|epoch|ISO 8601|beats per minute|steps|kilocalories|grams|watts|ml\/kg\/min|milliliters per kilogram|degrees|percent|without unit|0 to 1(00)?|in the (same )?unit|number of|how (many|long))\b/i;
const isNumber = ({ type }: Declared): boolean => /\bnumber\b/.test(type);
const nameOf = ({ name }: Declared): string => name.split('.')[1]!;

test('declarations: every number that is a quantity says its unit, and every pace how it is written', () => {
  const quantities = api.members.filter((member) => isNumber(member) && quantity.test(nameOf(member)));
  assert.ok(quantities.length > 80, 'there are many');
  assert.deepEqual(names(quantities.filter(({ comment }) => !unit.test(comment))), [], 'numbers without a unit');
  const paces = api.members.filter((member) => /\bstring\b/.test(member.type) && /pace(_per_km)?$/.test(nameOf(member)));
  assert.ok(paces.length > 5);
  assert.deepEqual(names(paces.filter(({ comment }) => !/`M:SS` per kilometer/.test(comment))), [], 'paces without a form');
});
