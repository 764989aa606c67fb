import { blankMeans, choice, code, count, line, optional } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";
import { ofPortfolio, portfolioYear } from "./budget.ts";

export const statusCounts = defineTable({
  name: "status_counts",
  title: "Status counts",
  about: "How many measures a report prints as meeting their targets, close to them and missing them.",
  key: ["portfolio", "year", "period", "status"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    period: blankMeans("year", code("The reporting period; blank for the whole year.")),
    status: choice(
      ["met", "close", "missed", "none", "total"],
      "What is counted: targets met, close or missed, measures without a status, or all of them.",
    ),
    heading: optional(line("The words it is printed under, such as Green.")),
    count: count("How many are printed."),
  },
});
export type StatusCountRow = RowOf<typeof statusCounts>;
