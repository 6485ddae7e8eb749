import type { Database } from "./database.ts";
import { MIGRATIONS } from "./migrations/index.ts";

/** Brings the schema to the newest version, each step in a transaction of its own. */
export function migrate(database: Database): void {
  const current = schemaVersion(database);
  if (current > MIGRATIONS.length) {
    throw new Error(
      `The database file has schema version ${current}, this sandbox knows ${MIGRATIONS.length}: use a newer sandbox or another --db file`,
    );
  }
  for (let version = current + 1; version <= MIGRATIONS.length; version++) {
    database.transaction(() => {
      database.script(MIGRATIONS[version - 1]!);
      database.script(`PRAGMA user_version = ${version}`);
    });
  }
}

function schemaVersion(database: Database): number {
  return database.first<{ user_version: number }>("PRAGMA user_version")!.user_version;
}

/** Rows go, schema and settings that outlive a reset stay. */
export function deleteAllRows(database: Database, keptTables: readonly string[]): void {
  const tables = database.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  database.transaction(() => {
    // Rows point at each other in circles; all of them are gone when the check runs at commit.
    database.script("PRAGMA defer_foreign_keys = ON");
    for (const { name } of tables) {
      if (!keptTables.includes(name)) database.run(`DELETE FROM ${name}`);
    }
  });
}
