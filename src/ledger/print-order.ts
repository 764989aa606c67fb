import { keyOf, type Row, type Table } from "../domain/data-package/table.ts";

/** In print order where a table has one, then by key, so that the order never depends on the database's locale. */
export function inPrintOrder(table: Table, rows: readonly Row[]): Row[] {
  const placed = rows.map((row) => ({
    row,
    position: Number(row["position"] ?? 0),
    key: JSON.stringify(keyOf(table, row)),
  }));
  placed.sort((left, right) => left.position - right.position || (left.key < right.key ? -1 : 1));
  return placed.map(({ row }) => row);
}
