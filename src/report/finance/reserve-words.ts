import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import type { ReserveRow } from "../../domain/data-package/tables/reserves.ts";
import type { Words } from "../model/words.ts";
import { said } from "../printed/money.ts";
import { sentences, words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import { sinceWords } from "./since-words.ts";

/** What stands in reserves, what of it may be used and what will be, from the totals held. */
export function reserveOpening(source: PortfolioSource): Words {
  const { reserves } = source.agreement;
  return sentences(
    (["revenue", "dsg"] as const).flatMap((fund) => {
      const row = totalOf(reserves, fund);
      const of = fund === "dsg" ? " of the Dedicated Schools Grant" : "";
      const total = (property: keyof ReserveRow) => heldAmount(agreementTables.reserves, row, property);
      const [baseline, approved] = [total("baseline"), total("approved")];
      const [use, balance] = [total("forecastUse"), total("balance")];
      return [
        baseline && words`Reserves${of} stood at ${said(baseline)} when the year began.`,
        approved && approvedWords(approved, of, reserves),
        use &&
          words`${said(use)} is expected to be used this year${balance && words`, which leaves ${said(balance)} of what is approved`}.`,
        use &&
          sinceWords(source, {
            what: "The use expected",
            is: use.amount,
            wasIn: (then) => totalOf(then.reserves, fund)?.forecastUse,
          }),
      ];
    }),
  );
}

function totalOf(rows: readonly ReserveRow[], fund: ReserveRow["fund"]): ReserveRow | undefined {
  return rows.find((one) => one.row === "total" && one.fund === fund);
}

/** With the one reserve that takes all of what is approved, or more than half. */
function approvedWords(total: HeldAmount, of: string, reserves: readonly ReserveRow[]): Words {
  const row = reserves.find(
    (one) => one.row === "line" && one.fund === total.row["fund"] && (one.approved ?? 0) * 2 > total.amount,
  );
  const most = heldAmount(agreementTables.reserves, row, "approved");
  const start = words`${said(total)} of reserves${of} is approved for use`;
  if (row === undefined || most === undefined) return words`${start}.`;
  const part = most.amount === total.amount ? words`all of it` : words`most of it (${said(most)})`;
  return words`${start}, ${part} for ${row.name}${row.purpose !== undefined && `: ${row.purpose}`}.`;
}
