import type { RolledUp } from "../domain/budget/roll-up.ts";
import { nearest } from "../domain/data-package/nearest.ts";
import type { Row } from "../domain/data-package/table.ts";
import { type ActualRow, actuals, ledgerCodes } from "../domain/data-package/tables/actuals.ts";
import { type PeriodRow, periods } from "../domain/data-package/tables/cycle.ts";
import { pence } from "../domain/money/pence.ts";
import { type FinancialYear, yearLabel } from "../domain/period/financial-year.ts";
import { type ImportIssue, issueLog, type Place } from "../ingest/import-issue.ts";
import { type LedgerExtract, mostIssues } from "../ingest/ledger-extract/read-ledger-extract.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";
import { extractDoubts } from "./extract-doubts.ts";
import { type ExtractSums, extractSums } from "./extract-rows.ts";
import { type ImportReport, importPackages } from "./import-packages.ts";
import { type CodeColumns, outsideIssues, undecidedIssues } from "./outside-issues.ts";

export type ExtractRequest = {
  readonly extract: LedgerExtract;
  /** What of the file could not be read: reported with all else there is to put right, and nothing is written. */
  readonly unread: readonly ImportIssue[];
  readonly year: FinancialYear;
  /** The key or the label of a reporting period of that year. */
  readonly period: string;
  /** Write what can be rolled up though some codes are unknown. */
  readonly leaveUnknown: boolean;
  readonly actor: string;
  readonly now: Temporal.Instant;
  /** false shows what would happen and writes nothing. */
  readonly write: boolean;
};

export type ExtractReport = {
  readonly kind: "imported";
  readonly imported: ImportReport;
  /** Where the amounts went; undefined where it did not come to that. */
  readonly sums: ExtractSums | undefined;
  readonly period: PeriodRow;
};

/** The year has no such reporting period: what was asked for is wrong, and not the file. */
export type UnknownPeriod = { readonly kind: "unknown period"; readonly message: string };

/**
 * Rolls an extract of the accounting system up to budget lines by the mapping the ledger holds, and imports what they have
 * spent by the end of a reporting period: as one entry, through the same checks as a package, or not at all where a code is
 * unknown or claimed twice. The same extract again changes nothing.
 */
export async function importLedgerExtract(
  ledger: Ledger,
  request: ExtractRequest,
): Promise<ExtractReport | UnknownPeriod> {
  const { extract, year, now } = request;
  const at = await present(ledger, now);
  const ofYear = [{ column: "year", values: [String(year)] }];
  const calendar = await readRows(ledger, periods, at, ofYear);
  const period = periodCalled(request.period, calendar);
  if (period === undefined) return { kind: "unknown period", message: noPeriod(request, calendar) };
  const mapping = await readRows(ledger, ledgerCodes, at, ofYear);
  const { unread } = request;
  if (mapping.length === 0) return refused(extract, [...unread, noMapping(extract.name, year)], period);
  const sums = extractSums(extract, year, period, mapping);
  if (!("rollUp" in sums)) return refused(extract, [...unread, ...listed(sums)], period);
  const place = placeOf(extract);
  const columns = codeColumns(extract);
  const unknown = outsideIssues(sums.rollUp.outside, mapping, place, columns);
  const undecided = undecidedIssues(sums.rollUp.undecided, place, columns);
  const issues = [...undecided, ...(request.leaveUnknown ? [] : unknown)];
  if (unread.length > 0) return refused(extract, [...unread, ...issues], period);
  const held = (await readRows(ledger, actuals, at, ofYear)).filter((row) => row.period === period.period);
  const read: ReadPackage = {
    files: [
      fileOf(
        extract,
        sums.rollUp.lines.map((line) => actualRow(extract, period, line, held)),
      ),
    ],
    issues,
    doubts: extractDoubts(extract, sums, held),
  };
  const { actor, write } = request;
  const imported = await importPackages(ledger, {
    packages: [read],
    actor,
    now,
    write,
    retractMissing: false,
  });
  return { kind: "imported", imported, sums, period };
}

