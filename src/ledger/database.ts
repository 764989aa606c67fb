import { type Generated, Kysely, PostgresDialect } from "kysely";
import { Pool, type PoolConfig } from "pg";
import { keepStatements } from "./prepared-statements.ts";

/** Every column comes from the driver as PostgreSQL's own text, so that no figure passes through floating point. */
export type EntriesTable = {
  readonly entry_id: string;
  readonly recorded_at: string;
  readonly known_at: string;
  readonly actor: string;
  readonly operation: string;
  readonly source_name: string | null;
  readonly source_sha256: string | null;
  readonly note: string | null;
  readonly facts_digest: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly written_in: Generated<string>;
};

export type Schema = { entries: EntriesTable };

/** The ledger's database: open for reading by anyone, for writing only inside an operation's transaction. */
export type Ledger = Kysely<Schema>;

const asText = { getTypeParser: () => (text: string) => text };

/** Opens a pool on any PostgreSQL 15 or later. Nothing is sent until the first statement. */
export function connect(connection: PoolConfig): Ledger {
  const pool = new Pool({ max: 6, connectionTimeoutMillis: 10_000, ...connection, types: asText });
  pool.on("connect", keepStatements);
  pool.on("error", () => {
    // An idle connection was cut; the pool drops it and the next statement opens another.
  });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
