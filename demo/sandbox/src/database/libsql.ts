import Libsql from "libsql";
import type { Database, SqlValue } from "./database.ts";

const IN_MEMORY = ":memory:";

/**
 * Opens a database file, or one in memory without a path.
 * WAL with synchronous=NORMAL: a commit has reached the operating system before it is answered, so that killing the process
 * loses nothing; only a power cut may lose the last commits, and never damages the file.
 */
export function openLibsql(path: string = IN_MEMORY): Database {
  try {
    const connection = new Libsql(path, { timeout: 5000 });
    connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;");
    return new LibsqlDatabase(connection);
  } catch (error) {
    throw new Error(`The database ${path} cannot be opened: it must be a SQLite file, or a new one in a folder that exists (${(error as Error).message})`, { cause: error });
  }
}

class LibsqlDatabase implements Database {
  readonly #connection: Libsql.Database;
  readonly #statements = new Map<string, Libsql.Statement<unknown[]>>();
  #depth = 0;

  constructor(connection: Libsql.Database) {
    this.#connection = connection;
  }

  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return this.#prepare(sql).all(checked(values)) as Row[];
  }

  first<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.all<Row>(sql, ...values)[0];
  }

  run(sql: string, ...values: SqlValue[]): number {
    return this.#prepare(sql).run(checked(values)).changes;
  }

  script(sql: string): void {
    this.#connection.exec(sql);
  }

  transaction<Result>(work: () => Result): Result {
    if (this.#depth > 0) return work();
    this.#connection.exec("BEGIN IMMEDIATE");
    this.#depth++;
    try {
      const result = work();
      this.#connection.exec("COMMIT");
      return result;
    } catch (error) {
      this.#connection.exec("ROLLBACK");
      throw error;
    } finally {
      this.#depth--;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #prepare(sql: string): Libsql.Statement<unknown[]> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** libsql ends the whole process on a boolean and stores NaN as NULL, so neither may reach it. */
function checked(values: SqlValue[]): SqlValue[] {
  for (const value of values) {
    const fits =
      value === null ||
      typeof value === "string" ||
      (typeof value === "number" && Number.isFinite(value)) ||
      value instanceof Uint8Array;
    if (!fits) throw new TypeError(`A ${typeof value} cannot be bound to a statement`);
  }
  return values;
}
