import { missingReasons } from "../../value/missing-reason.ts";
import { amount, choice, code, count, line, optional, text, unit, year } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";

export const ofPortfolio = { table: "portfolios", columns: ["portfolio", "year"] };

/** The two columns that tie a row to one portfolio in one year. */
export const portfolioYear = {
  portfolio: code("The portfolio's code."),
  year: year("The financial year."),
};

export const printedUnit = unit(
  "The unit the amounts are written in, which also says how finely they are printed.",
);
export const blankReason = optional(choice(missingReasons, "Why an amount is blank."));
export const position = count("Its place in print, from 1.");

export const resources = defineTable({
  name: "resources",
  title: "Total resources",
  about:
    "The cash limit, reserves and capital a portfolio has in all, by directorate where it is printed so.",
  key: ["portfolio", "year", "line"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    line: code("A short key for the line."),
    row: choice(["line", "total"], "Whether it is a line or the total printed under them."),
    name: line("The line as printed."),
    cashLimit: optional(amount("Revenue cash limit.")),
    reserves: optional(amount("Earmarked reserves.")),
    capital: optional(amount("Capital funding.")),
    total: optional(amount("The total as printed.")),
    unit: printedUnit,
    position,
  },
});
export type ResourceRow = RowOf<typeof resources>;

export const budgetLines = defineTable({
  name: "budget_lines",
  title: "Budget lines",
  about: "The cash limit by service: what is spent on employees and other things, and the income against it.",
  key: ["portfolio", "year", "line"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    line: code("A short key for the line."),
    row: choice(
      ["line", "subtotal", "total"],
      "Whether it is a service line, or a sum printed in the table.",
    ),
    name: line("The line as printed."),
    service: optional(code("The key of the service it is for, where they match.")),
    employee: optional(amount("Employee expenditure.")),
    nonEmployee: optional(amount("Non-employee expenditure.")),
    gross: optional(amount("Gross expenditure.")),
    income: optional(amount("Income, with a minus.")),
    net: optional(amount("Net cash limit budget.")),
    unit: printedUnit,
    missing: blankReason,
    position,
  },
});
export type BudgetLineRow = RowOf<typeof budgetLines>;

export const budgetMovements = defineTable({
  name: "budget_movements",
  title: "Budget movements",
  about:
    "The bridge from the last reported budget to this one, step by step, with the sums printed on the way.",
  key: ["portfolio", "year", "movement"],
  references: [ofPortfolio, { table: "virements", columns: ["year", "virement"] }],
  columns: {
    ...portfolioYear,
    movement: code("A short key for the step."),
    row: choice(
      ["opening", "line", "subtotal", "closing"],
      "The starting budget, a step, a sum of a block, or the end.",
    ),
    kind: optional(
      choice(
        ["one-off", "saving", "indicative adjustment", "in-year change", "virement"],
        "What kind of step it is; blank for sums.",
      ),
    ),
    block: optional(code("The block of the table a step or its sum belongs to.")),
    name: line("The step as printed."),
    amount: optional(amount("What it adds; what it takes away has a minus.")),
    unit: printedUnit,
    partner: optional(line("The portfolio or service on the other side, for a virement or transfer.")),
    virement: optional(code("The key of the virement this step is one half of.")),
    missing: blankReason,
    position,
  },
});
export type BudgetMovementRow = RowOf<typeof budgetMovements>;

export const forecasts = defineTable({
  name: "forecasts",
  title: "Forecasts",
  about: "Where the portfolio's spending is expected to end the year.",
  key: ["portfolio", "year", "period"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    period: code("The reporting period it was made in, such as q1.5."),
    cashLimit: optional(amount("Net cash limit.")),
    netExpenditure: optional(amount("Forecast net expenditure before appropriations.")),
    appropriations: optional(amount("Appropriations; use of reserves has a minus.")),
    outturn: optional(amount("Forecast outturn after appropriations, where printed.")),
    deficit: optional(amount("(Surplus)/deficit against the cash limit; a surplus has a minus.")),
    unit: printedUnit,
  },
});
export type ForecastRow = RowOf<typeof forecasts>;

export const forecastCauses = defineTable({
  name: "forecast_causes",
  title: "Forecast causes",
  about: "What the forecast surplus or deficit comes from.",
  key: ["portfolio", "year", "period", "cause"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    period: code("The reporting period the forecast was made in."),
    cause: code("A short key for the cause."),
    name: line("The cause in a few words."),
    amount: optional(amount("What it adds to the deficit.")),
    unit: printedUnit,
    position,
  },
});
export type ForecastCauseRow = RowOf<typeof forecastCauses>;

export const oneOffInvestments = defineTable({
  name: "one_off_investments",
  title: "One-off investments",
  about: "Money Cabinet has set aside once, beside the cash limit.",
  key: ["portfolio", "year", "investment"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    investment: code("A short key for the investment."),
    name: line("The investment as printed."),
    amount: optional(amount("Its amount.")),
    unit: printedUnit,
    role: choice(["own", "shared"], "Whether it is this portfolio's own, or one it works on with others."),
    about: optional(text("What it is for, in a sentence.")),
    position,
  },
});
export type OneOffInvestmentRow = RowOf<typeof oneOffInvestments>;

/** What a figure printed outside its own table claims to be. */
const statedFigures = [
  "gross expenditure",
  "income",
  "net cash limit",
  "previous budget",
  "budget change",
  "budget movement",
  "forecast net expenditure",
  "forecast outturn",
  "forecast deficit",
  "forecast cause",
  "reserves approved",
  "reserves forecast use",
  "reserves balance",
  "reserve movement",
  "savings",
  "unallocated savings",
  "capital programme",
  "capital scheme",
  "one-off investment",
] as const;

export const statements = defineTable({
  name: "statements",
  title: "Statements",
  about: "Figures the document prints outside their own table: in headline boxes and in sentences.",
  key: ["portfolio", "year", "statement"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    statement: code("A short key for the statement."),
    place: choice(["headline", "prose"], "Where it stands."),
    figure: choice(statedFigures, "Which figure it claims to be."),
    refersTo: optional(
      code("The key of the row it speaks of: a movement, cause, line, scheme, investment or reserve."),
    ),
    spendYear: optional(year("The year of spending, for capital.")),
    label: line("The words it stands under, as printed, or in short."),
    amount: amount("The amount; income and reductions have a minus, as in the tables."),
    unit: printedUnit,
    asPrinted: optional(line("The figure as printed.")),
    position,
  },
});
export type StatementRow = RowOf<typeof statements>;