/** So many of them, and how many more. */
function listed(issues: readonly ImportIssue[]): readonly ImportIssue[] {
  const log = issueLog(mostIssues);
  for (const issue of issues) log.report(issue);
  return log.issues();
}

function codeColumns({ headings: { names } }: LedgerExtract): CodeColumns {
  const { costCentre = "cost centre", subjective = "subjective code" } = names;
  return { costCentre, subjective };
}

function placeOf({ name, sheet }: LedgerExtract): Place {
  return { file: name, ...(sheet === undefined ? {} : { sheet }) };
}

function fileOf(extract: LedgerExtract, rows: readonly { readonly row: Row; readonly line: number }[]) {
  const { name, sha256, bytes } = extract;
  const read = rows.map((row) => ({ ...row, ...placeOf(extract) }));
  return { name, sha256, bytes, tables: [{ table: actuals, rows: read }] };
}

/** What a budget line has spent. The forecast and the note the ledger holds for it stay; so does its source where nothing else changes. */
function actualRow(
  { name, sheet, headings }: LedgerExtract,
  { year, period }: PeriodRow,
  { portfolio, line, budget, actual, committed, firstLine }: RolledUp,
  held: readonly ActualRow[],
): { readonly row: ActualRow; readonly line: number } {
  const before = held.find((row) => row.portfolio === portfolio && row.line === line);
  const amounts = {
    budgetToDate: headings.at.budget === undefined ? before?.budgetToDate : pence(budget),
    actual: pence(actual),
    committed: headings.at.commitment === undefined ? before?.committed : pence(committed),
  };
  const isSame =
    before !== undefined &&
    before.budgetToDate === amounts.budgetToDate &&
    before.actual === amounts.actual &&
    before.committed === amounts.committed;
  if (isSame) return { row: before, line: firstLine };
  const row = {
    portfolio,
    year,
    period,
    line,
    ...amounts,
    forecast: before?.forecast,
    unit: "GBP 2dp" as const,
    note: before?.note,
    sourceFile: sheet === undefined ? name : `${name}, sheet ${sheet}`,
    sourceLine: firstLine,
  };
  return { row, line: firstLine };
}

function periodCalled(wanted: string, calendar: readonly PeriodRow[]): PeriodRow | undefined {
  const plain = (text: string) => text.trim().toLowerCase();
  return (
    calendar.find(({ period }) => plain(period) === plain(wanted)) ??
    calendar.find(({ label }) => plain(label) === plain(wanted))
  );
}

function refused({ name }: LedgerExtract, issues: readonly ImportIssue[], period: PeriodRow): ExtractReport {
  const read: ReadPackage = { files: [], issues, doubts: [], path: name };
  const imported = {
    files: [],
    issues,
    refusals: [{ read, issues }],
    doubts: [],
    findings: [],
    agreements: 0,
    entries: [],
  };
  return { kind: "imported", imported, sums: undefined, period };
}

function noPeriod({ period, year }: ExtractRequest, calendar: readonly PeriodRow[]): string {
  const keys = calendar.toSorted((left, right) => left.position - right.position).map((row) => row.period);
  const guess = nearest(period, keys);
  const there =
    keys.length === 0
      ? `The ledger has no reporting periods of ${yearLabel(year)} yet: import them in the periods table first.`
      : `The ledger has ${keys.join(", ")}.`;
  const remedy = guess === undefined ? there : `Did you mean ${guess}?`;
  return `--period: there is no reporting period “${period}” in ${yearLabel(year)}. ${remedy}`;
}

function noMapping(file: string, year: FinancialYear): ImportIssue {
  const message = `The ledger holds no ledger_codes of ${yearLabel(year)}, so nothing can be rolled up. Import that table first: it says which budget line each cost centre and subjective code belongs to.`;
  return { file, found: "no mapping", expected: `ledger_codes of ${yearLabel(year)}`, message };
}
