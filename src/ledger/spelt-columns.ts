import { type RawBuilder, sql } from "kysely";
import type { Table } from "../domain/data-package/table.ts";
import { type StoredColumn, storedColumns, storedKeyColumns } from "./stored-row.ts";

type Spelt = { readonly key: RawBuilder<unknown>; readonly cells: RawBuilder<unknown> };

const speltOf = new WeakMap<Table, Spelt>();

/**
 * A table's key columns, and all its columns each as the text PostgreSQL prints for it, as lists for a statement. They
 * are spelt once for each table: an agreement takes over thirty statements to read.
 */
export function spelt(table: Table): Spelt {
  const known = speltOf.get(table);
  if (known !== undefined) return known;
  const cells = storedColumns(table).map((each) => `${asText(each)} as ${quoted(each.stored)}`);
  const lists = {
    key: sql.raw(storedKeyColumns(table).map(quoted).join(", ")),
    cells: sql.raw(cells.join(", ")),
  };
  speltOf.set(table, lists);
  return lists;
}

/** The cell as text, of the row that `from` names. A day never depends on how the server was told to print days. */
export function asText({ stored, column }: StoredColumn, from?: string): string {
  const cell = from === undefined ? quoted(stored) : `${from}.${quoted(stored)}`;
  return column.kind === "date" ? `to_char(${cell}, 'YYYY-MM-DD')` : `${cell}::text`;
}

/** Column names come from our own definitions: letters and underscores, some of them words of SQL. */
function quoted(name: string): string {
  return `"${name}"`;
}
