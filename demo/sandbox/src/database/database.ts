export type SqlValue = string | number | null | Uint8Array;

/** The seam to SQLite. Synchronous: a handler that waits for something else does so before or after, never inside a transaction. */
export interface Database {
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
  first<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
  /** Returns how many rows changed. */
  run(sql: string, ...values: SqlValue[]): number;
  script(sql: string): void;
  /** All or nothing. A transaction inside a transaction belongs to the outer one. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/** SQLite allows 32,766 values in one statement; a few hundred already cost no more per row than thousands. */
const MAX_VALUES_PER_INSERT = 900;

export function insertMany(
  database: Database,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): void {
  const rowsPerInsert = Math.max(1, Math.floor(MAX_VALUES_PER_INSERT / columns.length));
  const tuple = `(${columns.map(() => "?").join(",")})`;
  const statementFor = (count: number) =>
    `INSERT INTO ${table} (${columns.join(",")}) VALUES ${Array(count).fill(tuple).join(",")}`;
  const fullStatement = statementFor(rowsPerInsert);
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    const end = Math.min(start + rowsPerInsert, rows.length);
    const values: SqlValue[] = [];
    for (let index = start; index < end; index++) values.push(...rows[index]!);
    database.run(end - start === rowsPerInsert ? fullStatement : statementFor(end - start), ...values);
  }
}

export function insertRow(database: Database, table: string, row: Readonly<Record<string, SqlValue>>): void {
  insertMany(database, table, Object.keys(row), [Object.values(row)]);
}

/** Only the columns named are written. Column names come from code, never from a request. */
export function updateRow(
  database: Database,
  table: string,
  keyColumn: string,
  key: string,
  changes: Readonly<Record<string, SqlValue>>,
): void {
  const columns = Object.keys(changes);
  if (columns.length === 0) return;
  const assignments = columns.map((column) => `${column} = ?`).join(", ");
  database.run(`UPDATE ${table} SET ${assignments} WHERE ${keyColumn} = ?`, ...Object.values(changes), key);
}
