import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Kysely, type Migration, Migrator, sql } from "kysely";
import type { Ledger } from "./database.ts";

const folder = join(import.meta.dirname, "migrations");

/**
 * Brings the database up to date: the numbered .sql files, forward only, each once, under Kysely's lock, so
 * that two processes starting together are safe. Throws with the name of the file that failed.
 */
export async function migrate(ledger: Ledger): Promise<readonly string[]> {
  const migrator = new Migrator({ db: ledger, provider: { getMigrations: readMigrations } });
  const { error, results } = await migrator.migrateToLatest();
  const failed = results?.find((result) => result.status === "Error");
  if (error !== undefined) {
    const place = failed === undefined ? "" : ` at ${failed.migrationName}`;
    throw new Error(`The database could not be brought up to date${place}.`, { cause: error });
  }
  return results?.map((result) => result.migrationName) ?? [];
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const migrations = names.map(async (name): Promise<[string, Migration]> => {
    const statements = await readFile(join(folder, name), "utf8");
    const up = async (db: Kysely<unknown>) => {
      await sql.raw(statements).execute(db);
    };
    return [name.replace(".sql", ""), { up }];
  });
  return Object.fromEntries(await Promise.all(migrations));
}
