import type { ControlledTransaction } from "kysely";
import type { Finding } from "../domain/reconciliation/finding.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";
import { appendEntry, lockLedger } from "../ledger/append-entry.ts";
import { startOfDay } from "../ledger/as-at.ts";
import type { Ledger, Schema } from "../ledger/database.ts";
import { checkReferences } from "./check-references.ts";
import { findingsOf } from "./findings-of-package.ts";
import { type Moment, type ProposedFile, proposeFile } from "./propose-file.ts";

export type ImportRequest = {
  readonly read: ReadPackage;
  /** The person or account that hands the package in. */
  readonly actor: string;
  readonly now: Temporal.Instant;
  /** false shows what would happen and writes nothing. */
  readonly write: boolean;
  /** Also retract rows the ledger holds for the same portfolio and year that the package leaves out. */
  readonly retractMissing: boolean;
};

export type ImportReport = {
  readonly files: readonly ProposedFile[];
  /** What stops the import; nothing was written when there is any. */
  readonly issues: readonly ImportIssue[];
  readonly doubts: readonly ImportIssue[];
  /** What would not tie in the agreements touched, with the package in the ledger. */
  readonly findings: readonly Finding[];
  /** The numbers of the entries written, one for each file that changed something. */
  readonly entries: readonly number[];
};

/**
 * Imports a data package: one entry for each file that changes something, all in one transaction or none.
 * A proposal is the same transaction, rolled back.
 */
export async function importPackage(ledger: Ledger, request: ImportRequest): Promise<ImportReport> {
  const { issues, doubts } = request.read;
  if (issues.length > 0) return { files: [], issues, doubts, findings: [], entries: [] };
  const writing = await ledger.startTransaction().execute();
  try {
    const report = await propose(writing, request);
    if (request.write && report.issues.length === 0) await writing.commit().execute();
    else await writing.rollback().execute();
    return request.write && report.issues.length === 0 ? report : { ...report, entries: [] };
  } catch (cause) {
    if (!writing.isCommitted && !writing.isRolledBack) await writing.rollback().execute();
    throw cause;
  }
}

async function propose(
  writing: ControlledTransaction<Schema>,
  request: ImportRequest,
): Promise<ImportReport> {
  const { read, now } = request;
  await lockLedger(writing);
  const moment = knownMoment(read.knownOn, now);
  if (!moment.ok)
    return { files: [], issues: [moment.issue], doubts: read.doubts, findings: [], entries: [] };
  const files: ProposedFile[] = [];
  const entries: number[] = [];
  for (const file of read.files) {
    const proposed = await proposeFile(writing, file, moment.value, request);
    files.push(proposed);
    const changed = proposed.tables.filter(({ facts }) => facts.length > 0);
    if (changed.length === 0) continue;
    entries.push(
      await appendEntry(writing, {
        recordedAt: now,
        knownAt: proposed.knownAt,
        actor: request.actor,
        operation: "import",
        source: { name: file.name, sha256: file.sha256 },
        ...(read.title === undefined ? {} : { note: read.title }),
        facts: changed,
      }),
    );
  }
  const issues = await checkReferences(writing, read.files, now);
  const findings = issues.length > 0 ? [] : await findingsOf(writing, read.files, now);
  return { files, issues, doubts: read.doubts, findings, entries };
}

function knownMoment(
  knownOn: Temporal.PlainDate | undefined,
  now: Temporal.Instant,
): { readonly ok: true; readonly value: Moment } | { readonly ok: false; readonly issue: ImportIssue } {
  if (knownOn === undefined) return { ok: true, value: { now, known: now } };
  const known = startOfDay(knownOn);
  if (Temporal.Instant.compare(known, now) <= 0) return { ok: true, value: { now, known } };
  const issue = {
    file: "datapackage.json",
    column: "knownOn",
    found: String(knownOn),
    expected: "a day that is not in the future",
    message: `The package says the council knew it on ${knownOn}, which is still to come. Put the day it was published, or leave knownOn out.`,
  };
  return { ok: false, issue };
}
