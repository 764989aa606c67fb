import { reportTables } from "../../domain/data-package/agreement.ts";
import { type MeetingRow, meetings } from "../../domain/data-package/tables/cycle.ts";
import { type CommitteeRow, committees } from "../../domain/data-package/tables/organisation.ts";
import type { PublicationRow, ReportCoverRow } from "../../domain/data-package/tables/reports.ts";
import { idInTables, parseReportId } from "../../domain/publication/report-id.ts";
import { readRows } from "../../ledger/read-rows.ts";
import type { Visit } from "../visit.ts";

/** Which committees take which report. */
export type ReportPlaces = {
  readonly committees: readonly CommitteeRow[];
  /** The codes of the committees a report goes to. */
  committeesOf(report: Pick<PublicationRow, "portfolio" | "year" | "report">): readonly string[];
  /** What its cover says. */
  coverOf(report: Pick<PublicationRow, "portfolio" | "year" | "report">): ReportCoverRow | undefined;
};

/** Reads who takes which report: by its cover, else by the meetings about its period. */
export async function reportPlaces({ reading: { ledger, at } }: Visit): Promise<ReportPlaces> {
  const [covers, held, all] = await Promise.all([
    readRows(ledger, reportTables.reportCovers, at),
    readRows(ledger, meetings, at),
    readRows(ledger, committees, at),
  ]);
  const byReport = new Map(covers.map((row) => [idInTables(row), row]));
  return {
    committees: all,
    coverOf: (report) => byReport.get(idInTables(report)),
    committeesOf: (report) => {
      const name = parseReportId(idInTables(report));
      const cover = byReport.get(idInTables(report));
      if (cover?.committee !== undefined) return [cover.committee];
      if (name?.kind === "pack") return [report.portfolio];
      if (name?.period === undefined) return [];
      return taking(held, report, name.period);
    },
  };
}

function taking(
  held: readonly MeetingRow[],
  { portfolio, year }: Pick<PublicationRow, "portfolio" | "year">,
  asked: string,
): readonly string[] {
  const found = held.filter(
    (row) =>
      row.portfolio === portfolio && row.year === year && row.period?.toLowerCase() === asked.toLowerCase(),
  );
  return [...new Set(found.flatMap(({ committee }) => (committee === undefined ? [] : [committee])))];
}
