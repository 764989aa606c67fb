import type { FinancialYear } from "../period/financial-year.ts";
import { yearSlug } from "../period/financial-year.ts";
import type { Cell } from "./column.ts";
import { columnName, keyOf, type Row, type Table } from "./table.ts";

/**
 * The lasting name of one cell: `budget_lines/RCG/2021-22/finance/employee`. It names what the figure is,
 * not the entry that wrote it, so a corrected figure keeps its name.
 */
export function figureId(table: Table, row: Row, property: string): string {
  const key = keyOf(table, row).map((cell, at) => keyText(table, table.key[at] ?? "", cell));
  return [table.name, ...key, columnName(property)].map(encodeURIComponent).join("/");
}

function keyText(table: Table, property: string, cell: Cell | undefined): string {
  if (table.columns[property]?.kind === "year") return yearSlug(cell as FinancialYear);
  return String(cell);
}
