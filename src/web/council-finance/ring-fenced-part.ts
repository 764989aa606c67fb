import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { NonCashLimitRow } from "../../domain/data-package/tables/non-cash-limits.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { amountCell } from "../finance/printed.ts";
import { type CouncilMoney, type Part, portfolioLink } from "./council-money.ts";

const table = agreementTables.nonCashLimits;

type Fund = NonCashLimitRow["fund"];

/** The page's part for one ring-fenced budget. */
function fundPart(fund: Fund, heading: string, what: string): Part {
  return {
    id: fund,
    heading,
    what,
    body: (money) =>
      money.council.portfolios.some(({ nonCashLimits }) => nonCashLimits.some((row) => row.fund === fund))
        ? fundTable(money, fund, heading)
        : undefined,
  };
}

/** Budgets that may be spent on one thing only and are no part of any cash limit. */
export const ringFencedParts: readonly Part[] = [
  fundPart("hra", "Housing Revenue Account", "the Housing Revenue Account"),
  fundPart("dsg", "Dedicated Schools Grant", "the Dedicated Schools Grant"),
  fundPart("collection-fund", "Collection Fund", "the Collection Fund"),
];

function fundTable({ to, council }: CouncilMoney, fund: Fund, heading: string): Html {
  const shown = dataTable({
    id: `${fund}-table`,
    caption: `${heading}, £000`,
    columns: [
      { heading: "Line", kind: "header" },
      { heading: "£000", kind: "number" },
    ],
    rows: council.portfolios.flatMap(({ portfolio, nonCashLimits }): readonly Row[] => {
      const rows = nonCashLimits.filter((row) => row.fund === fund);
      if (rows.length === 0) return [];
      return [
        { kind: "group", heading: portfolioLink(to, portfolio) },
        ...rows.map(
          (row): Row => ({
            kind:
              row.row === "line" || row.row === "subtotal"
                ? row.row
                : row.row === "brought forward"
                  ? "line"
                  : "total",
            cells: [row.name, amountCell(to, table, row, "amount")],
          }),
        ),
      ];
    }),
    narrow: "fit",
  });
  return html`<p>It may be spent on one thing only, and is no part of a cash limit.</p>${shown}`;
}
