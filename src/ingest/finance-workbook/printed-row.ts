import type { Cell } from "../../domain/data-package/column.ts";
import type { Row, Table } from "../../domain/data-package/table.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";
import type { ReadBody, Remark } from "./body-lines.ts";
import type { keyGiver } from "./row-keys.ts";

/** What every row of the workbook has in common. */
export type Papers = {
  readonly portfolio: string;
  readonly year: FinancialYear;
  readonly period: string | undefined;
  /** The keys and places given so far, by table. */
  readonly keys: (table: Table) => ReturnType<typeof keyGiver>;
  readonly position: (table: Table) => number;
};

export type PrintedRow = {
  readonly table: Table;
  readonly row: Row;
  readonly at: number;
  readonly cells: string;
};

export type TableRows = {
  readonly rows: readonly PrintedRow[];
  readonly troubles: readonly Remark[];
  readonly assumptions: readonly string[];
};

/** A row with every column: those not given are undefined, or the word a blank stands for. */
export function fullRow(table: Table, papers: Papers, unit: ReadBody["unit"], given: Row): Row {
  const blank = Object.entries(table.columns).map(([name, column]): [string, Cell | undefined] => [
    name,
    column.blank,
  ]);
  const { portfolio, year } = papers;
  return { ...Object.fromEntries(blank), portfolio, year, unit, ...given };
}
