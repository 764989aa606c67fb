import { amount, choice, code, line, optional } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";
import { blankReason, ofPortfolio, portfolioYear, position, printedUnit } from "./budget.ts";

export const nonCashLimits = defineTable({
  name: "non_cash_limits",
  title: "Budgets outside the cash limit",
  about:
    "Ring-fenced budgets: the Dedicated Schools Grant, the Housing Revenue Account, the Collection Fund.",
  key: ["portfolio", "year", "fund", "line"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    fund: choice(["dsg", "hra", "collection-fund"], "Which ring-fenced budget it is."),
    line: code("A short key for the line."),
    row: choice(
      ["line", "subtotal", "total", "brought forward", "carried forward"],
      "A line, a sum printed in the table, or a balance brought or carried forward.",
    ),
    block: optional(code("The block it belongs to, such as high-needs.")),
    name: line("The line as printed."),
    amount: optional(amount("Its amount.")),
    unit: printedUnit,
    missing: blankReason,
    position,
  },
});
export type NonCashLimitRow = RowOf<typeof nonCashLimits>;
