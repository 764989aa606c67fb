import { agreementTables } from "../data-package/agreement.ts";
import type { PortfolioMoney } from "../data-package/council-year.ts";
import type { BudgetMovementRow } from "../data-package/tables/budget.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";

/** A step of a bridge that moves budget to or from somewhere else. */
export type VirementStep = {
  readonly money: PortfolioMoney;
  readonly row: BudgetMovementRow;
  readonly amount: PrintedAmount;
};

export function virementSteps(money: PortfolioMoney): readonly VirementStep[] {
  return money.budgetMovements
    .filter(({ row, kind }) => row === "line" && kind === "virement")
    .flatMap((row) => {
      const words = { name: row.name, label: `${row.name}, budget movement` };
      const amount = printedAmount(agreementTables.budgetMovements, row, "amount", words);
      return amount === undefined ? [] : [{ money, row, amount }];
    });
}
