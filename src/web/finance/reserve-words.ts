import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import type { ReserveRow } from "../../domain/data-package/tables/reserves.ts";
import { type Html, html, join } from "../../html/html.ts";
import type { AddressBook } from "../routes.ts";
import type { Money } from "./money-page.ts";
import { inWords } from "./printed.ts";

/** What stands in reserves, what of it may be used and what will be, from the totals printed. */
export function reserveWords({ to, agreement }: Money): Html {
  const said = (["revenue", "dsg"] as const).flatMap((fund) => {
    const row = agreement.reserves.find((one) => one.row === "total" && one.fund === fund);
    const of = fund === "dsg" ? " of the Dedicated Schools Grant" : "";
    const total = (property: keyof ReserveRow) => heldAmount(agreementTables.reserves, row, property);
    const [baseline, approved] = [total("baseline"), total("approved")];
    const [use, balance] = [total("forecastUse"), total("balance")];
    return [
      baseline && html`Reserves${of} stood at ${inWords(to, baseline)} when the year began.`,
      approved &&
        html`${inWords(to, approved)} of reserves${of} is approved for use${mostOf(to, agreement, approved)}.`,
      use && html`${inWords(to, use)} is expected to be used this year${leaving(to, balance)}.`,
    ];
  });
  return join(
    said.flatMap((one) => one ?? []),
    " ",
  );
}

function leaving(to: AddressBook, balance: HeldAmount | undefined): Html | undefined {
  return balance && html`, which leaves ${inWords(to, balance)} of what is approved`;
}

/** The one reserve that takes all of what is approved, or more than half. */
function mostOf(to: AddressBook, { reserves }: Agreement, total: HeldAmount): Html | undefined {
  const row = reserves.find(
    (one) => one.row === "line" && one.fund === total.row["fund"] && (one.approved ?? 0) * 2 > total.amount,
  );
  const found = heldAmount(agreementTables.reserves, row, "approved");
  if (row === undefined || found === undefined) return undefined;
  const part = found.amount === total.amount ? "all of it" : html`most of it (${inWords(to, found)})`;
  return html`, ${part} for ${row.name}${row.purpose !== undefined && `: ${row.purpose}`}`;
}
