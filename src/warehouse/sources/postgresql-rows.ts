import { open } from "node:fs/promises";
import pg from "pg";
import { councilZone } from "../../domain/period/day-of.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";

export type AskedDatabase = {
  /** The setting that holds the address, which is named where the address itself must not be. */
  readonly addressFrom: string;
  readonly address: string;
  /** One SELECT. */
  readonly query: string;
};

export type RowLimits = {
  readonly bytes: number;
  /** How long connecting, and each stretch of rows, may take. */
  readonly connectMilliseconds: number;
  readonly statementMilliseconds: number;
  readonly rowsAtOnce: number;
};

export const usualRowLimits: RowLimits = {
  bytes: 4 * 1024 ** 3,
  connectMilliseconds: 15_000,
  statementMilliseconds: 600_000,
  rowsAtOnce: 5_000,
};

/**
 * Asks a PostgreSQL database for records and writes them to a file of JSON lines, in a transaction that can only read.
 * Cells are written as the database prints them, days and times in the council's time zone. Gives how many there are.
 * Throws a WarehouseTrouble, without the address, where the database or the query is wrong.
 */
export async function writePostgresqlRows(
  { addressFrom, address, query }: AskedDatabase,
  path: string,
  limits: RowLimits = usualRowLimits,
  signal?: AbortSignal,
): Promise<number> {
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: limits.connectMilliseconds,
    statement_timeout: limits.statementMilliseconds,
    application_name: "outturn feed",
    types: { getTypeParser: () => (text: string) => text },
  });
  client.on("error", () => {
    // A connection that is cut fails the query that is under way, which says so.
  });
  const stop = () => void client.end().catch(() => {});
  signal?.addEventListener("abort", stop, { once: true });
  try {
    await client.connect();
    await client.query("begin transaction isolation level repeatable read read only");
    await client.query(`set local time zone '${councilZone}'`);
    await client.query("set local datestyle to iso");
    await once(client, `declare records no scroll cursor for ${query.replace(/;\s*$/, "")}`);
    return await writeRows(client, path, limits);
  } catch (cause) {
    if (cause instanceof WarehouseTrouble) throw cause;
    throw trouble(cause, addressFrom);
  } finally {
    signal?.removeEventListener("abort", stop);
    await client.end().catch(() => {});
  }
}

/** By the protocol that takes one statement and no more. */
function once(client: pg.Client, text: string) {
  const asked: pg.QueryArrayConfig & { readonly queryMode: "extended" } = {
    ...{ text, rowMode: "array", values: [], queryMode: "extended" },
  };
  return client.query<(string | null)[]>(asked);
}

async function writeRows(client: pg.Client, path: string, limits: RowLimits): Promise<number> {
  const file = await open(path, "w", 0o600);
  try {
    let rows = 0;
    let bytes = 0;
    for (;;) {
      const fetched = await once(client, `fetch forward ${limits.rowsAtOnce} from records`);
      if (rows === 0) refuseTwice(fetched.fields);
      if (fetched.rows.length === 0) return rows;
      const text = fetched.rows.map((row) => `${jsonLine(fetched.fields, row)}\n`).join("");
      rows += fetched.rows.length;
      bytes += Buffer.byteLength(text);
      if (bytes > limits.bytes) throw tooMuch(limits);
      await file.write(text);
    }
  } finally {
    await file.close();
  }
}

const boolean = 16;
const timestampWithZone = 1184;

function jsonLine(fields: readonly pg.FieldDef[], row: readonly (string | null)[]): string {
  const cells = fields.map(({ name, dataTypeID }, at): [string, string | boolean | null] => {
    const text = row[at] ?? null;
    if (text === null) return [name, null];
    if (dataTypeID === boolean) return [name, text === "t"];
    return [name, dataTypeID === timestampWithZone ? text.replace(/[+-]\d\d(:\d\d)*$/, "") : text];
  });
  return JSON.stringify(Object.fromEntries(cells));
}

function refuseTwice(fields: readonly pg.FieldDef[]): void {
  const names = fields.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice === undefined) return;
  throw new WarehouseTrouble(`The query gives “${twice}” twice. Give each column a name of its own.`);
}

function tooMuch({ bytes }: RowLimits): WarehouseTrouble {
  const most = Math.round(bytes / 1024 ** 2).toLocaleString("en-GB");
  return new WarehouseTrouble(
    `The query gives more than ${most} MB. Ask for fewer days at once, or for fewer columns.`,
  );
}

/** What the database said, which never has the address in it: the driver's own words may. */
function trouble(cause: unknown, addressFrom: string): WarehouseTrouble {
  const said = cause instanceof pg.DatabaseError ? cause.message : reached(cause);
  return new WarehouseTrouble(
    `The database that ${addressFrom} names could not be asked: ${said}. Put right the query, or the setting.`,
    { cause },
  );
}

function reached(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "there is no such host";
  if (code === "ECONNREFUSED") return "nothing answers at that address";
  return code === "" ? "it did not answer in time, or the address is wrong" : `it can't be reached (${code})`;
}
