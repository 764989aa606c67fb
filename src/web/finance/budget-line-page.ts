import { outlooks } from "../../domain/budget/outlook.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import type { BudgetLineRow } from "../../domain/data-package/tables/budget.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { missingWords } from "../../domain/value/shorthand.ts";
import { dataTable } from "../../html/data-table.ts";
import { emptyState } from "../../html/empty-state.ts";
import { findingLines } from "../../html/finding-lines.ts";
import { type Html, html, join } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { portfolioHead } from "../portfolio/portfolio-head.ts";
import type { CheckedAgreement, CheckedCouncilYear } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import { findingLine } from "./finding-line.ts";
import { lineOutlook } from "./line-outlook.ts";
import { lineSpending } from "./line-spending.ts";
import { lineVerdict } from "./line-verdict.ts";
import { moneyOf } from "./money-of.ts";
import type { Money } from "./money-page.ts";
import { amountCell } from "./printed.ts";
import { virementTable } from "./virement-table.ts";

export type LineOnPage = {
  readonly found: CheckedAgreement;
  readonly council: CheckedCouncilYear;
  readonly line: BudgetLineRow;
  /** The day the page is read on. */
  readonly day: Temporal.PlainDate;
};

/** One line of the budget, from what it may spend to what is noticed about it. */
export function budgetLinePage(to: AddressBook, { found, council, line, day }: LineOnPage): Html {
  const money = moneyOf(to, found, council);
  return html`${portfolioHead({ to, found, day, current: "finance", title: line.name })}
<p class="quiet">Tables are in £000. Brackets are income, or less than the budget.</p>
${lineVerdict(money, line)}${budgetSection(money, line)}${movesSection(money, line)}${lineSpending(money, line)}${lineOutlook(money, line)}${noticed(money, found.checked.findings, line)}${others(money, line)}`;
}

const columns = [
  ["employee", "Employees"],
  ["nonEmployee", "Other spending"],
  ["gross", "Gross"],
  ["income", "Income"],
  ["net", "Net"],
] as const;

function budgetSection({ to }: Money, line: BudgetLineRow): Html {
  const isBlank = columns.every(([property]) => line[property] === undefined);
  const shown =
    isBlank && line.missing !== undefined
      ? html`<p>The budget is ${missingWords(line.missing)} in print.</p>`
      : dataTable({
          id: "line-budget",
          caption: `Budget ${yearLabel(line.year)}, £000`,
          columns: [
            { heading: "What", kind: "header" },
            { heading: "£000", kind: "number" },
          ],
          rows: columns.map(([property, name]) => ({
            kind: property === "net" ? "total" : property === "gross" ? "subtotal" : "line",
            id: `line-${property}`,
            cells: [name, amountCell(to, agreementTables.budgetLines, line, property)],
          })),
          narrow: "fit",
        });
  return section({ id: "budget", heading: "Its budget", level: 2, body: shown });
}

function movesSection(money: Money, line: BudgetLineRow): Html {
  const own = money.agreement.virements.filter(
    ({ fromPortfolio, fromLine, toPortfolio, toLine }) =>
      (fromPortfolio === line.portfolio && fromLine === line.line) ||
      (toPortfolio === line.portfolio && toLine === line.line),
  );
  const body =
    own.length > 0
      ? virementTable(money, "line-virements", own)
      : emptyState({
          what: `No virement to or from ${line.name} is held for ${yearLabel(line.year)}.`,
          when: "Budget moved between it and another service or portfolio will stand here, with both sides.",
          whose: "Finance enters a virement once it is approved.",
        });
  return section({ id: "moves", heading: "Budget moved", level: 2, body });
}

/** What does not tie in any figure of this line; nothing where all is well, which the portfolio's page says. */
function noticed(
  { to, agreement, over }: Money,
  findings: readonly Finding[],
  line: BudgetLineRow,
): Html | undefined {
  const cells = columns.map(([property]) => figureId(agreementTables.budgetLines, line, property));
  const spent = outlooks(agreement).flatMap(({ lines }) =>
    lines
      .filter((one) => one.line === line)
      .flatMap(({ actual }) =>
        (["budgetToDate", "actual", "committed", "forecast"] as const).map((property) =>
          figureId(agreementTables.actuals, actual, property),
        ),
      ),
  );
  const own = [...findings, ...over].filter(({ figures }) =>
    figures.some(({ figure }) => figure !== undefined && [...cells, ...spent].includes(figure)),
  );
  if (own.length === 0) return undefined;
  const body = findingLines(own.map((finding, at) => findingLine({ to, agreement }, finding, own[at + 1])));
  return section({ id: "noticed", heading: "What cannot be right or looks wrong", level: 2, body });
}

function others({ to, agreement: { budgetLines, portfolio } }: Money, line: BudgetLineRow): Html | undefined {
  const rest = budgetLines.filter((row) => row.row === "line" && row.line !== line.line);
  if (rest.length === 0) return undefined;
  const links = rest.map((row) =>
    link({ text: row.name, href: to.budgetLine(row.portfolio, row.year, row.line) }),
  );
  return section({
    id: "others",
    heading: `Other services of ${portfolio.name}`,
    level: 2,
    body: html`<p>${join(links, " · ")}</p>`,
  });
}
