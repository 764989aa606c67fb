import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { type PublicationRow, reportKinds } from "../../domain/data-package/tables/reports.ts";
import {
  type FinancialYear,
  parseFinancialYear,
  yearLabel,
  yearSlug,
} from "../../domain/period/financial-year.ts";
import { idInTables, parseReportId, type ReportKind } from "../../domain/publication/report-id.ts";
import { type FilterForm, filterForm } from "../../html/filter-form.ts";
import type { Html } from "../../html/html.ts";
import { kindWords } from "./kind-words.ts";
import type { ReportPlaces } from "./report-places.ts";

/** What a reader asks to see of the library; undefined is all. */
export type LibraryFilters = {
  /** Words to look for inside. */
  readonly words: string | undefined;
  /** In small letters. */
  readonly portfolio: string | undefined;
  readonly year: FinancialYear | undefined;
  readonly kind: ReportKind | undefined;
  /** In small letters. */
  readonly committee: string | undefined;
};

const longestQuery = 120;

/** Reads the query: blanks narrow nothing, and a year or kind there is none of narrows nothing either. */
export function readLibraryFilters(query: URLSearchParams): LibraryFilters {
  const asked = (name: string) => query.get(name)?.trim().slice(0, longestQuery).toLowerCase() || undefined;
  const year = parseFinancialYear(asked("year") ?? "");
  return {
    words: query.get("q")?.trim().slice(0, longestQuery) || undefined,
    portfolio: asked("portfolio"),
    year: year.ok ? year.value : undefined,
    kind: reportKinds.find((one) => one === asked("kind")),
    committee: asked("committee"),
  };
}

type Place = Pick<PublicationRow, "portfolio" | "year" | "report">;

/** Whether the filters leave a report in the list; the words are looked for inside it apart. */
export function leaves(filters: LibraryFilters, places: ReportPlaces): (report: Place) => boolean {
  const { portfolio, year, kind, committee } = filters;
  return (report) =>
    (portfolio === undefined || report.portfolio.toLowerCase() === portfolio) &&
    (year === undefined || report.year === year) &&
    (kind === undefined || parseReportId(idInTables(report))?.kind === kind) &&
    (committee === undefined || places.committeesOf(report).some((code) => code.toLowerCase() === committee));
}

export type LibraryForm = {
  readonly action: string;
  readonly filters: LibraryFilters;
  readonly portfolios: readonly PortfolioRow[];
  readonly places: ReportPlaces;
  readonly keep: FilterForm["keep"];
};

const all = { value: "", text: "All" };

/** The form that narrows the library and looks inside its reports. */
export function libraryForm({ action, filters, portfolios, places, keep }: LibraryForm): Html {
  const newest = new Map(portfolios.toReversed().map((row) => [row.portfolio.toLowerCase(), row.name]));
  const years = [...new Set(portfolios.map(({ year }) => year))];
  return filterForm({
    action,
    label: "Find a report",
    keep,
    words: { name: "q", label: "Words or figures inside", value: filters.words ?? "" },
    choices: [
      {
        name: "portfolio",
        label: "Portfolio",
        options: [
          all,
          ...[...newest].map(([value, text]) => ({ value, text })),
          { value: "council", text: "The whole council" },
        ],
        chosen: filters.portfolio ?? "",
      },
      {
        name: "year",
        label: "Year",
        options: [all, ...years.map((year) => ({ value: yearSlug(year), text: yearLabel(year) }))],
        chosen: filters.year === undefined ? "" : yearSlug(filters.year),
      },
      {
        name: "kind",
        label: "Kind",
        options: [all, ...reportKinds.map((kind) => ({ value: kind, text: kindWords[kind] }))],
        chosen: filters.kind ?? "",
      },
      {
        name: "committee",
        label: "Committee",
        options: [
          all,
          ...places.committees.map(({ committee, name }) => ({ value: committee.toLowerCase(), text: name })),
        ],
        chosen: filters.committee ?? "",
      },
    ],
  });
}
