import { type FinancialYear, yearSlug } from "../domain/period/financial-year.ts";
import type { Format } from "../operations/render-report.ts";

/** Makes an address of a path and the words of its query, keeping the day looked from. */
export type Addressed = (path: string, query?: Readonly<Record<string, string | undefined>>) => string;

/** What is handed out of a version; of a report's newest all but the archive. */
export type ReportFile = Format | "json" | "zip";

/** Every address of reports. `version` is such as 1.0, or "draft"; left out it is the newest published. */
export type ReportAddresses = {
  /** The library, narrowed to a portfolio or a year. */
  library(place?: { readonly portfolio?: string; readonly year?: FinancialYear }): string;
  readonly feed: string;
  one(id: string, version?: string): string;
  file(id: string, version: string | undefined, file: ReportFile): string;
  /** The receipt of one printed table. */
  table(id: string, version: string, code: string): string;
  tableCsv(id: string, version: string, code: string): string;
  /** What a later version changed of an earlier one. */
  changes(id: string, from: string, to: string): string;
  /** What stands between the draft and publication. */
  checklist(id: string): string;
  picture(sha256: string): string;
};

export function reportAddresses(to: Addressed): ReportAddresses {
  const at = (id: string, rest = "") => `/reports/${encodeURIComponent(id)}${rest}`;
  return {
    library: ({ portfolio, year } = {}) =>
      to("/reports", {
        portfolio: portfolio?.toLowerCase(),
        year: year === undefined ? undefined : yearSlug(year),
      }),
    feed: "/reports.atom",
    one: (id, version) => to(at(id, version === undefined ? "" : `/${version}`)),
    file: (id, version, file) => to(at(id, version === undefined ? `.${file}` : `/${version}.${file}`)),
    table: (id, version, code) => to(at(id, `/${version}/tables/${code}`)),
    tableCsv: (id, version, code) => to(at(id, `/${version}/tables/${code}.csv`)),
    changes: (id, from, later) => to(at(id, "/changes"), { from, to: later }),
    checklist: (id) => to(at(id, "/checklist")),
    picture: (sha256) => `/reports/pictures/${sha256}`,
  };
}
