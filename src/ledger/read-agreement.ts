import { type Agreement, agreementTables, type Rows } from "../domain/data-package/agreement.ts";
import { keyOf, type Row, type Table } from "../domain/data-package/table.ts";
import { periods } from "../domain/data-package/tables/cycle.ts";
import { measures } from "../domain/data-package/tables/measures.ts";
import { type PortfolioRow, portfolios } from "../domain/data-package/tables/organisation.ts";
import { virements } from "../domain/data-package/tables/virements.ts";
import type { FinancialYear } from "../domain/period/financial-year.ts";
import type { AsAt } from "./as-at.ts";
import type { Ledger } from "./database.ts";
import { readRows } from "./read-rows.ts";

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
  const [found] = await readRows(ledger, portfolios, at, scope);
  if (found === undefined) return undefined;
  const defined = readRows(ledger, measures, at, scope);
  const everyPeriod = readRows(ledger, periods, at);
  const ofYear = [{ column: "year", values: [String(year)] }];
  /**
   * A table of the portfolio is read for that portfolio and year, one of measures for its measures, one of the council's
   * year for that year, others whole.
   */
  const rowsFor = async (table: Table): Promise<readonly Row[]> => {
    if (table === portfolios) return [found];
    if (table === measures) return defined;
    if ("portfolio" in table.columns) return readRows(ledger, table, at, scope);
    if ("measure" in table.columns) {
      const forAll = table.columns["measure"]?.blank ?? [];
      const values = (await defined).map((row) => row.measure).concat(forAll);
      return readRows(ledger, table, at, [{ column: "measure", values }]);
    }
    if (table === periods) return (await everyPeriod).filter((row) => row.year === year);
    if (table === virements) {
      const moved = await readRows(ledger, virements, at, ofYear);
      return moved.filter((row) => row.fromPortfolio === portfolio || row.toPortfolio === portfolio);
    }
    if ("year" in table.columns) return readRows(ledger, table, at, ofYear);
    return readRows(ledger, table, at);
  };
  const definitions = defined.then((own) =>
    readRows(ledger, measures, at, [{ column: "measure", values: own.map((row) => row.measure) }]),
  );
  const entries = Object.entries(agreementTables).map(
    async ([name, table]) => [name, inPrintOrder(table, await rowsFor(table))] as const,
  );
  return {
    ...rowsOf(await Promise.all(entries)),
    portfolio: found,
    definitions: await definitions,
    everyPeriod: await everyPeriod,
    on: at.known.toZonedDateTimeISO("Europe/London").toPlainDate(),
  };
}

/** Every row of every table as at a point, for export. */
export async function readEverything(ledger: Ledger, at: AsAt): Promise<Rows> {
  const tables: (readonly [string, readonly Row[]])[] = [];
  for (const [name, table] of Object.entries(agreementTables)) {
    tables.push([name, inPrintOrder(table, await readRows(ledger, table as Table, at))]);
  }
  return rowsOf(tables);
}

function rowsOf(tables: readonly (readonly [string, readonly Row[]])[]): Rows {
  return Object.fromEntries(tables) as unknown as Rows;
}

/** In print order where a table has one, then by key, so that the order never depends on the database's locale. */
function inPrintOrder(table: Table, rows: readonly Row[]): Row[] {
  const placed = rows.map((row) => ({
    row,
    position: Number(row["position"] ?? 0),
    key: JSON.stringify(keyOf(table, row)),
  }));
  placed.sort((left, right) => left.position - right.position || (left.key < right.key ? -1 : 1));
  return placed.map(({ row }) => row);
}
