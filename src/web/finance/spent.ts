import type { LineOutlook, Outlook } from "../../domain/budget/outlook.ts";
import { outlooks } from "../../domain/budget/outlook.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { minus, type Pence, pence } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { emptyState } from "../../html/empty-state.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { type Money, moneySection } from "./money-page.ts";
import { amountCell, tableFigure } from "./printed.ts";
import { monthsWords } from "./projection-words.ts";

const table = agreementTables.actuals;
const notHeld = html`<span class="quiet">not held</span>`;

/** What each service has spent by the newest period, as reported; where nothing is held, whose move it is. */
export function spent(money: Money): Html | undefined {
  const { agreement } = money;
  const last = outlooks(agreement).at(-1);
  if (last === undefined)
    return agreement.budgetLines.length === 0
      ? undefined
      : moneySection(money, "spent", nothingYet(agreement));
  return moneySection(money, "spent", html`${sentence(last)}${spentTable(money, last)}`);
}

function nothingYet({ portfolio }: Money["agreement"]): Html {
  return emptyState({
    what: `No spending is held for ${yearLabel(portfolio.year)}.`,
    when: "What each service has spent, against the budget due by then, will stand here with each period’s report.",
    whose: "Finance enters it, or takes it from the accounting system.",
  });
}

/** "By Quarter 2 (6 of 12 months) £11.537m was spent net, £0.038m more than the budget due by then." */
function sentence({ label, gone, whole }: Outlook): Html | undefined {
  const { actual, budgetToDate } = whole.spent;
  if (actual === undefined) return undefined;
  const months = gone === undefined ? "" : ` (${monthsWords(gone)})`;
  const due =
    budgetToDate === undefined
      ? ""
      : html`, ${dueWords(minus(actual, budgetToDate))} the ${figure({ text: moneyWords(budgetToDate) })} of budget due by then`;
  const ordered =
    whole.committed !== undefined &&
    whole.committed !== 0 &&
    html` ${figure({ text: moneyWords(whole.committed) })} more is ordered and not yet paid.`;
  return html`<p>By ${label}${months} the services had spent ${figure({ text: moneyWords(actual) })} net${due}.${ordered}</p>`;
}

function dueWords(apart: Pence): Html {
  if (apart === 0) return html`exactly`;
  return html`${figure({ text: moneyWords(apart) })} ${apart > 0 ? "more than" : "less than"}`;
}

function spentTable(money: Money, { label, lines, whole }: Outlook): Html {
  return dataTable({
    id: "spent-table",
    caption: `Spending by ${label}, as reported, £000`,
    reading: "In the column of differences, brackets are less than the budget due.",
    columns: [
      { heading: "Service", kind: "header" },
      { heading: "Budget due by then", kind: "number" },
      { heading: "Spent", kind: "number" },
      { heading: "Difference", kind: "number" },
      { heading: "Ordered, not yet paid", kind: "number" },
    ],
    rows: [...lines.flatMap((one) => lineRows(money, one)), totalRow(whole)],
    narrow: "scroll",
  });
}

function lineRows({ to }: Money, { line, actual }: LineOutlook): readonly Row[] {
  const cells = [
    link({ text: line.name, href: to.budgetLine(line.portfolio, line.year, line.line) }),
    amountCell(to, table, actual, "budgetToDate"),
    amountCell(to, table, actual, "actual"),
    apartCell(actual.actual, actual.budgetToDate),
    amountCell(to, table, actual, "committed"),
  ];
  return [{ kind: "line", id: `spent-${line.line}`, cells }];
}

function totalRow({ spent: { actual, budgetToDate }, committed }: Outlook["whole"]): Row {
  const cell = (amount: Pence | undefined) => (amount === undefined ? notHeld : tableFigure(amount));
  return {
    kind: "total",
    id: "spent-total",
    cells: [
      "All services, added up here",
      cell(budgetToDate),
      cell(actual),
      apartCell(actual, budgetToDate),
      cell(committed),
    ],
  };
}

function apartCell(actual: Pence | undefined, due: Pence | undefined): Html {
  if (actual === undefined || due === undefined) return notHeld;
  return tableFigure(pence(actual - due));
}
