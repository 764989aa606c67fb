import { type RawBuilder, sql } from "kysely";
import type { Table } from "../domain/data-package/table.ts";
import { storedColumns, storedKeyColumns } from "./stored-row.ts";

type Spelt = { readonly key: RawBuilder<unknown>; readonly cells: RawBuilder<unknown> };

const speltOf = new WeakMap<Table, Spelt>();

/**
 * A table's key columns, and all its columns each as the text PostgreSQL prints for it, as lists for a statement. They
 * are spelt once for each table: an agreement takes over thirty statements to read.
 */
export function spelt(table: Table): Spelt {
  const known = speltOf.get(table);
  if (known !== undefined) return known;
  const cells = storedColumns(table).map(({ stored }) => `${quoted(stored)}::text as ${quoted(stored)}`);
  const lists = {
    key: sql.raw(storedKeyColumns(table).map(quoted).join(", ")),
    cells: sql.raw(cells.join(", ")),
  };
  speltOf.set(table, lists);
  return lists;
}

/** Column names come from our own definitions: letters and underscores, some of them words of SQL. */
function quoted(name: string): string {
  return `"${name}"`;
}
