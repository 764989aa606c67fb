import type { PeriodRow } from "../../domain/data-package/tables/cycle.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { wholeCouncil } from "../../domain/data-package/tables/reports.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";
import {
  type ReportKind,
  type ReportName,
  reportColumns,
  reportId,
} from "../../domain/publication/report-id.ts";
import { usualTitle } from "../../report/report-titles.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { Visit } from "../visit.ts";
import type { LibraryFilters } from "./library-filters.ts";
import type { ReportPlaces } from "./report-places.ts";

/** A report that could be made from what the ledger holds. */
export type PossibleDraft = {
  readonly id: string;
  readonly name: ReportName;
  readonly title: string;
  /** The same in short, beside its subject and year: "Quarter 1 report". */
  readonly short: string;
  /** Whom it is about. */
  readonly subject: string;
};

export type PossibleDrafts = {
  readonly drafts: readonly PossibleDraft[];
  /** Years whose drafts are not listed: only the newest years' are unless one is asked for. */
  readonly otherYears: readonly FinancialYear[];
};

const mostAgreements = 12;

/** The agreement of every portfolio and year, and a report on every period that has figures or words. */
export async function possibleDrafts(
  { reading }: Visit,
  filters: Pick<LibraryFilters, "portfolio" | "year">,
  places: ReportPlaces,
): Promise<PossibleDrafts> {
  const portfolios = await reading.portfolios();
  const left = portfolios.filter(
    (row) =>
      (filters.year === undefined || row.year === filters.year) &&
      (filters.portfolio === undefined ||
        filters.portfolio === wholeCouncil ||
        row.portfolio.toLowerCase() === filters.portfolio),
  );
  const shown = left.slice(0, mostAgreements);
  const found = await Promise.all(shown.map((row) => reading.agreement(row.portfolio, row.year)));
  const agreements = found.filter((one) => one !== undefined);
  const council = (await reading.council())?.name ?? "";
  const years = [...new Set(shown.map(({ year }) => year))];
  const titled = (name: ReportName, subject: string, period?: string): PossibleDraft => ({
    id: reportId(name),
    name,
    title: places.coverOf(reportColumns(name))?.title ?? usualTitle(name, period),
    short: period === undefined ? shortTitles[name.kind] : `${period} report`,
    subject,
  });
  const drafts = years.flatMap((year) => {
    const ofYear = agreements.filter(({ agreement }) => agreement.portfolio.year === year);
    const own = ofYear.flatMap((one) => draftsOf(one, titled));
    const whole = { portfolio: wholeCouncil, year, kind: "cpr" } as const;
    return filters.portfolio === undefined || filters.portfolio === wholeCouncil
      ? [...(filters.portfolio === undefined ? own : []), titled(whole, council)]
      : own;
  });
  return { drafts, otherYears: yearsLeftOut(left, years) };
}

const shortTitles: Readonly<Record<ReportKind, string>> = {
  agreement: "Agreement",
  ppr: "In-year report",
  exceptions: "Exceptions report",
  finance: "Finance report",
  cpr: "Corporate report",
  pack: "Pack for a meeting",
  summary: "Summary for residents",
};

type Titled = (name: ReportName, subject: string, period?: string) => PossibleDraft;

function draftsOf({ agreement }: CheckedAgreement, titled: Titled): readonly PossibleDraft[] {
  const { portfolio } = agreement;
  const named = { portfolio: portfolio.portfolio, year: portfolio.year };
  return [
    titled({ ...named, kind: "agreement" }, portfolio.name),
    ...periodsToReport(agreement).map(({ period, label }) =>
      titled({ ...named, kind: "ppr", period }, portfolio.name, label),
    ),
    titled({ ...named, kind: "summary" }, portfolio.name),
  ];
}

/** A period shorter than this many days is only reported on where a meeting is about it. */
const shortest = 45;

/**
 * The periods of the agreement's own year that have results, forecasts or commentary, in the order of the year. Single
 * months are collected, but not reported on unless a meeting is about them.
 */
function periodsToReport({ portfolio, ...held }: CheckedAgreement["agreement"]): readonly PeriodRow[] {
  const { year } = portfolio;
  const told = new Set(
    [...held.results, ...held.forecasts, ...held.commentary]
      .filter((row) => row.year === year)
      .map(({ period }) => period),
  );
  const meant = new Set(held.meetings.map(({ period }) => period));
  return held.periods
    .filter((row) => row.year === year && told.has(row.period))
    .filter((row) => !isShort(row) || meant.has(row.period))
    .toSorted((one, other) => one.position - other.position);
}

function isShort({ from, to }: PeriodRow): boolean {
  return from !== undefined && to !== undefined && from.until(to).days < shortest;
}

function yearsLeftOut(
  left: readonly PortfolioRow[],
  years: readonly FinancialYear[],
): readonly FinancialYear[] {
  return [...new Set(left.map(({ year }) => year))].filter((year) => !years.includes(year));
}
