import type { ImportIssue } from "../ingest/import-issue.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";

/** A file's name as the ledger keeps it, with its package's: two packages both have a results.csv. */
export function nameOf({ name }: Pick<ReadPackage, "name">, file: string): string {
  return name === undefined ? file : `${name}/${file}`;
}

/** Issues with each file named so. */
export function named(read: ReadPackage, issues: readonly ImportIssue[]): ImportIssue[] {
  return issues.map((issue) => ({ ...issue, file: nameOf(read, issue.file) }));
}
