import type { Row, Table } from "../data-package/table.ts";
import { financialYear, yearLabel } from "../period/financial-year.ts";
import { addedAmounts, cellAmount, type MoneyChoices } from "./money-subject.ts";
import type { Amount } from "./subject.ts";

/** An amount for each year of spending; the agreement's own year stands for the name alone. */
export function yearChoices(
  table: Table,
  rows: readonly (Row & { readonly spendYear: number })[],
  own: number,
): MoneyChoices {
  const choices: Record<string, Amount> = {};
  for (const [year, cells] of Map.groupBy(rows, ({ spendYear }) => spendYear)) {
    const amounts = cells.map((row) => cellAmount(table, row, "amount"));
    const [only] = amounts;
    const amount = only !== undefined && amounts.length === 1 ? only : addedAmounts(amounts);
    if (year === own) choices[""] = amount;
    choices[yearLabel(financialYear(year))] = amount;
  }
  return { "": { amount: undefined, cells: [] }, ...choices };
}
