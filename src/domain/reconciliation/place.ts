import { columnName, type Row, type Table } from "../data-package/table.ts";
import { financialYear, yearSlug } from "../period/financial-year.ts";

/**
 * Where a cell stands within its agreement, as a key writes it: `budget_lines.total.employee`. The portfolio
 * and the year of the agreement are left to the key; a year of spending or of a result stays.
 */
export function placeOf(table: Table, row: Row, property?: string): string {
  const ofPortfolio = "portfolio" in table.columns;
  const names = table.key
    .filter((column) => column !== "portfolio" && !(ofPortfolio && column === "year"))
    .map((column) => cellText(table, row, column));
  return [table.name, ...names, ...(property === undefined ? [] : [columnName(property)])].join(".");
}

function cellText(table: Table, row: Row, column: string): string {
  const cell = row[column];
  return slug(table.columns[column]?.kind === "year" ? yearSlug(financialYear(Number(cell))) : String(cell));
}

/** Lower-case, with nothing a key may not hold: “all sources” is all-sources. */
export function slug(text: string): string {
  if (AS_IT_IS.test(text)) return text;
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9._~-]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** Most keys are written so already. */
const AS_IT_IS = /^[a-z0-9._~](?:[a-z0-9._~-]*[a-z0-9._~])?$/;
