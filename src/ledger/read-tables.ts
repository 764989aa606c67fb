import { type RawBuilder, sql } from "kysely";
import type { Row, Table } from "../domain/data-package/table.ts";
import type { AsAt } from "./as-at.ts";
import type { Ledger } from "./database.ts";
import { type Among, newestRows } from "./read-rows.ts";
import { spelt } from "./spelt-columns.ts";
import { restoreCells } from "./stored-row.ts";

/** What is read of one table: all of it, or the rows among some. */
export type Asked = { readonly table: Table; readonly among: readonly Among[] };

/** A list that the statement works out first, for `among` to name: `with name as (...)`. */
export type Named = { readonly name: string; readonly rows: RawBuilder<unknown> };

type Lists = { readonly [list: string]: string | null };

/**
 * Rows of several tables as at a point, each table's in the order of its key, by one statement: asked one by one, the
 * forty tables of an agreement take longer to ask for than to read.
 */
export async function readTables(
  ledger: Ledger,
  at: AsAt,
  asked: readonly Asked[],
  named?: Named,
): Promise<readonly (readonly Row[])[]> {
  const lists = asked.map(
    ({ table, among }, place) =>
      sql`(${newestRows(spelt(table).json, table, at, among)}) as ${sql.ref(listName(place))}`,
  );
  const first =
    named === undefined ? sql`` : sql`with ${sql.ref(named.name)} as materialized (${named.rows}) `;
  const { rows } = await sql<Lists>`${first}select ${sql.join(lists)}`.execute(ledger);
  return asked.map(({ table }, place) => rowsIn(table, rows[0]?.[listName(place)] ?? null));
}

function listName(place: number): string {
  return `list_${place}`;
}

/** PostgreSQL lists nothing where it finds no row. */
function rowsIn(table: Table, json: string | null): readonly Row[] {
  const rows: readonly (readonly (string | null)[])[] = json === null ? [] : JSON.parse(json);
  return rows.map((texts) => restoreCells(table, texts));
}
