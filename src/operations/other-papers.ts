import { reportTables } from "../domain/data-package/agreement.ts";
import type { PublicationRow } from "../domain/data-package/tables/reports.ts";
import { yearSlug } from "../domain/period/financial-year.ts";
import { parseReportId, type ReportName, reportColumns } from "../domain/publication/report-id.ts";
import { compareVersions } from "../domain/publication/version.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";
import type { Report } from "../report/model/report.ts";
import { type DifferingValue, differingValues } from "../report/values/differing-values.ts";
import { versionOf } from "./publication-rows.ts";
import { modelOf } from "./published-model.ts";

/** A fact printed otherwise in a paper of the same cycle that is out. */
export type PrintedElsewhere = DifferingValue & {
  /** The other paper, with its version. */
  readonly paper: string;
};

/** What a report prints otherwise than the papers published for the same year and period. */
export async function printedElsewhere(
  ledger: Ledger,
  at: AsAt,
  name: ReportName,
  report: Report,
): Promise<readonly PrintedElsewhere[]> {
  const own = reportColumns(name);
  const rows = await readRows(ledger, reportTables.publications, at, [
    { column: "year", values: [String(name.year)] },
  ]);
  const others = newestOf(rows.filter(({ stage }) => stage === "published"))
    .filter((row) => row.portfolio !== own.portfolio || row.report !== own.report)
    .filter((row) => periodOf(row) === name.period);
  const found: PrintedElsewhere[] = [];
  for (const row of others) {
    const other = await modelOf(ledger, row);
    if (other === undefined) continue;
    const paper = `${row.title} (${other.subject}), version ${row.label ?? row.version}`;
    found.push(...differingValues(report, other).map((value) => ({ ...value, paper })));
  }
  return found;
}

/** Of each report the latest version: what it amends is no longer said. */
function newestOf(rows: readonly PublicationRow[]): readonly PublicationRow[] {
  const newest = new Map<string, PublicationRow>();
  for (const row of rows) {
    const report = `${row.portfolio} ${row.report}`;
    const other = newest.get(report);
    if (other === undefined || compareVersions(versionOf(other), versionOf(row)) < 0) newest.set(report, row);
  }
  return [...newest.values()];
}

function periodOf({ portfolio, year, report }: PublicationRow): string | undefined {
  return parseReportId(`${portfolio}-${yearSlug(year)}-${report}`)?.period;
}
