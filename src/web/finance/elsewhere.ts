import { cashLimitOf } from "../../domain/budget/cash-limit.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import type { StatementRow } from "../../domain/data-package/tables/budget.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { sum } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { statedFacts } from "../../domain/reconciliation/stated-facts.ts";
import { contribution } from "../../domain/reconciliation/weigh.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { statusWord } from "../../html/status.ts";
import { type Money, moneySection } from "./money-page.ts";
import { tableFigure } from "./printed.ts";

const table = agreementTables.statements;

/** Figures printed again in headline boxes and sentences, each against its table; undefined where there are none. */
export function elsewhere(money: Money): Html | undefined {
  const { statements } = money.agreement;
  if (statements.length === 0) return undefined;
  const shown = dataTable({
    id: "elsewhere-table",
    caption: "Headline boxes and sentences against the tables",
    columns: [
      { heading: "What the paper says", kind: "header" },
      { heading: "As printed", kind: "number" },
      { heading: "In the tables, £000", kind: "number" },
      { heading: "Do they agree?", kind: "status" },
    ],
    rows: statements.map((row) => statementRow(money, row)),
    narrow: "stack",
  });
  return moneySection(money, "elsewhere", shown);
}

function statementRow({ to, agreement, findings }: Money, row: StatementRow): Row {
  const place = row.place === "headline" ? "headline" : "in a sentence";
  const year =
    row.spendYear === undefined || row.label.includes(yearLabel(row.spendYear))
      ? ""
      : `, ${yearLabel(row.spendYear)}`;
  const said = figure({
    text: row.asPrinted ?? moneyWords(row.amount),
    href: to.figure(table, row, "amount"),
  });
  const fact = factOf(to, agreement, row);
  return {
    kind: "line",
    id: `statement-${row.statement}`,
    cells: [
      html`${row.label}${year} <span class="quiet">(${place})</span>`,
      said,
      fact ?? html`<span class="quiet">in no table</span>`,
      fact === undefined ? statusWord({ kind: "none", word: "Printed once" }) : agreed(findings, row),
    ],
  };
}

/** What the tables hold for it: one bound cell, or a sum of several worked out here. */
function factOf(to: Money["to"], agreement: Agreement, row: StatementRow): Html | undefined {
  if (row.figure === "net cash limit") {
    const limit = cashLimitOf(agreement);
    if (limit === undefined || limit.table.name === table.name) return undefined;
    return tableFigure(limit.amount, to.figure(limit.table, limit.row, limit.property));
  }
  const facts = statedFacts[row.figure](agreement, row).flatMap((fact) => fact ?? []);
  const [only] = facts;
  if (only === undefined) return undefined;
  return facts.length === 1
    ? tableFigure(only.amount, to.figure(only.at.table, only.at.row, only.at.property))
    : tableFigure(sum(facts.map(contribution)));
}

function agreed(findings: readonly Finding[], row: StatementRow): Html {
  const own = figureId(table, row, "amount");
  const found = findings.find(({ figures }) => figures.some((one) => one.figure === own));
  if (found === undefined) return statusWord({ kind: "met", word: "Agree" });
  return found.severity === "rounding"
    ? statusWord({ kind: "met", word: "Agree but for rounding" })
    : statusWord({ kind: "missed", word: "Differ" });
}
