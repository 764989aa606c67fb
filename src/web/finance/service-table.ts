import { spendingChart } from "../../charts/money/spending-chart.ts";
import { signedBar } from "../../charts/signed-bar.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import type { BudgetLineRow } from "../../domain/data-package/tables/budget.ts";
import { pence } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { missingWords } from "../../domain/value/shorthand.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html, trusted } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { type Money, moneySection } from "./money-page.ts";
import { amountCell, inWords } from "./printed.ts";

const table = agreementTables.budgetLines;
const columns = ["employee", "nonEmployee", "gross", "income", "net"] as const;

/** The cash limit by service; undefined where none is printed. */
export function serviceTable(money: Money): Html | undefined {
  const { budgetLines, portfolio } = money.agreement;
  if (budgetLines.length === 0) return undefined;
  const chart = spendingChart(money.agreement, "spending-chart");
  const nets = budgetLines.flatMap(({ row, net }) => (row === "line" && net !== undefined ? [net] : []));
  const shown = dataTable({
    id: "services-table",
    caption: `Service budgets ${yearLabel(portfolio.year)}, £000`,
    columns: [
      { heading: "Service", kind: "header" },
      { heading: "Employees", kind: "number" },
      { heading: "Other", kind: "number" },
      { heading: "Gross", kind: "number" },
      { heading: "Income", kind: "number" },
      { heading: "Net", kind: "number" },
      { heading: "Net as a bar", kind: "picture", headingHidden: true },
    ],
    rows: budgetLines.flatMap((row) => tableRows(money, row, nets)),
    narrow: "scroll",
  });
  return moneySection(money, "services", html`${sentence(money)}${chart && chartFigure(chart)}${shown}`);
}

function tableRows({ to }: Money, row: BudgetLineRow, nets: readonly number[]): readonly Row[] {
  const bar =
    row.row === "line" && row.net !== undefined && trusted(signedBar({ value: row.net, among: nets }));
  const shown = {
    kind: row.row,
    id: `line-${row.line}`,
    cells: [nameOf(to, row), ...columns.map((column) => amountCell(to, table, row, column)), bar || ""],
  };
  const isBlank = columns.every((column) => row[column] === undefined);
  if (!isBlank || row.missing === undefined) return [shown];
  return [shown, { kind: "note", text: `${row.name}: ${missingWords(row.missing)} in print.` }];
}

/** A service leads to what is held of it; a sum has no page of its own. */
function nameOf(to: Money["to"], { row, name, portfolio, year, line }: BudgetLineRow): Html {
  return row === "line" ? link({ text: name, href: to.budgetLine(portfolio, year, line) }) : html`${name}`;
}

/** The service that takes most, and those whose income is more than they spend. */
function sentence({ to, agreement: { budgetLines } }: Money): Html | undefined {
  const lines = budgetLines.flatMap((row) => {
    const net = row.row === "line" ? heldAmount(table, row, "net") : undefined;
    return net === undefined ? [] : [{ row, net }];
  });
  const most = lines.toSorted((left, right) => right.net.amount - left.net.amount)[0];
  if (most === undefined || lines.length < 2) return undefined;
  const earned = lines
    .filter(({ row }) => earnsMore(row))
    .map(({ row, net }) => html` ${row.name} brings in ${inWords(to, net)} more than it spends.`);
  return html`<p>${most.row.name} takes most: ${inWords(to, most.net)} net.${earned}</p>`;
}

/** A budget below nought for want of spending, as a saving still to be shared out has, earns nothing. */
function earnsMore({ gross = pence(0), income = pence(0) }: BudgetLineRow): boolean {
  return gross > 0 && income < 0 && gross + income < 0;
}
