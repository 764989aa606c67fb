import type { CouncilYear } from "../domain/data-package/council-year.ts";
import { amountText } from "../domain/money/money-unit.ts";
import { sum } from "../domain/money/pence.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import { decimalText } from "../domain/value/decimal.ts";
import type { PrintedSheet, SheetLine } from "./money-sheet.ts";
import { lineSide } from "./other-side.ts";
import { amounts, money, words } from "./sheet-columns.ts";

/** The year's virements, each with both sides, and what they move together. */
export function virementSheet({ virements, portfolios }: CouncilYear): PrintedSheet {
  const lines = virements.map(
    (row): SheetLine => ({
      kind: "line",
      cells: [
        lineSide(portfolios, row.fromPortfolio, row.fromLine),
        lineSide(portfolios, row.toPortfolio, row.toLine),
        row.amount,
        row.kind,
        row.why,
        row.approvedBy,
        row.on?.toString(),
      ],
    }),
  );
  const all: SheetLine = {
    kind: "total",
    cells: ["All moved", undefined, sum(virements.map(({ amount }) => amount))],
  };
  return {
    name: "virements",
    title: "Virements",
    caption: "Virements of the year, £000",
    columns: [
      words("From"),
      words("To"),
      money("Amount"),
      words("For how long"),
      words("Why"),
      words("Approved by"),
      words("On"),
    ],
    lines: lines.length === 0 ? [] : [...lines, all],
  };
}

export function councilTaxSheet({ councilTax }: CouncilYear): PrintedSheet {
  return {
    name: "council-tax",
    title: "Council tax",
    caption: "Council tax, in pounds, dwellings of band D and percentages",
    columns: [
      words("Line"),
      words("Kind"),
      { heading: "Amount, £", kind: "number" },
      { heading: "Dwellings or percentage", kind: "number" },
    ],
    lines: councilTax.map((row) => ({
      kind: "line",
      cells: [
        row.name,
        row.kind,
        row.amount === undefined ? undefined : amountText(row.amount, "GBP 2dp"),
        row.number && decimalText(row.number),
      ],
    })),
  };
}

export function indicatorSheet({ prudentialIndicators }: CouncilYear): PrintedSheet {
  return {
    name: "prudential-indicators",
    title: "Prudential indicators",
    caption: "Prudential indicators: money in £000, percentages as numbers",
    columns: [
      words("Indicator"),
      words("Year"),
      money("Amount"),
      money("Limit"),
      { heading: "Percentage", kind: "number" },
      { heading: "Limit, percentage", kind: "number" },
      words("Note"),
    ],
    lines: prudentialIndicators.map((row) => ({
      kind: "line",
      cells: [
        row.name,
        yearLabel(row.forYear),
        ...amounts(row, "amount", "limitAmount"),
        row.percent && decimalText(row.percent),
        row.limitPercent && decimalText(row.limitPercent),
        row.note,
      ],
    })),
  };
}
