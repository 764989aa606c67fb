import type { ActualRow } from "../domain/data-package/tables/actuals.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { LedgerExtract } from "../ingest/ledger-extract/read-ledger-extract.ts";
import type { ExtractSums } from "./extract-rows.ts";

/** What of an extract can be imported and still wants a second look. */
export function extractDoubts(
  extract: LedgerExtract,
  { rollUp }: ExtractSums,
  held: readonly ActualRow[],
): readonly ImportIssue[] {
  return [...budgetDoubts(extract), ...staleLines(extract, rollUp.lines, held)];
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
