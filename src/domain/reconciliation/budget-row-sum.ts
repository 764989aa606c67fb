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
  return rows.flatMap((row) => {
    const whole = cell(row, rowSum.whole);
    const parts = rowSum.parts.flatMap((column) => cell(row, column) ?? []);
    if (whole === undefined || parts.length === 0) return [];
    return [
      weigh({
        identity: rowSum.identity,
        subject: row.name,
        parts,
        partsAre: "amounts",
        whole: { ...whole, name: `the ${whole.name}` },
        ...(parts.length < rowSum.parts.length && {
          blank: rowSum.parts
            .filter((column) => row[column] === undefined)
            .map((column) => budgetColumns[column]),
        }),
      }),
    ];
  });
}

export function cell(row: BudgetLineRow, column: BudgetColumn): PrintedAmount | undefined {
  const words = budgetColumns[column];
  return printedAmount(agreementTables.budgetLines, row, column, {
    name: words,
    label: `${row.name}, ${words}`,
  });
}
