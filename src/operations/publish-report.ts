import type { PublicationRow } from "../domain/data-package/tables/reports.ts";
import { dateWords } from "../domain/period/calendar.ts";
import type { ReportName } from "../domain/publication/report-id.ts";
import { compareVersions } from "../domain/publication/version.ts";
import { no, ok, type Result } from "../domain/result.ts";
import type { Writing } from "../ledger/append-entry.ts";
import { type AsAt, present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { keepFile } from "../ledger/kept-files.ts";
import type { Report } from "../report/model/report.ts";
import type { ChangedValue } from "../report/values/changed-values.ts";
import { redline } from "../report/values/changed-values.ts";
import { knownAt, pointOn } from "./approve-report.ts";
import { asPublished } from "./as-published.ts";
import { type Draft, draftReport } from "./draft-report.ts";
import { oneTransaction } from "./one-transaction.ts";
import { tellPublication, versionOf, versionsOf } from "./publication-rows.ts";
import { modelOf } from "./published-model.ts";
import { type Renderings, renderReport } from "./render-report.ts";

export type Publishing = {
  readonly name: ReportName;
  readonly version: string;
  /** The day it is published. */
  readonly on: Temporal.PlainDate;
  readonly actor: string;
  readonly now: Temporal.Instant;
};

/** What came of it: published, or back to the approver with what changed after the approval. */
export type PublishedReport =
  | { readonly kind: "published"; readonly entry: number; readonly row: PublicationRow }
  | {
      readonly kind: "seal broken";
      readonly row: PublicationRow;
      readonly changed: readonly ChangedValue[];
      readonly message: string;
    };

/**
 * Publishes an approved version: its model and its page, PDF, Word document and spreadsheet are kept, each under the
 * digest the entry carries. Refused where none was approved or it is published already, and where the words or values
 * are no longer those approved: it then goes back to the approver with the differences.
 */
export async function publishReport(
  ledger: Ledger,
  publishing: Publishing,
): Promise<Result<PublishedReport>> {
  return oneTransaction(ledger, publishing.now, async (writing, now) => {
    const answer = await publish(writing, { ...publishing, now });
    return { answer, keep: answer.ok && answer.value.kind === "published" };
  });
}

async function publish(writing: Writing, publishing: Publishing): Promise<Result<PublishedReport>> {
  const head = await present(writing, publishing.now);
  const at = pointOn(head, publishing.on);
  const versions = await versionsOf(writing, head, publishing.name);
  const row = versions.find(({ version }) => version === publishing.version.trim());
  if (row?.stage !== "approved") return no(notApproved(publishing, row));
  const approvedAt: AsAt = { known: Temporal.Instant.from(row.asAt), entry: row.entry };
  const label = row.label ?? row.version;
  const [approved, current] = [
    await draftReport(writing, approvedAt, publishing.name, label),
    await draftReport(writing, at, publishing.name, label),
  ];
  if (!approved.ok) return approved;
  if (!current.ok) return current;
  const broken = brokenSeal(row, approved.value, current.value);
  if (broken !== undefined) return ok(broken);
  const amended = versions.find(
    (one) => one.stage !== "approved" && compareVersions(versionOf(one), versionOf(row)) < 0,
  );
  const report = asPublished(approved.value.report, row, amended && (await modelOf(writing, amended)));
  const kept = await keepAll(writing, report, await renderReport(report, approved.value.pictures));
  const published: PublicationRow = { ...row, ...kept, stage: "published", publishedOn: publishing.on };
  const entry = await tellPublication(writing, published, {
    actor: publishing.actor,
    operation: "publish",
    note: `${row.title}, version ${label}`,
    now: publishing.now,
    knownAt: knownAt(at, publishing.now),
  });
  return ok({ kind: "published", entry, row: published });
}

function notApproved({ version }: Publishing, row: PublicationRow | undefined) {
  const message =
    row === undefined
      ? `Version ${version} was not approved. Approve it first, with the name of who does.`
      : `Version ${version} was ${row.stage} on ${dateWords(row.withdrawnOn ?? row.publishedOn ?? row.approvedOn)}. Publish a later version instead.`;
  return { field: "version", message };
}

/** Undefined where what was approved is what is there, both as it was then and as it is now. */
function brokenSeal(row: PublicationRow, approved: Draft, current: Draft): PublishedReport | undefined {
  if (row.valuesSha256 === approved.digest && approved.digest === current.digest) return undefined;
  const changed = redline(approved.report, current.report).figures;
  const why =
    row.valuesSha256 !== approved.digest
      ? "What was approved can't be made again as it was: another version of Outturn makes it differently."
      : "Words or figures changed after it was approved.";
  const message = `${why} Ask ${row.approvedBy} to approve version ${row.version} again.`;
  return { kind: "seal broken", row, changed, message };
}

async function keepAll(writing: Writing, report: Report, renderings: Renderings) {
  const model = { mediaType: "application/json", bytes: Buffer.from(JSON.stringify(report)) };
  return {
    model: await keepFile(writing, model),
    html: await keepFile(writing, renderings.html),
    pdf: await keepFile(writing, renderings.pdf),
    docx: await keepFile(writing, renderings.docx),
    ods: await keepFile(writing, renderings.ods),
  };
}
