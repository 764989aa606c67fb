import { type RecommendationRow, reportKinds } from "../data-package/tables/reports.ts";
import { type FinancialYear, parseFinancialYear, yearSlug } from "../period/financial-year.ts";

export type ReportKind = (typeof reportKinds)[number];

/** Which report: of whom, of which year, of what kind, and of which period where its kind has one. */
export type ReportName = {
  /** A portfolio's code, a committee's for a meeting pack, or "council". */
  readonly portfolio: string;
  readonly year: FinancialYear;
  readonly kind: ReportKind;
  /** The key of a reporting period of the year. */
  readonly period?: string;
};

/** The columns that name a report in every table of reports. */
type InTables = Pick<RecommendationRow, "portfolio" | "year" | "report">;

/** As the tables of reports spell it: { RES, 2021, "ppr-mid-year" }. */
export function reportColumns({ portfolio, year, kind, period }: ReportName): InTables {
  return { portfolio, year, report: period === undefined ? kind : `${kind}-${period}` };
}

/** As addresses carry it: `res-2021-22-ppr-mid-year`. Codes that differ in case alone name the same report. */
export function reportId(name: ReportName): string {
  return idInTables(reportColumns(name));
}

/** The same of a row of the tables of reports. */
export function idInTables({ portfolio, year, report }: InTables): string {
  return `${portfolio.toLowerCase()}-${yearSlug(year)}-${report.toLowerCase()}`;
}

const inAddress = /^(.+?)-(\d{4}-\d{2})-([a-z]+)(?:-(.+))?$/i;

/** Reads an address's name; its portfolio and period are spelt as given. Undefined where it names no report. */
export function parseReportId(id: string): ReportName | undefined {
  const [, portfolio, slug, word, period] = inAddress.exec(id) ?? [];
  if (portfolio === undefined || slug === undefined) return undefined;
  const year = parseFinancialYear(slug);
  const kind = reportKinds.find((one) => one === word?.toLowerCase());
  if (!year.ok || kind === undefined) return undefined;
  const named = { portfolio, year: year.value, kind };
  return period === undefined ? named : { ...named, period };
}
