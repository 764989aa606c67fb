import { type Agreement, agreementTables, type Rows, type TableName } from "../../data-package/agreement.ts";
import { type CouncilYear, councilYearOf } from "../../data-package/council-year.ts";
import type { Table } from "../../data-package/table.ts";
import { type FinancialYear, financialYear } from "../../period/financial-year.ts";

/** Rows of every table of a council that was generated, for tests and for timing. */
export type GeneratedRows = { readonly [Name in TableName]: Rows[Name][number][] };

export const generatedYear = financialYear(2021);
const on = Temporal.PlainDate.from("2022-04-30");

export function noRows(): GeneratedRows {
  return rowsFrom(Object.keys(agreementTables).map((name) => [name, []] as const));
}

function rowsFrom(tables: readonly (readonly [string, readonly unknown[]])[]): GeneratedRows {
  return Object.fromEntries(tables) as unknown as GeneratedRows;
}

/** One row: columns not given are blank, or what a blank stands for. */
export function generatedRow<Name extends TableName>(
  name: Name,
  given: Partial<Rows[Name][number]>,
): Rows[Name][number] {
  return { ...blankRow(name), ...given } as Rows[Name][number];
}

function blankRow(name: TableName): object {
  const known = blankRows.get(name);
  if (known !== undefined) return known;
  const table: Table = agreementTables[name];
  const blank = Object.entries(table.columns).map(([column, { blank: word }]) => [column, word] as const);
  const row = Object.fromEntries(blank);
  blankRows.set(name, row);
  return row;
}

/** Made once for each table, so that all its rows are of one shape, as those the ledger gives are. */
const blankRows = new Map<TableName, object>();

/** Adds a row to a table. */
export function add<Name extends TableName>(
  rows: GeneratedRows,
  name: Name,
  given: Partial<Rows[Name][number]>,
): void {
  const table: Rows[Name][number][] = rows[name];
  table.push(generatedRow(name, given));
}

export function councilOf(rows: GeneratedRows, year: FinancialYear = generatedYear): CouncilYear {
  return councilYearOf({ ...rows, councilTax: rows.councilTax }, { year, on });
}

/** The agreements of one year, each with its own rows. */
export function agreementsOf(rows: GeneratedRows, year: FinancialYear = generatedYear): readonly Agreement[] {
  return rows.portfolios
    .filter((portfolio) => portfolio.year === year)
    .map((portfolio) => {
      const definitions = rows.measures.filter((row) => row.portfolio === portfolio.portfolio);
      const measures = new Set(definitions.map(({ measure }) => measure));
      const own = Object.entries(rows).map(([name, table]) => {
        const all: readonly object[] = table;
        return [name, all.filter((row) => isOf(row, portfolio, measures))] as const;
      });
      return {
        ...rowsFrom(own),
        portfolio,
        definitions,
        everyPeriod: rows.periods,
        on,
      };
    });
}

function isOf(
  row: object,
  { portfolio, year }: Rows["portfolios"][number],
  measures: ReadonlySet<string>,
): boolean {
  if ("portfolio" in row) return row.portfolio === portfolio && "year" in row && row.year === year;
  return !("measure" in row) || measures.has(String(row.measure));
}
