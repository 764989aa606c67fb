import type { PortfolioMoney } from "../domain/data-package/council-year.ts";
import type { NonCashLimitRow } from "../domain/data-package/tables/non-cash-limits.ts";
import type { LineKind, PrintedSheet } from "./money-sheet.ts";
import { amounts, money, words } from "./sheet-columns.ts";

const funds = {
  hra: "Housing Revenue Account",
  dsg: "Dedicated Schools Grant",
  "collection-fund": "Collection Fund",
} as const;

const kinds: Readonly<Record<NonCashLimitRow["row"], LineKind>> = {
  line: "line",
  subtotal: "subtotal",
  total: "total",
  "brought forward": "opening",
  "carried forward": "closing",
};

/** The budgets outside the cash limit of these portfolios, fund by fund; each named where there are several. */
export function ringFencedSheet(
  portfolios: readonly Pick<PortfolioMoney, "portfolio" | "nonCashLimits">[],
  name: string,
): PrintedSheet {
  return {
    name,
    title: "Outside the cash limit",
    caption: "Budgets outside the cash limit, £000",
    columns: [words("Line"), money("Amount")],
    lines: (["hra", "dsg", "collection-fund"] as const).flatMap((fund) =>
      portfolios.flatMap(({ portfolio, nonCashLimits }) =>
        nonCashLimits
          .filter((row) => row.fund === fund)
          .map((row) => ({
            kind: kinds[row.row],
            section: portfolios.length === 1 ? funds[fund] : `${funds[fund]}, ${portfolio.name}`,
            block: row.block,
            cells: [row.name, ...amounts(row, "amount")],
          })),
      ),
    ),
  };
}
