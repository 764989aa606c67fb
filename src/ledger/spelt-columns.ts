import { type RawBuilder, sql } from "kysely";
import type { Table } from "../domain/data-package/table.ts";
import { type StoredColumn, storedColumns, storedKeyColumns } from "./stored-row.ts";

type Spelt = {
  readonly key: RawBuilder<unknown>;
  readonly cells: RawBuilder<unknown>;
  /** All rows at once as one JSON text: a list for each row, its cells in the order of the definition. */
  readonly json: RawBuilder<unknown>;
};

const speltOf = new WeakMap<Table, Spelt>();

/**
 * A table's key columns, and all its columns each as the text PostgreSQL prints for it, as lists for a statement. They
 * are spelt once for each table: an agreement is read from nearly forty.
 */
export function spelt(table: Table): Spelt {
  const known = speltOf.get(table);
  if (known !== undefined) return known;
  const columns = storedColumns(table);
  const cells = columns.map((each) => `${asText(each)} as ${quoted(each.stored)}`);
  const texts = columns.map((each) => asText(each));
  const lists = {
    key: sql.raw(storedKeyColumns(table).map(quoted).join(", ")),
    cells: sql.raw(cells.join(", ")),
    json: sql.raw(`json_agg(json_build_array(${texts.join(", ")}))`),
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
