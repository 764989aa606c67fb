import { sql } from "kysely";
import type { PoolConfig } from "pg";
import { connect, type Ledger } from "./database.ts";
import { openEmbedded } from "./embedded/embedded.ts";
import { migrate } from "./migrate.ts";

export type LedgerPlace =
  | { readonly kind: "embedded"; readonly dataFolder: string }
  | { readonly kind: "server"; readonly url: string };

export type OpenLedger = {
  readonly ledger: Ledger;
  /** The version PostgreSQL gives of itself, such as 18.4. */
  readonly version: string;
  /** What was brought up to date on the way, by file name. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
};

/** The database cannot be used; the message is one line that says what to do. */
export class LedgerUnavailable extends Error {}

const oldestVersion = 150_000;

/** Opens the ledger wherever it is kept, starting the embedded server where needed, and brings it up to date. */
export async function openLedger(place: LedgerPlace): Promise<OpenLedger> {
  if (place.kind === "server") return ready(connectionOf(place.url), async () => {});
  const embedded = await openEmbedded({ dataFolder: place.dataFolder });
  try {
    return await ready(embedded.connection, () => embedded.close());
  } catch (cause) {
    await embedded.close();
    throw cause;
  }
}

async function ready(connection: PoolConfig, closeServer: () => Promise<void>): Promise<OpenLedger> {
  const ledger = connect(connection);
  try {
    const version = await readVersion(ledger);
    const migrated = await migrate(ledger).catch((cause: unknown) => {
      throw mayNotMakeTables(cause) ?? cause;
    });
    const close = async () => {
      await ledger.destroy();
      await closeServer();
    };
    return { ledger, version, migrated, close };
  } catch (cause) {
    await ledger.destroy();
    throw cause;
  }
}

/** PostgreSQL 15 and later let only a database's owner make tables in it, unless told otherwise. */
function mayNotMakeTables(cause: unknown): LedgerUnavailable | undefined {
  const why = cause instanceof Error ? cause.cause : undefined;
  if (!(why instanceof Error && "code" in why && why.code === "42501")) return undefined;
  return new LedgerUnavailable(
    `The account in DATABASE_URL may not make tables in its database (${why.message}). Make it the owner: alter database NAME owner to ACCOUNT.`,
    { cause },
  );
}

async function readVersion(ledger: Ledger): Promise<string> {
  const { rows } = await sql<{ number: string; name: string; encoding: string }>`
    select current_setting('server_version_num') as number, split_part(current_setting('server_version'), ' ', 1) as name,
      current_setting('server_encoding') as encoding
  `
    .execute(ledger)
    .catch((cause: unknown) => {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new LedgerUnavailable(
        `The database could not be reached (${why}). Check DATABASE_URL, or leave it out to use the embedded one.`,
        { cause },
      );
    });
  const { number, name, encoding } = rows[0] ?? { number: "0", name: "unknown", encoding: "unknown" };
  if (Number(number) < oldestVersion) {
    throw new LedgerUnavailable(
      `The database is PostgreSQL ${name}. Outturn needs version 15 or later: upgrade it.`,
    );
  }
  if (encoding !== "UTF8") {
    throw new LedgerUnavailable(
      `The database keeps its words in ${encoding}, which cannot hold every name. Make one with: create database outturn encoding 'UTF8' template template0.`,
    );
  }
  return name;
}

function connectionOf(url: string): PoolConfig {
  return { connectionString: url };
}
