import { agreementTables } from "../data-package/agreement.ts";
import type { CapitalMovementRow } from "../data-package/tables/capital.ts";
import { yearLabel } from "../period/financial-year.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";

/** The amount of a movement of the programme: “Town Hall roof, rephasing in 2022/23”. */
export function capitalMovementCell(row: CapitalMovementRow, scheme: string): PrintedAmount | undefined {
  return printedAmount(agreementTables.capitalMovements, row, "amount", {
    name: `${row.kind} in ${yearLabel(row.spendYear)}`,
    label: `${scheme}, ${row.kind} in ${yearLabel(row.spendYear)}`,
  });
}
