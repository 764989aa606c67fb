import type { ReversedCode } from "../domain/budget/roll-up.ts";
import type { ActualRow } from "../domain/data-package/tables/actuals.ts";
import { pounds } from "../domain/money/format.ts";
import { pence } from "../domain/money/pence.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { LedgerExtract } from "../ingest/ledger-extract/read-ledger-extract.ts";
import type { ExtractSums } from "./extract-rows.ts";

/** What of an extract can be imported and still wants a second look. */
export function extractDoubts(
  extract: LedgerExtract,
  { rollUp }: ExtractSums,
  held: readonly ActualRow[],
): readonly ImportIssue[] {
  return [
    ...budgetDoubts(extract),
    ...rollUp.reversed.map((one) => otherSign(extract, one)),
    ...staleLines(extract, rollUp.lines, held),
  ];
}

/** Income that is printed as spending, or spending as income: counted as it stands, and named. */
function otherSign(
  { name, sheet, headings }: LedgerExtract,
  { codes: { costCentre, subjective, line, rows, actual, budget }, row }: ReversedCode,
): ImportIssue {
  const isIncome = row.column === "income";
  const odd = (amount: number) => (isIncome ? amount > 0 : amount < 0);
  const amounts = [
    ...(odd(actual) ? [`an actual of ${pounds(pence(actual))}`] : []),
    ...(odd(budget) ? [`a budget of ${pounds(pence(budget))}`] : []),
  ].join(" and ");
  const many = rows === 1 ? "1 row" : `${rows.toLocaleString("en-GB")} rows`;
  const usual = isIncome
    ? "income, and income has a minus"
    : `${row.column} spending, and spending is above nought`;
  const message = `Subjective code ${subjective} of cost centre ${costCentre} has ${amounts} in ${many}. ledger_codes says it is ${usual}. It is counted as it stands: check the sign in the extract, or the column in ledger_codes.`;
  const column = headings.names.subjective ?? "subjective code";
  const place = { file: name, ...(sheet === undefined ? {} : { sheet }), line, column };
  return {
    ...place,
    found: amounts,
    expected: isIncome ? "income with a minus" : "spending above nought",
    message,
  };
}

function budgetDoubts({ name, headings, headingLine }: LedgerExtract): readonly ImportIssue[] {
  const { budget, yearBudget } = headings.names;
  const place = { file: name, line: headingLine, expected: "the budget to date" };
  if (budget === undefined && yearBudget !== undefined) {
    const message = `“${yearBudget}” is the budget of the whole year, so no budget to date is read. Add a column headed Budget to date to have the two compared.`;
    return [{ ...place, column: yearBudget, found: yearBudget, message }];
  }
  const saysToDate = /to date|ytd|profile|phased|cumulative|period/i.test(budget ?? "");
  if (budget === undefined || saysToDate || headings.at.period !== undefined) return [];
  const message = `“${budget}” is taken as the budget up to the end of the period. If it is the whole year's, head it Annual budget.`;
  return [{ ...place, column: budget, found: budget, message }];
}

/** Lines that have actuals of the period in the ledger and nothing in the extract, in the portfolios it gives. */
function staleLines(
  { name }: LedgerExtract,
  lines: ExtractSums["rollUp"]["lines"],
  held: readonly ActualRow[],
): readonly ImportIssue[] {
  const given = new Set(lines.map(({ portfolio, line }) => `${portfolio} ${line}`));
  const portfolios = new Set(lines.map(({ portfolio }) => portfolio));
  return held
    .filter((row) => portfolios.has(row.portfolio) && !given.has(`${row.portfolio} ${row.line}`))
    .map((row) => ({
      file: name,
      found: "no rows",
      expected: `${row.portfolio}, ${row.line}`,
      message: `The extract gives nothing for ${row.line} of ${row.portfolio}, for which the ledger holds actuals of ${row.period}. They stay as they are.`,
    }));
}
