import { spendingChart } from "../../charts/money/spending-chart.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import type { BudgetLineRow } from "../../domain/data-package/tables/budget.ts";
import { pence } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Block } from "../model/block.ts";
import type { Words } from "../model/words.ts";
import { said } from "../printed/money.ts";
import { sentences, words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";
import { amountCell, shorthandNotes } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { brackets, chartBlock, headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

const table = agreementTables.budgetLines;

const columns = [
  ["employee", "Employee expenditure"],
  ["nonEmployee", "Non-employee expenditure"],
  ["gross", "Gross expenditure"],
  ["income", "Income"],
  ["net", "Net cash limit budget"],
] as const;

/** The cash limit by service: what is spent on employees and other things, the income against it, and what is left. */
export const serviceBudgets: SectionBuilder<PortfolioSource> = (source, heading) => {
  const { agreement } = source;
  if (agreement.budgetLines.length === 0) return undefined;
  return sectionOf(heading, opening(agreement), [
    chartBlock(spendingChart(agreement, partId(heading, "chart"))),
    services(source, heading),
  ]);
};

function services(source: PortfolioSource, heading: SectionHeading): Block {
  const { budgetLines, portfolio } = source.agreement;
  return tableBlock(source, {
    id: partId(heading, "table"),
    caption: `Service budgets ${yearLabel(portfolio.year)}, £000`,
    reading: brackets,
    columns: [headerColumn("Service"), ...columns.map(([, name]) => numberColumn(name))],
    rows: budgetLines.map((row) => ({
      kind: row.row,
      cells: [[row.name], ...columns.map(([property]) => amountCell(table, row, property))],
    })),
    notes: [...shorthandNotes(budgetLines), ...findingNotes(source, ["budgetLines", "actuals"])],
  });
}

/** The service that takes most, and those whose income is more than they spend. */
function opening({ budgetLines }: Agreement): Words {
  const lines = budgetLines.flatMap((row) => {
    const net = row.row === "line" ? heldAmount(table, row, "net") : undefined;
    return net === undefined ? [] : [{ row, net }];
  });
  const [most] = lines.toSorted((left, right) => right.net.amount - left.net.amount);
  if (most === undefined || lines.length < 2) return [];
  const earning = lines.filter(({ row }) => earnsMore(row));
  return sentences([
    words`${most.row.name} takes most: ${said(most.net)} net.`,
    ...earning.map(({ row, net }) => words`${row.name} brings in ${said(net)} more than it spends.`),
  ]);
}

/** A budget below nought for want of spending, as a saving still to be shared out has, earns nothing. */
function earnsMore({ gross = pence(0), income = pence(0) }: BudgetLineRow): boolean {
  return gross > 0 && income < 0 && gross + income < 0;
}
