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
  /** Imported one after the other, in one transaction. */
  readonly packages: readonly ReadPackage[];
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
 * Imports data packages: one entry for each file that changes something, all in one transaction or none.
 * A proposal is the same transaction, rolled back.
 */
export async function importPackages(ledger: Ledger, request: ImportRequest): Promise<ImportReport> {
  const unread = request.packages.flatMap(({ issues }) => issues);
  if (unread.length > 0) return { ...nothing(request), issues: unread };
  const writing = await ledger.startTransaction().execute();
  try {
    const report = await propose(writing, request);
    const written = request.write && report.issues.length === 0;
    if (written) await writing.commit().execute();
    else await writing.rollback().execute();
    return written ? report : { ...report, entries: [] };
  } catch (cause) {
    if (!writing.isCommitted && !writing.isRolledBack) await writing.rollback().execute();
    throw cause;
  }
}

async function propose(
  writing: ControlledTransaction<Schema>,
  request: ImportRequest,
): Promise<ImportReport> {
  const { now } = request;
  await lockLedger(writing);
  const files: ProposedFile[] = [];
  const entries: number[] = [];
  for (const read of request.packages) {
    const moment = knownMoment(read.knownOn, now);
    if (!moment.ok) return { ...nothing(request), issues: [moment.issue] };
    for (const file of read.files) {
      const proposed = await proposeFile(writing, file, moment.value, request);
      files.push(proposed);
      const entry = await writeFile(writing, proposed, request, read.title);
      if (entry !== undefined) entries.push(entry);
    }
  }
  const given = request.packages.flatMap((read) => read.files);
  const issues = await checkReferences(writing, given, now);
  const findings = issues.length > 0 ? [] : await findingsOf(writing, given, now);
  return { ...nothing(request), files, issues, findings, entries };
}

function nothing(request: ImportRequest): ImportReport {
  const doubts = request.packages.flatMap((read) => read.doubts);
  return { files: [], issues: [], doubts, findings: [], entries: [] };
}

/** The entry for one file, with all its facts; none where the file changes nothing. */
async function writeFile(
  writing: ControlledTransaction<Schema>,
  file: ProposedFile,
  { now, actor }: ImportRequest,
  title: string | undefined,
): Promise<number | undefined> {
  const changed = file.tables.filter(({ facts }) => facts.length > 0);
  if (changed.length === 0) return undefined;
  return appendEntry(writing, {
    recordedAt: now,
    knownAt: file.knownAt,
    actor,
    operation: "import",
    source: { name: file.name, sha256: file.sha256 },
    ...(title === undefined ? {} : { note: title }),
    facts: changed,
  });
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
