import { stringify } from "csv-stringify/sync";
import { writeCell } from "../domain/data-package/cells.ts";
import type { Cell } from "../domain/data-package/column.ts";
import { columnName, type Row, type Table } from "../domain/data-package/table.ts";
import { type MoneyUnit, moneyUnitNames } from "../domain/money/money-unit.ts";

/**
 * The rows of a table as CSV (RFC 4180 with line feeds), UTF-8 without a byte order mark: a heading for every column,
 * then a line for each row. A cell that a spreadsheet would take for a formula (=, +, @ first) stays as it is: a mark
 * before it would be read back as data, and each cell must be read back as it was. What the cells hold came through
 * the same checks, and a spreadsheet asks before it runs a formula of a CSV file.
 */
export function writeCsv(table: Table, rows: readonly Row[]): string {
  return stringify([headings(table), ...rows.map((row) => rowText(table, row))]);
}

export function headings(table: Table): readonly string[] {
  return Object.keys(table.columns).map(columnName);
}

/** The cells of a row as text, in the order of the headings; amounts in the unit the row names. */
export function rowText(table: Table, row: Row): readonly string[] {
  const unit = unitOf(table, row);
  return Object.entries(table.columns).map(([property, column]) => writeCell(column, row[property], unit));
}

function unitOf(table: Table, row: Row): MoneyUnit | undefined {
  const property = Object.keys(table.columns).find((name) => table.columns[name]?.kind === "unit");
  const cell: Cell | undefined = property === undefined ? undefined : row[property];
  return moneyUnitNames.find((name) => name === cell);
}
