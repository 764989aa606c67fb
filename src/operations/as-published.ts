import type { PublicationRow } from "../domain/data-package/tables/reports.ts";
import { dateWords } from "../domain/period/calendar.ts";
import type { Notice } from "../report/model/notice.ts";
import type { Report } from "../report/model/report.ts";
import { type ChangedValue, redline } from "../report/values/changed-values.ts";

const listed = 40;

/** A report as it goes out: no longer a draft, under its version, with what it changed of the version it amends. */
export function asPublished(report: Report, row: PublicationRow, amended: Report | undefined): Report {
  const kept = report.notices.filter(({ tone }) => tone !== "draft");
  const amendment = amended === undefined ? [] : [amendmentNotice(row, redline(amended, report).figures)];
  return { ...report, version: row.label ?? row.version, notices: [...amendment, ...kept] };
}

function amendmentNotice(
  { note, version, approvedOn }: PublicationRow,
  figures: readonly ChangedValue[],
): Notice {
  const lines = figures
    .slice(0, listed)
    .map(
      ({ label, before, after }) => `${label}: ${before ?? "not printed"} became ${after ?? "not printed"}.`,
    );
  const more = figures.length > listed ? [`And ${figures.length - listed} more.`] : [];
  const changed = figures.length === 0 ? ["No figure changed."] : [...lines, ...more];
  return {
    tone: "information",
    title: `What version ${version} changed (${dateWords(approvedOn)})`,
    text: [[note ?? "", ...changed].join(" ").trim()],
  };
}
