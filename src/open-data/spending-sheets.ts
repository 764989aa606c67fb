import { statedOutturn } from "../domain/budget/stated-outturn.ts";
import type { Agreement } from "../domain/data-package/agreement.ts";
import { type Pence, sum } from "../domain/money/pence.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import type { PrintedSheet, SheetLine } from "./money-sheet.ts";
import { lineSide, type Sides } from "./other-side.ts";
import { amounts, minusOf, money, plus, words } from "./sheet-columns.ts";

/** What is spent so far, where the year is forecast to end, what that comes from, and what was moved. */
export function spendingSheets(agreement: Agreement, sides: Sides): readonly PrintedSheet[] {
  return [
    virementSheet(agreement, sides),
    spentSheet(agreement),
    forecastSheet(agreement),
    causeSheet(agreement),
  ];
}

function virementSheet({ virements, portfolio }: Agreement, sides: Sides): PrintedSheet {
  const own = portfolio.portfolio;
  return {
    name: "virements",
    title: "Virements",
    caption: `Budget moved to and from this portfolio ${yearLabel(portfolio.year)}, £000`,
    columns: [
      words("From"),
      words("To"),
      money("Amount"),
      words("For how long"),
      words("Why"),
      words("Approved by"),
    ],
    lines: virements
      .filter(({ fromPortfolio, toPortfolio }) => fromPortfolio === own || toPortfolio === own)
      .map((row) => ({
        kind: "line",
        cells: [
          lineSide(sides, row.fromPortfolio, row.fromLine),
          lineSide(sides, row.toPortfolio, row.toLine),
          ...amounts(row, "amount"),
          row.kind,
          row.why,
          row.approvedBy,
        ],
      })),
  };
}

const spentColumns = ["budgetToDate", "actual", "committed", "forecast"] as const;

/** Lines by period; the total of each period is added up here, for print has none. */
function spentSheet(agreement: Agreement): PrintedSheet {
  const { actuals, budgetLines } = agreement;
  const sums = new Set(budgetLines.filter(({ row }) => row !== "line").map(({ line }) => line));
  const rows = actuals.filter(({ line }) => !sums.has(line));
  const lines = [...Map.groupBy(rows, ({ period }) => period)].flatMap(([period, own]): SheetLine[] => {
    const section = periodCalled(agreement, period);
    const totals = spentColumns.map((column): Pence | undefined => {
      const held = own.flatMap((row) => row[column] ?? []);
      return held.length === 0 ? undefined : sum(held);
    });
    return [
      ...own.map(
        (row): SheetLine => ({
          kind: "line",
          section,
          cells: [
            budgetLines.find(({ line }) => line === row.line)?.name ?? row.line,
            ...amounts(row, ...spentColumns),
          ],
        }),
      ),
      { kind: "total", section, cells: ["All lines, added up here", ...totals] },
    ];
  });
  return {
    name: "spent",
    title: "Spent so far",
    caption: "What budget lines have spent, net of income, £000",
    columns: [
      words("Budget line"),
      money("Budget to date"),
      money("Spent"),
      money("Committed"),
      money("Expected for the year"),
    ],
    lines,
  };
}

function forecastSheet(agreement: Agreement): PrintedSheet {
  const { forecasts, portfolio } = agreement;
  return {
    name: "forecasts",
    title: "Forecasts",
    caption: `Where ${yearLabel(portfolio.year)} is forecast to end, £000`,
    columns: [
      words("Told at"),
      money("Cash limit"),
      money("Net expenditure"),
      money("Appropriations"),
      money("Outturn", plus(2, 3)),
      money("(Surplus)/deficit", minusOf(4, 1), [...plus(2, 3), { column: 1, sign: -1 }]),
    ],
    lines: forecasts.map((row) => ({
      kind: "line",
      cells: [
        periodCalled(agreement, row.period),
        ...amounts(row, "cashLimit", "netExpenditure", "appropriations"),
        row.outturn ?? statedOutturn(agreement, row)?.amount,
        row.deficit,
      ],
    })),
  };
}

function causeSheet(agreement: Agreement): PrintedSheet {
  return {
    name: "forecast-causes",
    title: "Forecast causes",
    caption: "What the forecast (surplus)/deficit comes from, £000",
    columns: [words("Cause"), money("Adds to the deficit")],
    lines: agreement.forecastCauses.map((row) => ({
      kind: "line",
      section: periodCalled(agreement, row.period),
      cells: [row.name, ...amounts(row, "amount")],
    })),
  };
}

function periodCalled({ periods }: Agreement, period: string): string {
  return periods.find((row) => row.period === period)?.label ?? period;
}
