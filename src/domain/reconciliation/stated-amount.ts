import { agreementTables } from "../data-package/agreement.ts";
import type { StatementRow } from "../data-package/tables/budget.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";

/** A figure as a headline box or a sentence states it. */
export function statedAmount(statement: StatementRow): PrintedAmount | undefined {
  return printedAmount(agreementTables.statements, statement, "amount", {
    name: statement.place === "headline" ? "the headline" : "the figure in the text",
    label: `${statement.label} (${statement.place === "headline" ? "headline" : "text"})`,
  });
}
