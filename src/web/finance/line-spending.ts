import { type LineOutlook, outlooks } from "../../domain/budget/outlook.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { BudgetLineRow } from "../../domain/data-package/tables/budget.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { emptyState } from "../../html/empty-state.ts";
import type { Html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import type { Money } from "./money-page.ts";
import { amountCell } from "./printed.ts";

const columns = [
  ["budgetToDate", "Budget due by then"],
  ["actual", "Spent"],
  ["committed", "Ordered, not yet paid"],
  ["forecast", "Forecast for the year"],
] as const;

/** What a line had spent and was expected to end at, period by period, as reported. */
export function lineSpending(money: Money, line: BudgetLineRow): Html {
  const periods = outlooks(money.agreement).flatMap(({ label, period, lines }) =>
    lines.filter((one) => one.line === line).map((one) => ({ label, period, one })),
  );
  const body =
    periods.length === 0
      ? emptyState({
          what: `No spending of ${line.name} is held for ${yearLabel(line.year)}.`,
          when: "What it has spent and where officers expect it to end will stand here, period by period.",
          whose: "Finance enters it, or takes it from the accounting system.",
        })
      : spendingTable(money, line, periods);
  return section({ id: "spending", heading: "Spent so far and forecast", level: 2, body });
}

type OfPeriod = { readonly label: string; readonly period: string; readonly one: LineOutlook };

function spendingTable({ to }: Money, { year }: BudgetLineRow, periods: readonly OfPeriod[]): Html {
  return dataTable({
    id: "line-spending",
    caption: `Spending ${yearLabel(year)} and the forecast made with it, as reported, £000`,
    columns: [
      { heading: "By the end of", kind: "header" },
      ...columns.map(([, heading]) => ({ heading, kind: "number" }) as const),
    ],
    rows: periods.flatMap(({ label, period, one: { actual } }): readonly Row[] => {
      const cells = columns.map(([property]) => amountCell(to, agreementTables.actuals, actual, property));
      const row: Row = { kind: "line", id: `spending-${period}`, cells: [label, ...cells] };
      return actual.note === undefined ? [row] : [row, { kind: "note", text: actual.note }];
    }),
    narrow: "stack",
  });
}
