import { reportTables } from "../domain/data-package/agreement.ts";
import type { PublicationRow } from "../domain/data-package/tables/reports.ts";
import { type ReportName, reportColumns } from "../domain/publication/report-id.ts";
import { compareVersions, parseVersion, type Version } from "../domain/publication/version.ts";
import { appendEntry, type Writing } from "../ledger/append-entry.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";
import { storeRow } from "../ledger/stored-row.ts";

const { publications } = reportTables;

/** Every version of a report that was approved, published or withdrawn as at a point, the latest version first. */
export async function versionsOf(
  ledger: Ledger,
  at: AsAt,
  name: ReportName,
): Promise<readonly PublicationRow[]> {
  const { portfolio, year, report } = reportColumns(name);
  const rows = await readRows(ledger, publications, at, [
    { column: "portfolio", values: [portfolio] },
    { column: "year", values: [String(year)] },
    { column: "report", values: [report] },
  ]);
  return rows.toSorted((one, other) => compareVersions(versionOf(other), versionOf(one)));
}

/** Every publication as at a point: the newest first, then by report. */
export async function everyPublication(ledger: Ledger, at: AsAt): Promise<readonly PublicationRow[]> {
  return (await readRows(ledger, publications, at)).toSorted(
    (one, other) =>
      Temporal.PlainDate.compare(dayOf(other), dayOf(one)) || (one.title < other.title ? -1 : 1),
  );
}

function dayOf({ publishedOn, approvedOn }: PublicationRow): Temporal.PlainDate {
  return publishedOn ?? approvedOn;
}

/** The version a row is of. Throws on a row no operation wrote. */
export function versionOf({ version }: PublicationRow): Version {
  const read = parseVersion(version);
  if (!read.ok) throw new Error(`Not the version of a publication: ${version}`);
  return read.value;
}

export type Telling = {
  readonly actor: string;
  readonly operation: "approve" | "publish" | "withdraw";
  readonly note: string;
  readonly now: Temporal.Instant;
  /** When the council is taken to have known it: the day it was published, or now. */
  readonly knownAt: Temporal.Instant;
};

/** Writes how far a version has come, as one entry, and gives its number. */
export function tellPublication(writing: Writing, row: PublicationRow, telling: Telling): Promise<number> {
  const { actor, operation, note, now, knownAt } = telling;
  return appendEntry(writing, {
    ...{ recordedAt: now, knownAt, actor, operation, note },
    facts: [
      {
        table: publications,
        facts: [{ row: storeRow(publications, row), retracted: false, rowLine: null }],
      },
    ],
  });
}
