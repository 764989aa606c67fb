import type { PublicationRow } from "../domain/data-package/tables/reports.ts";
import { dayOf } from "../domain/period/day-of.ts";
import { type ReportName, reportColumns } from "../domain/publication/report-id.ts";
import { compareVersions, parseVersion, versionText } from "../domain/publication/version.ts";
import { no, ok, type Result } from "../domain/result.ts";
import type { Writing } from "../ledger/append-entry.ts";
import { type AsAt, endOfDay, present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import type { Draft } from "./draft-report.ts";
import { oneTransaction } from "./one-transaction.ts";
import { tellPublication, versionOf, versionsOf } from "./publication-rows.ts";
import { type ChecklistItem, checkedDraft } from "./report-checklist.ts";

export type Approving = {
  readonly name: ReportName;
  /** Such as 1.0. */
  readonly version: string;
  /** The version as printed, such as 1.0 (CRMG); else the version alone. */
  readonly label?: string;
  /** The post or person that approves it. */
  readonly approvedBy: string;
  /** The day it is approved; its figures are those known by the end of that day. */
  readonly on: Temporal.PlainDate;
  /** What this version changed, for readers; needed for any but the first. */
  readonly note?: string;
  /** Whose account writes it down. */
  readonly actor: string;
  readonly now: Temporal.Instant;
};

/** What came of it: approved by an entry, or stopped by errors of the checklist. */
export type Approval =
  | {
      readonly kind: "approved";
      readonly entry: number;
      readonly row: PublicationRow;
      readonly checklist: readonly ChecklistItem[];
    }
  | { readonly kind: "stopped"; readonly checklist: readonly ChecklistItem[] };

/**
 * Approves exactly the words and values of a report as known at the end of a day, as one entry that keeps their digest.
 * Refused without an approver, for a version that is not after those there are, for an amendment without a public note,
 * and on a day to come; stopped while the checklist holds an error.
 */
export async function approveReport(ledger: Ledger, approving: Approving): Promise<Result<Approval>> {
  const wrong = unusable(approving);
  if (wrong !== undefined) return no(wrong);
  return oneTransaction(ledger, approving.now, async (writing, now) => {
    const answer = await approve(writing, { ...approving, now });
    return { answer, keep: answer.ok && answer.value.kind === "approved" };
  });
}

function unusable({ approvedBy, on, now }: Approving) {
  if (approvedBy.trim() === "") {
    return { field: "approvedBy", message: "Nobody is named who approves it. Give the post or person." };
  }
  const today = dayOf(now);
  if (Temporal.PlainDate.compare(on, today) > 0) {
    return { field: "on", message: `${on} is still to come. Give the day it was approved.` };
  }
  return undefined;
}

async function approve(writing: Writing, approving: Approving): Promise<Result<Approval>> {
  const head = await present(writing, approving.now);
  const at = pointOn(head, approving.on);
  const version = parseVersion(approving.version);
  if (!version.ok) return version;
  const label = approving.label ?? versionText(version.value);
  const draft = await checkedDraft(writing, at, approving.name, label);
  if (!draft.ok) return draft;
  const { name } = draft.value.source;
  const versions = await versionsOf(writing, head, name);
  const [latest] = versions;
  if (latest !== undefined && compareVersions(version.value, versionOf(latest)) <= 0 && !isRevoked(latest)) {
    const message = `Version ${latest.version} is there already. Give a later one than ${approving.version}.`;
    return no({ field: "version", message });
  }
  const amended = versions.find((one) => !isRevoked(one));
  if (amended !== undefined && (approving.note ?? "").trim() === "") {
    const message = `Version ${approving.version} amends ${amended.version}. Say in a note what it changes and why: readers will see it.`;
    return no({ field: "note", message });
  }
  const { checklist } = draft.value;
  if (checklist.some(({ severity }) => severity === "error")) return ok({ kind: "stopped", checklist });
  const row = rowOf(draft.value, { ...approving, label }, at);
  const entry = await tellPublication(writing, row, {
    actor: approving.actor,
    operation: "approve",
    note: `${row.title}, version ${label}, approved by ${row.approvedBy}`,
    now: approving.now,
    knownAt: knownAt(at, approving.now),
  });
  return ok({ kind: "approved", entry, row, checklist });
}

/** An approval that was never published may be given again. */
function isRevoked({ stage }: PublicationRow): boolean {
  return stage === "approved";
}

/** The ledger as known at the end of a day, or now where that day is not over. */
export function pointOn(head: AsAt, on: Temporal.PlainDate): AsAt {
  const end = endOfDay(on);
  return Temporal.Instant.compare(end, head.known) < 0 ? { ...head, known: end } : head;
}

/** When the council is taken to have known what was done at a point: then, and never after now. */
export function knownAt({ known }: AsAt, now: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(known, now) < 0 ? known : now;
}

function rowOf(
  { source, report, digest }: Draft,
  { version, label, approvedBy, on, note }: Approving,
  at: AsAt,
): PublicationRow {
  return {
    ...reportColumns(source.name),
    version: version.trim(),
    label,
    title: report.title,
    stage: "approved",
    asAt: report.asAt,
    entry: at.entry,
    approvedBy: approvedBy.trim(),
    approvedOn: on,
    publishedOn: undefined,
    withdrawnOn: undefined,
    reason: undefined,
    note: note?.trim(),
    valuesSha256: digest,
    model: undefined,
    html: undefined,
    pdf: undefined,
    docx: undefined,
    ods: undefined,
    sourceFile: undefined,
    sourceLine: undefined,
  };
}
