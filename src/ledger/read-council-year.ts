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
import type { FinancialYear } from "../domain/period/financial-year.ts";
import type { AsAt } from "./as-at.ts";
import type { Ledger } from "./database.ts";
import { inPrintOrder } from "./print-order.ts";
import { readRows } from "./read-rows.ts";

/** Tables read for the year before too. */
const alsoBefore: readonly TableName[] = ["portfolios", ...closingTables];
const read: readonly TableName[] = ["portfolios", "acceptances", ...moneyTables, ...councilYearTables];

/**
 * The money of the whole council for a year as at a point, with what the year before ended with. One statement for each
 * table, however many portfolios there are; none of them where the year has none.
 */
export async function readCouncilYear(ledger: Ledger, at: AsAt, year: FinancialYear): Promise<CouncilYear> {
  const tables = await Promise.all(
    read.map(async (name) => {
      const table: Table = agreementTables[name];
      const years = alsoBefore.includes(name) ? [year - 1, year] : [year];
      const among = "year" in table.columns ? [{ column: "year", values: years.map(String) }] : [];
      return [name, inPrintOrder(table, await readRows(ledger, table, at, among))] as const;
    }),
  );
  const on = at.known.toZonedDateTimeISO("Europe/London").toPlainDate();
  return councilYearOf(rowsFrom(tables), { year, on });
}

function rowsFrom(tables: readonly (readonly [TableName, readonly Row[]])[]): CouncilYearRows {
  return Object.fromEntries(tables) as unknown as CouncilYearRows;
}
