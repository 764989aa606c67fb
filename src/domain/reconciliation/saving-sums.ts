import { agreementTables } from "../data-package/agreement.ts";
import type { BudgetMovementRow } from "../data-package/tables/budget.ts";
import type { SavingRow } from "../data-package/tables/reserves.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";

export function savingCell(row: SavingRow, column: "value" | "achieved"): PrintedAmount | undefined {
  const words = column === "value" ? "value" : "value achieved";
  return printedAmount(agreementTables.savings, row, column, { name: words, label: `${row.name}, ${words}` });
}

/** What the bridge takes away as savings: the subtotal of a block that holds nothing else, or its steps. */
export function bridgeSavings(rows: readonly BudgetMovementRow[]): readonly PrintedAmount[] {
  const steps = rows.filter(({ row, kind }) => row === "line" && kind === "saving");
  const subtotals = rows.filter(({ row, block }) => row === "subtotal" && holdsOnlySavings(rows, block));
  const inSubtotal = new Set(subtotals.map(({ block }) => block));
  const loose = steps.filter(({ block }) => !inSubtotal.has(block));
  return [...subtotals, ...loose].flatMap(
    (row) =>
      printedAmount(agreementTables.budgetMovements, row, "amount", {
        name: `${row.name} in the budget bridge`,
        label: `${row.name}, budget movement`,
      }) ?? [],
  );
}

function holdsOnlySavings(rows: readonly BudgetMovementRow[], block: string | undefined): boolean {
  const steps = rows.filter((step) => step.row === "line" && step.block === block);
  return block !== undefined && steps.length > 0 && steps.every(({ kind }) => kind === "saving");
}
