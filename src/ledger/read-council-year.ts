import { agreementTables, type TableName } from "../domain/data-package/agreement.ts";
import {
  type CouncilYear,
  type CouncilYearRows,
  closingTables,
  councilYearOf,
  councilYearTables,
  moneyTables,
} from "../domain/data-package/council-year.ts";
import type { Row, Table } from "../domain/data-package/table.ts";
import { dayOf } from "../domain/period/day-of.ts";
import type { FinancialYear } from "../domain/period/financial-year.ts";
import type { AsAt } from "./as-at.ts";
import type { Ledger } from "./database.ts";
import { inPrintOrder } from "./print-order.ts";
import { readTables } from "./read-tables.ts";

/** Tables read for the year before too. */
const alsoBefore: readonly TableName[] = ["portfolios", ...closingTables];
const read: readonly TableName[] = ["portfolios", "acceptances", ...moneyTables, ...councilYearTables];

/**
 * The money of the whole council for a year as at a point, with what the year before ended with. One statement,
 * however many portfolios there are; a year nobody planned has none.
 */
export async function readCouncilYear(ledger: Ledger, at: AsAt, year: FinancialYear): Promise<CouncilYear> {
  const asked = read.map((name) => {
    const table: Table = agreementTables[name];
    const years = alsoBefore.includes(name) ? [year - 1, year] : [year];
    const among = "year" in table.columns ? [{ column: "year", values: years.map(String) }] : [];
    return { name, table, among };
  });
  const lists = await readTables(ledger, at, asked);
  const tables = asked.map(
    ({ name, table }, place) => [name, inPrintOrder(table, lists[place] ?? [])] as const,
  );
  const on = dayOf(at.known);
  return councilYearOf(rowsFrom(tables), { year, on });
}

function rowsFrom(tables: readonly (readonly [TableName, readonly Row[]])[]): CouncilYearRows {
  return Object.fromEntries(tables) as unknown as CouncilYearRows;
}
