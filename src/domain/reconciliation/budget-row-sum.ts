import { agreementTables } from "../data-package/agreement.ts";
import type { BudgetLineRow } from "../data-package/tables/budget.ts";
import { type BudgetColumn, budgetColumns } from "./budget-columns.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";
import type { Weighed } from "./sum.ts";
import { weigh } from "./weigh.ts";

export type RowSum = {
  readonly identity: string;
  readonly parts: readonly BudgetColumn[];
  readonly whole: BudgetColumn;
};

/** A sum along each row of the service table. A row that prints only the whole has nothing to add. */
export function budgetRowSums(rowSum: RowSum, rows: readonly BudgetLineRow[]): readonly Weighed[] {
  const sums: Weighed[] = [];
  for (const row of rows) {
    const whole = cell(row, rowSum.whole, `the ${budgetColumns[rowSum.whole]}`);
    if (whole === undefined) continue;
    const parts: PrintedAmount[] = [];
    for (const column of rowSum.parts) {
      const part = cell(row, column);
      if (part !== undefined) parts.push(part);
    }
    if (parts.length === 0) continue;
    const sum = { identity: rowSum.identity, subject: row.name, parts, partsAre: "amounts", whole };
    sums.push(weigh(parts.length < rowSum.parts.length ? { ...sum, blank: blankIn(row, rowSum) } : sum));
  }
  return sums;
}

function blankIn(row: BudgetLineRow, { parts }: RowSum): readonly string[] {
  return parts.filter((column) => row[column] === undefined).map((column) => budgetColumns[column]);
}

export function cell(
  row: BudgetLineRow,
  column: BudgetColumn,
  name: string = budgetColumns[column],
): PrintedAmount | undefined {
  const words = budgetColumns[column];
  return printedAmount(agreementTables.budgetLines, row, column, {
    name,
    label: `${row.name}, ${words}`,
  });
}
