import { writeCell } from "../domain/data-package/cells.ts";
import { columnName, type Table } from "../domain/data-package/table.ts";
import { restoreRow, type StoredRow } from "../ledger/stored-row.ts";

/** The cells that name a row, as files hold them: "RCG, 2021/22, finance". */
export function keyWords(table: Table, stored: StoredRow, columns: readonly string[] = table.key): string {
  const named = columns.map((property) => [columnName(property), stored[columnName(property)] ?? null]);
  const row = restoreRow(table, Object.fromEntries(named));
  return columns
    .map((property) => {
      const column = table.columns[property];
      return column === undefined ? "" : writeCell(column, row[property]);
    })
    .join(", ");
}
