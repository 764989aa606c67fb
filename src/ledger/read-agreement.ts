import { type RawBuilder, sql } from "kysely";
import {
  type Agreement,
  type AgreementRows,
  agreementTables,
  packageTables,
  type Rows,
} from "../domain/data-package/agreement.ts";
import type { Row, Table } from "../domain/data-package/table.ts";
import { periods } from "../domain/data-package/tables/cycle.ts";
import { measures } from "../domain/data-package/tables/measures.ts";
import { type PortfolioRow, portfolios } from "../domain/data-package/tables/organisation.ts";
import { virements } from "../domain/data-package/tables/virements.ts";
import { dayOf } from "../domain/period/day-of.ts";
import type { FinancialYear } from "../domain/period/financial-year.ts";
import type { AsAt } from "./as-at.ts";
import type { Ledger } from "./database.ts";
import { inPrintOrder } from "./print-order.ts";
import { type Among, newestRows, readRows } from "./read-rows.ts";
import { readTables } from "./read-tables.ts";

/** Every portfolio of every year as at a point: newest year first, then in the year's own order. */
export async function readPortfolios(ledger: Ledger, at: AsAt): Promise<PortfolioRow[]> {
  const rows = await readRows(ledger, portfolios, at);
  return rows.sort((left, right) => right.year - left.year || left.position - right.position);
}

/** Everything about one portfolio in one year as at a point; undefined where there is no such portfolio. */
export async function readAgreement(
  ledger: Ledger,
  at: AsAt,
  portfolio: string,
  year: FinancialYear,
): Promise<Agreement | undefined> {
  const scope = [
    { column: "portfolio", values: [portfolio] },
    { column: "year", values: [String(year)] },
  ];
  const defined = { name: "defined", rows: newestRows(sql.ref("measure"), measures, at, scope) };
  const own = sql`array(select measure from defined)`;
  const tables: readonly (readonly [string, Table])[] = Object.entries(agreementTables);
  const asked = tables.map(([, table]) => ({ table, among: amongFor(table, { scope, own, year }) }));
  const definitionsToo = [...asked, { table: measures, among: [{ column: "measure", values: own }] }];
  const lists = await readTables(ledger, at, definitionsToo, defined);
  const listOf = (table: Table) => lists[asked.findIndex((one) => one.table === table)] ?? [];
  const [found] = listOf(portfolios) as readonly PortfolioRow[];
  if (found === undefined) return undefined;
  const everyPeriod = listOf(periods) as Rows["periods"];
  const entries = tables.map(([name, table]) => {
    const rows = listOf(table).filter((row) => isOf(portfolio, year, table, row));
    return [name, inPrintOrder(table, rows)] as const;
  });
  return {
    ...(rowsOf(entries) as AgreementRows),
    portfolio: found,
    definitions: (lists.at(-1) ?? []) as Rows["measures"],
    everyPeriod,
    on: dayOf(at.known),
  };
}

type Scope = {
  readonly scope: readonly Among[];
  /** The keys of its measures. */
  readonly own: RawBuilder<unknown>;
  readonly year: FinancialYear;
};

/**
 * A table of the portfolio is read for that portfolio and year, one of measures for its measures, one of the council's
 * year for that year, others whole; the periods of every year.
 */
function amongFor(table: Table, { scope, own, year }: Scope): readonly Among[] {
  if ("portfolio" in table.columns) return scope;
  const measure = table.columns["measure"];
  if (measure !== undefined) {
    const values = measure.blank === undefined ? own : sql`${own} || ${measure.blank}::text`;
    return [{ column: "measure", values }];
  }
  if (table === periods || !("year" in table.columns)) return [];
  return [{ column: "year", values: [String(year)] }];
}

/** Virements are of both portfolios they move budget between. */
function isOf(portfolio: string, year: FinancialYear, table: Table, row: Row): boolean {
  if (table === periods) return row["year"] === year;
  return table !== virements || row["fromPortfolio"] === portfolio || row["toPortfolio"] === portfolio;
}

/** Every row of every table as at a point, for export. */
export async function readEverything(ledger: Ledger, at: AsAt): Promise<Rows> {
  const tables: (readonly [string, readonly Row[]])[] = [];
  for (const [name, table] of Object.entries(packageTables)) {
    tables.push([name, inPrintOrder(table, await readRows(ledger, table as Table, at))]);
  }
  return rowsOf(tables) as Rows;
}

function rowsOf(tables: readonly (readonly [string, readonly Row[]])[]): unknown {
  return Object.fromEntries(tables);
}
