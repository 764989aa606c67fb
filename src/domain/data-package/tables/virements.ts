import { amount, choice, code, date, line, needed, optional, text, year } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";
import { position, printedUnit } from "./budget.ts";

const budgetLine = { table: "budget_lines", as: ["portfolio", "year", "line"] };
const portfolio = { table: "portfolios", as: ["portfolio", "year"] };
const bothSides = "A virement has two sides in one row, so that it nets to nothing.";

export const virements = defineTable({
  name: "virements",
  title: "Virements",
  about:
    "Budget moved between services or portfolios. One row is both sides, so what one loses the other gains.",
  key: ["year", "virement"],
  references: [
    { ...portfolio, columns: ["fromPortfolio", "year"] },
    { ...portfolio, columns: ["toPortfolio", "year"] },
    { ...budgetLine, columns: ["fromPortfolio", "year", "fromLine"] },
    { ...budgetLine, columns: ["toPortfolio", "year", "toLine"] },
    { table: "periods", columns: ["year", "period"] },
  ],
  columns: {
    year: year("The financial year."),
    virement: code("A short key for the virement."),
    fromPortfolio: needed(
      `${bothSides} Give the code of the portfolio the budget comes from.`,
      code("The code of the portfolio the budget comes from."),
    ),
    fromLine: optional(
      code("The budget line it comes from; blank where the portfolio has none that matches."),
    ),
    toPortfolio: needed(
      `${bothSides} Give the code of the portfolio the budget goes to.`,
      code("The code of the portfolio the budget goes to; the same for a move between its services."),
    ),
    toLine: optional(code("The budget line it goes to; blank where the portfolio has none that matches.")),
    amount: amount("What is moved, always above nought: turn the two sides round rather than write a minus."),
    unit: printedUnit,
    kind: choice(
      ["permanent", "this year only"],
      "Whether next year's budget starts with it, or it is for this year alone.",
    ),
    period: optional(code("The reporting period it was reported in.")),
    why: text("The reason, in a sentence."),
    approvedBy: optional(line("The post or body that approved it; never a person's name.")),
    on: optional(date("The day it was approved.")),
    position,
  },
});
export type VirementRow = RowOf<typeof virements>;
