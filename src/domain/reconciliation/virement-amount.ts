import { agreementTables } from "../data-package/agreement.ts";
import type { VirementRow } from "../data-package/tables/virements.ts";
import { atStart } from "../prose/at-start.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";

/** “virement v1 from Places to People”: its key, and its portfolios as `called` names their codes. */
export function virementWords(
  { virement, fromPortfolio, toPortfolio }: VirementRow,
  called: (code: string) => string,
): string {
  return `virement ${virement} from ${called(fromPortfolio)} to ${called(toPortfolio)}`;
}

/** What a row of the table of virements moves, from one to the other; `words` are how a sentence names it. */
export function virementAmount(row: VirementRow, words: string): PrintedAmount | undefined {
  return printedAmount(agreementTables.virements, row, "amount", {
    name: "the virement",
    label: atStart(words),
  });
}
