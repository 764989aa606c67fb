import { agreementTables } from "../data-package/agreement.ts";
import type { BudgetMovementRow } from "../data-package/tables/budget.ts";
import { entriesOf } from "./entry.ts";
import type { Identity } from "./identity.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";
import { type Entry, tableSums } from "./table-sums.ts";
import { outcomeOf } from "./weigh.ts";

/**
 * F4: the steps of each block make its subtotal, and the opening budget with the subtotals (or with every step)
 * makes the closing one. The bridge is thus a table whose first line is the opening and whose total the closing.
 */
export const bridgeWalks: Identity = ({ budgetMovements }) => {
  const opening = movementOf(budgetMovements, "opening");
  const closing = movementOf(budgetMovements, "closing");
  const steps = entriesOf(agreementTables.budgetMovements, budgetMovements, "amount", "budget movement");
  const ends = opening === undefined ? [] : [ownBlock(opening)];
  const closes = opening === undefined || closing === undefined ? [] : [totalEntry(closing)];
  return outcomeOf(
    tableSums({ identity: "F4", subject: "budget bridge", partsAre: "amounts" }, [
      ...ends,
      ...steps,
      ...closes,
    ]),
  );
};

/** The opening or closing amount of the bridge; undefined where none is printed. */
export function movementOf(
  rows: readonly BudgetMovementRow[],
  kind: "opening" | "closing",
): PrintedAmount | undefined {
  const row = rows.find((movement) => movement.row === kind);
  const words = { name: `the ${kind} budget`, label: row?.name ?? kind };
  return row && printedAmount(agreementTables.budgetMovements, row, "amount", words);
}

/** The opening budget is a line, in no block's subtotal. */
function ownBlock(opening: PrintedAmount): Entry {
  return { row: "line", block: "opening", name: opening.name, printed: opening, unexplained: false };
}

function totalEntry(closing: PrintedAmount): Entry {
  return { row: "total", block: undefined, name: closing.name, printed: closing, unexplained: false };
}
