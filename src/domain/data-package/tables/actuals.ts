import { amount, choice, code, line, optional, text, year } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";
import { ofPortfolio, portfolioYear, printedUnit } from "./budget.ts";

const ofLine = { table: "budget_lines", columns: ["portfolio", "year", "line"] };

export const actuals = defineTable({
  name: "actuals",
  title: "Actuals",
  about:
    "What a budget line has spent by a period, net of income, and what it is expected to end the year at.",
  key: ["portfolio", "year", "period", "line"],
  references: [ofPortfolio, { table: "periods", columns: ["year", "period"] }, ofLine],
  columns: {
    ...portfolioYear,
    period: code("The reporting period up to whose end it is counted."),
    line: code("The budget line's key."),
    budgetToDate: optional(amount("The net budget for the year up to then; net income has a minus.")),
    actual: optional(amount("What has been spent up to then, net of income; net income has a minus.")),
    committed: optional(
      amount("What is ordered and not yet paid, beside the actual; income due has a minus."),
    ),
    forecast: optional(amount("What the line is expected to end the whole year at; net income has a minus.")),
    unit: printedUnit,
    note: optional(text("What the figures rest on, in a sentence.")),
  },
});
export type ActualRow = RowOf<typeof actuals>;

export const ledgerCodes = defineTable({
  name: "ledger_codes",
  title: "Ledger codes",
  about: "How the codes of the accounting system roll up to budget lines. The closest row counts.",
  key: ["year", "costCentre", "subjective"],
  references: [ofPortfolio, ofLine],
  columns: {
    year: year("The financial year."),
    costCentre: line("The cost centre: the code itself, or the beginning of codes with * at its end."),
    subjective: line("The subjective code: the code itself, or the beginning of codes with * at its end."),
    portfolio: code("The code of the portfolio it belongs to."),
    line: code("The key of the budget line it rolls up to."),
    column: choice(["employee", "non-employee", "income"], "The column of that line it rolls up to."),
    note: optional(text("Anything to know about the code.")),
  },
});
export type LedgerCodeRow = RowOf<typeof ledgerCodes>;
