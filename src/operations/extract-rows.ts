import { accountingPeriods, monthOfYear, type PeriodIssue } from "../domain/budget/accounting-period.ts";
import {
  type CodeAmounts,
  type LedgerAmounts,
  noAmounts,
  type RollUp,
  rollUp,
  sumOf,
} from "../domain/budget/roll-up.ts";
import type { LedgerCodeRow } from "../domain/data-package/tables/actuals.ts";
import type { PeriodRow } from "../domain/data-package/tables/cycle.ts";
import { type FinancialYear, yearLabel } from "../domain/period/financial-year.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { RowSums } from "../ingest/ledger-extract/extract-reader.ts";
import type { LedgerExtract } from "../ingest/ledger-extract/read-ledger-extract.ts";

export type CountedAmounts = LedgerAmounts & { readonly rows: number };

/** Where the amounts of an extract went. `rolledUp`, `outside` and `later` come to `total` exactly. */
export type ExtractSums = {
  readonly rollUp: RollUp;
  readonly rolledUp: CountedAmounts;
  /** Under codes the mapping does not know, or that two of its rows claim. */
  readonly outside: CountedAmounts;
  /** Of accounting periods after the end of the reporting period. */
  readonly later: CountedAmounts;
  readonly total: CountedAmounts;
};

/** Rolls an extract up to the end of a reporting period, or says everything a person must put right first. */
export function extractSums(
  extract: LedgerExtract,
  year: FinancialYear,
  period: PeriodRow,
  mapping: readonly LedgerCodeRow[],
): ExtractSums | readonly ImportIssue[] {
  const months = accountingPeriods(extract.periods, year);
  const column = extract.headings.names.period ?? "period";
  const place = { ...sheetOf(extract), column, expected: "accounting periods of the year" };
  if (!months.ok) return months.issues.map((issue) => badPeriod(extract, place, issue));
  const last = lastMonth(period);
  if (last === undefined && extract.headings.at.period !== undefined) return [noLastDay(period, place)];
  const twice = countedTwice(extract);
  if (twice !== undefined) return [twice];
  const isLater = extract.periods.map((text) => (months.value.get(text) ?? 0) > (last ?? 12));
  const codes: CodeAmounts[] = [];
  const later: RowSums[] = [];
  for (const { costCentre, subjective, line, sums } of extract.codes) {
    const own = sums.filter((one, slot): one is RowSums => one !== undefined && isLater[slot] !== true);
    later.push(...sums.filter((one, slot): one is RowSums => one !== undefined && isLater[slot] === true));
    if (own.length > 0) codes.push({ costCentre, subjective, line, ...counted(own) });
  }
  return checked(rollUp(codes, mapping), counted(later), extract.total);
}

function sheetOf({ name, sheet }: LedgerExtract) {
  return { file: name, ...(sheet === undefined ? {} : { sheet }) };
}

/** A period that is none, at the line it first stands on. */
function badPeriod(
  { periods, periodLines }: LedgerExtract,
  place: Pick<ImportIssue, "file" | "column" | "expected">,
  { text, message }: PeriodIssue,
): ImportIssue {
  const line = periodLines[periods.indexOf(text)];
  return { ...place, ...(line === undefined ? {} : { line }), found: text.slice(0, 200), message };
}

/** Amounts to date of several periods can't be added up: the later ones hold the earlier ones. */
function countedTwice(extract: LedgerExtract): ImportIssue | undefined {
  const { headings, codes, periods } = extract;
  const heading = headings.names.actual;
  if (heading === undefined || !/ytd|to[ -]?date|cumulative/i.test(heading)) return undefined;
  const several = codes.find(({ sums }) => sums.filter((one) => one !== undefined).length > 1);
  if (several === undefined) return undefined;
  const { costCentre, subjective, line, sums } = several;
  const two = periods.filter((_, slot) => sums[slot] !== undefined).slice(0, 2);
  const message = `“${heading}” says it is the year to date, and cost centre ${costCentre} with subjective code ${subjective} has rows of ${two.join(" and of ")}, which would be counted twice. Extract one period alone, or the amounts of each period in a column headed Actual.`;
  const place = { ...sheetOf(extract), line, column: heading };
  return { ...place, found: "several periods", expected: "one period, or amounts of each", message };
}

function checked(rolled: RollUp, later: CountedAmounts, total: CountedAmounts): ExtractSums {
  const rolledUp = counted(rolled.lines);
  const outside = counted([...rolled.outside, ...rolled.undecided.map(({ codes }) => codes)]);
  const sums = counted([rolledUp, outside, later]);
  for (const name of ["rows", "budget", "actual", "committed"] as const) {
    if (sums[name] !== total[name])
      throw new Error(`The ${name} of the extract went astray: ${sums[name]} of ${total[name]}`);
  }
  return { rollUp: rolled, rolledUp, outside, later, total };
}

function counted(parts: Iterable<CountedAmounts>): CountedAmounts {
  const all = [...parts];
  return {
    ...(all.length === 0 ? noAmounts : sumOf(all)),
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
  };
}

/** The last month of a reporting period, April as 1; undefined where the calendar does not say. */
function lastMonth({ to, financeCutOff }: PeriodRow): number | undefined {
  const day = to ?? financeCutOff;
  return day === undefined ? undefined : monthOfYear(day.month);
}

function noLastDay(
  { period, year }: PeriodRow,
  place: Pick<ImportIssue, "file" | "column" | "expected">,
): ImportIssue {
  const message = `The rows are of different accounting periods, and the periods table does not say when ${period} of ${yearLabel(year)} ends. Give its last day there, under “to”.`;
  return { ...place, found: "no last day", message };
}
