import type { Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { placesOf } from "../sql/scalar-sql.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { clickHouseDialect, decimalBits } from "./clickhouse-dialect.ts";
import type { Cluster } from "./cluster.ts";
import type { Server } from "./server.ts";

const { name: quoted, text } = clickHouseDialect;

/**
 * A table as it is on every server: its own rows under `local_...`, and, on a cluster, all servers' rows under the name
 * without it. Each attempt to load is a partition, so that what an unfinished one left goes at once and as a whole.
 */
export type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly order: readonly string[];
};

export type Column = { readonly name: string; readonly type: string };

/** The number of the attempt that brought a row. */
const part: Column = { name: "_attempt", type: "UInt64" };

/** The table of a feed's records. */
export function recordsTable(feed: Feed): Table {
  return {
    name: `records_${feed.feed.replaceAll("-", "_")}`,
    columns: [
      part,
      { name: "_line", type: "Int64" },
      { name: "_day", type: "Int32" },
      ...feed.columns.map((column) => ({ name: column.name, type: `Nullable(${columnType(column)})` })),
    ],
    order: ["_day", "_line"],
  };
}

/** Rejected rows of every feed: their problems and cells as JSON. */
export const rejectedTable: Table = {
  name: "rejected",
  columns: [
    part,
    { name: "_line", type: "Int64" },
    { name: "problems", type: "String" },
    { name: "cells", type: "String" },
  ],
  order: ["_line"],
};

/** The loads that count: one row each, written when all of its records are there. */
export const loadsTable: Table = {
  name: "loads",
  columns: [
    { name: "load", type: "String" },
    part,
    { name: "feed", type: "String" },
    { name: "told", type: "String" },
  ],
  order: ["feed", "load"],
};

function columnType(column: FeedColumn): string {
  switch (column.type) {
    case "text":
      return "String";
    case "integer":
    case "money":
    case "datetime":
      return "Int64";
    case "decimal": {
      const places = placesOf(column);
      return `Decimal(${decimalBits(places) === 64 ? 18 : 38}, ${places})`;
    }
    case "date":
      return "Int32";
    case "boolean":
      return "UInt8";
    default:
      throw new Error(`A column of the unknown type ${column.type satisfies never}`);
  }
}

/** The name under which all rows of a table are read and written. */
export function wholeOf({ name }: Pick<Table, "name">, cluster: Cluster): string {
  return cluster.name === undefined ? localOf({ name }) : quoted(name);
}

/** The name of a server's own rows. */
export function localOf({ name }: Pick<Table, "name">): string {
  return quoted(`local_${name}`);
}

/** Makes the table on every server, or adds the columns that a changed definition brought. */
export async function makeTable(table: Table, cluster: Cluster): Promise<void> {
  await Promise.all(cluster.members.map(({ server }) => makeOn(server, table, cluster)));
}

async function makeOn(server: Server, table: Table, cluster: Cluster): Promise<void> {
  await makeOrWiden(server, `local_${table.name}`, table, cluster, localEngine(table));
  if (cluster.name === undefined) return;
  await makeOrWiden(server, table.name, table, cluster, distributed(table, cluster, cluster.name));
}

function localEngine({ name, order }: Table): string {
  // The few rows of the register are never taken back: no partitions, so that reading it stays quick.
  const parted = name === loadsTable.name ? "" : " PARTITION BY _attempt";
  return `MergeTree${parted} ORDER BY (${order.map(quoted).join(", ")})`;
}

function distributed({ name }: Table, { database }: Cluster, cluster: string): string {
  const spread = name === loadsTable.name ? "cityHash64(load)" : "cityHash64(_attempt, _line)";
  return `Distributed(${text(cluster)}, ${text(database)}, ${text(`local_${name}`)}, ${spread})`;
}

async function makeOrWiden(
  server: Server,
  name: string,
  table: Table,
  cluster: Cluster,
  engine: string,
): Promise<void> {
  const columns = table.columns.map(definition).join(", ");
  await server.run(`CREATE TABLE IF NOT EXISTS ${quoted(name)} (${columns}) ENGINE = ${engine}`);
  const missing = missingColumns(table, await columnsOn(server, name, cluster), server);
  for (const column of missing) {
    await server
      .run(`ALTER TABLE ${quoted(name)} ADD COLUMN ${definition(column)}`)
      .catch(async (cause: unknown) => {
        // Another Outturn may have added it meanwhile.
        const now = await columnsOn(server, name, cluster);
        if (now.get(column.name) !== column.type) throw cause;
      });
  }
}

function definition({ name, type }: Column): string {
  return `${quoted(name)} ${type}`;
}

/** The columns a table has on a server, with their types; none where there is no such table. */
export async function columnsOn(
  server: Server,
  table: string,
  { database }: Pick<Cluster, "database">,
): Promise<ReadonlyMap<string, string>> {
  const rows = await server.rows(
    `SELECT name, type FROM system.columns WHERE database = ${text(database)} AND table = ${text(table)}`,
  );
  return new Map(rows.map(([name, type]) => [String(name), String(type)]));
}

/** The columns still to be added. Refuses a column that is kept as something else since an earlier definition. */
export function missingColumns(
  { name, columns }: Table,
  held: ReadonlyMap<string, string>,
  server: Server,
): readonly Column[] {
  for (const column of columns) {
    const type = held.get(column.name);
    if (type === undefined || type === column.type) continue;
    throw new WarehouseTrouble(
      `The column ${column.name} of ${name} is kept as ${plain(type)} on ${server.place} since an earlier definition of the feed, and is ${plain(column.type)} now: give the column another name, and records loaded before keep theirs.`,
    );
  }
  return columns.filter((column) => !held.has(column.name));
}

function plain(type: string): string {
  return type.replace(/^Nullable\((.*)\)$/, "$1");
}
