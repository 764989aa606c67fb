import { Client, type PoolConfig } from "pg";
import { connect } from "../src/ledger/database.ts";
import { openEmbedded } from "../src/ledger/embedded/embedded.ts";
import { migrate } from "../src/ledger/migrate.ts";

/** An embedded server as Outturn runs it, durable and all, with as many empty ledgers as are asked for. */
export type Databases = {
  /** A new database, brought up to date. */
  emptyLedger(): Promise<PoolConfig>;
  /** One of its databases, as the server's own superuser. */
  asSuperuser(database: PoolConfig): PoolConfig;
  close(): Promise<void>;
};

export async function openDatabases(dataFolder: string): Promise<Databases> {
  const embedded = await openEmbedded({ dataFolder });
  let made = 0;
  return {
    emptyLedger: async () => {
      made += 1;
      const database = `bench_${made}`;
      await run(embedded.connection, `create database ${database}`);
      const connection = { ...embedded.connection, database };
      const ledger = connect(connection);
      await migrate(ledger);
      await ledger.destroy();
      return connection;
    },
    asSuperuser: (database) => ({ ...database, user: "postgres" }),
    close: () => embedded.close(),
  };
}

/** Runs one statement and gives the milliseconds it took, without connecting. */
export async function run(connection: PoolConfig, statement: string): Promise<number> {
  const client = new Client(connection);
  await client.connect();
  try {
    const start = performance.now();
    await client.query(statement);
    return performance.now() - start;
  } finally {
    await client.end();
  }
}
