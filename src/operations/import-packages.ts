import type { Table } from "../domain/data-package/table.ts";
import type { Finding } from "../domain/reconciliation/finding.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";
import type { Writing } from "../ledger/append-entry.ts";
import { type AsAt, present, startOfDay } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { storedKey, storeRow } from "../ledger/stored-row.ts";
import { changedFeeds } from "./changed-feeds.ts";
import { checkMasterData } from "./check-master-data.ts";
import { checkReferences } from "./check-references.ts";
import { findingsOf } from "./findings-of-package.ts";
import { keepPictures } from "./keep-pictures.ts";
import { oneTransaction } from "./one-transaction.ts";
import { named, nameOf } from "./package-names.ts";
import { scopeOf } from "./package-scope.ts";
import { type ProposedFile, type Proposing, proposeFile } from "./propose-file.ts";
import { stillReferredTo } from "./still-referred-to.ts";
import { unknownAcceptances } from "./unknown-acceptances.ts";
import { unusableRows } from "./unusable-rows.ts";
import { writeFile } from "./write-file.ts";

export type ImportRequest = {
  /** Imported one after the other, in one transaction. */
  readonly packages: readonly ReadPackage[];
  /** The person or account that hands the package in. */
  readonly actor: string;
  readonly now: Temporal.Instant;
  /** false shows what would happen and writes nothing. */
  readonly write: boolean;
  /** Also retract rows the ledger holds in the package's own portfolios and years that the package leaves out. */
  readonly retractMissing: boolean;
};

/** What stops one of the packages, with the names its files have within it. */
export type Refusal = { readonly read: ReadPackage; readonly issues: readonly ImportIssue[] };

export type ImportReport = {
  readonly files: readonly ProposedFile[];
  /** What stops the import, each file named with its package; nothing was written when there is any. */
  readonly issues: readonly ImportIssue[];
  /** The same, package by package. */
  readonly refusals: readonly Refusal[];
  readonly doubts: readonly ImportIssue[];
  /** What would not tie in the agreements touched, with the package in the ledger. */
  readonly findings: readonly Finding[];
  /** How many agreements were touched, and so checked. */
  readonly agreements: number;
  /** The numbers of the entries written, one for each file that changed something. */
  readonly entries: readonly number[];
};

/**
 * Imports data packages: one entry for each file that changes something, all in one transaction or none.
 * A proposal is the same transaction, rolled back.
 */
export async function importPackages(ledger: Ledger, request: ImportRequest): Promise<ImportReport> {
  const unread = refusedUnread(request.packages);
  if (unread !== undefined) return unread;
  return oneTransaction(ledger, request.now, async (writing, now) => {
    const report = await propose(writing, { ...request, now });
    const keep = request.write && report.issues.length === 0;
    return { answer: keep ? report : { ...report, entries: [] }, keep };
  });
}

/** The report where a package could not be read whole, or holds rows that say nothing, for which no ledger is needed; undefined where all could. */
export function refusedUnread(packages: readonly ReadPackage[]): ImportReport | undefined {
  const unread = packages.map((read) => ({
    read,
    issues: [...read.issues, ...unusableRows(read.files)],
  }));
  return unread.some(({ issues }) => issues.length > 0) ? refused(packages, unread) : undefined;
}

type ProposedPackage = { readonly read: ReadPackage; readonly files: readonly ProposedFile[] };

async function propose(writing: Writing, request: ImportRequest): Promise<ImportReport> {
  const proposed: ProposedPackage[] = [];
  const entries: number[] = [];
  const lost: ImportIssue[] = [];
  const givenKeys = keysGiven(request.packages);
  const before = await present(writing, request.now);
  for (const read of request.packages) {
    lost.push(...named(read, await keepPictures(writing, read)));
    const proposing = await proposingOf(writing, read, request, givenKeys);
    if ("issue" in proposing) return refused(request.packages, [{ read, issues: [proposing.issue] }]);
    const files: ProposedFile[] = [];
    for (const file of read.files) {
      const one = await proposeFile(writing, file, nameOf(read, file.name), proposing);
      files.push(one);
      entries.push(...(await writeFile(writing, one, { ...request, title: read.title })));
    }
    proposed.push({ read, files });
  }
  const files = proposed.flatMap((one) => one.files);
  const broken = await brokenReferences(writing, proposed, before, request.now);
  if (broken.some(({ issues }) => issues.length > 0)) return { ...refused(request.packages, broken), files };
  const given = request.packages.flatMap((read) => read.files);
  const { findings, agreements } = await findingsOf(writing, given, request.now);
  const own = request.packages.flatMap((read) =>
    named(read, [...read.doubts, ...unknownAcceptances(read.files, findings)]),
  );
  const doubts = [...lost, ...own];
  return { files, issues: [], refusals: [], doubts, findings, agreements, entries };
}

function refused(packages: readonly ReadPackage[], given: readonly Refusal[]): ImportReport {
  const refusals = given.filter(({ issues }) => issues.length > 0);
  const issues = refusals.flatMap((refusal) => named(refusal.read, refusal.issues));
  const doubts = packages.flatMap((read) => named(read, read.doubts));
  return { files: [], issues, refusals, doubts, findings: [], agreements: 0, entries: [] };
}

function keysGiven(packages: readonly ReadPackage[]): Proposing["givenKeys"] {
  const tables = packages.flatMap(({ files }) => files).flatMap((file) => file.tables);
  const known = new Map<Table, ReadonlySet<string>>();
  return (wanted) => {
    const keys = known.get(wanted) ?? keysOf(wanted);
    known.set(wanted, keys);
    return keys;
  };

  function keysOf(wanted: Table): ReadonlySet<string> {
    return new Set(
      tables
        .filter(({ table }) => table === wanted)
        .flatMap(({ table, rows }) => rows.map(({ row }) => storedKey(table, storeRow(table, row)))),
    );
  }
}

async function proposingOf(
  writing: Writing,
  read: ReadPackage,
  { now, retractMissing }: ImportRequest,
  givenKeys: Proposing["givenKeys"],
): Promise<Proposing | { readonly issue: ImportIssue }> {
  const { knownOn } = read;
  const known = knownOn === undefined ? now : startOfDay(knownOn);
  if (Temporal.Instant.compare(known, now) > 0) return { issue: stillToCome(String(knownOn)) };
  const retractWithin = retractMissing
    ? await scopeOf(writing, read, await present(writing, now))
    : undefined;
  return { now, known, retractWithin, givenKeys };
}

function stillToCome(knownOn: string): ImportIssue {
  return {
    file: "datapackage.json",
    column: "knownOn",
    found: knownOn,
    expected: "a day that is not in the future",
    message: `The package says the council knew it on ${knownOn}, which is still to come. Put the day it was published, or leave knownOn out.`,
  };
}

/**
 * Codes that name nothing, in rows of the packages and in rows that refer to what the packages leave out; code lists
 * that can't be right; and records that could no longer be read.
 */
async function brokenReferences(
  writing: Writing,
  packages: readonly ProposedPackage[],
  before: AsAt,
  now: Temporal.Instant,
): Promise<Refusal[]> {
  const at = await present(writing, now);
  const refusals: Refusal[] = [];
  for (const { read, files } of packages) {
    const issues = [
      ...(await checkReferences(writing, read.files, now)),
      ...(await checkMasterData(writing, read.files, now)),
      ...(await changedFeeds(writing, read, before, at)),
    ];
    for (const [place, file] of files.entries()) {
      const name = read.files[place]?.name ?? file.name;
      issues.push(...(await stillReferredTo(writing, name, file, at)));
    }
    refusals.push({ read, issues });
  }
  return refusals;
}
