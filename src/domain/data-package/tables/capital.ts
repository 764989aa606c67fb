import { amount, blankMeans, choice, code, line, optional, text, year } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";
import { blankReason, ofPortfolio, portfolioYear, position, printedUnit } from "./budget.ts";

export const capitalSchemes = defineTable({
  name: "capital_schemes",
  title: "Capital schemes",
  about: "The capital programme by scheme and year of spending, with the sums printed in the table.",
  key: ["portfolio", "year", "scheme", "spendYear"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    scheme: code("A short key for the scheme."),
    spendYear: year("The year the money is spent in."),
    row: choice(["line", "subtotal", "total"], "Whether it is a scheme, or a sum printed in the table."),
    listing: blankMeans(
      "programme",
      choice(["programme", "detail"], "The programme itself, or a list of its larger parts."),
    ),
    block: optional(code("The group of schemes it belongs to.")),
    blockName: optional(line("The group's heading as printed.")),
    name: line("The scheme as printed."),
    opening: optional(amount("The programme for that year as last approved, before any movement.")),
    amount: optional(amount("The programme for that year.")),
    unit: printedUnit,
    about: optional(text("What it is, in a sentence.")),
    missing: blankReason,
    position,
  },
});
export type CapitalSchemeRow = RowOf<typeof capitalSchemes>;

const fundingSources = [
  "capital grants",
  "directly funded borrowing",
  "unsupported borrowing",
  "capital receipts",
  "external contributions",
  "revenue contributions",
  "other",
  "all sources",
] as const;

export const capitalFunding = defineTable({
  name: "capital_funding",
  title: "Capital funding",
  about: "What pays for the capital programme, by source and year, for the programme or scheme by scheme.",
  key: ["portfolio", "year", "scheme", "spendYear", "source"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    scheme: blankMeans(
      "programme",
      code("The scheme's key; blank where funding is printed for the whole programme."),
    ),
    spendYear: year("The year the money is spent in."),
    source: choice(fundingSources, "Where the money comes from; “all sources” is the total printed."),
    name: line("The source as printed."),
    amount: optional(amount("The funding from this source.")),
    unit: printedUnit,
    missing: blankReason,
    position,
  },
});
export type CapitalFundingRow = RowOf<typeof capitalFunding>;

export const capitalMovements = defineTable({
  name: "capital_movements",
  title: "Capital movements",
  about:
    "What changes the capital programme since it was last approved, scheme by scheme and year of spending.",
  key: ["portfolio", "year", "scheme", "spendYear", "movement"],
  references: [
    ofPortfolio,
    { table: "capital_schemes", columns: ["portfolio", "year", "scheme"] },
    { table: "periods", columns: ["year", "period"] },
  ],
  columns: {
    ...portfolioYear,
    scheme: code("The scheme's key."),
    spendYear: year("The year of spending it changes."),
    movement: code(
      "A short key, the same in every year of spending a rephasing touches and in both schemes of a transfer.",
    ),
    kind: choice(
      ["addition", "reduction", "rephasing", "transfer"],
      "Whether money is added, taken away, moved to another year of the same scheme, or to another scheme.",
    ),
    amount: amount(
      "What it adds to that year; reductions, and what is rephased or transferred out of it, have a minus.",
    ),
    unit: printedUnit,
    period: optional(code("The reporting period it was reported in.")),
    why: optional(text("The reason, in a sentence.")),
    position,
  },
});
export type CapitalMovementRow = RowOf<typeof capitalMovements>;
