import { blockBegun, blockName } from "../../domain/budget/block-heading.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import type { NonCashLimitRow } from "../../domain/data-package/tables/non-cash-limits.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { type Money, moneySection } from "./money-page.ts";
import { amountCell, inWords } from "./printed.ts";

const table = agreementTables.nonCashLimits;

const funds = {
  dsg: "Dedicated Schools Grant",
  hra: "Housing Revenue Account",
  "collection-fund": "Collection Fund",
} as const;

/** Budgets that may be spent on one thing only and are no part of the cash limit; undefined where there are none. */
export function ringFenced(money: Money): Html | undefined {
  const { nonCashLimits } = money.agreement;
  const held = (["dsg", "hra", "collection-fund"] as const).filter((fund) =>
    nonCashLimits.some((row) => row.fund === fund),
  );
  if (held.length === 0) return undefined;
  return moneySection(money, "ring-fenced", html`${held.map((fund) => fundTable(money, fund))}`);
}

function fundTable({ to, agreement }: Money, fund: NonCashLimitRow["fund"]): Html {
  const rows = agreement.nonCashLimits.filter((row) => row.fund === fund);
  const total = heldAmount(
    table,
    rows.find(({ row }) => row === "total"),
    "amount",
  );
  const sentence =
    total &&
    html`<p>${inWords(to, total)} of ${funds[fund]} may be spent on nothing else, so it is no part of the cash limit.</p>`;
  const shown = dataTable({
    id: `fund-${fund}`,
    caption: `${funds[fund]} ${yearLabel(agreement.portfolio.year)}, £000`,
    columns: [
      { heading: "Budget", kind: "header" },
      { heading: "£000", kind: "number" },
    ],
    rows: rows.flatMap((row, at): readonly Row[] => {
      const kind = row.row === "subtotal" || row.row === "total" ? row.row : "line";
      const line: Row = {
        kind,
        id: `fund-${fund}-${row.line}`,
        cells: [row.name, amountCell(to, table, row, "amount")],
      };
      const begun = blockBegun(row, rows[at - 1]);
      if (begun === undefined) return [line];
      return [{ kind: "group", heading: blockName(begun, rows) ?? begun }, line];
    }),
    narrow: "fit",
  });
  return html`${sentence}${shown}`;
}
