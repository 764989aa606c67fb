import { join } from "node:path";
import type { PoolConfig } from "pg";
import { Client } from "pg";
import { readPackages } from "../src/ingest/read-packages.ts";
import { connect, type Ledger } from "../src/ledger/database.ts";
import { migrate } from "../src/ledger/migrate.ts";
import { importPackages } from "../src/operations/import-packages.ts";
import { loadExampleRecords, takeAwayRecords } from "./example-records.ts";

/** A folder of examples/ that many test files begin with; "stockport-records" has its made-up records loaded too. */
export type Example = "stockport" | "made-up" | "stockport-records";

/** The setting with the name that the templates of one test run begin with. */
export const templatesSetting = "OUTTURN_TEST_TEMPLATES";

/** Brings an empty database up to date and imports an example into it, where one is named. */
export async function fillLedger(ledger: Ledger, example: Example | undefined): Promise<void> {
  await migrate(ledger);
  if (example === undefined) return;
  const folder = example === "stockport-records" ? "stockport" : example;
  const packages = await readPackages(join(import.meta.dirname, "../examples", folder));
  const now = Temporal.Now.instant();
  const { issues } = await importPackages(ledger, {
    packages,
    actor: "a performance officer",
    now,
    write: true,
    retractMissing: false,
  });
  if (issues.length > 0) throw new Error(`examples/${folder} could not be imported.`, { cause: issues });
  if (example === "stockport-records") await loadExampleRecords(ledger);
}

/**
 * The name of a database that is up to date and holds the example, to be copied and never written to: made by the
 * first test file of the run that asks, while the others wait. It takes its name when it is whole.
 */
export async function ledgerTemplate(server: PoolConfig, run: string, example: Example | undefined) {
  const name = `${run}_${example?.replaceAll("-", "_") ?? "empty"}`;
  const client = new Client(server);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext($1))", [name]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await makeTemplate(client, server, name, example);
  } finally {
    await client.end();
  }
  return name;
}

async function makeTemplate(client: Client, server: PoolConfig, name: string, example: Example | undefined) {
  const unfinished = `${name}_unfinished`;
  await client.query(`drop database if exists ${unfinished}`);
  await client.query(`create database ${unfinished} template template0`);
  const ledger = connect({ ...server, database: unfinished });
  try {
    await fillLedger(ledger, example);
  } finally {
    await ledger.destroy();
  }
  await client.query(`alter database ${unfinished} rename to ${name}`);
}

/** Drops what a run's test files have made templates of. */
export async function dropTemplates(server: PoolConfig, run: string): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where starts_with(datname, $1)",
      [`${run}_`],
    );
    for (const { name } of rows) await client.query(`drop database ${name}`);
    await takeAwayRecords(run);
  } finally {
    await client.end();
  }
}
