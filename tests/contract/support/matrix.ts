import type { OperationCases } from './cases.js';
import { documentedSamples } from './contract-heads.js';
import { descriptionOf, isId } from './described.js';

/** What has to be tried on an operation, as far as it applies. */
const columns = ['happy', 'role', 'credential', 'field', 'unknown', 'sample'] as const;
type Column = (typeof columns)[number];
/** `done`; `none`: the operation has nothing of the kind; `hole`: it has, and no case tries it. */
type Mark = 'done' | 'none' | 'hole';

export type MatrixRow = Readonly<Record<Column, Mark>>;

/** Unknown ids that are not answered with 404: an account that is not the caller's own, and what the contract has no noun for. */
const unknownElsewhere = ['the account is unknown', 'the conversation is unknown'];

const mark = (applies: boolean, isTried: boolean): Mark => (isTried ? 'done' : applies ? 'hole' : 'none');

export function rowOf(id: string, { refusals, needsCredential }: OperationCases): MatrixRow {
  const { fields, role, takesCredential } = descriptionOf(id);
  const errors = Object.values(refusals).map(({ error }) => error);
  const ids = Object.values(fields).filter(isId);
  // Where people only see what is their own, and name nothing, nobody can be wrong.
  const canBeWrongRole = role !== 'any' && !(role === 'self' && ids.length === 0);
  return {
    happy: 'done',
    role: mark(canBeWrongRole, errors.some(({ name, code }) => name === 'PermissionError' && code === undefined)),
    credential: mark(takesCredential && needsCredential !== false, needsCredential !== false),
    // A field of the wrong type is tried on every operation that has fields.
    field: mark(false, Object.keys(fields).length > 0),
    unknown: mark(ids.length > 0, unknownElsewhere.some((when) => when in refusals) || errors.some(({ name }) => name === 'NotFoundError')),
    sample: mark(false, documentedSamples.includes(id)),
  };
}

const signs: Readonly<Record<Mark, string>> = { done: '✓', none: '·', hole: 'HOLE' };

export function printMatrix(rows: ReadonlyMap<string, MatrixRow>): void {
  const width = Math.max(...[...rows.keys()].map((id) => id.length));
  console.log(`${''.padEnd(width)}  ${columns.join('  ')}`);
  for (const [id, row] of rows) console.log(`${id.padEnd(width)}  ${columns.map((column) => signs[row[column]].padEnd(column.length)).join('  ')}`.trimEnd());
  const counts = columns.map((column) => `${column} ${[...rows.values()].filter((row) => row[column] === 'done').length}`);
  console.log(`of ${rows.size} operations: ${counts.join(', ')}`);
}

export const holesOf = (rows: ReadonlyMap<string, MatrixRow>): string[] =>
  [...rows].flatMap(([id, row]) => columns.filter((column) => row[column] === 'hole').map((column) => `${id}: ${column}`));
