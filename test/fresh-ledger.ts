import { randomBytes } from "node:crypto";
import type { PoolConfig } from "pg";
import { Client } from "pg";
import { connect, type Ledger } from "../src/ledger/database.ts";
import { openThrowaway } from "../src/ledger/embedded/throwaway.ts";
import { type Example, fillLedger, ledgerTemplate, templatesSetting } from "./ledger-template.ts";
import { connectionOf, testDatabaseSetting } from "./test-database.ts";

export type FreshLedger = {
  readonly ledger: Ledger;
  readonly connection: PoolConfig;
  /** Runs a statement past the ledger's own code, as somebody with the database password could. */
  run(statement: string): Promise<void>;
  close(): Promise<void>;
};

type Server = {
  readonly connection: PoolConfig;
  /** Takes away a database of this server, unless closing the server takes all of them. */
  drop(database: string): Promise<void>;
  close(): Promise<void>;
};

type Asked = {
  /** False for a database without even tables. */
  readonly migrated?: boolean;
  /** Imported ahead; the ledger is empty where none is named. */
  readonly example?: Example;
};

/**
 * A new, migrated database for one test file: on the server OUTTURN_TEST_DATABASE_URL names, else on a
 * throw-away cluster of its own. In a run of many files it is a copy of one that was filled once.
 */
export async function freshLedger({ migrated = true, example }: Asked = {}): Promise<FreshLedger> {
  const server = await openServer();
  const name = `outturn_test_${randomBytes(6).toString("hex")}`;
  const run = process.env[templatesSetting];
  const copied = migrated && run !== undefined;
  const template = copied ? await ledgerTemplate(server.connection, run, example) : "template0";
  await statement(server.connection, `create database ${name} template ${template}`);
  const connection = { ...server.connection, database: name };
  const ledger = connect(connection);
  if (migrated && !copied) await fillLedger(ledger, example);
  return {
    ledger,
    connection,
    run: (text) => statement(connection, text),
    close: async () => {
      await ledger.destroy();
      await server.drop(name);
      await server.close();
    },
  };
}

async function openServer(): Promise<Server> {
  const url = process.env[testDatabaseSetting];
  if (url === undefined) return { ...(await openThrowaway()), drop: async () => {} };
  const connection = connectionOf(url);
  return { connection, drop: (database) => drop(connection, database), close: async () => {} };
}

/**
 * Ends what is still connected as our own role, then drops the database. `with (force)` would do both, but is
 * refused to a role that is no superuser while autovacuum looks at the database; a plain drop waits for it.
 */
async function drop(connection: PoolConfig, database: string): Promise<void> {
  await statement(
    connection,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = '${database}' and usename = current_user`,
  );
  await statement(connection, `drop database ${database}`);
}

async function statement(connection: PoolConfig, text: string): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
