import { agreementTables } from "../data-package/agreement.ts";
import type { ReserveRow } from "../data-package/tables/reserves.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";

/** How findings name the columns of the table of reserves. */
export const reserveColumns = [
  { column: "baseline", words: "opening balance" },
  { column: "approved", words: "approved use" },
  { column: "forecastUse", words: "forecast use" },
  { column: "balance", words: "balance" },
  { column: "closing", words: "closing balance" },
] as const;

export type ReserveColumn = (typeof reserveColumns)[number]["column"];

const wordsOf: Readonly<Record<ReserveColumn, string>> = {
  baseline: "opening balance",
  approved: "approved use",
  forecastUse: "forecast use",
  balance: "balance",
  closing: "closing balance",
};

export function reserveCell(row: ReserveRow, column: ReserveColumn): PrintedAmount | undefined {
  const words = wordsOf[column];
  return printedAmount(agreementTables.reserves, row, column, {
    name: words,
    label: `${row.name}, ${words}`,
  });
}

/** The printed total of the reserves that belong to the cash limit; undefined where none is printed. */
export function revenueTotal(rows: readonly ReserveRow[]): ReserveRow | undefined {
  return rows.find(({ row, fund }) => row === "total" && fund === "revenue");
}
