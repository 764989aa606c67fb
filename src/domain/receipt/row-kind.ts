import type { Row, Table } from "../data-package/table.ts";
import { type ResultRow, results, type TargetRow, targets } from "../data-package/tables/measures.ts";

/** The rows of a table have its columns: a row of the table of results is a result. */
export function isResultRow(table: Table, row: Row): row is Row & ResultRow {
  return table.name === results.name && "markers" in row;
}

export function isTargetRow(table: Table, row: Row): row is Row & TargetRow {
  return table.name === targets.name && "kind" in row;
}
