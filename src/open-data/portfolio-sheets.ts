import type { Agreement } from "../domain/data-package/agreement.ts";
import type { BudgetMovementRow } from "../domain/data-package/tables/budget.ts";
import { minus } from "../domain/money/pence.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import { capitalSheets } from "./capital-sheets.ts";
import { liveSheet } from "./live-sheet.ts";
import type { MoneySheet, PrintedSheet } from "./money-sheet.ts";
import type { Sides } from "./other-side.ts";
import { reserveSheets } from "./reserve-sheets.ts";
import { ringFencedSheet } from "./ring-fenced-sheet.ts";
import { amounts, minusOf, money, plus, words } from "./sheet-columns.ts";
import { spendingSheets } from "./spending-sheets.ts";

/**
 * The tables of money of one portfolio's year that hold anything, in the order of its page, with live sums. The other
 * side of a virement or a transfer is named from `others`; by its code where its portfolio is not among them.
 */
export function portfolioSheets(agreement: Agreement, others: Sides = []): readonly MoneySheet[] {
  return printedPortfolioSheets(agreement, others).map(liveSheet);
}

/** The same tables as printed, before it is worked out which amounts follow from others: enough to list them by. */
export function printedPortfolioSheets(agreement: Agreement, others: Sides = []): readonly PrintedSheet[] {
  const sides = [agreement, ...others];
  return [
    resourceSheet(agreement),
    bridgeSheet(agreement),
    serviceSheet(agreement),
    ...spendingSheets(agreement, sides),
    ...reserveSheets(agreement, sides),
    savingsSheet(agreement),
    ...capitalSheets(agreement),
    ringFencedSheet([agreement], "outside-cash-limit"),
    oneOffSheet(agreement),
  ].filter(({ lines }) => lines.length > 0);
}

function resourceSheet({ resources, portfolio }: Agreement): PrintedSheet {
  return {
    name: "resources",
    title: "All resources",
    caption: `Cash limit, reserves and capital ${yearLabel(portfolio.year)}, £000`,
    columns: [
      words("Line"),
      money("Cash limit"),
      money("Reserves"),
      money("Capital"),
      money("Total", plus(1, 2, 3)),
    ],
    lines: resources.map((row) => ({
      kind: row.row,
      cells: [row.name, ...amounts(row, "cashLimit", "reserves", "capital", "total")],
    })),
  };
}

function serviceSheet({ budgetLines, portfolio }: Agreement): PrintedSheet {
  return {
    name: "service-budgets",
    title: "Service budgets",
    caption: `Service budgets ${yearLabel(portfolio.year)}, £000`,
    columns: [
      words("Service"),
      money("Employees"),
      money("Other"),
      money("Gross", plus(1, 2)),
      money("Income"),
      money("Net", plus(3, 4)),
    ],
    lines: budgetLines.map((row) => ({
      kind: row.row,
      cells: [row.name, ...amounts(row, "employee", "nonEmployee", "gross", "income", "net")],
    })),
  };
}

function bridgeSheet({ budgetMovements, portfolio }: Agreement): PrintedSheet {
  return {
    name: "budget-movements",
    title: "Budget movements",
    caption: `From the last reported budget to the ${yearLabel(portfolio.year)} cash limit, £000`,
    columns: [words("Step"), words("Kind"), words("With"), money("Amount")],
    lines: budgetMovements.map((row: BudgetMovementRow) => ({
      kind: row.row,
      block: row.block,
      cells: [row.name, row.kind, row.partner, ...amounts(row, "amount")],
    })),
  };
}

function savingsSheet({ savings, portfolio }: Agreement): PrintedSheet {
  return {
    name: "savings",
    title: "Savings",
    caption: `Savings ${yearLabel(portfolio.year)}, £000`,
    columns: [
      words("Saving"),
      words("Council’s rating"),
      money("To be saved"),
      money("Achieved"),
      money("Still to achieve", minusOf(2, 3)),
      words("About"),
    ],
    lines: savings.map((row) => {
      const [value, achieved] = amounts(row, "value", "achieved");
      const left = value === undefined || achieved === undefined ? undefined : minus(value, achieved);
      return { kind: row.row, cells: [row.name, row.rating, value, achieved, left, row.about] };
    }),
  };
}

function oneOffSheet({ oneOffInvestments }: Agreement): PrintedSheet {
  const headings = { own: "This portfolio’s own", shared: "Worked on with other portfolios" } as const;
  return {
    name: "one-off-investments",
    title: "One-off investments",
    caption: "Money set aside once, beside the cash limit, £000",
    columns: [words("Investment"), money("Amount"), words("About")],
    lines: oneOffInvestments.map((row) => ({
      kind: "line",
      section: headings[row.role],
      cells: [row.name, ...amounts(row, "amount"), row.about],
    })),
  };
}
