import { amount, choice, code, decimal, line, optional, text, year } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";
import { position, printedUnit } from "./budget.ts";

const councilYear = { year: year("The financial year.") };

export const councilTax = defineTable({
  name: "council_tax",
  title: "Council tax",
  about: "What is to be raised from council tax, from how many dwellings, and so what each pays.",
  key: ["year", "line"],
  columns: {
    ...councilYear,
    line: code("A short key for the line."),
    kind: choice(
      ["requirement", "tax base", "band d", "share", "precept", "collection fund"],
      "The amount to be raised, the dwellings it is raised from, the tax of one of band D, who gets what part of it, " +
        "what another body asks for, or a surplus or deficit of the Collection Fund.",
    ),
    name: line("The line as printed."),
    amount: optional(amount("Its amount; what lowers the tax, such as a surplus shared out, has a minus.")),
    number: optional(
      decimal("For the tax base the number of dwellings counted as of band D; for a share its percentage."),
    ),
    unit: printedUnit,
    position,
  },
});
export type CouncilTaxRow = RowOf<typeof councilTax>;

/** What a figure printed over all portfolios claims to be. */
const councilFigures = [
  "net cash limit",
  "gross expenditure",
  "income",
  "reserves opening",
  "reserves approved",
  "reserves forecast use",
  "reserves balance",
  "reserves closing",
  "savings",
  "savings achieved",
  "capital programme",
  "forecast outturn",
  "forecast deficit",
  "virements",
] as const;

export const councilStatements = defineTable({
  name: "council_statements",
  title: "Council statements",
  about: "Figures the council prints over all its portfolios: in headline boxes, tables and sentences.",
  key: ["year", "statement"],
  references: [{ table: "periods", columns: ["year", "period"] }],
  columns: {
    ...councilYear,
    statement: code("A short key for the statement."),
    figure: choice(councilFigures, "Which figure it claims to be, summed over all portfolios."),
    period: optional(code("The reporting period a forecast, use or saving is told at.")),
    spendYear: optional(year("The year of spending, for capital.")),
    label: line("The words it stands under, as printed, or in short."),
    amount: amount(
      "The amount; income and a surplus have a minus. Uses of reserves and savings are positive, as in their tables.",
    ),
    unit: printedUnit,
    place: choice(["headline", "table", "prose"], "Where it stands."),
    asPrinted: optional(line("The figure as printed.")),
    position,
  },
});
export type CouncilStatementRow = RowOf<typeof councilStatements>;

export const prudentialIndicators = defineTable({
  name: "prudential_indicators",
  title: "Prudential indicators",
  about: "Whether the council can afford what it borrows and builds: each indicator by year, with its limit.",
  key: ["year", "indicator", "forYear"],
  columns: {
    year: year("The financial year whose budget or report gives it."),
    indicator: code("A short key for the indicator."),
    forYear: year("The year it is about."),
    name: line("The indicator as printed."),
    amount: optional(amount("Where it is money: the amount.")),
    percent: optional(decimal("Where it is a share: the percentage.")),
    limitAmount: optional(amount("The limit it must not go beyond, where that is money.")),
    limitPercent: optional(decimal("The limit it must not go beyond, where that is a percentage.")),
    unit: printedUnit,
    note: optional(text("What it means or rests on, in a sentence.")),
    position,
  },
});
export type PrudentialIndicatorRow = RowOf<typeof prudentialIndicators>;
